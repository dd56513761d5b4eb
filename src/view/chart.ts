import { dateInWords, parseDate } from '../model/date.ts';
import type { Dataset } from '../model/dataset.ts';
import { capitalise, countInWords, formatNumber, linesOf } from '../model/text.ts';

/** One figure of a chart: a row with its words, and where its mark stands. */
export interface ChartRow {
	label: string;
	/** The same in lines that fit the narrowest screen, since text in a picture does not wrap. */
	lines: string[];
	/** What the mark shows: `about 21,000`, `100 to 200`, or why there is none. */
	value: string;
	/** Ends of the mark in per cent of the width; `null` for a gap. */
	mark: { from: number; to: number } | null;
	/** Does the value stand before the end of the mark, for want of room behind it? */
	inside: boolean;
}

/** A dataset as rows of marks on one scale from zero; rival figures each have a row of their own. */
export interface Chart {
	id: string;
	title: string;
	/** What the picture shows, in words for those who do not see it. */
	description: string;
	kind: Dataset['mark'];
	rows: ChartRow[];
	/** The end of the scale, with its unit. */
	scale: string;
}

/** Letters that fit beside each other on a screen 320 pixels wide. */
const LINE = 42;
/** Room at the end of the scale for the words of the longest mark. */
const WIDEST = 80;

/** Lay out the table of a dataset; `undefined` if it has no figure. */
export function chartOf({ id, title, unit, mark, x, y, columns, rows }: Dataset): Chart | undefined {
	const cell = (row: string[], column: string): string => row[columns.indexOf(column)] ?? '';
	const figures = rows.map((row) => ({ row, low: numberIn(cell(row, y)), high: numberIn(cell(row, 'y-max')) }));
	const most = figures.reduce((so, { low, high }) => Math.max(so, low ?? 0, high ?? 0), Number.NEGATIVE_INFINITY);
	if (most <= 0) return undefined;
	const share = (value: number): number => Math.round((value / most) * WIDEST * 100) / 100;
	const laidOut = figures.map(({ row, low, high }): ChartRow => {
		const label = labelOf(cell(row, x), columns.includes('who') ? cell(row, 'who') : '');
		const lines = linesOf(label, LINE);
		if (low === null) return { label, lines, value: cell(row, 'note') || 'not known', mark: null, inside: false };
		const about = cell(row, 'approximate') === '' ? '' : 'about ';
		const derived = cell(row, 'derived') === '' ? '' : ' (worked out)';
		const value = `${about}${formatNumber(low)}${high === null ? '' : ` to ${formatNumber(high)}`}${derived}`;
		const end = share(high ?? low);
		return { label, lines, value, mark: { from: high === null ? 0 : share(low), to: end }, inside: end > 55 };
	});
	const known = figures.filter(({ low }) => low !== null).length;
	const gaps = figures.length - known;
	return {
		id,
		title,
		kind: mark,
		rows: laidOut,
		scale: `${formatNumber(most)} ${unit}`,
		description: `${capitalise(countInWords(known, 'figure'))} in ${unit}, from 0 to ${formatNumber(most)}${gaps === 0 ? '' : `; ${countInWords(gaps, 'gap')}`}: ${laidOut.map(({ label, value }) => `${label}, ${value}`).join('; ')}.`,
	};
}

function labelOf(when: string, who: string): string {
	const words = 'message' in parseDate(when) ? when : dateInWords(when);
	return who === '' ? capitalise(words) : `${capitalise(who)}, ${words}`;
}

function numberIn(text: string): number | null {
	return text === '' ? null : Number(text);
}
