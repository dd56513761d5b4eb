import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { metadataOf } from '../../src/view/metadata.ts';
import type { Data } from '../../src/view/schema-org.ts';
import { smallContent } from '../site/build.ts';
import { corpusOf, headsOf } from './heads.ts';

/** Content with every field that appears in the data, for every kind of record. */
const content = {
	...smallContent,
	'site.yaml': `${smallContent['site.yaml']}publisher: A publisher\ndescription: A description.\n`,
	'sources/s-treaty.yaml':
		'type: treaty\ntitle: Договор\nauthor: [{family: Kim, given: A.}, {literal: A body}]\npublisher: A state\nissued: 2024-06\nURL: https://example.org/treaty\nlanguage: ru\nkind: law\nread: full\narchived: {URL: "https://archive.example/treaty", date: 2025-01-01}\n',
	'claims/c-said.yaml':
		'statement: It was said.\nkind: quote\nas-of: 2025-04/2025-05\nattributed-to: A person\nevidence: [{source: s-treaty, stance: supports}, {source: s-report, stance: contradicts}]\nhistory: [{date: 2026-01-02, change: A change.}]\n',
	'events/e-long.mdx':
		'---\ntitle: A long event\ndate: 2025-01/2025-03-04\nplace: p-place\nactors: [p-person, p-body]\nsources: [s-treaty]\n---\n',
	'events/e-before.mdx': '---\ntitle: By then\ndate: ../2019-12-22\nsources: [s-treaty]\n---\n',
	'events/e-between.mdx': '---\ntitle: One day\ndate: "[2025-06-03..2025-06-08]"\nsources: [s-treaty]\n---\n',
	'entities/p-person.mdx': '---\nname: A person\nkind: person\nnames: {ko: 김, ru: Ким}\nsummary: Somebody.\n---\n',
	'entities/p-body.mdx': '---\nname: A body\nkind: organisation\nsummary: A body.\n---\n',
	'entities/p-law.mdx': '---\nname: A law\nkind: law\nsummary: A law.\n---\n',
	'entities/p-term.mdx': '---\nname: A term\nkind: term\nsummary: A word.\n---\n',
	'explainers/second.mdx': '---\ntitle: The second page\nsummary: More.\ndate: 2026-10\nupdated: 2026-11-02\n---\n\nText [@s-treaty].\n',
};

/** Type errors of data against `schema-dts`, the schema.org vocabulary as types. */
function faultsOf(data: readonly Data[]): string[] {
	const name = resolve('tests/view/data.ts');
	const lines = data.map((one, index) => `export const data${index}: WithContext<Thing> = ${JSON.stringify(one)};`);
	const options = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
		module: ts.ModuleKind.NodeNext,
		target: ts.ScriptTarget.ES2022,
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists } = host;
	const text = ["import type { Thing, WithContext } from 'schema-dts';", ...lines].join('\n');
	host.fileExists = (file) => file === name || fileExists(file);
	host.getSourceFile = (file, ...more) =>
		file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...more);
	return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map(({ file, start = 0, messageText }) => {
		const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
		return `${JSON.stringify(data[line - 1])}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
	});
}

test('every page says what it is in types and properties that schema.org knows, and no other would pass', () => {
	const corpus = corpusOf(content);
	const data = [...headsOf(corpus).values()].flatMap(
		(head) => metadataOf(head, corpus.site, (path) => `https://example.org${path}`, { href: '/cards/site.png', alt: 'A card' }).data,
	);
	expect(new Set(data.map((one) => one['@type']))).toEqual(
		new Set([
			'WebSite',
			'CollectionPage',
			'ItemList',
			'DefinedTermSet',
			'DataCatalog',
			'WebPage',
			'Article',
			'Event',
			'Claim',
			'Person',
			'Organization',
			'Place',
			'Legislation',
			'DefinedTerm',
			'Dataset',
			'TechArticle',
			'BreadcrumbList',
		]),
	);
	const wrong = [
		{ '@context': 'https://schema.org', '@type': 'Claim', statement: 'It is so.' },
		{
			'@context': 'https://schema.org',
			'@type': 'Article',
			citation: [{ '@type': 'NewsArticle', name: 'A title', link: 'https://example.org/' }],
		},
	];
	expect(faultsOf([...data, ...wrong])).toEqual([
		expect.stringContaining(`'"statement"' does not exist`),
		expect.stringContaining(`'"link"' does not exist`),
	]);
});

test.each([
	['e-briefing', { startDate: '2025-04-30' }],
	['e-long', { startDate: '2025-01', endDate: '2025-03-04' }],
	['e-before', { endDate: '2019-12-22' }],
	['e-between', {}],
])('the event %s begins and ends no more exactly than is known', (id, dates) => {
	const { startDate, endDate } = headsOf(corpusOf(content)).get(`/timeline/${id}/`)?.data ?? {};
	expect(JSON.parse(JSON.stringify({ startDate, endDate }))).toEqual(dates);
});

test('an explainer cites each of its sources with what is known of it', () => {
	const head = headsOf(corpusOf(content)).get('/explainers/second/');
	expect(head?.data).toMatchObject({
		'@type': 'Article',
		datePublished: '2026-10',
		dateModified: '2026-11-02',
		license: 'https://creativecommons.org/licenses/by/4.0/',
		citation: [
			{
				'@type': 'Legislation',
				name: 'Договор',
				author: [{ '@type': 'Person', name: 'A. Kim' }, 'A body'],
				datePublished: '2024-06',
				inLanguage: 'ru',
				url: 'https://example.org/treaty',
				archivedAt: 'https://archive.example/treaty',
			},
		],
	});
});

test('a claim appeared first in its one origin, and appears in what supports it', () => {
	const heads = headsOf(corpusOf(content));
	expect(heads.get('/claims/c-workers/')?.data).toMatchObject({
		author: 'An agency',
		temporalCoverage: '2025-04-30',
		firstAppearance: { name: 'A closed briefing' },
		appearance: [{ name: 'A report', url: 'https://example.org/report' }],
	});
	expect(heads.get('/claims/c-said/')?.data).toMatchObject({
		author: { '@type': 'Person', name: 'A person', url: '/glossary/p-person/' },
		temporalCoverage: '2025-04/2025-05',
		dateModified: '2026-01-02',
		citation: [{ name: 'A report' }],
	});
});

test('a dataset names its files, its licence and the years of its rows', () => {
	expect(headsOf(corpusOf(content)).get('/data/d-counts/')?.data).toMatchObject({
		license: 'https://creativecommons.org/licenses/by/4.0/',
		creator: { name: 'A publisher' },
		temporalCoverage: '2024/2025',
		variableMeasured: { name: 'count', unitText: 'workers' },
		distribution: [
			{ encodingFormat: 'text/csv', contentUrl: '/data/d-counts.csv' },
			{ encodingFormat: 'application/json', contentUrl: '/data/d-counts.json' },
		],
		isBasedOn: [{ name: 'A report' }],
	});
});
