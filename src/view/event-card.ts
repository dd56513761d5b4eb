import { addressOf, themeAddress } from '../model/address.ts';
import { yearOf } from '../model/date.ts';
import { compareEvents, type Event } from '../model/event.ts';
import { themeName } from '../model/site.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { plainText } from './plain-text.ts';
import { shownDate, type ShownDate } from './reference.ts';

/** An event as timelines show it. */
export interface EventCard {
	id: string;
	href: string;
	title: string;
	date: ShownDate;
	year: number;
	summary?: string;
	weight: Event['weight'];
	themes: { id: string; name: string; href: string }[];
	actors: string[];
	place?: { id: string; name: string; href: string };
}

/** All events in order of time. */
export function eventsInOrder({ events }: Corpus): Filed<Event>[] {
	return [...events.values()].sort(compareEvents);
}

export function eventCard(event: Filed<Event>, { site, entities }: Corpus): EventCard {
	const summary = event.filing.prose['summary'];
	const place = event.place === undefined ? undefined : entities.get(event.place);
	return {
		id: event.id,
		href: addressOf('event', event.id),
		title: event.title,
		date: shownDate(event.date),
		year: yearOf(event.date),
		weight: event.weight,
		themes: event.themes.map((theme) => ({ id: theme, name: themeName(site, theme), href: themeAddress(theme) })),
		actors: event.actors,
		...(summary === undefined ? {} : { summary: plainText(summary) }),
		...(place === undefined ? {} : { place: { id: place.id, name: place.name, href: addressOf('entity', place.id) } }),
	};
}
