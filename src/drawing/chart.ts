import { inWordsIfDate } from '../model/date.ts';
import type { Dataset, Mark } from '../model/dataset.ts';
import { capitalise, countInWords, formatNumber, linesOf } from '../model/text.ts';

/** A row of a chart: a figure with its label, and the position of its mark. */
export interface ChartRow {
	label: string;
	/** The label in lines that fit the narrowest screen, since text in SVG does not wrap. */
	lines: string[];
	/** The value in words: `about 21,000`, `100 to 200`, or why there is none. */
	value: string;
	/** Ends of the mark, in per cent of the width; bars and single figures start at zero. `null` for a gap. */
	mark: { from: number; to: number; isRange: boolean } | null;
	/** Whether the value is set before the end of the mark, as there is no room after it. */
	inside: boolean;
}

/** A dataset as rows of marks on one scale that includes zero; rival figures have separate rows. */
export interface Chart {
	id: string;
	title: string;
	/** A description of the chart, for screen readers. */
	description: string;
	kind: Exclude<Mark, 'route'>;
	rows: ChartRow[];
	/** Labels of the ends of the scale, the upper one with its unit. */
	least: string;
	scale: string;
	/** Position of zero, in per cent of the width. */
	zero: number;
	/** With `mark: line`, the indices of consecutive rows without a gap. */
	runs: number[][];
}

/** Characters per line on a screen 320 pixels wide. */
const LINE = 42;
/** Largest extent of a mark, in per cent, so that its value fits after it. */
const WIDEST = 80;

/** Lays out a dataset as a chart; `undefined` if it has no figure, or is drawn as a map. */
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

/** Runs of rows that a line joins; a gap ends a run. */
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
