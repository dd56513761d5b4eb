import { machineDate } from '../model/date.ts';
import { themeAddress } from '../model/address.ts';
import { themeName } from '../model/site.ts';
import { capitalise, countInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { themesOf } from '../read/pages.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { filterOf, type Filter } from './filters.ts';
import { headOf, type PageHead } from './page.ts';

export interface TimelineView {
	head: PageHead;
	/** How many events, and from when to when. */
	summary: string;
	years: { year: number; events: EventCard[] }[];
	filters: Filter[];
	total: number;
	themes: { id: string; name: string; href: string; count: number; current: boolean }[];
}

const weights = { key: 'Key events', main: 'Main events', detail: 'Details' } as const;

/** The timeline of all events, or of those with one theme. */
export function timelineView(corpus: Corpus, theme?: string): TimelineView {
	const all = eventsInOrder(corpus);
	const events = all.filter(({ themes }) => theme === undefined || themes.includes(theme)).map((event) => eventCard(event, corpus));
	const name = theme === undefined ? undefined : themeName(corpus.site, theme);
	const summary = summaryOf(events);
	return {
		head: headOf(theme === undefined ? '/timeline/' : themeAddress(theme), name === undefined ? 'Timeline' : `Timeline: ${name}`, {
			'@type': 'ItemList',
			numberOfItems: events.length,
			itemListElement: events.map(({ title, id }, index) => ({ '@type': 'ListItem', position: index + 1, name: title, item: { '@type': 'Event', name: title, startDate: machineDate(corpus.events.get(id)?.date ?? '') } })),
		}, summary),
		summary,
		total: events.length,
		filters: [
			...filterOf('weight', 'Weight', events, ({ weight }) => [weight], (weight) => weights[weight as keyof typeof weights], Object.keys(weights)),
			...(theme === undefined ? filterOf('themes', 'Theme', events, ({ themes }) => themes.map(({ id }) => id), (id) => themeName(corpus.site, id), Object.keys(corpus.site.themes)) : []),
			...filterOf('actors', 'Actor', events, ({ actors }) => actors, (id) => corpus.entities.get(id)?.name ?? id),
			...filterOf('place', 'Place', events, ({ place }) => (place ? [place.id] : []), (id) => corpus.entities.get(id)?.name ?? id),
		],
		years: [...Map.groupBy(events, ({ year }) => year)].map(([year, list]) => ({ year, events: list })),
		themes: themesOf(corpus).map((id) => ({ id, name: themeName(corpus.site, id), href: themeAddress(id), count: all.filter(({ themes }) => themes.includes(id)).length, current: id === theme })),
	};
}

function summaryOf(events: EventCard[]): string {
	const [first, last] = [events[0]?.year, events.at(-1)?.year];
	const counted = capitalise(countInWords(events.length, 'event'));
	if (first === undefined || last === undefined) return 'No event is recorded yet.';
	return first === last ? `${counted} in ${first}.` : `${counted}, ${first} to ${last}.`;
}
