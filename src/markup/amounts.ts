import type { Fault } from '../model/fault.ts';
import { formatNumber } from '../model/text.ts';

/** A construct limited per file, because parsers take more than linear time for it. */
interface Amount {
	what: string;
	most: number;
	/** Number of occurrences in a line. */
	count: (line: string) => number;
}

const matches =
	(pattern: RegExp) =>
	(line: string): number =>
		line.match(pattern)?.length ?? 0;

/** List and block quote markers before the text of a line. */
const OPENING = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const opening = (line: string): string => OPENING.exec(line)?.[0] ?? '';

/** Limits for Markdown. A page at a hundredth of them is already long. */
const markupAmounts: readonly Amount[] = [
	{ what: 'opening brackets', most: 2_000, count: matches(/\[/g) },
	{ what: 'emphasis characters (*, _, ~)', most: 4_000, count: matches(/[*_~]/g) },
	{ what: 'characters that begin a tag (<)', most: 2_000, count: matches(/</g) },
	{ what: 'items of lists', most: 2_000, count: (line) => matches(/[*+-]|\d[.)]/g)(opening(line)) },
	{ what: 'markers of quotations', most: 3_000, count: (line) => matches(/>/g)(opening(line)) },
	{ what: 'headings and lines that set text apart', most: 2_000, count: matches(/^[ \t>]*(?:#{1,6}(?=[ \t]|$)|(?:=+|-+)[ \t]*$)/g) },
];

const PARAGRAPHS = 4_000;
const UNBROKEN_LINES = 2_000;
const CONTINUATIONS = 2_500;
const CELLS = 5_000;

/** Limits for YAML. */
const yamlAmounts: readonly Amount[] = [
	{ what: 'lines', most: 10_000, count: (line) => (line.trim() === '' ? 0 : 1) },
	{
		what: 'keys and items',
		most: 4_000,
		count: matches(/(?:^|[\s{,[])(?:[^\s"'{},[\]:]+|"[^"]*"|'[^']*')?:(?=\s|$)|(?:^|\s)[-?](?=\s|$)/g),
	},
	{ what: 'commas and brackets', most: 10_000, count: matches(/[,[\]{}]/g) },
];

/** The first construct in a Markdown text that exceeds its limit, with the line (from 1) where it does; `undefined` if the text may be parsed. */
export function excessInMarkup(text: string): (Fault & { line: number }) | undefined {
	const lines = text.split('\n');
	return excessOf(lines, markupAmounts) ?? manyCells(lines) ?? manyContinuations(lines) ?? manyParagraphs(lines);
}

/** The same for a YAML text. */
export function excessInYaml(text: string): (Fault & { line: number }) | undefined {
	return excessOf(
		text.split('\n').map((line) => line.replace(/^\s*#.*/, '')),
		yamlAmounts,
	);
}

function excessOf(lines: readonly string[], amounts: readonly Amount[]): (Fault & { line: number }) | undefined {
	const counts = amounts.map(() => 0);
	for (const [index, line] of lines.entries()) {
		for (const [at, { what, most, count }] of amounts.entries()) {
			counts[at] = (counts[at] ?? 0) + count(line);
			if ((counts[at] ?? 0) > most) return tooMany(what, most, index);
		}
	}
	return undefined;
}

/** Paragraphs begin after an empty line, in block quotes too. */
function manyParagraphs(lines: readonly string[]): (Fault & { line: number }) | undefined {
	let [count, together] = [0, 0];
	for (const [index, line] of lines.entries()) {
		together = isEmpty(line) ? 0 : together + 1;
		if (together === 1) count += 1;
		if (count > PARAGRAPHS) return tooMany('paragraphs', PARAGRAPHS, index);
		if (together > UNBROKEN_LINES)
			return {
				line: index + 1,
				message: `Up to here there are more than ${formatNumber(UNBROKEN_LINES)} lines without an empty one`,
				hint: `Put an empty line after at most ${formatNumber(UNBROKEN_LINES)} lines`,
			};
	}
	return undefined;
}

/** Lazy continuation lines of list items and block quotes: for each, the parser goes back over all it has read. */
function manyContinuations(lines: readonly string[]): (Fault & { line: number }) | undefined {
	let count = 0;
	let isWithin = false;
	for (const [index, line] of lines.entries()) {
		const isMarked = opening(line) !== '';
		if (isWithin && !isMarked && !isEmpty(line)) count += 1;
		isWithin = !isEmpty(line) && (isWithin || isMarked);
		if (count > CONTINUATIONS) return tooMany('lines that go on an item of a list or a quotation', CONTINUATIONS, index);
	}
	return undefined;
}

/** Cells of tables. Parsers pad every row to the width of the header, so unwritten cells count. */
function manyCells(lines: readonly string[]): (Fault & { line: number }) | undefined {
	let count = 0;
	let columns = 0;
	for (const [index, line] of lines.entries()) {
		if (isEmpty(line)) columns = 0;
		else if (/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\||$)/.test(line) && (lines[index - 1] ?? '').includes('|'))
			columns = Math.max(columns, matches(/\|/g)(line) + 1, matches(/\|/g)(lines[index - 1] ?? '') + 1);
		count += columns;
		if (count > CELLS) return tooMany('cells of tables', CELLS, index);
	}
	return undefined;
}

function isEmpty(line: string): boolean {
	return /^[ \t>]*$/.test(line);
}

function tooMany(what: string, most: number, index: number): Fault & { line: number } {
	return {
		line: index + 1,
		message: `Up to here there are more than ${formatNumber(most)} ${what}`,
		hint: `Split the file: at most ${formatNumber(most)} ${what} fit in one`,
	};
}
