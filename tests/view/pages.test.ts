import { expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { articleView } from '../../src/view/article.ts';
import { claimsView, claimView } from '../../src/view/claim.ts';
import { explainerView } from '../../src/view/explainer.ts';
import { filterStyles } from '../../src/view/filters.ts';
import type { ShownPart } from '../../src/view/text.ts';
import { sourceView } from '../../src/view/source.ts';
import { usesByPage, usesIn } from '../../src/view/uses.ts';
import { folderWith } from '../read/folder.ts';

const source = (more = ''): string => `type: article-newspaper\ntitle: A title\nkind: newspaper\nread: full\n${more}`;
const claim = (source: string, more = ''): string =>
	`statement: It is so.\nkind: figure\nvalue: 15000\nevidence: [{source: ${source}, stance: supports}]\n${more}`;

test('sources are numbered in the order of reading, from the summary on, and each once', () => {
	const { explainers, corpus } = read({
		'sources/s-a.yaml': source(),
		'sources/s-b.yaml': source(),
		'explainers/x.mdx':
			'---\ntitle: T\nsummary: First [@s-b].\nestablished: [Then @s-a in brackets]\n---\n\n## A heading\n\nA [@s-a] and B [@s-b, p. 4] and A again [see @s-a].\n',
	});
	const view = explainerView(explainers.get('x')!, corpus);
	expect(view.sources.map(({ id, number, backlinks }) => [id, number, backlinks.map(({ letter, href }) => `${letter} ${href}`)])).toEqual([
		['s-b', 1, ['a #s-s-b.1', 'b #s-s-b.2']],
		['s-a', 2, ['a #s-s-a.1', 'b #s-s-a.2']],
	]);
	expect(markersIn(view.body)).toEqual(['2', '1 p. 4', 'see 2']);
});

test('a source shows its words about the claims of the page, each line once, and none about other claims', () => {
	const evidence = (quote: string): string =>
		`statement: It is so.\nkind: event\nevidence: [{source: s-a, stance: supports, quote: ${quote}}]\n`;
	const { explainers, corpus } = read({
		'sources/s-a.yaml': source('language: ko\n'),
		'claims/c-a.yaml': evidence('one line'),
		'claims/c-b.yaml': evidence('one line'),
		'claims/c-c.yaml': evidence('another line'),
		'explainers/x.mdx': '---\ntitle: T\nsummary: S\n---\n\n<Claim id="c-a">one</Claim> and <Claim id="c-b">two</Claim> [@s-a].\n',
	});
	expect(explainerView(explainers.get('x')!, corpus).sources.map(({ lines }) => lines)).toEqual([
		[{ quote: 'one line', language: 'ko', claimIds: ['c-a', 'c-b'] }],
	]);
});

test('only the first mark of a claim has the id that links lead to', () => {
	const { explainers, corpus } = read({
		'sources/s-a.yaml': source(),
		'claims/c-a.yaml': claim('s-a'),
		'explainers/x.mdx': '---\ntitle: T\nsummary: S\n---\n\n<Claim id="c-a">one</Claim> and <Claim id="c-a">two</Claim>\n',
	});
	const { body } = explainerView(explainers.get('x')!, corpus);
	expect(partsIn(body).flatMap((part) => (typeof part === 'object' && part.show === 'claim' ? [part.id] : []))).toEqual([
		'c-c-a',
		undefined,
	]);
});

test('a source knows every place that uses it, with the heading above and the place in the source', () => {
	const { corpus } = read({
		'sources/s-a.yaml': source(),
		'claims/c-a.yaml': claim('s-a'),
		'events/e-a.mdx': '---\ntitle: An event\ndate: 2025\nsources: [s-a]\n---\n',
		'explainers/x.mdx': '---\ntitle: T\nsummary: S\n---\n\n## A heading\n\nText [@s-a, p. 4].\n',
	});
	expect(usesIn(corpus).sources.get('s-a')).toEqual([
		{ kind: 'explainer', title: 'T', href: '/explainers/x/#s-s-a.1', section: 'A heading', locator: 'p. 4' },
		{ kind: 'event', title: 'An event', href: '/timeline/e-a/', section: 'Sources' },
		{ kind: 'claim', title: 'It is so.', href: '/claims/c-a/', stance: 'supports' },
	]);
});

test('uses are listed page by page, with a link to each place', () => {
	const { corpus } = read({
		'sources/s-a.yaml': source(),
		'claims/c-a.yaml': claim('s-a'),
		'explainers/x.mdx': '---\ntitle: T\nsummary: S [@s-a], and again [@s-a].\n---\n\n## A heading\n\nText [@s-a, p. 4].\n',
	});
	expect(usesByPage(usesIn(corpus).sources.get('s-a') ?? [])).toEqual([
		{
			kind: 'explainer',
			title: 'T',
			href: '/explainers/x/',
			places: [
				{ href: '/explainers/x/#s-s-a.1', label: 'The opening' },
				{ href: '/explainers/x/#s-s-a.2', label: 'The opening (2)' },
				{ href: '/explainers/x/#s-s-a.3', label: 'A heading, p. 4' },
			],
		},
		{ kind: 'claim', title: 'It is so.', href: '/claims/c-a/', stance: 'supports', places: [] },
	]);
});

test('a claim page names the origin in the reason for its standing', () => {
	const { claims, corpus } = read({
		'sources/s-a.yaml': source('reports: [s-briefing]\n'),
		'sources/s-briefing.yaml': source().replace('A title', 'The briefing'),
		'claims/c-a.yaml': claim('s-a'),
	});
	expect(claimView(claims.get('c-a')!, corpus).claim.reason).toBe('Only one origin was found: The briefing');
});

test('a source page says whose voice it is, and what else that side says', () => {
	const { sources, corpus } = read({
		'site.yaml': 'title: A site\nvoices: {south: South Korea}\n',
		'sources/s-a.yaml': source('speaks-for: [south, s-agency]\n'),
		'sources/s-b.yaml': source('speaks-for: [south]\n'),
		'entities/s-agency.mdx': '---\nname: The agency\nkind: organisation\nsummary: An agency.\n---\n',
		'claims/c-a.yaml': claim('s-a'),
		'claims/c-b.yaml': claim('s-b'),
	});
	expect(sourceView(sources.get('s-a')!, corpus).voices.map(({ name, href, claims }) => [name, href, claims.map(({ id }) => id)])).toEqual([
		['South Korea', undefined, ['c-b']],
		['The agency', '/glossary/s-agency/', []],
	]);
});

test('the list of claims says how many stand how', () => {
	const { corpus } = read({
		'sources/s-a.yaml': source(),
		'claims/c-a.yaml': claim('s-a'),
		'claims/c-b.yaml': 'statement: Nobody says so.\nkind: event\n',
	});
	expect(claimsView(corpus).summary).toBe('Two claims: 1 rests on a single origin and 1 is unverified.');
});

test('the statements of the article are counted, each once, by the claim that it fits least', () => {
	const { corpus } = read({
		'sources/s-a.yaml': source(),
		'claims/c-a.yaml': claim('s-a', 'article: {says: So it is., agreement: conflicts}\n'),
		'claims/c-b.yaml': claim('s-a', 'article: {says: So it is too., agreement: matches}\n'),
		'claims/c-c.yaml': claim('s-a', 'article: {agreement: not-in-article}\n'),
		'claims/c-d.yaml': claim('s-a', 'article: {says: So it is as well., agreement: matches}\n'),
		'claims/c-e.yaml': claim('s-a', 'article: {says: So it is., agreement: matches}\n'),
	});
	const { summary, groups } = articleView(corpus);
	expect(summary).toBe(
		'Three statements of the article were held against better sources: one conflicts with the sources and two match them.',
	);
	expect(groups[0]?.statements[0]?.claims.map(({ claim: { id }, name }) => `${id}: ${name}`)).toEqual([
		'c-a: The sources disagree',
		'c-e: The sources say the same',
	]);
	expect(groups.map(({ agreement, statements }) => [agreement, statements.map(({ says }) => says)])).toEqual([
		['conflicts', ['So it is.']],
		['matches', ['So it is too.', 'So it is as well.']],
	]);
});

test('a filter hides what does not have the chosen value, and sections with nothing left', () => {
	const styles = filterStyles([
		{ name: 'topic', label: 'Topic', options: [{ value: 'labour', label: 'Labour', count: 2, admits: ['labour'] }] },
	]);
	expect(styles).toBe(
		'body:has(input[name="topic"][value="labour"]:checked) [data-filtered] li:not(:is([data-topic~="labour"])),body:has(input[name="topic"][value="labour"]:checked) section[data-filtered]:not(:has(li:is([data-topic~="labour"]))){display:none}',
	);
});

function read(files: Record<string, string>): Corpus & { corpus: Corpus } {
	const { corpus } = readCorpus(folderWith({ 'site.yaml': 'title: A site\n', ...files }));
	return { ...corpus, corpus };
}

function partsIn(parts: ShownPart[]): ShownPart[] {
	return parts.flatMap((part) => [part, ...(typeof part === 'object' && 'children' in part ? partsIn(part.children) : [])]);
}

function markersIn(parts: ShownPart[]): string[] {
	return partsIn(parts)
		.flatMap((part) => (typeof part === 'object' && part.show === 'citation' ? part.markers : []))
		.map(({ prefix, number, locator }) => [prefix, number, locator].filter(Boolean).join(' '));
}
