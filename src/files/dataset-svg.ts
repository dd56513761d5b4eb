import type { Publish } from '../model/address.ts';
import type { Dataset } from '../model/dataset.ts';
import { linesOf } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { lightColours } from '../drawing/colours.ts';
import { datasetFigure, publishersOf, type DatasetFigure } from '../view/dataset-table.ts';
import { routeFigure, type RouteFigure } from '../view/routes.ts';
import { CHART_LETTERS, chartHeight, chartShapes } from '../drawing/chart-svg.ts';
import { mapShapes, routeLine } from '../drawing/map-svg.ts';
import { element, words } from '../drawing/svg.ts';

const WIDTH = 720;
const EDGE = 24;
const INNER = WIDTH - 2 * EDGE;
/** Generous average width of a character in a sans-serif font, in em. */
const LETTER = 0.55;
/** Scale at which a map is drawn, and its font size before scaling. */
const MAP = { scale: INNER / 340, letters: 8 };

/** An element of a vertical stack: its height, and its markup at an offset from the top. */
interface Block {
	height: number;
	at: (top: number) => string;
}

/**
 * The chart or the maps of a dataset as a self-contained picture: light colours, system fonts, and a line with
 * its source. `undefined` if the table has no figure.
 */
export function datasetSvg(dataset: Dataset, corpus: Corpus, publish: Publish): string | undefined {
	const { site } = corpus;
	const figure = datasetFigure(dataset, corpus);
	const routes = dataset.mark === 'route' ? routeFigure(dataset, corpus) : undefined;
	const drawing = routes ? mapsOf(routes) : chartOf(figure);
	if (drawing === undefined) return undefined;
	const from = publishersOf(dataset, corpus);
	const blocks = [
		text(dataset.title, { size: 20, weight: 600 }),
		text(routes ? routes.finding : `In ${dataset.unit}.`, { muted: true }),
		...drawing.blocks,
		text(
			`${from.length > 0 ? `Source: ${from.join('; ')}. ` : ''}${site.title}, ${publish(figure.href)}${site.licence === undefined ? '' : `, ${site.licence}`}`,
			{ size: 12, muted: true },
		),
	];
	const { height, shapes } = stacked(blocks);
	return `${element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: WIDTH,
			height,
			viewBox: `0 0 ${WIDTH} ${height}`,
			role: 'img',
			'aria-labelledby': 'title text',
			'font-family': 'system-ui, Helvetica, Arial, sans-serif',
			lang: site.language,
		},
		element('title', { id: 'title' }, words(dataset.title)),
		element('desc', { id: 'text' }, words(drawing.description)),
		element('rect', { width: WIDTH, height, fill: lightColours.paper }),
		...shapes,
	)}\n`;
}

function chartOf({ chart }: DatasetFigure): { description: string; blocks: Block[] } | undefined {
	if (!chart) return undefined;
	const height = chartHeight(chart) + 12;
	const x = (share: number): number => Math.round(share * INNER) / 100;
	return {
		description: chart.description,
		blocks: [
			{
				height,
				at: (top) =>
					element('g', { transform: `translate(${EDGE} ${top})`, 'font-size': CHART_LETTERS }, chartShapes(chart, lightColours, x)),
			},
		],
	};
}

function mapsOf({ maps, lines }: RouteFigure): { description: string; blocks: Block[] } {
	return {
		description: maps.map(({ title, description }) => `${title}: ${description}`).join(' '),
		blocks: [
			...lines.map(({ standing, name, ran }) => ({
				height: 20,
				at: (top: number) =>
					element(
						'g',
						{ transform: `translate(${EDGE} ${top})` },
						routeLine('M0 9H44', standing, ran, lightColours),
						element('text', { x: 54, y: 13, 'font-size': 13, fill: lightColours.text }, words(name)),
					),
			})),
			...maps.flatMap((map): Block[] => [
				text(map.title, { weight: 600 }),
				{
					height: map.height * MAP.scale + 8,
					at: (top) =>
						element(
							'svg',
							{
								x: EDGE,
								y: top,
								width: INNER,
								height: map.height * MAP.scale,
								viewBox: `0 0 ${map.width} ${map.height}`,
								'font-size': MAP.letters,
							},
							mapShapes(map, lightColours),
						),
				},
				text(map.policy, { size: 12, muted: true }),
			]),
		],
	};
}

function text(content: string, { size = 13, weight, muted = false }: { size?: number; weight?: number; muted?: boolean }): Block {
	const lines = linesOf(content, Math.floor(INNER / (size * LETTER)));
	const fill = muted ? lightColours['text-muted'] : lightColours.text;
	return {
		height: lines.length * size * 1.4 + 8,
		at: (top) =>
			element(
				'text',
				{ 'font-size': size, 'font-weight': weight, fill },
				...lines.map((line, index) => element('tspan', { x: EDGE, y: Math.round(top + size + index * size * 1.4) }, words(line))),
			),
	};
}

function stacked(blocks: readonly Block[]): { height: number; shapes: string[] } {
	let top = EDGE;
	const shapes = blocks.map(({ height, at }) => {
		const shape = at(Math.round(top));
		top += height;
		return shape;
	});
	return { height: Math.round(top + EDGE / 2), shapes };
}
