import { compareDates, machineSpan } from '../model/date.ts';
import type { Event } from '../model/event.ts';
import { addressOf } from '../model/address.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf } from '../read/texts.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { citedHead, pageCitation, type Citation } from './cite.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { headOf, type PageHead } from './page.ts';
import { previewsOf, type Preview } from './previews.ts';
import { shownDate, sourceLink, type ShownDate, type SourceLink } from './reference.ts';
import { entityOf } from './schema-org.ts';
import { textsOfPage, type ShownPart } from './text.ts';

/** A link to another event. */
export type EventLink = Pick<EventCard, 'href' | 'title' | 'date'>;

export interface EventView {
	head: PageHead;
	event: EventCard;
	reported?: ShownDate;
	/** When its first source was published, ignoring those published before the event, such as laws. */
	published?: ShownDate;
	summary: ShownPart[];
	body: ShownPart[];
	claims: ClaimCard[];
	citation: Citation;
	actors: { name: string; href: string }[];
	/** The sources of the page, whether cited in its text or only listed. */
	sources: SourceEntry[];
	further: SourceLink[];
	/** Previews of the claims and entries that it links to. */
	previews: Preview[];
	previous?: EventLink;
	next?: EventLink;
}

export function eventView(event: Filed<Event>, corpus: Corpus): EventView {
	const { filing, reported } = event;
	const citation = pageCitation('event', event.id, corpus);
	const citations = citationsOfPage(documentsOf(filing), corpus, event.claims);
	const text = textsOfPage(corpus, citations);
	const card = eventCard(event, corpus);
	const cited = new Set(citations.entries.map(({ id }) => id));
	const all = eventsInOrder(corpus);
	const index = all.indexOf(event);
	const [previous, next] = [all[index - 1], all[index + 1]];
	const place = corpus.entities.get(event.place ?? '');
	const { start, end } = machineSpan(event.date);
	const actors = event.actors.flatMap((id) => corpus.entities.get(id) ?? []);
	const summary = filing.prose['summary'];
	const shownSummary = summary ? text(summary, filing) : [];
	const body = text(filing.body, filing);
	const claims = event.claims.flatMap((id) => corpus.claims.get(id) ?? []).map((claim) => claimCard(claim, corpus));
	const [published] = [...cited, ...event.sources]
		.flatMap((id) => corpus.sources.get(id)?.issued ?? [])
		.filter((date) => compareDates(date, event.date) >= 0)
		.sort(compareDates);
	return {
		head: citedHead(
			headOf(
				corpus.words,
				card.href,
				event.title,
				{
					'@type': 'Event',
					startDate: start,
					endDate: end,
					location: place && entityOf(place),
					about: actors.map(entityOf),
				},
				card.summary,
			),
			citation,
		),
		event: card,
		summary: shownSummary,
		body,
		claims,
		citation,
		previews: previewsOf([shownSummary, body], corpus),
		actors: actors.map(({ id, name }) => ({ name, href: addressOf('entity', id) })),
		sources: citations.entries,
		further: event.sources
			.filter((id) => !cited.has(id))
			.flatMap((id) => corpus.sources.get(id) ?? [])
			.map(sourceLink),
		...(reported === undefined ? {} : { reported: shownDate(reported) }),
		...(published === undefined ? {} : { published: shownDate(published) }),
		...(previous ? { previous: eventLink(previous) } : {}),
		...(next ? { next: eventLink(next) } : {}),
	};
}

function eventLink({ id, title, date }: Event): EventLink {
	return { href: addressOf('event', id), title, date: shownDate(date) };
}
