import type { Chart, ChartRow } from './chart.ts';
import type { Colours } from './colours.ts';
import { element, words } from './svg.ts';

/** Height of a line of words, of a mark with the room around it, and of the scale below all. */
const [LINE, MARK, SCALE] = [16, 28, 20];
const LETTERS = 13;

/** How high a chart is, in pixels. */
export function chartHeight({ rows }: Chart): number {
	return rows.reduce((sum, row) => sum + heightOf(row), 0) + SCALE;
}

/** The shapes of a chart, as `ChartPicture.astro` shows it. `x` gives the place of a share of the width, in per cent. */
export function chartShapes(chart: Chart, colours: Colours, x: (share: number) => string | number): string {
	const foot = chartHeight(chart);
	const scale = { y: foot - 3, fill: colours['text-muted'], 'font-size': LETTERS };
	let top = 0;
	const rows = chart.rows.map((row) => {
		const shapes = rowShapes(row, chart, top, colours, x);
		top += heightOf(row);
		return shapes;
	});
	return [
		element('line', { x1: x(chart.zero), x2: x(chart.zero), y1: 0, y2: foot - 18, stroke: colours.text }),
		element('line', { x1: x(80), x2: x(80), y1: 0, y2: foot - 18, stroke: colours.border }),
		...chart.runs.map((run) => lineThrough(run, chart, colours)),
		...rows,
		element('text', { ...scale, x: x(0), dx: 6 }, words(chart.least)),
		element('text', { ...scale, x: x(80), 'text-anchor': 'end' }, words(chart.scale)),
	].join('');
}

/** The places of the figures that a line joins: their shares of the width, and their heights in pixels. */
export function pointsOf(run: readonly number[], { rows }: Chart): { share: number; y: number }[] {
	return run.map((index) => {
		const { mark, lines } = rows[index] ?? { mark: null, lines: [] };
		const before = rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0);
		return { share: (mark?.isRange ? mark.from : mark?.to) ?? 0, y: before + (lines.length - 1) * LINE + MARK };
	});
}

/** A line over the width of the chart, in a picture of its own whose width is 100. */
function lineThrough(run: readonly number[], chart: Chart, { link }: Colours): string {
	const points = pointsOf(run, chart)
		.map(({ share, y }) => `${share},${y}`)
		.join(' ');
	const height = chartHeight(chart);
	return element(
		'svg',
		{ x: 0, y: 0, width: '100%', height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: 'none', overflow: 'visible' },
		element('polyline', { points, fill: 'none', stroke: link, 'stroke-width': 2, 'vector-effect': 'non-scaling-stroke' }),
	);
}

function rowShapes(
	{ lines, value, mark, inside }: ChartRow,
	{ kind, zero }: Chart,
	top: number,
	colours: Colours,
	x: (share: number) => string | number,
): string {
	const base = top + (lines.length - 1) * LINE;
	const isBar = kind === 'bar';
	const text = { 'font-size': LETTERS, fill: colours.text };
	const labels = lines.map((line, index) => element('text', { ...text, x: x(0), dx: 6, y: top + LETTERS + index * LINE }, words(line)));
	if (mark === null)
		return [...labels, element('text', { ...text, x: x(0), dx: 6, y: base + 33, fill: colours['text-muted'] }, words(value))].join('');
	const end =
		isBar && inside
			? { x: x(mark.to), dx: -6, y: base + 32, 'text-anchor': 'end', fill: colours.paper }
			: { x: x(mark.to), dx: 10, y: base + 33 };
	return [
		...labels,
		...(isBar ? bar(mark, zero, base, colours, x) : dots(mark, kind, zero, base + 28, colours, x)),
		element('text', { ...text, 'font-weight': 600, ...end }, words(value)),
	].join('');
}

function bar(
	{ to }: NonNullable<ChartRow['mark']>,
	zero: number,
	base: number,
	{ link }: Colours,
	x: (share: number) => string | number,
): string[] {
	// A thick line and not a rectangle: its two ends are places, whatever the unit of the width.
	return [element('line', { x1: x(zero), x2: x(to), y1: base + 28, y2: base + 28, stroke: link, 'stroke-width': 14 })];
}

/** A dot hangs on a thread from zero, a range is a thick line between its ends, what a line joins stands alone. */
function dots(
	{ from, to, isRange }: NonNullable<ChartRow['mark']>,
	kind: Chart['kind'],
	zero: number,
	y: number,
	colours: Colours,
	x: (share: number) => string | number,
): string[] {
	const dot = (share: number): string => element('circle', { cx: x(share), cy: y, r: 5.5, fill: colours.link });
	return [
		...(kind === 'dot'
			? [
					element('line', {
						x1: x(zero),
						x2: x(from === zero ? to : from),
						y1: y,
						y2: y,
						stroke: colours['border-strong'],
						'stroke-dasharray': '2 3',
					}),
				]
			: []),
		...(isRange
			? [
					element('line', { x1: x(from), x2: x(to), y1: y, y2: y, stroke: colours.link, 'stroke-width': kind === 'range' ? 5 : 1 }),
					dot(from),
				]
			: []),
		dot(to),
	];
}

function heightOf({ lines }: ChartRow): number {
	return lines.length * LINE + MARK;
}
