import type { Fault } from '../model/fault.ts';

const ATTRIBUTE = String.raw`(?:[#.][\w:-]+|-|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s}"']+))`;
const attributes = new RegExp(String.raw`^\{:?\s*${ATTRIBUTE}(?:\s+${ATTRIBUTE})*\s*\}`);

/** What to say of an id, a class or a size in braces, as Pandoc and others read them, where a text begins with one. */
export function faultOfAttributes(text: string, isHeading: boolean): Fault | undefined {
	const [written] = attributes.exec(text) ?? [];
	if (written === undefined) return undefined;
	return {
		message: `${written} gives what stands before it an id, a class or a size elsewhere, and nothing here`,
		hint: `Delete ${written}${isHeading ? '; a heading has its id from its words' : ''}`,
	};
}
