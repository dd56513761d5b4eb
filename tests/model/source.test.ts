import { expect, test } from 'vitest';
import { claimReferences, claimSchema } from '../../src/model/claim.ts';
import {
	authorsOf,
	linkOf,
	shortReference,
	sourceReferences,
	sourceSchema,
	speakerOf,
	whereOf,
	type Source,
} from '../../src/model/source.ts';

const least = { type: 'article-newspaper', title: 'A title', kind: 'newspaper', read: 'full' };

function source(more: object = {}): Source {
	return { ...sourceSchema.parse({ ...least, ...more }), id: 's' };
}

function faults(more: object): string[] {
	return (
		sourceSchema
			.safeParse({ ...least, ...more })
			.error?.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')) ?? []
	);
}

test('needs a type, a title, a kind and how it was read', () => {
	expect(sourceSchema.parse(least)).toEqual({ ...least, 'speaks-for': [], aliases: [], reports: [], link: true });
	expect(sourceSchema.safeParse({}).error?.issues.map(({ path }) => path.join())).toEqual(['type', 'title', 'kind', 'read']);
});

test.each<[object, string]>([
	[{ type: 'newspaper-article' }, 'type'],
	[{ kind: 'blog' }, 'kind'],
	[{ read: 'partly' }, 'read'],
	[{ issued: '2025-02-30' }, 'issued'],
	[{ accessed: 'yesterday' }, 'accessed'],
	[{ URL: 'javascript:alert(1)' }, 'URL'],
	[{ language: 'english' }, 'language'],
	[{ reports: ['../x'] }, 'reports.0'],
	[{ reports: 'x' }, 'reports'],
	[{ link: 'no' }, 'link'],
	[{ archived: { URL: 'https://web.archive.org/x' } }, 'archived.date'],
	[{ archived: { URL: 'https://web.archive.org/x', date: '2025-05' } }, 'archived.date'],
	[{ author: [{ given: 'Un' }] }, 'author.0'],
	[{ editor: 'Kim' }, 'editor'],
	[{ translator: [{ name: 'Kim' }] }, 'translator.0'],
	[{ volume: ' ' }, 'volume'],
	[{ isbn: '978-3-16-148410-0' }, ''],
	[{ constructor: 'x' }, ''],
	[{ tittle: 'x' }, ''],
])('%j is refused at "%s"', (more, path) => {
	expect(sourceSchema.safeParse({ ...least, ...more }).error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
});

test.each<[string, string, string[]]>([
	['2025-05-01', '2024-01-01', ['archived.date: The copy of 2024-01-01 is older than the source, published 1 May 2025']],
	['2025-05-01', '2025-05-01', []],
	['2025-05', '2025-05-03', []],
	['2025-05', '2025-04-30', ['archived.date: The copy of 2025-04-30 is older than the source, published May 2025']],
	['../2025', '2020-01-01', []],
])('published %s and copied on %s', (issued, date, problems) => {
	expect(faults({ issued, archived: { URL: 'https://web.archive.org/web/x', date } })).toEqual(problems);
});

test.each<[object[], string | undefined]>([
	[[], undefined],
	[[{ literal: 'National Intelligence Service' }], 'National Intelligence Service'],
	[[{ family: 'Kim', given: 'Yuna' }, { literal: 'KBS' }], 'Yuna Kim, KBS'],
	[[{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van', suffix: 'Jr.' }], 'Vincent van Gogh Jr.'],
	[[{ family: 'A' }, { family: 'B' }, { family: 'C' }], 'A, B, C'],
	[[{ family: 'A' }, { family: 'B' }, { family: 'C' }, { family: 'D' }], 'A et al.'],
	[[{ family: 'Sabah', given: 'Nasser', 'non-dropping-particle': 'al-' }], 'Nasser al-Sabah'],
])('authors %j are written %s', (author, names) => {
	expect(authorsOf(source({ author }))).toBe(names);
});

test('who speaks is the author, else the publisher, else the publication, else the title', () => {
	const all = { author: [{ literal: 'Desk' }], publisher: 'Corp', 'container-title': 'Paper' };
	expect(speakerOf(source(all))).toBe('Desk');
	expect(speakerOf(source({ ...all, author: [] }))).toBe('Corp');
	expect(speakerOf(source({ 'container-title': 'Paper' }))).toBe('Paper');
	expect(speakerOf(source())).toBe('A title');
});

test('a short reference names outlet and date', () => {
	expect(shortReference(source({ 'container-title': 'Korea Herald', publisher: 'Corp', issued: '2025-05-29' }))).toBe(
		'Korea Herald, 29 May 2025',
	);
	expect(shortReference(source({ author: [{ literal: 'Desk' }] }))).toBe('Desk');
	expect(shortReference(source({ issued: '2017' }))).toBe('A title, 2017');
});

test('where a source appeared does not say its title again, and keeps a name from right to left apart from its date', () => {
	expect(whereOf(source({ issued: '2017' }))).toBe('2017');
	expect(whereOf(source())).toBe('');
	expect(whereOf(source({ publisher: 'الجزيرة', issued: '2025-05-03' }))).toBe('\u2068الجزيرة\u2069, 3 May 2025');
	expect(shortReference(source({ publisher: 'הארץ' }))).toBe('\u2068הארץ\u2069');
	expect(whereOf(source({ publisher: '한겨레', issued: '2025' }))).toBe('한겨레, 2025');
});

test('an address that must not be linked is not', () => {
	expect(linkOf(source({ URL: 'https://example.org' }))).toBe('https://example.org');
	expect(linkOf(source({ URL: 'https://example.org', link: 'false' }))).toBeUndefined();
});

test('a source without an address is linked by its DOI, if at all', () => {
	expect(linkOf(source({ DOI: '10.1000/x#1' }))).toBe('https://doi.org/10.1000/x%231');
	expect(linkOf(source({ DOI: '10.1000/182', URL: 'https://example.org' }))).toBe('https://example.org');
	expect(linkOf(source({ DOI: '10.1000/182', link: 'false' }))).toBeUndefined();
});

test('names what it reports, and a claim its sources and origins, each with its place', () => {
	expect(sourceReferences(source({ reports: ['a', 'b'] })).map(({ id, path }) => [id, path.join('.')])).toEqual([
		['a', 'reports.0'],
		['b', 'reports.1'],
	]);
	const claim = {
		...claimSchema.parse({
			statement: 'S',
			kind: 'figure',
			evidence: [
				{ source: 'a', stance: 'supports', origin: 'b' },
				{ source: 'c', stance: 'context' },
			],
		}),
		id: 'c',
	};
	expect(claimReferences(claim).map(({ id, path }) => [id, path.join('.')])).toEqual([
		['a', 'evidence.0.source'],
		['b', 'evidence.0.origin'],
		['c', 'evidence.1.source'],
	]);
});
