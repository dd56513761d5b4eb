import { standings, type Standing } from '../model/standing.ts';
import type { Colours } from './colours.ts';
import type { MapLabel } from './map-labels.ts';
import type { MapPicture } from './map.ts';
import { element, words } from './svg.ts';

/** The shapes of a map, the same for its page, its embed and its file. The font size, in units of the map, is to be set on an element around it. */
export function mapShapes(
	{ width, height, land, borders, dashedBorders, routes, marks, countries, scale }: MapPicture,
	colours: Colours,
): string {
	const border = { fill: 'none', ...line(colours['border-strong'], 0.75) };
	const text = (label: MapLabel, look: Look): string => mapWords(label, colours, look);
	return [
		element('rect', { width, height, fill: colours.sea }),
		element('path', { class: 'land', ...border, fill: colours.paper, d: land }),
		element('path', { ...border, d: borders }),
		...(dashedBorders === '' ? [] : [element('path', { ...border, 'stroke-dasharray': '2 2', d: dashedBorders })]),
		...countries.map((label) => text(label, 'country')),
		...routes.map(({ path, standing, ran }) => routeLine(path, standing, ran, colours)),
		...marks.flatMap(({ x, y, dot }) =>
			dot === 'none'
				? []
				: [
						element('circle', {
							cx: x,
							cy: y,
							r: dot === 'end' ? 3 : 2.2,
							fill: dot === 'end' ? colours.text : colours.paper,
							stroke: dot === 'end' ? colours.paper : colours.text,
						}),
					],
		),
		...routes.flatMap(({ label }) => (label ? [text(label, 'way')] : [])),
		...marks.flatMap(({ label, dot }) => (label ? [text(label, dot)] : [])),
		...(scale
			? [
					element('path', { d: `M10 ${height - 14}v4h${scale.width}v-4`, fill: 'none', ...line(colours.text, 1) }),
					text({ lines: [scale.words], x: 14 + scale.width, y: height - 8, anchor: 'start', shift: 0 }, 'country'),
				]
			: []),
	].join('');
}

/** The line of a route. Its style shows the standing of the claim, its weight whether a journey is documented. */
export function routeLine(path: string, standing: Standing, ran: boolean, { link }: Colours): string {
	return element('path', {
		class: 'route',
		d: path,
		fill: 'none',
		...line(link, ran ? 2.5 : 1.25),
		'stroke-dasharray': standings[standing].dashes,
	});
}

/** A stroke of constant width in pixels, whatever the size of the map. */
function line(stroke: string, pixels: number): Record<string, string | number> {
	return { stroke, 'stroke-width': pixels, 'vector-effect': 'non-scaling-stroke' };
}

/** What a label names: a country, a route, or a place with its kind of dot. */
type Look = 'country' | 'way' | 'end' | 'place' | 'none';

function mapWords({ lines, x, y, anchor, shift }: MapLabel, colours: Colours, look: Look): string {
	const isBold = look === 'way' || look === 'end';
	const fill = look === 'way' ? colours.link : look === 'country' || look === 'none' ? colours['text-muted'] : colours.text;
	// An outline in the background colour keeps labels legible over lines.
	const rim = { stroke: colours.paper, 'stroke-width': '0.25em', 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
	const spans = lines.map((text, index) => element('tspan', { x, dy: `${index === 0 ? shift : 1.08}em` }, words(text)));
	return element(
		'text',
		{
			x,
			y,
			'text-anchor': anchor === 'start' ? undefined : anchor,
			'font-weight': isBold ? 600 : undefined,
			fill,
			...(look === 'country' ? { 'letter-spacing': '0.02em' } : rim),
		},
		...spans,
	);
}
