import { expect, test } from 'vitest';
import { claimsJson } from '../../src/files/api.ts';
import { llms, sitemaps } from '../../src/files/sitemap.ts';
import { readFiles, type Corpus } from '../../src/read/corpus.ts';
import { pagesOf } from '../../src/read/pages.ts';
import { claimView } from '../../src/view/claim.ts';
import { homeView } from '../../src/view/home.ts';
import { sectionsOf } from '../../src/view/page.ts';
import { entrancesOf } from '../../src/view/search.ts';
import { sourcesView } from '../../src/view/source.ts';

const source = 'type: article-newspaper\ntitle: The ferry runs\nkind: newspaper\nread: full\n';
const claim =
	'statement: The ferry runs.\nkind: event\nevidence: [{source: daily, stance: supports}]\narticle: {says: That it runs., agreement: matches}\n';
const explainer = '---\ntitle: The ferry\nsummary: How it came.\n---\n\nIt came [@daily].\n';
const few = { 'site.yaml': 'title: T\n', 'sources/daily.yaml': source, 'explainers/ferry.mdx': explainer };
const many = {
	...few,
	'site.yaml': 'title: T\narticle: daily\n',
	'claims/c-ferry.yaml': claim,
	'events/ferry.mdx': '---\ntitle: The ferry runs\ndate: 2026-03-02\n---\n',
	'entities/harbour.mdx': '---\nname: The harbour\nkind: place\nsummary: Where it lands.\n---\n',
	'datasets/journeys.yaml': 'title: Journeys\nunit: journeys\nx: month\ny: count\nsources: [daily]\n',
	'datasets/journeys.csv': 'month,count\n2026-01,80\n',
	'changes/2026-03-02-day.yaml': 'kind: correction\ntext: The day was another.\n',
};
const corpusOf = (files: Record<string, string>): Corpus => readFiles(files).corpus;
const publish = (path: string): string => `https://example.org${path}`;

const maybe = ['/explainers/', '/timeline/', '/claims/', '/sources/', '/glossary/', '/data/', '/article/', '/changes/'];

/** Which of these pages a site leads to, in its menu, its search and its sitemap. */
function ledTo(corpus: Corpus): { menu: string[]; search: string[]; sitemap: string[] } {
	const sitemap = [...sitemaps(corpus, publish).values()].join('');
	return {
		menu: sectionsOf(corpus).flatMap(({ href }) => (maybe.includes(href) ? [href] : [])),
		search: entrancesOf(corpus).lists.flatMap(({ href }) => (maybe.includes(href) ? [href] : [])),
		sitemap: maybe.filter((address) => sitemap.includes(`<loc>${publish(address)}</loc>`)),
	};
}

test('a site with something in each of its parts leads to all of them', () => {
	const corpus = corpusOf(many);
	expect(ledTo(corpus)).toEqual({ menu: maybe.slice(0, 6), search: maybe, sitemap: maybe });
	expect(llms(corpus, publish)).toMatch(/claims\.json[^]*events\.json[^]*sources\.json[^]*changes/);
});

test('a site with a source and an explainer leads to these alone', () => {
	const corpus = corpusOf(few);
	const both = ['/explainers/', '/sources/'];
	expect(ledTo(corpus)).toEqual({ menu: both, search: both, sitemap: both });
	expect(llms(corpus, publish)).not.toMatch(/claims\.json|events\.json|\/changes\//);
});

test('an empty site leads to none, and its guide has no list of data without an item', () => {
	const corpus = corpusOf({ 'site.yaml': 'title: T\n' });
	expect(ledTo(corpus)).toEqual({ menu: [], search: [], sitemap: [] });
	expect(llms(corpus, publish)).not.toContain('## Data');
});

test('there is a page of the article, and a word of it, only if the site names one', () => {
	const [named, unnamed] = [corpusOf(many), corpusOf({ ...many, 'site.yaml': 'title: T\n' })];
	expect(pagesOf(named).has('/article/')).toBe(true);
	expect(pagesOf(unnamed).has('/article/')).toBe(false);
	const shown = (corpus: Corpus): unknown[] => [
		claimView(corpus.claims.get('c-ferry')!, corpus).article,
		(claimsJson(corpus, publish) as { claims: { article?: unknown }[] }).claims[0]?.article,
	];
	expect(shown(named)).toEqual([
		{ agreement: 'The sources say the same', says: 'That it runs.' },
		{ agreement: 'matches', says: 'That it runs.' },
	]);
	expect(shown(unnamed)).toEqual([undefined, undefined]);
});

test('one source is counted as one, and none that was not seen is not counted', () => {
	const corpus = corpusOf(few);
	expect(homeView(corpus).counts.map(({ count, name }) => corpus.words.say(name, { count }))).toEqual(['1 source']);
	expect(sourcesView(corpus).summary).toBe('One source.');
});
