import { geoStream, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

export type Point = readonly [x: number, y: number];

/** A line or, if closed, the outline of an area, in units of a map. */
export interface Shape {
	points: Point[];
	closed: boolean;
}

/** Points closer than this to the previous one are dropped, as the difference is not visible. */
const STEP = 0.5;

/** The part of an object in the frame of a projection, without detail too fine to see. */
export function shapesOf(object: GeoPermissibleObjects, projection: GeoProjection): Shape[] {
	const shapes: Shape[] = [];
	let points: Point[] = [];
	let inPolygon = false;
	geoStream(
		object,
		projection.stream({
			point: (x, y) => points.push([x, y]),
			lineStart: () => (points = []),
			lineEnd: () => shapes.push({ points, closed: inPolygon }),
			polygonStart: () => (inPolygon = true),
			polygonEnd: () => (inPolygon = false),
		}),
	);
	return shapes
		.map(({ points: all, closed }) => ({ points: thinned(all), closed }))
		.filter(({ points: { length }, closed }) => length > (closed ? 2 : 1));
}

function thinned(points: Point[]): Point[] {
	let last: Point | undefined;
	return points.filter((point, index) => {
		if (last && index < points.length - 1 && distance(last, point) < STEP) return false;
		last = point;
		return true;
	});
}

export function distance([x, y]: Point, [x2, y2]: Point): number {
	return Math.hypot(x2 - x, y2 - y);
}

/** Shapes as the `d` of an SVG path, rounded to a tenth of a unit. */
export function pathOf(shapes: readonly Shape[]): string {
	return shapes.map(({ points, closed }) => `M${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L')}${closed ? 'Z' : ''}`).join('');
}

export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Whether a point is inside closed shapes (even-odd rule). */
export function isInside([x, y]: Point, shapes: readonly Shape[]): boolean {
	let inside = false;
	for (const { points, closed } of shapes) {
		if (!closed) continue;
		for (const [index, [x1, y1]] of points.entries()) {
			const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
		}
	}
	return inside;
}
