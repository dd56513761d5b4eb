import type { Explainer } from '../model/explainer.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { explainerCard, explainersInOrder, openingOf, type ExplainerCard, type Opening } from './explainer.ts';
import { headOf, publisherOf, type PageHead } from './page.ts';
import { textsOfPage } from './text.ts';

export interface HomeView {
	head: PageHead;
	tagline?: string;
	/** The first chapter, which tells the whole story, with what it finds. */
	lead?: Opening & { card: ExplainerCard; sources: SourceEntry[] };
	chapters: ExplainerCard[];
	events: EventCard[];
	counts: { count: number; name: string; href: string }[];
}

export function homeView(corpus: Corpus): HomeView {
	const { site, claims, sources, events, datasets } = corpus;
	const [lead, ...rest] = explainersInOrder(corpus);
	return {
		head: {
			...headOf('/', site.title, { '@type': 'WebSite', inLanguage: site.language, publisher: publisherOf(site), license: site.licence }, site.description),
			trail: [],
		},
		chapters: rest.map(explainerCard),
		events: eventsInOrder(corpus).filter(({ weight }) => weight === 'key').map((event) => eventCard(event, corpus)),
		counts: [
			{ count: claims.size, name: 'claims', href: '/claims/' },
			{ count: sources.size, name: 'sources', href: '/sources/' },
			{ count: events.size, name: 'events', href: '/timeline/' },
			{ count: datasets.size, name: 'tables of figures', href: '/data/' },
		].filter(({ count }) => count > 0),
		...(site.tagline === undefined ? {} : { tagline: site.tagline }),
		...(lead ? { lead: leadOf(lead, corpus) } : {}),
	};
}

/** The opening of the first chapter, with only the sources that it cites itself. */
function leadOf(explainer: Filed<Explainer>, corpus: Corpus): NonNullable<HomeView['lead']> {
	const citations = citationsOfPage(Object.values(explainer.filing.prose), corpus);
	return { card: explainerCard(explainer), ...openingOf(explainer, textsOfPage(corpus, citations)), sources: citations.entries };
}
