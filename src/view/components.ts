import { idsIn, type ComponentName } from '../markup/attributes.ts';
import { addressOf, type Publish } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';
import { pathFrom } from '../model/path.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import type { Marker } from './citations.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { datasetFigure, type DatasetFigure } from './dataset-table.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { placesTable, type PlaceRow } from './places.ts';
import { sourceLink, type SourceLink } from './reference.ts';
import { routeDataset, routeFigure, type RouteFigure } from './routes.ts';
import type { ShownPart } from './text.ts';

/** The data of a component in a text; `components/Text.astro` renders each. */
export type ShownComponent =
	| { show: 'claim'; id?: string; claim: ClaimCard; children: ShownPart[] }
	| { show: 'key-figures'; claims: ClaimCard[] }
	| { show: 'timeline'; events: EventCard[]; more?: string }
	| { show: 'chart'; dataset: DatasetFigure }
	| { show: 'route-map'; figure?: RouteFigure; markers: Marker[][]; places: PlaceRow[] }
	| { show: 'quote'; source: SourceLink; markers: Marker[]; children: ShownPart[] }
	| { show: 'aside'; children: ShownPart[] }
	| { show: 'figure'; src: string; alt: string; credit?: string; caption?: string };

type Attributes = Readonly<Record<string, string>>;

/** A component in the context of its page. */
export interface Placed {
	attributes: Attributes;
	corpus: Corpus;
	children: ShownPart[];
	/** The markers of its citation. */
	markers: Marker[];
	/** Markers for each row of a dataset of routes, by the id of the dataset. */
	rowMarkers: ReadonlyMap<string, Marker[][]>;
	/** The path of the file that contains it. */
	file: string;
	/** Whether this is the first use of a claim on the page. */
	isFirst: (claimId: string) => boolean;
}

/** The Markdown output that a component is written to; `words` escapes a text for it. */
export interface Twin {
	corpus: Corpus;
	publish: Publish;
	words: (text: string) => string;
}

/** For each component of content: its data, and its Markdown (for one with text inside, the address that the text links to). */
export const componentViews: Readonly<
	Record<ComponentName, { shows: (placed: Placed) => ShownPart[]; markdown: (attributes: Attributes, twin: Twin) => string }>
> = {
	Claim: {
		shows: ({ attributes, corpus, children, isFirst }) => {
			const claim = corpus.claims.get(attributes['id'] ?? '');
			if (!claim) return children;
			return [{ show: 'claim', ...(isFirst(claim.id) ? { id: `c-${claim.id}` } : {}), claim: claimCard(claim, corpus), children }];
		},
		markdown: ({ id = '' }, { publish }) => publish(addressOf('claim', id)),
	},
	KeyFigures: {
		shows: ({ attributes, corpus }) => {
			const claims = idsIn(attributes['claims'] ?? '').flatMap((id) => corpus.claims.get(id) ?? []);
			return [{ show: 'key-figures', claims: claims.map((claim) => claimCard(claim, corpus)) }];
		},
		markdown: ({ claims = '' }, { corpus, publish, words }) =>
			idsIn(claims)
				.flatMap((id) => corpus.claims.get(id) ?? [])
				.map((claim) => {
					const name = corpus.words.say(`standing.${standingOf(claim, corpus).standing}.name`);
					return `- ${words(claim.statement)} (${name}: ${publish(addressOf('claim', claim.id))})`;
				})
				.join('\n'),
	},
	Timeline: {
		shows: ({ attributes: { theme, actor, limit }, corpus }) => {
			const events = eventsInOrder(corpus).filter(
				({ themes, actors }) => (theme === undefined || themes.includes(theme)) && (actor === undefined || actors.includes(actor)),
			);
			const chosen = limit === undefined ? events : mostImportant(events, Number(limit));
			return [
				{
					show: 'timeline',
					events: chosen.map((event) => eventCard(event, corpus)),
					...(chosen.length < events.length ? { more: kinds.event.list } : {}),
				},
			];
		},
		markdown: (_attributes, { publish }) => `[Timeline](${publish(kinds.event.list)})`,
	},
	Chart: {
		shows: ({ attributes, corpus, rowMarkers }) => {
			const dataset = corpus.datasets.get(attributes['dataset'] ?? '');
			if (dataset?.mark === 'route')
				return [{ show: 'route-map', figure: routeFigure(dataset, corpus), markers: rowMarkers.get(dataset.id) ?? [], places: [] }];
			return dataset ? [{ show: 'chart', dataset: datasetFigure(dataset, corpus) }] : [];
		},
		markdown: ({ dataset = '' }, { publish }) => `[Table of figures](${publish(addressOf('dataset', dataset))})`,
	},
	RouteMap: {
		shows: ({ attributes, corpus, rowMarkers }) => {
			const dataset = routeDataset(corpus, attributes['dataset']);
			return [
				{
					show: 'route-map',
					markers: rowMarkers.get(dataset?.id ?? '') ?? [],
					places: placesTable(corpus),
					...(dataset ? { figure: routeFigure(dataset, corpus) } : {}),
				},
			];
		},
		markdown: ({ dataset }, { corpus, publish }) => {
			const routes = routeDataset(corpus, dataset);
			return routes ? `[Table of routes](${publish(addressOf('dataset', routes.id))})` : '';
		},
	},
	Quote: {
		shows: ({ attributes, corpus, children, markers }) => {
			const source = corpus.sources.get(attributes['source'] ?? '');
			return source ? [{ show: 'quote', source: sourceLink(source), markers, children }] : children;
		},
		markdown: ({ source = '' }) => `[@${source}]`,
	},
	Aside: { shows: ({ children }) => [{ show: 'aside', children }], markdown: () => '' },
	Uncited: { shows: ({ children }) => children, markdown: () => '' },
	Figure: {
		shows: ({ attributes: { src = '', alt = '', credit, caption }, file }) => [
			{
				show: 'figure',
				src: pictureAddress(src, file),
				alt,
				...(credit === undefined ? {} : { credit }),
				...(caption === undefined ? {} : { caption }),
			},
		],
		markdown: ({ alt = '' }, { words }) => `*${words(alt)}*`,
	},
};

/** The address of a picture, from its path relative to a content file. */
export function pictureAddress(src: string, file: string): string {
	return `/pictures/${pathFrom(file, src).replaceAll(/[%?#"'<>\\^`{|}\s]/g, encodeURIComponent)}`;
}

const weights = { key: 0, main: 1, detail: 2 } as const;

/** The `limit` most important events, still in chronological order. */
function mostImportant<Item extends { weight: keyof typeof weights }>(events: Item[], limit: number): Item[] {
	const chosen = new Set([...events].sort((a, b) => weights[a.weight] - weights[b.weight]).slice(0, limit));
	return events.filter((event) => chosen.has(event));
}
