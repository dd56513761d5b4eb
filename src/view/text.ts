import { pathFrom } from '../model/path.ts';
import { idsIn } from '../markup/attributes.ts';
import type { Document, Part } from '../markup/document.ts';
import { addressOf } from '../model/address.ts';
import { kinds, type RecordKind } from '../model/kinds.ts';
import type { Corpus } from '../read/corpus.ts';

import type { Marker, PageCitations } from './citations.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { datasetFigure, type DatasetFigure } from './dataset-table.ts';
import { eventCard, eventsInOrder, type EventCard } from './event-card.ts';
import { placesTable, type PlaceRow } from './places.ts';
import { sourceLink, type SourceLink } from './reference.ts';
import { routeDataset, routeFigure, type RouteFigure } from './routes.ts';

/** A part of a text with everything that it needs to be shown. */
export type ShownPart =
	| string
	| { show: 'citation'; markers: Marker[] }
	| { show: 'link'; href: string; kind?: RecordKind; children: ShownPart[] }
	| { show: 'claim'; id?: string; claim: ClaimCard; children: ShownPart[] }
	| { show: 'key-figures'; claims: ClaimCard[] }
	| { show: 'timeline'; events: EventCard[]; more?: string }
	| { show: 'chart'; dataset: DatasetFigure }
	| { show: 'route-map'; figure?: RouteFigure; markers: Marker[][]; places: PlaceRow[] }
	| { show: 'quote'; source: SourceLink; markers: Marker[]; children: ShownPart[] }
	| { show: 'aside'; children: ShownPart[] }
	| { show: 'figure'; src: string; alt: string; credit?: string; caption?: string }
	| { show: 'picture'; src: string; alt: string }
	| { show: 'code'; language: string; code: string };

/** Show the texts of one page: the first `<Claim>` of each claim on it gets the id that links lead to. */
export function textsOfPage(corpus: Corpus, { markersOf, rowMarkers }: PageCitations): (document: Document, file: string) => ShownPart[] {
	const claimed = new Set<string>();
	return (document, file) => shown(document.parts, document, file);

	function shown(parts: readonly Part[], document: Document, file: string): ShownPart[] {
		return parts.flatMap((part): ShownPart[] => {
			if (typeof part === 'string') return [part];
			const inner = (children: readonly Part[]): ShownPart[] => shown(children, document, file);
			const markers = (citation: number | undefined): Marker[] =>
				citation === undefined ? [] : (markersOf.get(document)?.[citation] ?? []);
			switch (part.part) {
				case 'citation': {
					const found = markers(part.citation);
					return found.length === 0 ? [] : [{ show: 'citation', markers: found }];
				}
				case 'reference':
					return corpus[kinds[part.to].folder].has(part.id)
						? [{ show: 'link', href: addressOf(part.to, part.id), kind: part.to, children: inner(part.children) }]
						: inner(part.children);
				case 'link':
					return [{ show: 'link', href: part.path, children: inner(part.children) }];
				case 'code':
					return [{ show: 'code', language: part.language, code: part.code }];
				case 'picture':
					return [{ show: part.inline ? 'picture' : 'figure', src: pictureAddress(part.src, file), alt: part.alt }];
				case 'component':
					return component(part.name, part.attributes, inner(part.children), markers(part.citation), file);
			}
		});
	}

	function component(
		name: string,
		attributes: Record<string, string>,
		children: ShownPart[],
		markers: Marker[],
		file: string,
	): ShownPart[] {
		switch (name) {
			case 'Claim': {
				const claim = corpus.claims.get(attributes['id'] ?? '');
				if (!claim) return children;
				const first = !claimed.has(claim.id);
				claimed.add(claim.id);
				return [{ show: 'claim', ...(first ? { id: `c-${claim.id}` } : {}), claim: claimCard(claim, corpus), children }];
			}
			case 'KeyFigures': {
				const claims = idsIn(attributes['claims'] ?? '').flatMap((id) => corpus.claims.get(id) ?? []);
				return [{ show: 'key-figures', claims: claims.map((claim) => claimCard(claim, corpus)) }];
			}
			case 'Timeline': {
				const { theme, actor, limit } = attributes;
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
			}
			case 'Chart': {
				const dataset = corpus.datasets.get(attributes['dataset'] ?? '');
				if (dataset?.mark === 'route')
					return [{ show: 'route-map', figure: routeFigure(dataset, corpus), markers: rowMarkers.get(dataset.id) ?? [], places: [] }];
				return dataset ? [{ show: 'chart', dataset: datasetFigure(dataset, corpus) }] : [];
			}
			case 'RouteMap': {
				const dataset = routeDataset(corpus, attributes['dataset']);
				return [
					{
						show: 'route-map',
						markers: rowMarkers.get(dataset?.id ?? '') ?? [],
						places: placesTable(corpus),
						...(dataset ? { figure: routeFigure(dataset, corpus) } : {}),
					},
				];
			}
			case 'Quote': {
				const source = corpus.sources.get(attributes['source'] ?? '');
				return source ? [{ show: 'quote', source: sourceLink(source), markers, children }] : children;
			}
			case 'Uncited':
				return children;
			case 'Aside':
				return [{ show: 'aside', children }];
			case 'Figure': {
				const { src = '', alt = '', credit, caption } = attributes;
				return [
					{
						show: 'figure',
						src: pictureAddress(src, file),
						alt,
						...(credit === undefined ? {} : { credit }),
						...(caption === undefined ? {} : { caption }),
					},
				];
			}
			default:
				throw new Error(`No view for the component <${name}>`);
		}
	}
}

/** The address of a picture that a file of the content folder names by a path of its own. */
export function pictureAddress(src: string, file: string): string {
	return `/pictures/${pathFrom(file, src).replaceAll(/[%?#"'<>\\^`{|}\s]/g, encodeURIComponent)}`;
}

const weights = { key: 0, main: 1, detail: 2 } as const;

/** The `limit` weightiest events, still in order of time. */
function mostImportant<Item extends { weight: keyof typeof weights }>(events: Item[], limit: number): Item[] {
	const chosen = new Set([...events].sort((a, b) => weights[a.weight] - weights[b.weight]).slice(0, limit));
	return events.filter((event) => chosen.has(event));
}
