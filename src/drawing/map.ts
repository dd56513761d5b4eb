import type { GeoProjection } from 'd3-geo';
import type { MapKind, Maps } from '../model/maps.ts';
import type { Standing } from '../model/standing.ts';
import { regionalGeography, worldGeography, type Geography } from './geography.ts';
import { mapBorders } from './map-borders.ts';
import { countryNames } from './map-countries.ts';
import { boundsAround, bow, HEIGHT, nearProjection, project, scaleOf, wideProjection, WIDTH } from './map-frame.ts';
import { labeller, type Labelled, type MapLabel } from './map-labels.ts';
import { distance, pathOf, shapesOf, tenth, type Point } from './map-shapes.ts';

/** A place to mark; `at` is longitude and latitude. */
export interface MapPlace {
	id: string;
	name: string;
	at: Point;
}

/** A route to draw between two places. */
export interface MapRoute {
	from: MapPlace;
	to: MapPlace;
	/** The label on its line. */
	words: string;
	standing: Standing;
	/** Whether a journey is documented. */
	ran: boolean;
}

/** A map, ready to draw. */
export interface MapPicture {
	title: string;
	description: string;
	/** The note below it about the borders in its frame. */
	policy: string;
	width: number;
	height: number;
	/** SVG path data. */
	land: string;
	borders: string;
	dashedBorders: string;
	routes: { path: string; standing: Standing; ran: boolean; label?: MapLabel }[];
	/** Places; one that is too close to others has a name but no dot. */
	marks: { x: number; y: number; dot: 'end' | 'place' | 'none'; label?: MapLabel }[];
	countries: MapLabel[];
	/** The scale bar. */
	scale?: { width: number; words: string };
}

/** Places closer than this share a dot; on the map of a short route, places within CROWDED of its ends have only a name. */
const NEAR = 4;
const CROWDED = 12;
/** A shorter route is drawn on a separate map. */
const SHORT = 8;

/**
 * An overview map of all places and routes, then a map for each pair of places too close to show a route
 * between them, with the borders chosen by the site.
 */
export function mapsOf(places: readonly MapPlace[], routes: readonly MapRoute[], maps: Maps): MapPicture[] {
	if (routes.length === 0) return [];
	const wide = wideProjection(places.map(({ at }) => at));
	const isShort = ({ from, to }: MapRoute): boolean => distance(project(wide, from.at), project(wide, to.at)) < SHORT;
	const pairs = Map.groupBy(routes.filter(isShort), pairOf);
	const overview: Sheet = {
		title: 'Overview',
		kind: 'overview',
		projection: wide,
		geography: worldGeography(),
		maps,
		crowded: NEAR,
	};
	return [
		drawn(
			overview,
			places,
			routes.filter((route) => !isShort(route)),
			new Set(routes.flatMap(({ from, to }) => [from.id, to.id])),
		),
		...[...pairs.values()].flatMap((own) => {
			const [first] = own;
			if (!first) return [];
			const { from, to } = first;
			const projection = nearProjection(from.at, to.at);
			const sheet: Sheet = {
				title: `${from.name} and ${to.name}, enlarged`,
				kind: 'enlarged',
				projection,
				geography: regionalGeography(boundsAround(projection)),
				maps,
				crowded: CROWDED,
			};
			return [{ ...drawn(sheet, places, own, new Set([from.id, to.id])), scale: scaleOf(projection) }];
		}),
	];
}

interface Sheet {
	title: string;
	kind: MapKind;
	projection: GeoProjection;
	geography: Geography;
	maps: Maps;
	/** Places closer than this to the end of a route have no dot. */
	crowded: number;
}

function drawn(
	{ title, kind, projection, geography, maps, crowded }: Sheet,
	places: readonly MapPlace[],
	routes: readonly MapRoute[],
	ends: ReadonlySet<string>,
): MapPicture {
	const lines = routes.map((route): Line => {
		const beside = routes.filter((other) => pairOf(other) === pairOf(route));
		return {
			route,
			points: bow(project(projection, route.from.at), project(projection, route.to.at), beside.indexOf(route), beside.length),
		};
	});
	const marks = marksOf(places, ends, projection, crowded);
	const dots = marks.flatMap(({ point, dot }) => (dot === 'none' ? [] : [point]));
	const label = labeller(
		WIDTH,
		HEIGHT,
		dots,
		lines.flatMap(({ points }) => points),
	);
	const { solid, dashed, countries, policy } = mapBorders(maps, kind, geography, projection);

	// Names without a dot, and then countries, take the remaining space.
	const labels = new Map<object, MapLabel>([
		...label<Mark | Line>([...lines, ...marks.filter(({ dot }) => dot !== 'none')], (thing) =>
			'route' in thing ? lineLabel(thing) : markLabel(thing),
		),
		...label(
			marks.filter(({ dot }) => dot === 'none'),
			markLabel,
		),
	]);
	const labelOf = (thing: object): { label?: MapLabel } => {
		const found = labels.get(thing);
		return found ? { label: found } : {};
	};
	return {
		title,
		description:
			[
				...routes.map(({ from, to, words }) => `${from.name} to ${to.name}: ${words}`),
				`Places: ${marks.flatMap(({ names }) => names).join(', ')}`,
			].join('. ') + '.',
		policy,
		width: WIDTH,
		height: HEIGHT,
		land: pathOf(shapesOf(geography.land, projection)),
		borders: solid,
		dashedBorders: dashed,
		routes: lines.map((line) => ({
			path: pathOf([{ points: line.points, closed: false }]),
			standing: line.route.standing,
			ran: line.route.ran,
			...labelOf(line),
		})),
		marks: marks.map((mark) => ({ x: tenth(mark.point[0]), y: tenth(mark.point[1]), dot: mark.dot, ...labelOf(mark) })),
		countries: countryNames(
			countries.map((country) => ({ name: country.properties.name, shapes: shapesOf(country, projection) })),
			WIDTH,
			HEIGHT,
			label,
		),
	};
}

interface Line {
	route: MapRoute;
	points: Point[];
}

interface Mark {
	point: Point;
	names: string[];
	dot: 'end' | 'place' | 'none';
}

/** The places in the frame, ends of routes first. Ends always have a dot; places too close to one have only a name. */
function marksOf(places: readonly MapPlace[], ends: ReadonlySet<string>, projection: GeoProjection, crowded: number): Mark[] {
	const marks: Mark[] = [];
	for (const { id, name, at } of [...places.filter((place) => ends.has(place.id)), ...places.filter((place) => !ends.has(place.id))]) {
		const point = project(projection, at);
		const isEnd = ends.has(id);
		if (!(point[0] > 0 && point[0] < WIDTH && point[1] > 0 && point[1] < HEIGHT)) continue;
		const nearest = [...marks].sort((a, b) => distance(a.point, point) - distance(b.point, point))[0];
		const gap = nearest ? distance(nearest.point, point) : Infinity;
		if (gap < NEAR) nearest?.names.push(...(isEnd ? [name] : []));
		else marks.push({ point, names: [name], dot: isEnd ? 'end' : gap < crowded && nearest?.dot === 'end' ? 'none' : 'place' });
	}
	return marks;
}

function markLabel({ names, point, dot }: Mark): Labelled {
	return { words: names[0] ?? '', at: [point], gap: dot === 'none' ? 15 : 5 };
}

/** Puts a label on its line if it fits, else beside the middle. */
function lineLabel({ route: { words }, points }: Line): Labelled {
	const at = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2].map((share): Point => points[Math.round(share * (points.length - 1))] ?? [0, 0]);
	const long = distance(points[0] ?? [0, 0], points.at(-1) ?? [0, 0]) > 120;
	return long ? { words, at, gap: 0, on: true } : { words, at: at.slice(0, 3), gap: 6 };
}

function pairOf({ from, to }: MapRoute): string {
	return [from.id, to.id].sort().join(' ');
}
