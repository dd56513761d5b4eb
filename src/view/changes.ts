import { changeAddress, pages } from '../model/address.ts';
import type { Change } from '../model/change.ts';
import { compareTexts } from '../model/text.ts';
import type { Words } from '../words/words.ts';
import { kinds } from '../model/kinds.ts';
import { recordAt } from '../read/texts.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import { headOf, type PageHead } from './page.ts';
import { plainText } from './plain-text.ts';
import { shownDate, type ShownDate } from './reference.ts';
import { textsOfPage, type ShownPart } from './text.ts';

export interface ChangeItem {
	id: string;
	date: ShownDate;
	kind: Change['kind'];
	text: ShownPart[];
	pages: { href: string; title: string }[];
}

export interface ChangesView {
	head: PageHead;
	changes: ChangeItem[];
	sources: SourceEntry[];
}

/** A change in one sentence. */
export interface ChangeLine {
	href: string;
	date: ShownDate;
	kind: ChangeItem['kind'];
	text: string;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The latest changes, each with the first sentence of its text. */
export function latestChanges(corpus: Corpus, count: number): ChangeLine[] {
	return changesInOrder(corpus)
		.slice(0, count)
		.map((change) => ({
			href: changeAddress(change.id),
			date: shownDate(change.date),
			kind: change.kind,
			text: firstSentence(change),
		}));
}

/** The title of a change: its kind and the first sentence of its text. */
export function titleOfChange(change: Filed<Change>, words: Words): string {
	return words.say('changes.feed', { kind: words.say(`changes.${change.kind}`), text: firstSentence(change) });
}

function firstSentence({ filing }: Filed<Change>): string {
	const [first] = sentences.segment(filing.prose['text'] ? plainText(filing.prose['text']) : '');
	return first?.segment.trim() ?? '';
}

/** All changes, newest first. */
export function changesView(corpus: Corpus): ChangesView {
	const changes = changesInOrder(corpus);
	const citations = citationsOfPage(
		changes.flatMap(({ filing }) => Object.values(filing.prose)),
		corpus,
	);
	const text = textsOfPage(corpus, citations);
	return {
		head: headOf(
			corpus.words,
			pages.changes,
			corpus.words.say('changes'),
			{ '@type': 'CollectionPage' },
			corpus.words.say('changes.description'),
		),
		changes: changes.map((change) => changeItem(change, text, corpus)),
		sources: citations.entries,
	};
}

function changesInOrder({ changes }: Corpus): Filed<Change>[] {
	return [...changes.values()].sort((a, b) => compareTexts(b.date, a.date) || compareTexts(a.id, b.id));
}

function changeItem({ id, date, kind, pages, filing }: Filed<Change>, text: ReturnType<typeof textsOfPage>, corpus: Corpus): ChangeItem {
	const document = filing.prose['text'];
	return {
		id,
		date: shownDate(date),
		kind,
		text: document ? text(document, filing) : [],
		pages: pages.map((href) => ({ href, title: titleOf(href, corpus) })),
	};
}

/** The title of the page at an address, if it is the page of a record. */
function titleOf(address: string, corpus: Corpus): string {
	const found = recordAt(corpus, address);
	if (!found) return address;
	const record = corpus[kinds[found.kind].folder].get(found.id);
	if (!record) return address;
	return 'title' in record ? record.title : 'statement' in record ? record.statement : record.name;
}
