import { faultOfId } from '../model/id.ts';
import type { RecordKind } from '../model/kinds.ts';
import type { Fault } from '../model/fault.ts';
import { faultOfPlainWords } from './plain-words.ts';

/** An attribute of a component: how its text is validated, and which records it names. */
interface Attribute {
	required?: true;
	/** The kind of record its ids refer to. */
	names?: RecordKind;
	/** Whether it is words for readers, which a translation has in its own language. */
	isWords?: true;
	find: (text: string) => Fault | undefined;
}

/** A component that content may use. */
export interface ComponentRule {
	/** `block` components take lines of their own, `inline` ones are part of a sentence. */
	place: 'block' | 'inline';
	children: 'required' | 'none';
	attributes: Record<string, Attribute>;
}

const id = (names: RecordKind): Attribute => ({ names, find: faultOfId });
const ids = (names: RecordKind): Attribute => ({
	names,
	find: (text) => idsIn(text).map(faultOfId).find(Boolean) ?? (text.trim() === '' ? empty : undefined),
});
const line: Attribute = { find: (text) => (text.trim() === '' ? empty : faultOfPlainWords(text)) };
const words: Attribute = { ...line, isWords: true };
const empty: Fault = { message: 'The attribute is empty', hint: 'Write something between the quotation marks' };
const required = (attribute: Attribute): Attribute => ({ ...attribute, required: true });

/** Every component that content may use; no other tag is accepted. `view/components.ts` has their data. */
const rules = {
	Claim: { place: 'inline', children: 'required', attributes: { id: required(id('claim')) } },
	KeyFigures: { place: 'block', children: 'none', attributes: { claims: required(ids('claim')) } },
	Timeline: {
		place: 'block',
		children: 'none',
		attributes: { theme: { find: faultOfId }, actor: id('entity'), limit: { find: faultOfLimit } },
	},
	Chart: { place: 'block', children: 'none', attributes: { dataset: required(id('dataset')) } },
	RouteMap: { place: 'block', children: 'none', attributes: { dataset: id('dataset') } },
	Quote: { place: 'block', children: 'required', attributes: { source: required(id('source')), locator: words } },
	Aside: { place: 'block', children: 'required', attributes: {} },
	Uncited: { place: 'inline', children: 'required', attributes: { reason: required(words) } },
	Figure: {
		place: 'block',
		children: 'none',
		attributes: { src: required(line), alt: required(words), credit: required(words), caption: words },
	},
} as const satisfies Record<string, ComponentRule>;
export type ComponentName = keyof typeof rules;
export const components: Readonly<Record<string, ComponentRule>> = rules;

export function isComponent(name: string): name is ComponentName {
	return Object.hasOwn(rules, name);
}

/** Splits a space-separated list of ids. */
export function idsIn(text: string): string[] {
	return text.split(/\s+/).filter(Boolean);
}

function faultOfLimit(text: string): Fault | undefined {
	return /^[1-9]\d?$/.test(text) ? undefined : { message: `"${text}" is not a whole number from 1 to 99`, hint: 'Write limit="5"' };
}
