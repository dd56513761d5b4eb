import { geoAzimuthalEqualArea, geoCentroid, geoMercator, type GeoProjection } from 'd3-geo';
import { tenth, type Point } from './map-shapes.ts';

/** Size of every map, in units of about a pixel on the narrowest screen. */
export const WIDTH = 340;
export const HEIGHT = 256;

/** Width of the map of a short route, as a multiple of the route. */
const SPAN = 16;
/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH = 6371.009;

/** An equal-area projection around these places, with room for their names. */
export function wideProjection(places: readonly Point[]): GeoProjection {
	const points = { type: 'MultiPoint' as const, coordinates: places.map(([x, y]) => [x, y]) };
	const [longitude, latitude] = geoCentroid(points);
	return geoAzimuthalEqualArea()
		.rotate([-longitude, -latitude])
		.fitExtent(
			[
				[56, 52],
				[WIDTH - 76, HEIGHT - 40],
			],
			points,
		)
		.clipExtent([
			[0, 0],
			[WIDTH, HEIGHT],
		]);
}

/** A projection of the region around two places, true to direction and distance. */
export function nearProjection([x1, y1]: Point, [x2, y2]: Point): GeoProjection {
	const unit = geoMercator().scale(1).translate([0, 0]);
	const [a = [0, 0], b = [0, 0]] = [unit([x1, y1]) ?? undefined, unit([x2, y2]) ?? undefined];
	return (
		geoMercator()
			.center([(x1 + x2) / 2, (y1 + y2) / 2])
			.scale(WIDTH / SPAN / Math.hypot(b[0] - a[0], b[1] - a[1]))
			.translate([WIDTH / 2, HEIGHT / 2])
			// The geometry does not cross the 180th meridian, and clipping at it would take most of the time.
			.preclip((stream) => stream)
			.clipExtent([
				[0, 0],
				[WIDTH, HEIGHT],
			])
	);
}

export function project(projection: GeoProjection, [longitude, latitude]: Point): Point {
	const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
	return [x, y];
}

/** West, south, east and north of the frame, with a margin of its own size on each side. */
export function boundsAround(projection: GeoProjection): [number, number, number, number] {
	const [west = -180, north = 90] = projection.invert?.([0, 0]) ?? [];
	const [east = 180, south = -90] = projection.invert?.([WIDTH, HEIGHT]) ?? [];
	return [2 * west - east, 2 * south - north, 2 * east - west, 2 * north - south];
}

/** A scale bar of a round length, about a fifth of the frame wide. */
export function scaleOf(projection: GeoProjection): { width: number; words: string } {
	const [, latitude] = projection.invert?.([WIDTH / 2, HEIGHT / 2]) ?? [0, 0];
	const unitsPerKilometre = projection.scale() / (EARTH * Math.cos((latitude * Math.PI) / 180));
	const kilometres = [500, 200, 100, 50, 20, 10, 5, 2, 1].find((length) => length * unitsPerKilometre <= WIDTH / 4) ?? 1;
	return { width: tenth(kilometres * unitsPerKilometre), words: `${kilometres} km` };
}

/** Points along the curve of route `index` of `count` between the same places, bent so that the routes do not overlap. */
export function bow(from: Point, to: Point, index: number, count: number): Point[] {
	// From west to east, so that routes in both directions bend alike.
	const [[x1, y1], [x2, y2]] = from[0] <= to[0] ? [from, to] : [to, from];
	const length = Math.hypot(x2 - x1, y2 - y1);
	const bend =
		(count === 1 ? 0.08 * length : 0.12 * length * (length < 60 ? 0 : 1)) + ((count - 1) / 2 - index) * Math.max(0.12 * length, 18);
	const [normalX, normalY] = [(y2 - y1) / length, -(x2 - x1) / length];
	const [controlX, controlY] = [(x1 + x2) / 2 + normalX * 2 * bend, (y1 + y2) / 2 + normalY * 2 * bend];
	const steps = Math.max(8, Math.round(length / 6));
	return Array.from({ length: steps + 1 }, (_, step): Point => {
		const t = step / steps;
		return [(1 - t) ** 2 * x1 + 2 * t * (1 - t) * controlX + t ** 2 * x2, (1 - t) ** 2 * y1 + 2 * t * (1 - t) * controlY + t ** 2 * y2];
	});
}
