import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { regionalGeography, worldGeography } from '../../src/drawing/geography.ts';
import { overlap } from '../../src/drawing/map-arrange.ts';
import { boxOf } from '../../src/drawing/map-labels.ts';
import { isInside } from '../../src/drawing/map-shapes.ts';
import { mapsOf, type MapPicture, type MapPlace } from '../../src/drawing/map.ts';
import { routeFigure } from '../../src/view/routes.ts';
import { folderWith } from '../read/folder.ts';

const { corpus } = readCorpus('content');
const figure = routeFigure(corpus.datasets.get('routes')!, corpus);

describe('the maps of the story', () => {
	test('draw each route of the table once, in the style of its standing', () => {
		const drawn = figure.maps.flatMap(({ routes }) => routes);
		expect(drawn).toHaveLength(figure.rows.length);
		expect(drawn.map(({ standing }) => standing).sort()).toEqual(figure.rows.map(({ claim }) => claim?.standing).sort());
		expect(drawn.filter(({ ran }) => ran)).toHaveLength(figure.rows.filter(({ state }) => state === 'Ran').length);
	});

	test('say of each route what its table says', () => {
		const words = figure.maps.map(({ description }) => description).join(' ');
		for (const { from, to } of figure.rows) expect(words).toContain(`${from.name} to ${to.name}: `);
	});

	test('are two: one of all, and one of the border, where a route is too short to be seen', () => {
		expect(figure.maps.map(({ title, routes }) => [title, routes.length])).toEqual([
			['Overview', 3],
			['Khasan and Tumangang, enlarged', 2],
		]);
	});

	test.each(figure.maps.map((map) => [map.title, map] as const))(
		'%s: every route and every dot has its words, clear of all others and of the edge',
		(_, map) => {
			expect(map.routes.filter(({ label }) => !label)).toEqual([]);
			expect(map.marks.filter(({ label }) => !label)).toEqual([]);
			const boxes = labelsOf(map).map(boxOf);
			for (const [index, box] of boxes.entries()) {
				expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
				expect(Math.min(box.left, box.top, map.width - box.right, map.height - box.bottom)).toBeGreaterThan(0);
			}
		},
	);

	test('say below each what borders are drawn, and that Crimea belongs to Ukraine', () => {
		expect(figure.maps.map(({ policy }) => policy)).toEqual([
			expect.stringMatching(/United Nations.*Crimea.*Ukraine.*not drawn/),
			expect.stringMatching(/only those between North Korea, China and Russia/),
		]);
	});
});

test('the standing of its claim, and whether a journey is documented, make the style of a line', () => {
	const { corpus: small } = readCorpus(
		folderWith({
			'site.yaml': 'title: T\n',
			'sources/s-a.yaml': 'type: report\ntitle: A\nkind: ngo\nread: full\n',
			'sources/s-b.yaml': 'type: report\ntitle: B\nkind: ngo\nread: full\n',
			'claims/c-a.yaml':
				'statement: S\nkind: event\nchecked: 2026-11-02\nevidence: [{source: s-a, stance: supports}, {source: s-b, stance: contradicts}]\n',
			'claims/c-b.yaml':
				'statement: S\nkind: event\nchecked: 2026-11-01\nevidence: [{source: s-a, stance: supports}, {source: s-b, stance: supports}]\n',
			'entities/p-a.mdx': '---\nname: A\nkind: place\ncoordinates: [39, 125]\nsummary: S\n---\n',
			'entities/p-b.mdx': '---\nname: B\nkind: place\ncoordinates: [55, 37]\nsummary: S\n---\n',
			'datasets/r.yaml': 'title: R\nunit: routes\nx: from\ny: to\nmark: route\n',
			'datasets/r.csv':
				'from,to,mode,state,first,last,claim,source\np-a,p-b,air,ran,2023-08,2025-07,c-a,s-a s-b\np-b,p-a,sea,announced,,,c-b,s-b\n',
		}),
	);
	const { maps, finding, lines, checked, rows } = routeFigure(small.datasets.get('r')!, small);
	expect(maps[0]?.routes.map(({ standing, ran, label }) => [standing, ran, label?.lines.join(' ')])).toEqual([
		['disputed', true, 'Flight, 2023–25'],
		['corroborated', false, 'Ship, announced'],
	]);
	expect(finding).toBe(
		'Two routes: a journey is documented on one and one was only announced. Evidence: one disputed and one corroborated.',
	);
	expect(lines.map(({ name, ran }) => [name, ran])).toEqual([
		['Disputed', true],
		['Corroborated', true],
		['Thin: no journey documented', false],
	]);
	expect(checked?.words).toBe('1 November 2026');
	expect(rows[0]?.sources).toEqual(['s-a', 's-b']);
});

describe('the borders', () => {
	const named = (point: [number, number]): string[] =>
		worldGeography()
			.countries.filter((country) => geoContains(country, point))
			.map(({ properties }) => properties.name);

	test.each<[string, [number, number]]>([
		['Simferopol', [34.1, 44.95]],
		['Sevastopol', [33.52, 44.6]],
		['Donetsk', [37.8, 48]],
		['Kherson', [32.62, 46.64]],
		['Kharkiv', [36.23, 49.99]],
	])('of the overview have %s in Ukraine', (_, point) => {
		expect(named(point)).toEqual(['Ukraine']);
	});

	test('run between the two Koreas as a ceasefire line', () => {
		const { settled, ceasefire } = worldGeography().bordersOf(new Set(['408']));
		expect(ceasefire.coordinates.flat().every(([x = 0, y = 0]) => x > 124 && x < 129.5 && y > 37 && y < 39.5)).toBe(true);
		expect(ceasefire.coordinates.length * settled.coordinates.length).toBeGreaterThan(0);
	});

	test('taken from the default edition of Natural Earth lie on the Tumen and nowhere near Ukraine', () => {
		const { settled, ceasefire } = regionalGeography([20, 40, 60, 60]).bordersOf(new Set(['643', '804', '408', '410']));
		expect(ceasefire.coordinates).toEqual([]);
		expect(settled.coordinates.flat().filter(([x = 0]) => x < 70)).toEqual([]);
		expect(
			regionalGeography([20, 40, 60, 60])
				.countries.map(({ properties }) => properties.name)
				.sort(),
		).toEqual(['China', 'North Korea', 'Russia']);
	});

	test.each<[string, [number, number], string]>([
		['Tumangang', [130.61, 42.42], 'North Korea'],
		['Khasan', [130.64, 42.43], 'Russia'],
		['Hunchun', [130.37, 42.86], 'China'],
	])('have %s on its own side of the river', (_, point, country) => {
		const there = regionalGeography([129, 41, 132, 44]).countries.filter(({ geometry }) =>
			isInside(
				point,
				(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
					.flat()
					.map((ring) => ({ closed: true, points: ring.map(([x = 0, y = 0]) => [x, y] as const) })),
			),
		);
		expect(there.map(({ properties }) => properties.name)).toEqual([country]);
	});

	test('are none on the map of a short route elsewhere, and that is said', () => {
		const [, near] = mapsOf(
			[place('a', 33.5, 44.6), place('b', 33.6, 44.7), place('c', 60, 55)],
			[way('a', 'b', 33.5, 44.6, 33.6, 44.7), way('a', 'c', 33.5, 44.6, 60, 55)],
		);
		expect(near?.borders).toBe('');
		expect(near?.policy).toBe('Borders: none is drawn on this map.');
		expect(near?.countries).toEqual([]);
	});
});

test('without routes there is no map', () => {
	expect(mapsOf([place('a', 1, 2)], [])).toEqual([]);
});

test('wherever its ends lie, a map has them in its frame and nothing but numbers in its paths', () => {
	const point = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -75, max: 75, noNaN: true }));
	fc.assert(
		fc.property(point, point, ([x1, y1], [x2, y2]) => {
			fc.pre(Math.hypot(x2 - x1, y2 - y1) > 0.2);
			const maps = mapsOf([place('a', x1, y1), place('b', x2, y2)], [way('a', 'b', x1, y1, x2, y2)]);
			for (const { land, borders, routes, marks, width, height } of maps) {
				expect(/^[MLZ\d.,-]+$/.test(`${land}${borders}${routes.map(({ path }) => path).join('')}`)).toBe(true);
				expect(marks).toHaveLength(2);
				for (const { x, y } of marks) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
			}
		}),
		{ numRuns: 40 },
	);
});

function place(id: string, longitude: number, latitude: number): MapPlace {
	return { id, name: id.toUpperCase(), at: [longitude, latitude] };
}

function way(from: string, to: string, x1: number, y1: number, x2: number, y2: number): Parameters<typeof mapsOf>[1][number] {
	return { from: place(from, x1, y1), to: place(to, x2, y2), words: 'Train, 2024', standing: 'single-origin', ran: true };
}

function labelsOf({ routes, marks, countries }: MapPicture): MapPicture['countries'] {
	return [...[...routes, ...marks].flatMap(({ label }) => label ?? []), ...countries];
}
