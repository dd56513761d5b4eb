import { inWordsIfDate } from '../model/date.ts';
import type { Dataset, Mark } from '../model/dataset.ts';
import { capitalise, countInWords, formatNumber, linesOf } from '../model/text.ts';

/** One figure of a chart: a row with its words, and where its mark stands. */
export interface ChartRow {
	label: string;
	/** The same in lines that fit the narrowest screen, since text in a picture does not wrap. */
	lines: string[];
	/** What the mark shows: `about 21,000`, `100 to 200`, or why there is none. */
	value: string;
	/** Ends of the mark in per cent of the width, a bar and a single figure from zero on; `null` for a gap. */
	mark: { from: number; to: number; isRange: boolean } | null;
	/** Does the value stand before the end of the mark, for want of room behind it? */
	inside: boolean;
}

/** A dataset as rows of marks on one scale, in which zero is; rival figures each have a row of their own. */
export interface Chart {
	id: string;
	title: string;
	/** What the picture shows, in words for those who do not see it. */
	description: string;
	kind: Exclude<Mark, 'route'>;
	rows: ChartRow[];
	/** The two ends of the scale, the higher with its unit. */
	least: string;
	scale: string;
	/** Where zero is, in per cent of the width. */
	zero: number;
	/** Of `mark: line`: rows that follow each other without a gap, by their numbers. */
	runs: number[][];
}

/** Letters that fit beside each other on a screen 320 pixels wide. */
const LINE = 42;
/** Room at the end of the scale for the words of the longest mark. */
const WIDEST = 80;

/** Lay out the table of a dataset; `undefined` if it has no figure, or is drawn as a map. */
export function chartOf({ id, title, unit, mark, x, y, columns, rows }: Dataset): Chart | undefined {
	if (mark === 'route') return undefined;
	const cell = (row: string[], column: string): string => row[columns.indexOf(column)] ?? '';
	const figures = rows.map((row) => ({ row, low: numberIn(cell(row, y)), high: numberIn(cell(row, 'y-max')) }));
	let [least, most] = [0, 0];
	for (const { low, high } of figures) {
		least = Math.min(least, low ?? 0, high ?? 0);
		most = Math.max(most, low ?? 0, high ?? 0);
	}
	if (most === least) return undefined;
	const share = (value: number): number => Math.round(((value - least) / (most - least)) * WIDEST * 100) / 100;
	const zero = share(0);
	const laidOut = figures.map(({ row, low, high }): ChartRow => {
		const label = labelOf(cell(row, x), columns.includes('who') ? cell(row, 'who') : '');
		const lines = linesOf(label, LINE);
		if (low === null) return { label, lines, value: cell(row, 'note') || 'not known', mark: null, inside: false };
		const about = cell(row, 'approximate') === '' ? '' : 'about ';
		const derived = cell(row, 'derived') === '' ? '' : ' (worked out)';
		const value = `${about}${formatNumber(low)}${high === null ? '' : ` to ${formatNumber(high)}`}${derived}`;
		const end = share(high ?? low);
		return {
			label,
			lines,
			value,
			mark: { from: high === null ? zero : share(low), to: end, isRange: high !== null },
			inside: low >= 0 && end > 55,
		};
	});
	const known = figures.filter(({ low }) => low !== null).length;
	const gaps = figures.length - known;
	return {
		id,
		title,
		kind: mark,
		rows: laidOut,
		least: formatNumber(least),
		scale: `${formatNumber(most)} ${unit}`,
		zero,
		runs: mark === 'line' ? runsOf(laidOut) : [],
		description: `${capitalise(countInWords(known, 'figure'))} in ${unit}, from ${formatNumber(least)} to ${formatNumber(most)}${gaps === 0 ? '' : `; ${countInWords(gaps, 'gap')}`}: ${laidOut.map(({ label, value }) => `${label}, ${value}`).join('; ')}.`,
	};
}

/** Rows that a line joins: a gap ends it. */
function runsOf(rows: readonly ChartRow[]): number[][] {
	const runs: number[][] = [[]];
	for (const [index, { mark }] of rows.entries()) {
		if (mark) runs.at(-1)?.push(index);
		else runs.push([]);
	}
	return runs.filter(({ length }) => length > 1);
}

function labelOf(when: string, who: string): string {
	const words = inWordsIfDate(when);
	return who === '' ? capitalise(words) : `${capitalise(who)}, ${words}`;
}

function numberIn(text: string): number | null {
	return text === '' ? null : Number(text);
}
