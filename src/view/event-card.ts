import { addressOf, themeAddress } from '../model/address.ts';
import { boundsOf, yearOf } from '../model/date.ts';
import { compareEvents, type Event } from '../model/event.ts';
import { themeName } from '../model/site.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { dateMark, type DateMark } from './date-mark.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { plainText } from './plain-text.ts';
import { shownDate, type ShownDate } from './reference.ts';

/** An event as shown in timelines. */
export interface EventCard {
	id: string;
	/** Former ids, for links that still use them as anchors. */
	formerIds: string[];
	href: string;
	title: string;
	date: ShownDate;
	year: number;
	mark: DateMark;
	/** Whether its date is approximate, or only a year. */
	isVague: boolean;
	summary?: string;
	weight: Event['weight'];
	themes: { id: string; name: string; href: string }[];
	actors: string[];
	place?: { id: string; name: string; href: string };
}

/** All events in chronological order. */
export const eventsInOrder = perCorpus(({ events }): Filed<Event>[] => [...events.values()].sort(compareEvents));

export function eventCard(event: Filed<Event>, { site, entities }: Corpus): EventCard {
	const summary = event.filing.prose['summary'];
	const place = event.place === undefined ? undefined : entities.get(event.place);
	return {
		id: event.id,
		formerIds: event.aliases,
		href: addressOf('event', event.id),
		title: event.title,
		date: shownDate(event.date),
		year: yearOf(event.date),
		mark: dateMark(event.date),
		isVague: isVague(event.date),
		weight: event.weight,
		themes: event.themes.map((theme) => ({ id: theme, name: themeName(site, theme), href: themeAddress(theme) })),
		actors: event.actors,
		...(summary === undefined ? {} : { summary: plainText(summary) }),
		...(place === undefined ? {} : { place: { id: place.id, name: place.name, href: addressOf('entity', place.id) } }),
	};
}

function isVague(date: string): boolean {
	const { first, last } = boundsOf(date);
	return (
		first === null ||
		last === null ||
		['about', 'unsure', 'between'].includes(dateMark(date)) ||
		(dateMark(date) === 'part' && first.slice(0, 7) !== last.slice(0, 7))
	);
}
