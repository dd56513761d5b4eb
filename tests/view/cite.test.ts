import { expect, test } from 'vitest';
import type { RecordKind } from '../../src/model/kinds.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { citedItem, pageCitation, sourceCitation } from '../../src/view/cite.ts';
import { bibliographyInBibtex } from '../../src/view/bibtex.ts';
import { cslDate } from '../../src/view/csl.ts';
import { bibliographyInRis } from '../../src/view/ris.ts';
import { metadataOf } from '../../src/view/metadata.ts';
import { folderWith } from '../read/folder.ts';
import { headsOf } from './heads.ts';

const files = {
	'site.yaml': 'title: A site\npublisher: P\n',
	'sources/s-a.yaml':
		'type: article-newspaper\ntitle: Заголовок\ntranslated-title: A headline\nauthor: [{family: Kim, given: A.}]\ncontainer-title: A paper\nissued: 2025-05\nURL: https://example.org/a\nlanguage: ru\nkind: newspaper\nread: full\n',
	'sources/s-hidden.yaml': 'type: webpage\ntitle: Hidden\nURL: https://example.org/hidden\nlink: false\nkind: other\nread: excerpt\n',
	'claims/c-a.yaml': 'statement: They came.\nkind: event\nchecked: 2026-11-02\nhistory: [{date: 2026-10-01, change: First entry}]\n',
	'claims/c-b.yaml': 'statement: They left.\nkind: event\nchecked: 2026-11-02\nhistory: [{date: 2026-11-05, change: Another day}]\n',
	'claims/c-c.yaml': 'statement: They stayed.\nkind: event\n',
	'events/e-a.mdx': '---\ntitle: A day\ndate: 2024-02-18\n---\n',
	'entities/p-a.mdx': '---\nname: A place\nkind: place\nsummary: Somewhere.\n---\n',
	'explainers/x.mdx': '---\ntitle: Why?\nsummary: S\nupdated: 2026-11\n---\n',
	'datasets/d-a.yaml': 'title: Counts\nunit: workers\nx: year\ny: count\n',
	'datasets/d-a.csv': 'year,count\n2024,1\n',
	'changes/2026-11-03-day.yaml': 'kind: correction\npages: [/timeline/e-a/]\ntext: The day was wrong.\n',
	'changes/2026-11-09-day.yaml': 'kind: correction\npages: [/timeline/e-a/]\ntext: The place was wrong.\n',
};

test.each([
	['explainer', 'x', '“Why?”, A site, P, last changed November 2026'],
	['claim', 'c-a', '“They came.”, A site, P, last checked 2 November 2026'],
	['claim', 'c-b', '“They left.”, A site, P, last changed 5 November 2026'],
	['claim', 'c-c', '“They stayed.”, A site, P'],
	['event', 'e-a', '“A day”, A site, P, last changed 9 November 2026'],
	['entity', 'p-a', '“A place”, A site, P'],
	['dataset', 'd-a', '“Counts”, A site, P'],
	['source', 's-a', '“The source ‘Заголовок’”, A site, P'],
] as const)('the page of the %s %s is cited with the day that it knows of itself, and no other', (kind, id, words) => {
	expect(pageCitation(kind, id, corpus()).words).toBe(words);
});

test.each([
	['/claims/c-a/', '2026-11-02'],
	['/claims/c-b/', '2026-11-05'],
	['/claims/c-c/', undefined],
	['/explainers/x/', '2026-11'],
	['/timeline/e-a/', '2026-11-09'],
	['/sources/s-a/', undefined],
])('the tags of %s give the date of its files, %s, and lead to them', (address, date) => {
	const { site } = corpus();
	const head = headsOf(corpus()).get(address) ?? expect.fail(`no page ${address}`);
	const { meta, links } = metadataOf(head, site, (path) => `https://example.org${path}`);
	const tag = (wanted: string): string | undefined => meta.find(({ name }) => name === wanted)?.content;
	expect([tag('DC.date'), tag('citation_publication_date')]).toEqual([date, date?.replaceAll('-', '/')]);
	expect(
		links.filter(({ rel, title }) => rel === 'alternate' && title?.startsWith('How to cite')).map(({ href, type }) => [href, type]),
	).toEqual(
		address.startsWith('/sources/')
			? []
			: [
					[`https://example.org${address.slice(0, -1)}.bib`, 'application/x-bibtex'],
					[`https://example.org${address.slice(0, -1)}.ris`, 'application/x-research-info-systems'],
					[`https://example.org${address.slice(0, -1)}.csl.json`, 'application/vnd.citationstyles.csl+json'],
				],
	);
});

test('a source is cited as its reference reads, and without an address that must not be linked', () => {
	expect(sourceCitation('s-a', corpus())).toMatchObject({
		words: 'A. Kim, “Заголовок” [A headline], A paper, May 2025 (in Russian)',
		address: 'https://example.org/a',
	});
	expect(sourceCitation('s-hidden', corpus())).not.toHaveProperty('address');
	expect(bibliographyInBibtex([item('source', 's-hidden')])).not.toContain('https:');
});

test('the files beside a page lie at its address, without its last slash', () => {
	expect(pageCitation('claim', 'c-a', corpus()).files.map(({ href }) => href)).toEqual([
		'/claims/c-a.bib',
		'/claims/c-a.ris',
		'/claims/c-a.csl.json',
	]);
	expect(pageCitation('source', 's-a', corpus()).files).toEqual([]);
	expect(sourceCitation('s-a', corpus()).files).toHaveLength(3);
});

test('a page is an item of a bibliography, with its address where that is known', () => {
	expect(item('explainer', 'x')).toEqual({
		id: 'explainer-x',
		type: 'webpage',
		title: 'Why?',
		'container-title': 'A site',
		publisher: 'P',
		issued: { 'date-parts': [[2026, 11]] },
		URL: 'https://example.org/x/',
		language: 'en',
	});
	expect(citedItem('explainer', 'x', corpus(), undefined)).not.toHaveProperty('URL');
	expect(bibliographyInBibtex([item('entity', 'p-a')])).toMatch(/^@inreference\{entity-p-a,[^]*booktitle = \{\{A site\}\}/);
	expect(bibliographyInRis([item('dataset', 'd-a')])).toMatch(/^TY {2}- DATA\r\nID {2}- dataset-d-a\r\n/);
});

test.each([
	['2025-04-17', 'PY  - 2025\r\nDA  - 2025/04/17/'],
	['2025-04', 'PY  - 2025\r\nDA  - 2025/04//'],
	['2025-04~', 'PY  - 2025\r\nDA  - 2025///about 2025-04'],
	['2025-01/2026-03', 'PY  - 2025\r\nDA  - 2025///2025-01 to 2026-03'],
])('RIS says no more of %s than is known', (date, expected) => {
	expect(bibliographyInRis([{ id: 'a', type: 'report', title: 'T', issued: cslDate(date)! }])).toContain(`${expected}\r\n`);
});

test('BibTeX keeps an address in one piece, and names the language as LaTeX does', () => {
	const entry = bibliographyInBibtex([
		{ id: 'a', type: 'webpage', title: 'T', URL: 'https://example.org/a_b?c={d}&e=100%25#f', language: 'ko' },
	]);
	expect(entry).toContain('url = {https://example.org/a_b?c=%7Bd%7D&e=100%25#f},');
	expect(entry).toContain('langid = {korean},');
});

function item(kind: RecordKind, id: string): ReturnType<typeof citedItem> {
	return citedItem(kind, id, corpus(), `https://example.org/${id}/`);
}

function corpus(): Corpus {
	return readCorpus(folderWith(files)).corpus;
}
