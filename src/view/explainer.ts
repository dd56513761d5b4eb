import { kinds } from '../model/kinds.ts';
import { addressOf, fileBeside } from '../model/address.ts';
import { machineDate } from '../model/date.ts';
import { compareExplainers, type Explainer } from '../model/explainer.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf } from '../read/texts.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import { citedHead, pageCitation, type Citation } from './cite.ts';
import { headOf, type PageHead } from './page.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { plainText } from './plain-text.ts';
import { previewsOf, type Preview } from './previews.ts';
import { shownDate, type ShownDate } from './reference.ts';
import { siteData, workOf } from './schema-org.ts';
import { textsOfPage, type ShownPart } from './text.ts';

/** An explainer as shown in lists. */
export interface ExplainerCard {
	href: string;
	title: string;
	summary: string;
	minutes: number;
}

/** A link to another explainer. */
export type ChapterLink = Pick<ExplainerCard, 'href' | 'title'>;

/** One of the three lists that open an explainer: established, disputed, unknown. */
export interface FindingList {
	field: 'established' | 'disputed' | 'unknown';
	items: ShownPart[][];
}

export interface ExplainerView extends Opening {
	head: PageHead;
	/** The sections of the text. */
	contents: { href: string; text: string; depth: number }[];
	body: ShownPart[];
	sources: SourceEntry[];
	/** Previews of the claims and entries that it links to. */
	previews: Preview[];
	citation: Citation;
	updated?: ShownDate;
	minutes: number;
	previous?: ChapterLink;
	next?: ChapterLink;
	related: ChapterLink[];
}

/** Reading speed, in words per minute. */
const PACE = 220;

/** All explainers in chapter order. */
export const explainersInOrder = perCorpus(({ explainers }): Filed<Explainer>[] => [...explainers.values()].sort(compareExplainers));

export function explainerCard({ id, title, filing }: Filed<Explainer>): ExplainerCard {
	const summary = filing.prose['summary'];
	return { href: addressOf('explainer', id), title, summary: summary ? plainText(summary) : '', minutes: minutesOf(filing.body.words) };
}

function chapterLink({ id, title }: Filed<Explainer>): ChapterLink {
	return { href: addressOf('explainer', id), title };
}

export function explainerView(explainer: Filed<Explainer>, corpus: Corpus): ExplainerView {
	const { filing, title, updated, date, related } = explainer;
	const citation = pageCitation('explainer', explainer.id, corpus);
	const citations = citationsOfPage(documentsOf(filing), corpus);
	const text = textsOfPage(corpus, citations);
	const opening = openingOf(explainer, text);
	const chapters = explainersInOrder(corpus);
	const place = chapters.indexOf(explainer);
	const [previous, next] = [chapters[place - 1], chapters[place + 1]];
	const card = explainerCard(explainer);
	const body = text(filing.body, filing);
	return {
		...opening,
		head: citedHead(
			{
				...headOf(
					corpus.words,
					card.href,
					title,
					{
						'@type': 'Article',
						headline: title,
						...siteData(corpus.site),
						datePublished: date && machineDate(date),
						dateModified: updated && machineDate(updated),
						citation: citations.entries.flatMap(({ id }) => corpus.sources.get(id) ?? []).map(workOf),
					},
					card.summary,
				),
				twins: [
					{
						href: fileBeside('explainer', explainer.id, '.md'),
						type: 'text/markdown',
						title: corpus.words.say('explainer.markdown', { title }),
					},
				],
			},
			citation,
		),
		contents: filing.body.headings
			.filter(({ depth }) => depth === 2)
			.map(({ slug, text: words, depth }) => ({ href: `#${slug}`, text: words, depth })),
		body,
		sources: citations.entries,
		previews: previewsOf([opening.summary, ...opening.findings.flatMap(({ items }) => items), body], corpus),
		citation,
		minutes: card.minutes,
		related: related.flatMap((id) => corpus.explainers.get(id) ?? []).map(chapterLink),
		...(updated === undefined ? {} : { updated: shownDate(updated) }),
		...(previous ? { previous: chapterLink(previous) } : {}),
		...(next ? { next: chapterLink(next) } : {}),
	};
}

/** The opening of an explainer and of the home page: a summary and three lists. */
export interface Opening {
	summary: ShownPart[];
	findings: FindingList[];
}

export function openingOf(explainer: Filed<Explainer>, text: ReturnType<typeof textsOfPage>): Opening {
	const { filing } = explainer;
	const shown = (field: string): ShownPart[] => {
		const document = filing.prose[field];
		return document ? text(document, filing) : [];
	};
	const lists = ['established', 'disputed', 'unknown'] as const;
	return {
		summary: shown('summary'),
		findings: lists
			.map((field) => ({ field, items: explainer[field].map((_, index) => shown(`${field}.${index}`)) }))
			.filter(({ items }) => items.length > 0),
	};
}

function minutesOf(words: number): number {
	return Math.max(1, Math.round(words / PACE));
}

/** The list of all explainers, in chapter order. */
export function explainersView(corpus: Corpus): { head: PageHead; chapters: ExplainerCard[] } {
	return {
		head: headOf(
			corpus.words,
			kinds.explainer.list,
			corpus.words.say('section.explainer'),
			{ '@type': 'CollectionPage' },
			corpus.words.say('explainer.description'),
		),
		chapters: explainersInOrder(corpus).map(explainerCard),
	};
}
