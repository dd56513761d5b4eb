import { LETTERS, WIDTH_OF_LETTER, type Labelled, type Labeller, type MapLabel } from './map-labels.ts';
import { distance, isInside, type Point, type Shape } from './map-shapes.ts';

/** Places the names of countries that fit: inside the country’s part of the frame, and clear of existing labels. */
export function countryNames(
	countries: readonly { name: string; shapes: Shape[] }[],
	width: number,
	height: number,
	label: Labeller,
): MapLabel[] {
	const grid = Array.from({ length: 17 * 17 }, (_, index): Point => [
		(((index % 17) + 1) / 18) * width,
		((Math.floor(index / 17) + 1) / 18) * height,
	]);
	const roomy = countries.flatMap(({ name, shapes }): Labelled[] => {
		const half = (name.length * LETTERS * WIDTH_OF_LETTER) / 2;
		const room = grid.filter(([x, y]) =>
			[
				[x - half, y - 4],
				[x + half, y - 4],
				[x - half, y + 5],
				[x + half, y + 5],
			].every(([cornerX = 0, cornerY = 0]) => isInside([cornerX, cornerY], shapes)),
		);
		const middle: Point = [mean(room.map(([x]) => x)), mean(room.map(([, y]) => y))];
		const at = room.sort((a, b) => distance(a, middle) - distance(b, middle));
		return at.length === 0 ? [] : [{ words: name, at, gap: 0, on: true }];
	});
	return [...label(roomy, (wanted) => wanted).values()];
}

function mean(values: number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
