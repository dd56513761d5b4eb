import { decodeString } from 'micromark-util-decode-string';
import type { Part } from '../markup/document.ts';
import { addressOf } from '../model/address.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';
import { documentsOf } from '../read/texts.ts';
import { eventsInOrder } from './event-card.ts';
import { explainersInOrder } from './explainer.ts';
import { findInPage } from './text-fragment.ts';

/** A place in a text that states a claim. */
export interface Passage {
	/** The title of its page. */
	title: string;
	words: string;
	/** Links to the mark of the claim, with a text fragment that highlights its words. */
	href: string;
}

const known = new WeakMap<Corpus, Map<string, Passage[]>>();

/** The first passage that states a claim on each page that does, in page order. */
export function passagesOf(claimId: string, corpus: Corpus): Passage[] {
	const passages = known.get(corpus) ?? allPassages(corpus);
	known.set(corpus, passages);
	return passages.get(claimId) ?? [];
}

/** The passages of all claims, by id. */
function allPassages(corpus: Corpus): Map<string, Passage[]> {
	const passages = new Map<string, Passage[]>();
	for (const { id, title, filing } of explainersInOrder(corpus)) addPage(title, addressOf('explainer', id), filing);
	for (const { id, title, filing } of eventsInOrder(corpus)) addPage(title, addressOf('event', id), filing);
	for (const { id, name, filing } of corpus.entities.values()) addPage(name, addressOf('entity', id), filing);
	return passages;

	function addPage(title: string, address: string, filing: Filing): void {
		const { text, marks } = textOnPage(documentsOf(filing).flatMap(({ parts }) => parts));
		const first = new Map(marks.toReversed().map((mark) => [mark.claimId, mark]));
		for (const { claimId, start, end } of [...first.values()].reverse()) {
			const words = text.slice(start, end).trim();
			const passage = { title, words, href: `${address}#c-${claimId}${directive(text, start, words)}` };
			passages.set(claimId, [...(passages.get(claimId) ?? []), passage]);
		}
	}
}

/**
 * A text fragment with up to five words of context, so that the first match on the page, which the browser
 * highlights, is this one. A figure alone may also occur in headings, tables and key figures.
 */
function directive(text: string, start: number, words: string): string {
	const before = text.slice(0, start).split(BREAK).at(-1)?.trim().split(' ').slice(-5).join(' ') ?? '';
	const place = [before, words].filter(Boolean).join(' ');
	const isFirst = text.indexOf(place) + place.length === start + words.length;
	return isFirst && place.split(' ').length > 3 ? findInPage(words, before) : '';
}

/** Separates words that are not adjacent on the page. */
const BREAK = '\u0000';
const BLOCK = /<\/?(?:p|[uod]l|li|d[td]|h[1-6]|table|t[rdh]|thead|tbody|blockquote|br|hr|pre|div|section|sup)\b[^>]*>/g;

/** The text of a page, and the offsets of the claims marked in it. */
function textOnPage(parts: readonly Part[]): { text: string; marks: { claimId: string; start: number; end: number }[] } {
	const marks: { claimId: string; start: number; end: number }[] = [];
	let text = '';
	const add = (all: readonly Part[]): void => {
		for (const part of all) {
			if (typeof part === 'string') {
				text += decodeString(part.replaceAll(BLOCK, BREAK).replaceAll(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ');
			} else if (part.part === 'component') {
				const isMark = part.name === 'Claim';
				if (!isMark) text += BREAK;
				const start = text.length;
				add(part.children);
				if (isMark) marks.push({ claimId: part.attributes['id'] ?? '', start, end: text.length });
				// The standing of a claim follows its words.
				text += BREAK;
			} else if ('children' in part) add(part.children);
			else text += BREAK;
		}
	};
	for (const part of parts) add([part]);
	return { text, marks };
}
