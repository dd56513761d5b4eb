import type { Mark } from '../model/dataset.ts';
import type { Chart, ChartRow } from './chart.ts';
import type { Colours } from './colours.ts';
import { element, words } from './svg.ts';

/** The x coordinate for a percentage of the width: `50%`, or a number. */
export type PlaceOf = (share: number) => string | number;

/** Font size of a chart, in pixels, to be set on an element around it. */
export const CHART_LETTERS = 13;

/** Height of a line of text, of a mark with its margins, and of the scale at the bottom. */
const [LINE, MARK, SCALE] = [16, 28, 20];

/** Draws the mark of a row at a height. */
type Draw = (mark: NonNullable<ChartRow['mark']>, y: number, zero: number, colours: Colours, at: PlaceOf) => string[];

/** How each kind of mark is drawn; routes are drawn as maps. */
const draw = {
	bar: ({ to }, y, zero, { link }, at) => [
		element('rect', { x: at(Math.min(zero, to)), y: y - 7, width: at(Math.abs(to - zero)), height: 14, fill: link }),
	],
	/** Only the points; the line through all rows is drawn separately. */
	line: (mark, y, _zero, colours, at) => ends(mark, y, 1, colours, at),
	/** A dot, with a thin line from zero. */
	dot: (mark, y, zero, colours, at) => [
		element('line', {
			...across(zero, mark.from === zero ? mark.to : mark.from, y, at),
			stroke: colours['border-strong'],
			'stroke-dasharray': '2 3',
		}),
		...ends(mark, y, 1, colours, at),
	],
	range: (mark, y, _zero, colours, at) => ends(mark, y, 5, colours, at),
} as const satisfies Record<Exclude<Mark, 'route'>, Draw>;

/** Height of a chart, in pixels. */
export function chartHeight({ rows }: Chart): number {
	return rows.reduce((sum, row) => sum + heightOf(row), 0) + SCALE;
}

/** The shapes of a chart, the same for its page, its embed and its file. */
export function chartShapes(chart: Chart, colours: Colours, at: PlaceOf): string {
	const foot = chartHeight(chart);
	const scale = { y: foot - 3, fill: colours['text-muted'] };
	let top = 0;
	const rows = chart.rows.map((row) => {
		const shapes = rowShapes(row, chart, top, colours, at);
		top += heightOf(row);
		return shapes;
	});
	// At the very edge, half of the line would be cut off.
	const axis = chart.zero === 0 ? 0.5 : at(chart.zero);
	return [
		element('line', { x1: axis, x2: axis, y1: 0, y2: foot - 18, stroke: colours.text }),
		element('line', { x1: at(80), x2: at(80), y1: 0, y2: foot - 18, stroke: colours.border }),
		...chart.runs.map((run) => lineThrough(run, chart, colours)),
		...rows,
		element('text', { ...scale, x: 6 }, words(chart.least)),
		element('text', { ...scale, x: at(80), 'text-anchor': 'end' }, words(chart.scale)),
	].join('');
}

/** A line through consecutive rows, in a nested SVG with a width of 100. */
function lineThrough(run: readonly number[], chart: Chart, { link }: Colours): string {
	const points = run.map((index) => {
		const { mark, lines } = chart.rows[index] ?? { mark: null, lines: [] };
		const before = chart.rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0);
		return `${(mark?.isRange ? mark.from : mark?.to) ?? 0},${before + (lines.length - 1) * LINE + MARK}`;
	});
	const height = chartHeight(chart);
	return element(
		'svg',
		{ x: 0, y: 0, width: '100%', height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: 'none', overflow: 'visible' },
		element('polyline', {
			points: points.join(' '),
			fill: 'none',
			stroke: link,
			'stroke-width': 2,
			'vector-effect': 'non-scaling-stroke',
		}),
	);
}

function rowShapes({ lines, value, mark, inside }: ChartRow, { kind, zero }: Chart, top: number, colours: Colours, at: PlaceOf): string {
	const base = top + (lines.length - 1) * LINE;
	const label = lines.map((line, index) => element('tspan', { x: 6, y: top + 13 + index * LINE }, words(line)));
	const shapes = [element('text', { fill: colours.text }, ...label)];
	if (mark === null) return [...shapes, element('text', { x: 6, y: base + 33, fill: colours['text-muted'] }, words(value))].join('');
	const place =
		kind === 'bar' && inside
			? { x: at(mark.to), dx: -6, y: base + 32, 'text-anchor': 'end', fill: colours.paper }
			: { x: at(mark.to), dx: 10, y: base + 33, fill: colours.text };
	return [
		...shapes,
		...draw[kind](mark, base + MARK, zero, colours, at),
		element('text', { ...place, 'font-weight': 600 }, words(value)),
	].join('');
}

/** A dot for a figure; for a range, two dots and a line of the given weight between them. */
function ends({ from, to, isRange }: NonNullable<ChartRow['mark']>, y: number, weight: number, { link }: Colours, at: PlaceOf): string[] {
	const dot = (share: number): string => element('circle', { cx: at(share), cy: y, r: 5.5, fill: link });
	return isRange ? [element('line', { ...across(from, to, y, at), stroke: link, 'stroke-width': weight }), dot(from), dot(to)] : [dot(to)];
}

function across(from: number, to: number, y: number, at: PlaceOf): Record<string, string | number> {
	return { x1: at(from), x2: at(to), y1: y, y2: y };
}

function heightOf({ lines }: ChartRow): number {
	return lines.length * LINE + MARK;
}
