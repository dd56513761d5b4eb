import { highlight } from '../../src/markup/highlight.ts';
import { publisher } from '../../src/model/address.ts';
import { kinds, recordKinds } from '../../src/model/kinds.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { bodyOf } from '../../src/read/record.ts';

import { articleView } from '../../src/view/article.ts';
import { cardsOf } from '../../src/files/card.ts';
import { cardSvg } from '../../src/files/card-svg.ts';
import { changesView } from '../../src/view/changes.ts';
import { claimsView, claimView } from '../../src/view/claim.ts';
import { datasetsView, datasetView } from '../../src/view/dataset.ts';
import { claimEmbed, datasetEmbed } from '../../src/view/embed.ts';
import { entityView, glossaryView } from '../../src/view/entity.ts';
import { eventView } from '../../src/view/event.ts';
import { explainersView, explainerView } from '../../src/view/explainer.ts';
import { textFiles } from '../../src/files/list.ts';
import { homeView } from '../../src/view/home.ts';
import { metadataOf } from '../../src/view/metadata.ts';
import type { PageHead } from '../../src/view/page.ts';
import { redirectsOf } from '../../src/hosts/redirects.ts';
import { entrancesOf, facetsAt, searchFilters } from '../../src/view/search.ts';
import { sourcesView, sourceView } from '../../src/view/source.ts';
import type { ShownPart } from '../../src/view/text.ts';
import { timelineView } from '../../src/view/timeline.ts';
import type { Files } from './mutate.ts';

/** A page and its view. */
export interface ShownPage {
	path: string;
	view: object;
}

const ofSite: Readonly<Record<string, (corpus: Corpus) => object>> = {
	'/': homeView,
	'/article/': articleView,
	'/changes/': changesView,
	'/claims/': claimsView,
	'/data/': datasetsView,
	'/explainers/': explainersView,
	'/glossary/': glossaryView,
	'/search/': (corpus) => ({ ...entrancesOf(corpus), filters: searchFilters(corpus) }),
	'/sources/': sourcesView,
	'/timeline/': (corpus) => timelineView(corpus),
	'the redirects': (corpus) => redirectsOf(corpus),
};

/** What every page of a site shows, as `src/routes` asks for it. */
export function* pagesOf(corpus: Corpus): Generator<ShownPage> {
	for (const [path, view] of Object.entries(ofSite)) yield { path, view: view(corpus) };
	for (const theme of Object.keys(corpus.site.themes)) yield { path: `/timeline/theme/${theme}/`, view: timelineView(corpus, theme) };
	for (const [id, record] of corpus.explainers) yield { path: `explainer ${id}`, view: explainerView(record, corpus) };
	for (const [id, record] of corpus.events) yield { path: `event ${id}`, view: eventView(record, corpus) };
	for (const [id, record] of corpus.entities) yield { path: `entity ${id}`, view: entityView(record, corpus) };
	for (const [id, record] of corpus.sources) yield { path: `source ${id}`, view: sourceView(record, corpus) };
	for (const [id, record] of corpus.claims) {
		yield { path: `claim ${id}`, view: claimView(record, corpus) };
		yield { path: `embedded claim ${id}`, view: claimEmbed(record, corpus) };
	}
	for (const [id, record] of corpus.datasets) {
		yield { path: `dataset ${id}`, view: datasetView(record, corpus) };
		yield { path: `embedded dataset ${id}`, view: datasetEmbed(record, corpus) ?? {} };
	}
	for (const kind of recordKinds)
		for (const id of corpus[kinds[kind].folder].keys()) yield { path: `facets of ${kind} ${id}`, view: facetsAt(`/${id}/`, corpus) };
}

/** All files beside the pages, and the drawings of cards, by path: once with an origin, once with only a base path. */
export function* filesOf(corpus: Corpus, files: Files): Generator<{ path: string; text: string }> {
	for (const publish of [publisher('/', 'https://example.org'), publisher('/sub/')]) {
		const making = {
			corpus,
			publish,
			at: publisher('/'),
			bodyOf: ({ filing }: { filing: { file: string } }) => bodyOf(files[filing.file] ?? new Uint8Array()),
		};
		for (const { path, text } of textFiles(making)) {
			const made = text();
			if (made !== undefined) yield { path, text: made };
		}
	}
	for (const card of cardsOf(corpus)) yield { path: `${card.href}.svg`, text: cardSvg(card) };
}

/** The metadata in the head of a page. */
export function headOf(view: object, { site }: Corpus): object | undefined {
	return 'head' in view ? metadataOf(view.head as PageHead, site, publisher('/', 'https://example.org')) : undefined;
}

/** Keys of a view with texts parsed from Markdown: other lists of strings are not HTML. */
const textKeys = new Set(['summary', 'body', 'caveat', 'text']);

/** The texts in a view, as lists of parts, without previews, which repeat them. */
export function textsIn(view: object): ShownPart[][] {
	return Object.entries(view).flatMap(([name, value]: [string, unknown]): ShownPart[][] => {
		if (name === 'previews' || typeof value !== 'object' || value === null) return [];
		if (Array.isArray(value) && textKeys.has(name)) return [value];
		// Findings: each item is a text.
		if (name === 'items' && Array.isArray(value) && value.every(Array.isArray)) return value;
		return textsIn(value);
	});
}

/** HTML of parts, with empty elements in place of components. */
export async function htmlOf(parts: readonly ShownPart[]): Promise<string> {
	const pieces: string[] = [];
	for (const part of parts) pieces.push(typeof part === 'string' ? part : await elementOf(part));
	return pieces.join('');
}

async function elementOf(part: Exclude<ShownPart, string>): Promise<string> {
	switch (part.show) {
		case 'citation':
			return `<sup>${part.markers.map(({ id }) => `<a id="${id}"></a>`).join('')}</sup>`;
		case 'link':
			return `<a>${await htmlOf(part.children)}</a>`;
		case 'claim':
			return `<span${part.id === undefined ? '' : ` id="${part.id}"`}>${await htmlOf(part.children)}</span><a></a>`;
		case 'key-figures':
			return '<ul></ul>';
		case 'timeline':
			return '<ol></ol>';
		case 'chart':
			return `<figure id="d-${part.dataset.id}"></figure>`;
		case 'route-map':
			return '<figure></figure>';
		case 'quote':
			return `<figure><blockquote>${await htmlOf(part.children)}</blockquote></figure>`;
		case 'aside':
			return `<aside>${await htmlOf(part.children)}</aside>`;
		case 'figure':
			return '<figure><img></figure>';
		case 'picture':
			return '<img>';
		case 'code':
			return highlight(part.code, part.language);
	}
}
