import { addressOf, type Publish, changeAddress, feeds, type FeedAddress } from '../model/address.ts';
import { boundsOf } from '../model/date.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { titleOfChange } from '../view/changes.ts';
import { json } from '../view/json.ts';
import { plainText } from '../view/plain-text.ts';
import { escapeHtml } from '../model/escape.ts';
import { newestDay } from './calendar.ts';

/** How each feed is written. */
export const feedTexts: Readonly<Record<FeedAddress, (corpus: Corpus, publish: Publish, address: FeedAddress) => string>> = {
	'/feed.xml': atomFeed,
	'/feed.json': (...given) => json(jsonFeed(...given)),
};

/** An entry of the feed: an explainer as of its last change, or a correction. */
export interface FeedItem {
	id: string;
	url: string;
	title: string;
	summary: string;
	/** The day of the change, `2026-11-23`. */
	day: string;
	published: string;
}

/** The entries of the feed, newest first. Explainers without a date are left out: they would be new with every build, or never. */
export function feedItems(corpus: Corpus, publish: Publish): FeedItem[] {
	const explainers = [...corpus.explainers.values()].flatMap(({ id, title, date, updated, filing }): FeedItem[] => {
		const [published, day] = [dayOf(date) ?? dayOf(updated), dayOf(updated) ?? dayOf(date)];
		if (published === undefined || day === undefined) return [];
		const url = publish(addressOf('explainer', id));
		return [{ id: url, url, title, summary: filing.prose['summary'] ? plainText(filing.prose['summary']) : '', day, published }];
	});
	const changes = [...corpus.changes.values()].map((change): FeedItem => ({
		id: publish(changeAddress(change.id)),
		url: publish(changeAddress(change.id)),
		title: titleOfChange(change, corpus.words),
		summary: change.filing.prose['text'] ? plainText(change.filing.prose['text']) : '',
		day: change.date,
		published: change.date,
	}));
	return [...explainers, ...changes].sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.id, b.id));
}

/** The feed as Atom (RFC 4287). */
export function atomFeed(corpus: Corpus, publish: Publish, address: FeedAddress = '/feed.xml'): string {
	const { site } = corpus;
	const entries = feedItems(corpus, publish).map(({ id, url, title, summary, day, published }) =>
		[
			'\t<entry>',
			`\t\t<id>${identifier(id)}</id>`,
			`\t\t<title>${escapeHtml(title)}</title>`,
			`\t\t<link rel="alternate" href="${escapeHtml(url)}"/>`,
			`\t\t<published>${published}T00:00:00Z</published>`,
			`\t\t<updated>${day}T00:00:00Z</updated>`,
			`\t\t<summary>${escapeHtml(summary)}</summary>`,
			'\t</entry>',
		].join('\n'),
	);
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(site.language)}">`,
		`\t<id>${identifier(publish('/'))}</id>`,
		`\t<title>${escapeHtml(site.title)}</title>`,
		...(site.tagline === undefined ? [] : [`\t<subtitle>${escapeHtml(site.tagline)}</subtitle>`]),
		`\t<link rel="alternate" href="${escapeHtml(publish('/'))}"/>`,
		`\t<link rel="self" type="${feeds[address]}" href="${escapeHtml(publish(address))}"/>`,
		`\t<updated>${newestDay(corpus)}T00:00:00Z</updated>`,
		`\t<author><name>${escapeHtml(site.publisher ?? site.title)}</name></author>`,
		...(site.licence === undefined ? [] : [`\t<rights>${escapeHtml(site.licence)}</rights>`]),
		...entries,
		'</feed>',
		'',
	].join('\n');
}

/** The feed as JSON Feed 1.1. */
export function jsonFeed(corpus: Corpus, publish: Publish, address: FeedAddress = '/feed.json'): object {
	const { site } = corpus;
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: site.title,
		home_page_url: publish('/'),
		feed_url: publish(address),
		description: site.description,
		language: site.language,
		authors: site.publisher === undefined ? undefined : [{ name: site.publisher }],
		items: feedItems(corpus, publish).map(({ id, url, title, summary, day, published }) => ({
			id: identifier(id),
			url,
			title,
			content_text: summary,
			date_published: `${published}T00:00:00Z`,
			date_modified: `${day}T00:00:00Z`,
		})),
	};
}

/** Identifiers must be absolute, even if the origin of the site is unknown. */
function identifier(address: string): string {
	return escapeHtml(URL.canParse(address) ? address : `urn:x-nutgraf:${address}`);
}

/** The last possible day of a date, or the first if its end is open. */
function dayOf(date: string | undefined): string | undefined {
	const { first, last } = date === undefined ? { first: null, last: null } : boundsOf(date);
	return last ?? first ?? undefined;
}
