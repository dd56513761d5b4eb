import type { Fault } from '../model/fault.ts';
import { formatNumber } from '../model/text.ts';

/** Something of which a text may hold so many: parsers take more than twice as long for twice as much of it. */
interface Amount {
	what: string;
	most: number;
	/** How many there are in a line. */
	count: (line: string) => number;
}

const matches =
	(pattern: RegExp) =>
	(line: string): number =>
		line.match(pattern)?.length ?? 0;

/** The markers of lists and quotations before the text of a line. */
const OPENING = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const opening = (line: string): string => OPENING.exec(line)?.[0] ?? '';

/** What is counted in Markdown. A page with a hundredth of it is a long one. */
const markupAmounts: readonly Amount[] = [
	{ what: 'opening brackets', most: 2_000, count: matches(/\[/g) },
	{ what: 'signs of emphasis (*, _, ~)', most: 4_000, count: matches(/[*_~]/g) },
	{ what: 'signs that begin a tag (<)', most: 2_000, count: matches(/</g) },
	{ what: 'items of lists', most: 2_000, count: (line) => matches(/[*+-]|\d[.)]/g)(opening(line)) },
	{ what: 'markers of quotations', most: 3_000, count: (line) => matches(/>/g)(opening(line)) },
	{ what: 'headings and lines that set text apart', most: 2_000, count: matches(/^[ \t>]*(?:#{1,6}(?=[ \t]|$)|(?:=+|-+)[ \t]*$)/g) },
];

const PARAGRAPHS = 4_000;
const TOGETHER = 2_000;
const GOING_ON = 2_500;
const CELLS = 5_000;

/** What is counted in YAML. */
const yamlAmounts: readonly Amount[] = [
	{ what: 'lines', most: 10_000, count: (line) => (line.trim() === '' ? 0 : 1) },
	{
		what: 'keys and items',
		most: 4_000,
		count: matches(/(?:^|[\s{,[])(?:[^\s"'{},[\]:]+|"[^"]*"|'[^']*')?:(?=\s|$)|(?:^|\s)[-?](?=\s|$)/g),
	},
	{ what: 'commas and brackets', most: 10_000, count: matches(/[,[\]{}]/g) },
];

/** What a Markdown text holds too much of to be given to a parser, with the line at which it is too much; nothing if all is well. */
export function excessInMarkup(text: string): (Fault & { line: number }) | undefined {
	const lines = text.split('\n');
	return excessOf(lines, markupAmounts) ?? manyCells(lines) ?? manyGoingOn(lines) ?? manyParagraphs(lines);
}

/** The same of a YAML text. */
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

/** A paragraph begins behind an empty line; within a quotation too. */
function manyParagraphs(lines: readonly string[]): (Fault & { line: number }) | undefined {
	let [count, together] = [0, 0];
	for (const [index, line] of lines.entries()) {
		together = isEmpty(line) ? 0 : together + 1;
		if (together === 1) count += 1;
		if (count > PARAGRAPHS) return tooMany('paragraphs', PARAGRAPHS, index);
		if (together > TOGETHER)
			return {
				line: index + 1,
				message: `Up to here there are more than ${formatNumber(TOGETHER)} lines without an empty one`,
				hint: `Put an empty line after at most ${formatNumber(TOGETHER)} lines`,
			};
	}
	return undefined;
}

/** Lines that go on an item or a quotation without a marker of their own: each makes a parser look at all that it has read. */
function manyGoingOn(lines: readonly string[]): (Fault & { line: number }) | undefined {
	let count = 0;
	let isWithin = false;
	for (const [index, line] of lines.entries()) {
		const isMarked = opening(line) !== '';
		if (isWithin && !isMarked && !isEmpty(line)) count += 1;
		isWithin = !isEmpty(line) && (isWithin || isMarked);
		if (count > GOING_ON) return tooMany('lines that go on an item of a list or a quotation', GOING_ON, index);
	}
	return undefined;
}

/** Every row of a table has as many cells as its first one: those that are not written are made. */
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
		hint: `Split the file: at most ${formatNumber(most)} ${what} can stand in one`,
	};
}
