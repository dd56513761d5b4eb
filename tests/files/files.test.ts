import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { claimsJson, eventsJson, timelineJs } from '../../src/files/api.ts';
import { bibliographyInBibtex } from '../../src/view/bibtex.ts';
import { calendar } from '../../src/files/calendar.ts';
import { cslDate, cslItems } from '../../src/view/csl.ts';
import { atomFeed, jsonFeed } from '../../src/files/feed.ts';
import { explainerMarkdown } from '../../src/files/markdown.ts';
import { bibliographyInRis } from '../../src/view/ris.ts';
import { robots, sitemaps } from '../../src/files/sitemap.ts';
import { datasetCsv, datasetJson } from '../../src/files/table.ts';
import { folderWith } from '../read/folder.ts';

const publish = (path: string): string => `https://example.org${path}`;
const text =
	'---\ntitle: A <title> & more\nsummary: A summary [@s-a].\nupdated: 2026-11-01\n---\n\n## A heading\n\n<Claim id="c-a">15,000 workers</Claim> came [@s-a, p. 4], see [the day](event:e-vague).\n\n<KeyFigures claims="c-a" />\n\n<Aside>Mind this.</Aside>\n';
const files = {
	'site.yaml': 'title: A site, with a comma\npublisher: P\n',
	'sources/s-a.yaml':
		'type: report\ntitle: "100% & {more}_or $less"\nauthor: [{family: Berg, given: A., non-dropping-particle: van den}, {literal: The Body}]\npublisher: P\nissued: 2025-05\nURL: https://example.org/a\nlanguage: en\nkind: ngo\nread: full\n',
	'sources/s-hidden.yaml':
		'type: webpage\ntitle: Hidden\nURL: https://example.org/hidden\nlink: false\nkind: other\nread: excerpt\nreports: [s-a]\n',
	'claims/c-a.yaml':
		'statement: They came.\nkind: figure\nvalue: 15000\nunit: workers\nas-of: 2025-04-30\nattributed-to: NIS\nevidence: [{source: s-hidden, stance: supports, quote: they came}]\ncaveat: One body says so.\n',
	'events/e-day.mdx': '---\ntitle: "A day; with, signs"\ndate: 2024-02-18\nsummary: It was a day.\n---\n',
	'events/e-vague.mdx': '---\ntitle: A month\ndate: 2025-06\nthemes: [labour]\n---\n',
	'events/e-open.mdx': '---\ntitle: An open end\ndate: 2019-12/..\n---\n',
	'explainers/x.mdx': text,
	'datasets/d-a.yaml': 'title: D\nunit: workers\nx: year\ny: count\nsources: [s-a]\n',
	'datasets/d-a.csv': 'year,count,note,source\n2024,10000,"=HYPERLINK(""x"")",s-a\n2025,,"a, b",s-a\n',
};

test('the sources are a CSL-JSON array, with dates as precise as they are known and no address that must not be linked', () => {
	expect(cslItems(corpus())).toEqual([
		{
			id: 's-a',
			type: 'report',
			title: '100% & {more}_or $less',
			author: [{ family: 'Berg', given: 'A.', 'non-dropping-particle': 'van den' }, { literal: 'The Body' }],
			publisher: 'P',
			issued: { 'date-parts': [[2025, 5]] },
			URL: 'https://example.org/a',
			language: 'en',
		},
		{ id: 's-hidden', type: 'webpage', title: 'Hidden' },
	]);
});

test.each([
	['2025-04-17', { 'date-parts': [[2025, 4, 17]] }],
	['2025-04', { 'date-parts': [[2025, 4]] }],
	['2025~', { 'date-parts': [[2025]], circa: true }],
	[
		'2025-01/2025-03',
		{
			'date-parts': [
				[2025, 1],
				[2025, 3],
			],
		},
	],
	['2025-04-15/..', { 'date-parts': [[2025, 4, 15]], circa: true }],
	['198X', undefined],
])('%s is a date of CSL', (date, expected) => expect(cslDate(date)).toEqual(expected));

test('BibTeX keeps the signs of titles, names as they sort, and corporate authors whole', () => {
	const [entry] = bibliographyInBibtex(cslItems(corpus())).split('\n\n@');
	expect(entry).toBe(
		'@report{s-a,\n\tauthor = {van den Berg, A. and {The Body}},\n\ttitle = {{100\\% \\& \\{more\\}\\_or \\$less}},\n\tpublisher = {{P}},\n\tdate = {2025-05},\n\turl = {https://example.org/a},\n\tlangid = {english},\n}',
	);
});

test('RIS has one field a line and ends every entry', () => {
	const [entry] = bibliographyInRis(cslItems(corpus())).split('\r\n\r\n');
	expect(entry?.split('\r\n')).toEqual([
		'TY  - RPRT',
		'ID  - s-a',
		'AU  - van den Berg, A.',
		'AU  - The Body',
		'TI  - 100% & {more}_or $less',
		'PB  - P',
		'PY  - 2025',
		'DA  - 2025/05//',
		'UR  - https://example.org/a',
		'LA  - en',
		'ER  - ',
	]);
});

test('claims come with standing, origins and evidence', () => {
	expect(JSON.parse(JSON.stringify(claimsJson(corpus(), publish)))).toEqual({
		version: 2,
		claims: [
			{
				id: 'c-a',
				url: 'https://example.org/claims/c-a/',
				statement: 'They came.',
				kind: 'figure',
				value: 15000,
				unit: 'workers',
				asOf: '2025-04-30',
				attributedTo: 'NIS',
				standing: 'single-origin',
				origins: ['s-a'],
				sides: 1,
				independent: ['s-a'],
				evidence: [{ source: 's-hidden', stance: 'supports', quote: 'they came', origins: ['s-a'] }],
			},
		],
	});
});

test('events come in order of time, with open ends as null', () => {
	const { events } = eventsJson(corpus(), publish) as { events: { id: string; start: string; end: string }[] };
	expect(events.map(({ id, start, end }) => [id, start, end])).toEqual([
		['e-open', '2019-12-01', null],
		['e-day', '2024-02-18', '2024-02-18'],
		['e-vague', '2025-06-01', '2025-06-30'],
	]);
});

test('TimelineJS gets dates no more precise than known, and text without markup of its own', () => {
	const { events } = timelineJs(corpus(), publish) as { events: { unique_id: string; start_date: object; text: { headline: string } }[] };
	expect(events.map(({ unique_id, start_date }) => [unique_id, start_date])).toEqual([
		['e-open', { year: 2019, month: 12 }],
		['e-day', { year: 2024, month: 2, day: 18 }],
		['e-vague', { year: 2025, month: 6 }],
	]);
	expect(JSON.stringify(events)).not.toContain('<script');
});

test('the calendar escapes what iCalendar reads as signs, folds long lines and leaves out what has no end', () => {
	const lines = calendar(corpus(), publish).split('\r\n');
	expect(lines).toContain('SUMMARY:A day\\; with\\, signs');
	expect(lines).toContain('X-WR-CALNAME:A site\\, with a comma');
	expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
	expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
	expect(lines).toContain('DTEND;VALUE=DATE:20240219');
	expect(lines).toContain('DESCRIPTION:June 2025.');
});

test('the Atom feed is well-formed whatever the titles hold', () => {
	const feed = new DOMParser().parseFromString(atomFeed(corpus(), publish), 'text/xml');
	expect([...feed.querySelectorAll('entry > title')].map(({ textContent }) => textContent)).toEqual(['A <title> & more']);
	expect(feed.querySelector('feed > updated')?.textContent).toBe('2026-11-01T00:00:00Z');
	expect((jsonFeed(corpus(), publish) as { items: object[] }).items).toHaveLength(1);
});

test('a feed tells of a change in its own words, and of no explainer without a date', () => {
	const feed = atomFeed(
		corpus({
			'explainers/y.mdx': '---\ntitle: Undated\nsummary: S\n---\n',
			'changes/2026-10-02-a-b.yaml': 'kind: correction\ntext: The *count* was 12 [@s-a]. It is 13.\n',
		}),
		publish,
	);
	expect(
		[...new DOMParser().parseFromString(feed, 'text/xml').querySelectorAll('entry > title')].map(({ textContent }) => textContent),
	).toEqual(['A <title> & more', 'Correction: The count was 12.']);
	expect(feed).not.toContain('1970');
});

test('a feed of nothing dated is as old as the last source of its site', () => {
	const feed = atomFeed(corpus({ 'explainers/x.mdx': '---\ntitle: Undated\nsummary: S\n---\n' }), publish);
	expect(feed.match(/<updated>.*<\/updated>/g)).toEqual(['<updated>2025-05-31T00:00:00Z</updated>']);
});

test('a season in the calendar is its months', () => {
	const lines = calendar(corpus({ 'events/e-season.mdx': '---\ntitle: A season\ndate: 2021-22\n---\n' }), publish).split('\r\n');
	expect(lines.slice(lines.indexOf('DTSTART;VALUE=DATE:20210601'), -1)).toEqual(
		expect.arrayContaining(['DTEND;VALUE=DATE:20210901', 'SUMMARY:A season', 'DESCRIPTION:summer 2021.']),
	);
});

test('the sitemap lists every page under the public address', () => {
	const [, pages] = [...sitemaps(corpus(), publish).values()];
	expect(pages).toContain('<loc>https://example.org/explainers/x/</loc><lastmod>2026-11-01</lastmod>');
	expect(robots(undefined)).not.toContain('Sitemap');
});

test('a table keeps its figures, and no spreadsheet runs a cell', () => {
	const dataset = corpus().datasets.get('d-a')!;
	expect(datasetCsv(dataset)).toBe('year,count,note,source\r\n2024,10000,"\'=HYPERLINK(""x"")",s-a\r\n2025,,"a, b",s-a\r\n');
	expect((datasetJson(dataset) as { rows: object[] }).rows).toEqual([
		{ year: '2024', count: 10000, note: '=HYPERLINK("x")', source: 's-a' },
		{ year: '2025', count: null, note: 'a, b', source: 's-a' },
	]);
});

test('an explainer is Markdown with Pandoc’s citations, addresses that work anywhere, and its sources', () => {
	const all = corpus();
	const body = text.replace(/^---[\s\S]*?---/, (frontmatter) => frontmatter.replaceAll(/[^\n]/g, ''));
	expect(explainerMarkdown(all.explainers.get('x')!, body, all, publish)).toBe(`# A \\<title> & more

A summary.

From: https://example.org/explainers/x/, last changed 2026-11-01

## A heading

[15,000 workers](https://example.org/claims/c-a/) came [@s-a, p. 4], see [the day](https://example.org/timeline/e-vague/).

- They came. (Single origin: https://example.org/claims/c-a/)

> Mind this.

## Sources

- @s-a: A. van den Berg, The Body, “100% & {more}\\_or $less”, P, May 2025. Report of a non-governmental organisation, read in full. <https://example.org/a>
`);
});

function corpus(more: Record<string, string> = {}): Corpus {
	return readCorpus(folderWith({ ...files, ...more })).corpus;
}
