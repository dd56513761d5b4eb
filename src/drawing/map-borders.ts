import type { GeoProjection } from 'd3-geo';
import { countryName } from '../model/countries.ts';
import { bordersOn, pairName, pairsOf, type Borders, type MapKind, type Maps } from '../model/maps.ts';
import { listInWords } from '../model/text.ts';
import { editions, type CountryArea, type Geography } from './geography.ts';
import { pathOf, shapesOf } from './map-shapes.ts';

/** The borders of one map. */
export interface MapBorders {
	/** SVG path data, empty if no such border is in the frame. */
	solid: string;
	dashed: string;
	/** The countries on both sides; none without a drawn border, as a name alone would still imply whose the land is. */
	countries: CountryArea[];
	/** The note about the borders in the frame. */
	policy: string;
}

/** The borders that a site’s maps of a kind draw, clipped to the frame. */
export function mapBorders(maps: Maps, kind: MapKind, geography: Geography, projection: GeoProjection): MapBorders {
	const borders = bordersOn(maps, kind);
	const drawn = (pairs: readonly (readonly [string, string])[]): { path: string; beside: ReadonlySet<string> } => {
		const { lines, beside } = geography.bordersOf(new Set(pairs.map((pair) => pairName(...pair))));
		return { path: pathOf(shapesOf(lines, projection)), beside };
	};
	const [solid, dashed] = (['solid', 'dashed'] as const).map((style) =>
		drawn(borders.filter((border) => border.style === style).map(({ pair }) => pair)),
	);
	const paths = { solid: solid?.path ?? '', dashed: dashed?.path ?? '' };
	if (paths.solid === '' && paths.dashed === '') return { ...paths, countries: [], policy: 'Borders: none is drawn on this map.' };

	const isInFrame = (pairs: readonly (readonly [string, string])[]): boolean => drawn(pairs).path !== '';
	const shown = maps.borders.filter((one) => one.map === kind && isInFrame(pairsOf(one)));
	const notes = [
		...Object.entries(maps.countries).flatMap(([code, note]) =>
			isInFrame(borders.map(({ pair }) => pair).filter((pair) => pair.includes(code))) ? [note] : [],
		),
		...new Set(shown.flatMap(({ note }) => note ?? [])),
	];
	return {
		...paths,
		countries: geography.countriesOf(new Set([...(solid?.beside ?? []), ...(dashed?.beside ?? [])])),
		policy: [
			`Borders: only ${whichBorders(shown)}, from ${editions[kind]}.`,
			...(kind === 'enlarged' ? ['They are simplified and may lie a kilometre or more off: nothing should be measured on them.'] : []),
			...notes.map((note) => (/[.!?]$/.test(note) ? note : `${note}.`)),
			'Other borders, disputed ones among them, are not drawn.',
		].join(' '),
	};
}

/** `those of Kenya and Uganda and that between Oman and Yemen`. */
function whichBorders(shown: readonly Borders[]): string {
	const whole = [...new Set(shown.flatMap(({ of = [] }) => of))];
	const single = shown.flatMap(({ between }) => {
		if (!between || pairsOf({ between }).every(([a, b]) => whole.includes(a) || whole.includes(b))) return [];
		return [`${between.length === 2 ? 'that' : 'those'} between ${listInWords(between.map(countryName))}`];
	});
	return listInWords([...(whole.length > 0 ? [`those of ${listInWords(whole.map(countryName))}`] : []), ...single]);
}
