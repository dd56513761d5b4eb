import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areNeighbours, countriesOnLand } from '../../src/model/countries.ts';
import { bordersOn, noMaps, pairName, type Maps } from '../../src/model/maps.ts';
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

	test('say below each what borders are drawn, and what maps.yaml says of those in the frame', () => {
		expect(figure.maps.map(({ policy }) => policy)).toEqual([
			expect.stringMatching(/^Borders: only those of North Korea and Russia, .*United Nations.*Crimea.*Ukraine.*dashed.*not drawn\.$/),
			expect.stringMatching(/^Borders: only those between North Korea, China and Russia, from [^U]*The narrow strip[^U]*$/),
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

/** What a site says in its maps.yaml. */
function policyOf(text: string): Maps {
	const { corpus: read, problems } = readCorpus(folderWith({ 'site.yaml': 'title: T\n', 'maps.yaml': text }));
	expect(problems).toEqual([]);
	return read.maps;
}

/** The overview of a way between two places. */
function overview(from: [number, number], to: [number, number], maps: Maps): MapPicture | undefined {
	return mapsOf([place('a', ...from), place('b', ...to)], [way('a', 'b', ...from, ...to)], maps)[0];
}

describe('the borders of a map', () => {
	const nairobi: [number, number] = [36.8, -1.3];
	const arusha: [number, number] = [36.7, -3.4];
	const oslo: [number, number] = [10.7, 59.9];
	const bergen: [number, number] = [5.3, 60.4];

	test('are none without maps.yaml, and that is said', () => {
		expect(overview(nairobi, arusha, noMaps)).toMatchObject({
			borders: '',
			dashedBorders: '',
			countries: [],
			policy: 'Borders: none is drawn on this map.',
		});
	});

	test('are those that maps.yaml names, solid or dashed, with the sentence of each', () => {
		const maps = policyOf(
			'borders:\n  - {of: [KEN]}\n  - {between: [KEN, TZA], style: dashed, note: A note on the line.}\ncountries: {UGA: A note on the lake}\n',
		);
		const map = overview(nairobi, arusha, maps);
		expect(map?.dashedBorders).not.toBe('');
		expect(map?.policy).toBe(
			'Borders: only those of Kenya, from Natural Earth in the edition of visionscarto, which follows the view of the United Nations. A note on the line. Other borders, disputed ones among them, are not drawn.',
		);
		const wide = overview([30, -1.3], [42, -3.4], maps);
		expect(wide?.policy).toContain('A note on the lake. A note on the line.');
		expect(wide?.countries.flatMap(({ lines }) => lines)).toContain('Kenya');
	});

	test('of which none lies in the frame leave no sentence', () => {
		const maps = policyOf(
			'borders:\n  - {of: [KEN], note: A note.}\n  - {between: [NOR, SWE], note: Another.}\ncountries: {UGA: A third.}\n',
		);
		expect(overview(oslo, bergen, maps)?.policy).toBe(
			'Borders: only that between Norway and Sweden, from Natural Earth in the edition of visionscarto, which follows the view of the United Nations. Another. Other borders, disputed ones among them, are not drawn.',
		);
	});

	test('on an enlarged map are only those named for it', () => {
		const [, near] = mapsOf(
			[place('a', 36.6, -2.5), place('b', 36.7, -2.6), place('c', 30, 10)],
			[way('a', 'b', 36.6, -2.5, 36.7, -2.6), way('a', 'c', 36.6, -2.5, 30, 10)],
			policyOf('borders:\n  - {of: [KEN]}\n  - {between: [KEN, TZA], map: enlarged}\n'),
		);
		expect(near?.borders).not.toBe('');
		expect(near?.policy).toBe(
			'Borders: only that between Kenya and Tanzania, from Natural Earth (1:10 million). They are simplified and may lie a kilometre or more off: nothing should be measured on them. Other borders, disputed ones among them, are not drawn.',
		);
	});

	test('never are those of what has no code', () => {
		const codes = new Set(countriesOnLand.map(({ code }) => code));
		const names = new Set([...codes].flatMap((one) => [...codes].map((other) => pairName(one, other))));
		const beside = [...regionalGeography([-180, -90, 180, 90]).bordersOf(names).beside];
		expect(beside).toContain('SRB');
		expect(beside.filter((code) => !codes.has(code))).toEqual([]);
	});
});

test('the list of countries has the neighbours of both editions', () => {
	const near = new Map<string, Set<string>>();
	for (const { bordersOf } of [worldGeography(), regionalGeography([-180, -90, 180, 90])]) {
		for (const { code: one } of countriesOnLand)
			for (const { code: other } of countriesOnLand)
				if (one < other && areNeighbours(one, other) && bordersOf(new Set([pairName(one, other)])).beside.size > 0)
					near.set(one, (near.get(one) ?? new Set()).add(other));
	}
	expect([...near].flatMap(([one, others]) => [...others].map((other) => pairName(one, other))).sort()).toEqual(
		countriesOnLand
			.flatMap(({ code, neighbours }) => neighbours.filter((other) => code < other).map((other) => pairName(code, other)))
			.sort(),
	);
	for (const { code, neighbours } of countriesOnLand) for (const other of neighbours) expect(areNeighbours(other, code)).toBe(true);
});

describe('the borders of this site', () => {
	const codes = new Set(countriesOnLand.map(({ code }) => code));
	const named = (point: [number, number]): string[] =>
		worldGeography()
			.countriesOf(codes)
			.filter((country) => geoContains(country, point))
			.map(({ properties }) => properties.name);
	const drawn = (kind: 'overview' | 'enlarged', style: 'solid' | 'dashed'): Set<string> =>
		new Set(
			bordersOn(corpus.maps, kind)
				.filter((border) => border.style === style)
				.map(({ pair }) => pairName(...pair)),
		);

	test.each<[string, [number, number]]>([
		['Simferopol', [34.1, 44.95]],
		['Sevastopol', [33.52, 44.6]],
		['Donetsk', [37.8, 48]],
		['Kherson', [32.62, 46.64]],
		['Kharkiv', [36.23, 49.99]],
	])('have %s in Ukraine, on the overview', (_, point) => {
		expect(named(point)).toEqual(['Ukraine']);
	});

	test('run between the two Koreas as a ceasefire line', () => {
		const { lines } = worldGeography().bordersOf(drawn('overview', 'dashed'));
		expect(lines.coordinates.length).toBeGreaterThan(0);
		expect(lines.coordinates.flat().every(([x = 0, y = 0]) => x > 124 && x < 129.5 && y > 37 && y < 39.5)).toBe(true);
		expect(drawn('overview', 'solid')).not.toContain('KOR PRK');
	});

	test('taken from the default edition of Natural Earth lie on the Tumen and nowhere near Ukraine', () => {
		expect(drawn('enlarged', 'dashed')).toEqual(new Set());
		expect(drawn('enlarged', 'solid')).toEqual(new Set(['CHN PRK', 'CHN RUS', 'PRK RUS']));
		const { lines } = regionalGeography([20, 40, 60, 60]).bordersOf(drawn('enlarged', 'solid'));
		expect(lines.coordinates.flat().filter(([x = 0]) => x < 70)).toEqual([]);
	});

	test.each<[string, [number, number], string]>([
		['Tumangang', [130.61, 42.42], 'North Korea'],
		['Khasan', [130.64, 42.43], 'Russia'],
		['Hunchun', [130.37, 42.86], 'China'],
	])('have %s on its own side of the river', (_, point, country) => {
		const there = regionalGeography([129, 41, 132, 44])
			.countriesOf(codes)
			.filter(({ geometry }) =>
				isInside(
					point,
					(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
						.flat()
						.map((ring) => ({ closed: true, points: ring.map(([x = 0, y = 0]) => [x, y] as const) })),
				),
			);
		expect(there.map(({ properties }) => properties.name)).toEqual([country]);
	});
});

test('without routes there is no map', () => {
	expect(mapsOf([place('a', 1, 2)], [], noMaps)).toEqual([]);
});

test('wherever its ends lie, a map has them in its frame and nothing but numbers in its paths', () => {
	const point = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -75, max: 75, noNaN: true }));
	fc.assert(
		fc.property(point, point, ([x1, y1], [x2, y2]) => {
			fc.pre(Math.hypot(x2 - x1, y2 - y1) > 0.2);
			const maps = mapsOf([place('a', x1, y1), place('b', x2, y2)], [way('a', 'b', x1, y1, x2, y2)], noMaps);
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
