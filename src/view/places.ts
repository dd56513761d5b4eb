import { addressOf } from '../model/address.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';

/** A place with the events at it. */
export interface PlaceRow {
	name: string;
	href: string;
	/** Degrees with two decimals: `42.41° N, 130.64° E`. */
	coordinates: string;
	events: { title: string; href: string }[];
}

/** The places with coordinates, ordered by name, with the events at them. */
export function placesTable({ entities, events }: Corpus): PlaceRow[] {
	return [...entities.values()]
		.flatMap(({ id, name, kind, coordinates }): PlaceRow[] => {
			if (kind !== 'place' || !coordinates) return [];
			const here = [...events.values()].filter(({ place }) => place === id);
			return [
				{
					name,
					href: addressOf('entity', id),
					coordinates: coordinatesInWords(coordinates),
					events: here.map((event) => ({ title: event.title, href: addressOf('event', event.id) })),
				},
			];
		})
		.sort((a, b) => compareTexts(a.name, b.name));
}

export function coordinatesInWords([latitude, longitude]: readonly [number, number]): string {
	const degrees = (value: number, letters: string): string => `${Math.abs(value).toFixed(2)}° ${letters[value < 0 ? 1 : 0] ?? ''}`;
	return `${degrees(latitude, 'NS')}, ${degrees(longitude, 'EW')}`;
}
