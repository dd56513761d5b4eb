import { numberMeant } from '../model/meant-number.ts';

/** The hint for a value that should be a list; `keys` are those of an item, if items are records. */
export function hintOfList(value: unknown, keys: readonly string[]): string {
	if (keys.length > 0) return `Write items with the keys ${keys.join(', ')}, each after a hyphen or in braces inside square brackets`;
	if (typeof value !== 'string') return 'Write the items between square brackets';
	if (/^-[^ ]/.test(value)) return 'Write a space after each hyphen, a plain one';
	const numbers = value
		.split(value.includes(';') ? /\s*;\s*/ : /,\s+|\s+/)
		.map((item) => (/^-?\d+(\.\d+)?$/.test(item) ? item : /\d,\d/.test(item) ? numberMeant(item) : undefined));
	if (numbers.length > 1 && numbers.every((item) => item !== undefined)) return `Write [${numbers.join(', ')}]`;
	const items = value.split(/\s*[,;]\s*|\s+/).filter(Boolean);
	return items.every((item) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(item))
		? `Write [${items.join(', ')}]`
		: `Write [${JSON.stringify(value)}]`;
}
