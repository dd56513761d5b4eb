import { IntlMessageFormat } from 'intl-messageformat';

/** What stands in the braces of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** A part of a message: text, or text in a tag, for which a component puts an element. */
export type Part = string | { tag: string; text: string };

/** The texts for a script, by the categories of `Intl.PluralRules`; `{count}` is where the number stands. */
export type Forms = Readonly<Record<string, string>>;

/** A message in ICU MessageFormat, ready to be filled in. */
export interface Message {
	/** The text; tags are left out. Throws where a value is missing. */
	text: (values?: Values) => string;
	/** The text and what is in tags. */
	parts: (values?: Values) => Part[];
	/** The names of its values and tags, in order, each once. */
	names: readonly string[];
	/** For each plural category of its first plural, the text with `{count}` for the number. */
	forms: () => Forms;
}

/** The elements of a parsed message, as far as names and plurals matter (`intl-messageformat` does not export its type). */
interface Element {
	type: number;
	value: string;
	options?: Readonly<Record<string, { value: Element[] }>>;
	children?: Element[];
}

const KIND = { literal: 0, argument: 1, plural: 6, number: 7, tag: 8 } as const;

/**
 * Parses a message. An apostrophe is always itself: ICU would begin a quotation with it, which nobody who writes `l'{name}` means.
 * Throws a `SyntaxError` for braces that do not match, and for a tag that has the name of a value.
 */
export function messageOf(source: string, language: string): Message {
	const format = new IntlMessageFormat(source.replaceAll("'", '’'), language);
	const ast = format.getAst() as unknown as readonly Element[];
	const names = namesIn(ast, (type) => type !== KIND.literal && type !== KIND.number);
	const tags = namesIn(ast, (type) => type === KIND.tag);
	const values = namesIn(ast, (type) => type === KIND.argument);
	// Both would be given by that name, and one would be lost.
	const both = tags.find((tag) => values.includes(tag));
	if (both !== undefined) throw new SyntaxError(`<${both}> and {${both}} have one name in "${source}"`);
	function fill(values: Values, within: (tag: string) => (chunks: unknown[]) => unknown): unknown {
		const elements = Object.fromEntries(tags.map((tag) => [tag, within(tag)]));
		return format.format({ ...values, ...elements } as Parameters<typeof format.format>[0]);
	}
	return {
		names,
		text: (values = {}) => String(tags.length === 0 ? format.format(values) : fill(values, () => (chunks) => chunks.join(''))),
		parts: (values = {}) => [fill(values, (tag) => (chunks) => ({ tag, text: chunks.join('') }))].flat() as Part[],
		forms: () => formsOf(ast),
	};
}

function childrenOf({ options = {}, children = [] }: Element): Element[] {
	return [...children, ...Object.values(options).flatMap(({ value }) => value)];
}

/** The names of elements of some types, in order, each once. */
function namesIn(elements: readonly Element[], isWanted: (type: number) => boolean): string[] {
	const found = elements.flatMap((element) => [
		...(isWanted(element.type) ? [element.value] : []),
		...namesIn(childrenOf(element), isWanted),
	]);
	return [...new Set(found)];
}

function formsOf(elements: readonly Element[]): Forms {
	const plural = elements.find(({ type }) => type === KIND.plural);
	if (!plural?.options) return { other: written(elements) };
	return Object.fromEntries(
		Object.entries(plural.options).map(([category, { value }]) => [
			category,
			elements.map((element) => written(element === plural ? value : [element])).join(''),
		]),
	);
}

function written(elements: readonly Element[]): string {
	return elements.map(({ type, value }) => (type === KIND.literal ? value : type === KIND.number ? '{count}' : `{${value}}`)).join('');
}
