import { pages } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';
import type { Explainer } from '../model/explainer.ts';
import type { Key } from '../words/catalogue.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { latestChanges, type ChangeLine } from './changes.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import type { ClaimCard } from './claim-card.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { explainerCard, explainersInOrder, openingOf, type ExplainerCard, type Opening } from './explainer.ts';
import { headOf, type PageHead } from './page.ts';
import { previewsOf, type Preview } from './previews.ts';
import { licenceOf, publisherOf } from './schema-org.ts';
import { stripOf, type Strip } from './strip.ts';
import { textsOfPage } from './text.ts';

export interface HomeView {
	head: PageHead;
	tagline?: string;
	/** The first chapter, which gives an overview, with its findings. */
	lead?: Opening & { card: ExplainerCard; figures: ClaimCard[]; sources: SourceEntry[]; previews: Preview[] };
	chapters: ExplainerCard[];
	events: EventCard[];
	strip: Strip;
	changes: ChangeLine[];
	counts: { count: number; name: Key; href: string }[];
}

/** Number of latest changes listed. */
const LATEST = 3;

export function homeView(corpus: Corpus): HomeView {
	const { site, claims, sources, events, datasets } = corpus;
	const [lead, ...rest] = explainersInOrder(corpus);
	return {
		head: {
			...headOf(
				corpus.words,
				pages.home,
				site.title,
				{ '@type': 'WebSite', inLanguage: site.language, publisher: publisherOf(site), license: licenceOf(site) },
				site.description,
			),
			trail: [],
		},
		chapters: rest.map(explainerCard),
		events: eventsInOrder(corpus)
			.filter(({ weight }) => weight === 'key')
			.map((event) => eventCard(event, corpus)),
		strip: stripOf(
			eventsInOrder(corpus).map((event) => eventCard(event, corpus)),
			corpus.words,
			kinds.event.list,
		),
		changes: latestChanges(corpus, LATEST),
		counts: [
			{ count: claims.size, name: 'filter.claims' as const, href: kinds.claim.list },
			{ count: sources.size, name: 'filter.sources' as const, href: kinds.source.list },
			{ count: events.size, name: 'filter.events' as const, href: kinds.event.list },
			{ count: datasets.size, name: 'home.datasets' as const, href: kinds.dataset.list },
		].filter(({ count }) => count > 0),
		...(site.tagline === undefined ? {} : { tagline: site.tagline }),
		...(lead ? { lead: leadOf(lead, corpus) } : {}),
	};
}

/** The opening of the first chapter and its key figures, with only the sources that the opening cites itself. */
function leadOf(explainer: Filed<Explainer>, corpus: Corpus): NonNullable<HomeView['lead']> {
	const citations = citationsOfPage(Object.values(explainer.filing.prose), corpus);
	const opening = openingOf(explainer, textsOfPage(corpus, citations));
	const body = textsOfPage(corpus, citations)(explainer.filing.body, explainer.filing);
	const figures = body.flatMap((part) => (typeof part !== 'string' && part.show === 'key-figures' ? part.claims : []));
	return {
		...opening,
		card: explainerCard(explainer),
		figures,
		sources: citations.entries,
		previews: previewsOf([opening.summary, ...opening.findings.flatMap(({ items }) => items)], corpus, figures),
	};
}
