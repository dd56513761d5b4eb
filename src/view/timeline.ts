import { kinds } from '../model/kinds.ts';
import { machineSpan } from '../model/date.ts';
import { themeAddress, downloads } from '../model/address.ts';
import { themeName } from '../model/site.ts';
import type { Corpus } from '../read/corpus.ts';
import { themesOf } from '../read/pages.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { degreeFilterOf, filterOf, type Filter } from './filters.ts';
import { gapsInWords } from './gap.ts';
import { headOf, type PageHead } from './page.ts';
import { known, type Data } from './schema-org.ts';
import { stripOf, type Strip } from './strip.ts';

export interface TimelineView {
	head: PageHead;
	/** The number of events and the period they cover. */
	summary: string;
	strip: Strip;
	/** Each event with the gap before it in words, if it is long. */
	years: { year: number; events: (EventCard & { gap?: string })[] }[];
	filters: Filter[];
	total: number;
	themes: { id: string; name: string; href: string; count: number; current: boolean }[];
}

const weights = ['key', 'main', 'detail'] as const;

/** The timeline of all events, or of those with a theme. */
export function timelineView(corpus: Corpus, theme?: string): TimelineView {
	const { words } = corpus;
	const all = eventsInOrder(corpus);
	const events = all.filter(({ themes }) => theme === undefined || themes.includes(theme)).map((event) => eventCard(event, corpus));
	const name = theme === undefined ? undefined : themeName(corpus.site, theme);
	const strip = stripOf(events, words);
	const gaps = gapsInWords(
		events.map(({ id }) => corpus.events.get(id)?.date ?? ''),
		words,
	);
	const spaced = events.map((event, index) => ({ ...event, ...(gaps[index] === undefined ? {} : { gap: gaps[index] }) }));
	const summary = words.say('text.sentence', { text: strip.summary });
	return {
		head: {
			...headOf(
				words,
				theme === undefined ? kinds.event.list : themeAddress(theme),
				name === undefined ? words.say('section.event') : words.say('timeline.of', { theme: name }),
				{
					'@type': 'ItemList',
					numberOfItems: events.length,
					itemListElement: events.map(({ title, id, href }, index) => ({
						'@type': 'ListItem',
						position: index + 1,
						name: title,
						item: eventData(title, href, corpus.events.get(id)?.date),
					})),
				},
				summary,
			),
			twins: [
				{ href: downloads.calendar, type: 'text/calendar', title: words.say('timeline.calendar') },
				{ href: downloads.events, type: 'application/json', title: words.say('timeline.json') },
			],
		},
		summary,
		strip,
		total: events.length,
		filters: [
			...degreeFilterOf(
				'weight',
				words.say('timeline.weight'),
				events,
				({ weight }) => weight,
				Object.fromEntries(weights.map((weight) => [weight, words.say(`weight.${weight}`)])),
			),
			...(theme === undefined
				? filterOf(
						'themes',
						words.say('timeline.theme'),
						events,
						({ themes }) => themes.map(({ id }) => id),
						(id) => themeName(corpus.site, id),
						Object.keys(corpus.site.themes),
					)
				: []),
			...filterOf(
				'actors',
				words.say('timeline.actor'),
				events,
				({ actors }) => actors,
				(id) => corpus.entities.get(id)?.name ?? id,
			),
			...filterOf(
				'place',
				words.say('timeline.place'),
				events,
				({ place }) => (place ? [place.id] : []),
				(id) => corpus.entities.get(id)?.name ?? id,
			),
		],
		years: [...Map.groupBy(spaced, ({ year }) => year)].map(([year, list]) => ({ year, events: list })),
		themes: themesOf(corpus).map((id) => ({
			id,
			name: themeName(corpus.site, id),
			href: themeAddress(id),
			count: all.filter(({ themes }) => themes.includes(id)).length,
			current: id === theme,
		})),
	};
}

/** An event of the list; without a known start, it has no date. */
function eventData(name: string, url: string, date: string | undefined): Data {
	const { start, end } = date === undefined ? {} : machineSpan(date);
	return known({ '@type': 'Event', name, url, startDate: start, endDate: end });
}
