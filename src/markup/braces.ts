import type { Fault } from '../model/fault.ts';

const ATTRIBUTE = String.raw`(?:[#.][\w:-]+|-|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s}"']+))`;
const attributes = new RegExp(String.raw`^\{:?\s*${ATTRIBUTE}(?:\s+${ATTRIBUTE})*\s*\}`);

/** The fault if `text` begins with attributes in braces (`{#id .class width=50%}`), which Pandoc and others read; else `undefined`. */
export function faultOfAttributes(text: string, isHeading: boolean): Fault | undefined {
	const [written] = attributes.exec(text) ?? [];
	if (written === undefined) return undefined;
	return {
		message: `${written} sets an id, a class or a size in other Markdown, but does nothing here`,
		hint: `Delete ${written}${isHeading ? '; a heading has its id from its words' : ''}`,
	};
}
