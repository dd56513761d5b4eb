import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { recordKinds } from '../model/kinds.ts';
import { KEY, opensCitation } from './citations.ts';
import { ESCAPED_BRACKET, inlineTextOf, type InlineText } from './inline-text.ts';
import { problem, shortened, type Reader } from './reader.ts';

/** Fast pre-test: a text without any of these has no leftovers. */
const SUSPECT = /@|\][(（]|\[[a-z]+:|\]\s+[(（]|\*\*|##/;

/** Longest citation or link looked for, in characters, and most problems of a kind reported per paragraph. */
const [LONGEST, MOST] = [1000, 20];

/**
 * Reports what a paragraph, heading or cell would show as text although it was meant as Markdown:
 * a citation split by formatting, a malformed link, stray marks of emphasis and headings.
 */
export function readLeftovers(reader: Reader, node: Paragraph | Heading | TableCell): void {
	const written = reader.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
	if (!SUSPECT.test(written)) return;
	const text = inlineTextOf(reader, node);
	readSplitCitations(reader, text);
	readBrokenLinks(reader, text);
	readMarks(reader, text, node);
}

/** `[*see* @id]`: neither half alone is a citation. */
function readSplitCitations(reader: Reader, { masked, endOfNode, positionAt }: InlineText): void {
	const open: number[] = [];
	let found = 0;
	for (const { 0: sign, index } of masked.matchAll(/[[\]]/g)) {
		if (sign === '[') {
			open.push(index);
			continue;
		}
		const start = open.pop();
		if (start === undefined || index < endOfNode(start) || index - start > LONGEST || found >= MOST) continue;
		const inside = masked.slice(start + 1, index);
		// A citation that begins within one node was reported there.
		if (!KEY.test(inside) || opensCitation(masked.slice(start + 1, endOfNode(start)))) continue;
		problem(reader, 'citation-syntax', positionAt(start), {
			message: `The citation "${shortened(visible(`[${inside}]`))}" is split by formatting`,
			hint: 'Write it as [@id, p. 4], without emphasis or links inside; \\@ is a literal @',
		});
		found += 1;
		reader.split.push({ from: positionAt(start), to: positionAt(index) });
	}
}

const KINDS = recordKinds.join('|');
const brokenLinks: [pattern: RegExp, hint: string][] = [
	[/\](?:\(|（(?=(?:\w+:|\/|#)))/g, 'Write [words](address) without a space in the address (%20 stands for one); \\[ is a literal ['],
	[
		new RegExp(String.raw`[\])）]\[(?:${KINDS}|https?|mailto):`, 'g'),
		'Write [words](address): the words in square brackets, the address in round ones',
	],
	[new RegExp(String.raw`\]\s+[(（](?:${KINDS}):`, 'g'), 'Delete the space between ] and ('],
	[
		new RegExp(String.raw`(?<![\])）])\[(?:${KINDS}):[a-z0-9-]+\]`, 'g'),
		'Write [words](address): the words in square brackets, the address in round ones',
	],
];

/** `(words)[event:e-a]` and `[words](event: e-a)`, which are shown as text. */
function readBrokenLinks(reader: Reader, { masked, positionAt }: InlineText): void {
	for (const [pattern, hint] of brokenLinks) {
		for (const { 0: match, index } of [...masked.matchAll(pattern)].slice(0, MOST)) {
			const start = match.startsWith('[') ? index : startOf(masked, index, match.startsWith(']') ? '[' : '(');
			const before = masked.slice(start, index);
			// An escaped bracket is meant literally, and parentheses after a citation hold no address.
			if (masked[start] === ESCAPED_BRACKET || (match.startsWith('](') && KEY.test(before))) continue;
			const rest = masked.slice(index + match.length, index + LONGEST);
			const end = match.endsWith(']') ? index + match.length - 1 : index + match.length + rest.indexOf(match.includes('[') ? ']' : ')');
			problem(reader, 'address', positionAt(start), {
				message: `The link "${shortened(visible(masked.slice(start, end < index + match.length - 1 ? index + LONGEST : end + 1)))}" cannot be read and would be shown as text`,
				hint,
			});
		}
	}
}

/** The index of the bracket that opens what closes at `end`; `end` itself if none does. */
function startOf(masked: string, end: number, opening: '[' | '('): number {
	const from = Math.max(0, end - LONGEST);
	const before = masked.slice(from, end);
	const start =
		opening === '['
			? Math.max(before.lastIndexOf('['), before.lastIndexOf(ESCAPED_BRACKET))
			: Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
	return start === -1 ? end : from + start;
}

/** `**` that opens nothing, `##` without a space after it. */
function readMarks(reader: Reader, { masked, positionAt }: InlineText, node: Nodes): void {
	const warn = (index: number, mark: string, hint: string): void =>
		problem(reader, 'marks-as-text', positionAt(index), { message: `"${mark}" is shown as text`, hint }, 'warning');
	const pair = /(?<!\*)\*\*(?![\s*])(?:[^*]|\*(?!\*))*?(?<!\s)\*\*/.exec(masked);
	const opening = pair ?? /(?<![^\s([{"“‘])\*\*(?=[\p{L}\p{N}])/u.exec(masked);
	if (opening)
		warn(
			opening.index,
			'**',
			pair
				? 'Put the marks inside the quotation marks or brackets, or a space around them; \\*\\* are literal asterisks'
				: 'Write ** after the words, too; \\*\\* are literal asterisks',
		);
	if (node.type !== 'paragraph') return;
	for (const { 0: mark, index } of [...masked.matchAll(/^(?:#{2,6}(?=[^\s#])|#{7,})/gm)].slice(0, MOST))
		warn(
			index,
			mark,
			mark.length > 6 ? 'Begin a heading with ## to ######; \\# is a literal #' : `Write a space after ${mark}; \\# is a literal #`,
		);
}

/** The text without placeholders for escaped characters. */
function visible(masked: string): string {
	return masked.replaceAll(/[\u0000\u0001]/g, '');
}
