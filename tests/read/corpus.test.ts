import { existsSync, mkdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { emptyCache } from '../../src/read/cache.ts';
import { checkFolder } from '../../src/build/library.ts';
import { settingsFrom } from '../../src/read/settings.ts';
import { folderWith, put, sound } from './folder.ts';

function problemsIn(files: Parameters<typeof folderWith>[0]): string[] {
	return readCorpus(folderWith(files)).problems.map(
		({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${rule} ${severity}`,
	);
}

test('reads every record of a folder by its id', () => {
	const { corpus, problems } = readCorpus(
		folderWith({
			...sound,
			'entities/p.mdx': '---\nname: P\nkind: place\nsummary: S\n---\n',
			'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n',
			'datasets/d.csv': 'year,count\n\n2019,"1"\n2020,2\n',
			'changes/2026-11-23-first.yaml': 'kind: update\ntext: T\n',
			'explainers/a.png': new Uint8Array([1]),
		}),
	);
	expect(problems).toEqual([]);
	expect(corpus.site.title).toBe('A site');
	expect([
		...corpus.sources.keys(),
		...corpus.claims.keys(),
		...corpus.events.keys(),
		...corpus.explainers.keys(),
		...corpus.entities.keys(),
	]).toEqual(['s-a', 'c-a', 'e-a', 'x', 'p']);
	expect(corpus.datasets.get('d')).toMatchObject({
		columns: ['year', 'count'],
		rows: [
			['2019', '1'],
			['2020', '2'],
		],
		cellPositions: [
			[
				{ line: 3, column: 1 },
				{ line: 3, column: 6 },
			],
			[
				{ line: 4, column: 1 },
				{ line: 4, column: 6 },
			],
		],
	});
	expect(corpus.changes.get('2026-11-23-first')).toMatchObject({ date: '2026-11-23' });
	expect([...corpus.pictures]).toEqual(['explainers/a.png']);
});

test('says all that is wrong in four broken files at once, each at its line', () => {
	const { problems } = checkFolder(
		folderWith({
			...sound,
			'sources/s-b.yaml': 'type: report\ntitle: A\nkind: ngo\nread: full\ntittle: B\n',
			'events/e-b.mdx': '---\ntitle: An event\ndate: 2024-02-30\n---\n',
			'explainers/y.mdx': '---\ntitle: T\nsummary: S\n---\n\nText\n\n<script>alert(1)</script>\n',
			'claims/c-b.yaml': 'statement: S\nkind: figure\nevidence:\n  - source: s-z\n    stance: supports\ncaveat: C\n',
		}),
	);
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
		'claims/c-b.yaml:4:13 unknown-id',
		'events/e-b.mdx:3:7 schema',
		'explainers/y.mdx:8:1 unsafe-markup',
		'sources/s-b.yaml:5:1 schema',
	]);
});

test('a folder without site.yaml has a problem, and its records are read all the same', () => {
	const { 'site.yaml': _, ...others } = sound;
	const { corpus, problems } = readCorpus(folderWith(others));
	expect(problems).toMatchObject([{ file: 'site.yaml', rule: 'site', severity: 'error' }]);
	expect(corpus.sources.size).toBe(1);
});

test.runIf(process.platform === 'linux')('a name that is not UTF-8 is a problem, of a file and of a folder', () => {
	const folder = folderWith(sound);
	const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/sources/`), Buffer.from(name, 'latin1')]);
	writeFileSync(at('caf\xe9.yaml'), 'x');
	mkdirSync(at('caf\xe9'));
	writeFileSync(Buffer.concat([at('caf\xe9'), Buffer.from('/x.yaml')]), 'x');
	expect(readCorpus(folder).problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
		'sources/caf\ufffd file-name The name of the file is not UTF-8',
		'sources/caf\ufffd.yaml file-name The name of the file is not UTF-8',
	]);
});

test('a file that is too large is not read: its size says so', () => {
	const folder = folderWith({ ...sound, 'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n' });
	for (const [file, size] of [
		['site.yaml', 3e9],
		['sources/big.yaml', 3e9],
		['explainers/big.mdx', 200_001],
		['datasets/d.csv', 3e9],
		['links.json', 6e8],
		['explainers/p.png', 3e9],
		['explainers/photo.jpg', 2e7],
	] as const) {
		if (!existsSync(join(folder, file))) writeFileSync(join(folder, file), '');
		truncateSync(join(folder, file), size);
	}
	const { corpus, problems } = readCorpus(folder);
	expect(problems.map(({ file, rule, message, hint }) => `${file} ${rule} ${message}: ${hint}`)).toEqual([
		'datasets/d.csv limits The file is 3,000,000,000 bytes long: Split it into files of at most 200,000 bytes',
		'explainers/big.mdx limits The file is 200,001 bytes long: Split it into files of at most 200,000 bytes',
		'explainers/p.png limits The file is 3,000,000,000 bytes long: Save the picture smaller: at most 20,000,000 bytes',
		'links.json limits The file is 600,000,000 bytes long: Delete it: `npm run check:links` writes a new one',
		'sources/big.yaml limits The file is 3,000,000,000 bytes long: Split it into files of at most 200,000 bytes',
		'site.yaml limits The file is 3,000,000,000 bytes long: Split it into files of at most 200,000 bytes',
	]);
	expect([...corpus.pictures]).toEqual(['explainers/photo.jpg']);
});

test('a file that goes while the folder is read is a problem of that reading, and no exception', () => {
	const folder = folderWith(sound);
	const known = emptyCache();
	// Reading the first record deletes the others.
	known.byPath.get = (path) => {
		if (path.startsWith('claims/')) for (const file of ['events/e-a.mdx', 'sources/s-a.yaml']) rmSync(join(folder, file), { force: true });
		return undefined;
	};
	const { corpus, problems } = readCorpus(folder, known);
	expect(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
		'events/e-a.mdx unread-file The file cannot be read (ENOENT)',
		'sources/s-a.yaml unread-file The file cannot be read (ENOENT)',
	]);
	expect([...corpus.claims.keys()]).toEqual(['c-a']);
});

test('of a table with very many uneven rows the first are named, and how many more there are', () => {
	const { problems } = readCorpus(
		folderWith({
			...sound,
			'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n',
			'datasets/d.csv': `year,count\n${'1\n'.repeat(98_000)}`,
		}),
	);
	expect(problems.map(({ line, message }) => `${line} ${message}`).slice(48)).toEqual([
		'50 The row has 1 cells, the first row 2',
		'51 The row has 1 cells, the first row 2, and so on in 97,950 more',
	]);
});

test('a picture whose name no address can hold is a problem; one with other characters is none', () => {
	const { corpus, problems } = readCorpus(
		folderWith({ ...sound, 'explainers/a\nb.png': 'x', 'explainers/a\u202eb.png': 'x', 'explainers/a (b) 100%?#.png': 'x' }),
	);
	expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual(
		Array(2).fill('file-name The name of the picture contains a character that no address can have'),
	);
	expect([...corpus.pictures]).toEqual(['explainers/a (b) 100%?#.png']);
});

test('only a folder that is not there throws', () => {
	expect(() => readCorpus('/nowhere/at/all')).toThrow();
});

test.each<[string, Parameters<typeof folderWith>[0], string]>([
	['a file outside the known folders', { 'notes.txt': 'x' }, 'notes.txt:1:1 unread-file warning'],
	['a folder with a wrong name', { 'source/a.yaml': 'x' }, 'source/a.yaml:1:1 unread-file warning'],
	['a file deeper down', { 'sources/old/a.yaml': 'x' }, 'sources/old/a.yaml:1:1 unread-file warning'],
	['a file of another kind', { 'explainers/x.md': 'x' }, 'explainers/x.md:1:1 unread-file warning'],
	['a link to a file', { 'sources/l.yaml': { link: 's-a.yaml' } }, 'sources/l.yaml:1:1 unread-file warning'],
	['a link to a folder', { 'sources/all': { link: '/etc' } }, 'sources/all:1:1 unread-file warning'],
	['a link that leads nowhere', { 'sources/gone.yaml': { link: 'nowhere' } }, 'sources/gone.yaml:1:1 unread-file warning'],
	['a wrong file name', { 'sources/S B.yaml': sound['sources/s-a.yaml'] ?? '' }, 'sources/S B.yaml:1:1 file-name error'],
	['a change without a day', { 'changes/fix.yaml': 'kind: update\ntext: T\n' }, 'changes/fix.yaml:1:1 file-name error'],
])('%s is named', (_, files, problem) => {
	expect(problemsIn({ ...sound, ...files })).toEqual([problem]);
});

test('a folder with a name near to a known one brings the known one to mind', () => {
	expect(readCorpus(folderWith({ ...sound, 'source/a.yaml': 'x' })).problems[0]?.hint).toContain('Did you mean "sources"?');
});

test('hidden files and the README are passed over', () => {
	expect(problemsIn({ ...sound, '.DS_Store': 'x', 'sources/.s-a.yaml.swp': 'x', 'README.md': '# x' })).toEqual([]);
});

test('a file that did not change gives the identical reading, a changed one is read anew, a deleted one is forgotten', () => {
	const folder = folderWith(sound);
	const known = emptyCache();
	const first = readCorpus(folder, known).corpus;
	const claim = 'claims/c-a.yaml';
	put(folder, { [claim]: `${sound[claim]}attributed-to: A minister\n` });
	put(folder, { 'sources/s-b.yaml': sound['sources/s-a.yaml'] ?? '' });
	const second = readCorpus(folder, known).corpus;
	expect(second.sources.get('s-a')?.filing).toBe(first.sources.get('s-a')?.filing);
	expect(second.claims.get('c-a')?.filing).not.toBe(first.claims.get('c-a')?.filing);
	expect(second.claims.get('c-a')?.['attributed-to']).toBe('A minister');
	expect([...second.sources.keys()]).toEqual(['s-a', 's-b']);
});

test('a file of the same length with a new stamp is read anew', () => {
	const folder = folderWith(sound);
	const known = emptyCache();
	readCorpus(folder, known);
	put(folder, { 'site.yaml': 'title: B site\n' });
	utimesSync(join(folder, 'site.yaml'), new Date(), new Date(Date.now() + 5000));
	expect(readCorpus(folder, known).corpus.site.title).toBe('B site');
});

test('problems of an unchanged file stay', () => {
	const folder = folderWith({ ...sound, 'sources/s-b.yaml': 'type: report\n' });
	const known = emptyCache();
	expect(readCorpus(folder, known).problems).toEqual(readCorpus(folder, known).problems);
	expect(readCorpus(folder, known).problems.length).toBe(3);
});

test('the environment says where content lies, where the site goes and at which address', () => {
	const settings = settingsFrom(
		{ CONTENT_DIR: '/tmp/a', OUT_DIR: '/tmp/b', SITE: 'https://example.org', BASE: 'explainer' },
		{ root: process.cwd() },
	);
	expect(settings).toMatchObject({ content: '/tmp/a', out: '/tmp/b', site: 'https://example.org', base: '/explainer/' });
	expect(settingsFrom({}, { root: process.cwd() })).toMatchObject({ site: undefined, base: '/' });
	expect(settingsFrom({ CONTENT_DIR: '/tmp/a' }, { root: process.cwd() }).cache).not.toBe(
		settingsFrom({ CONTENT_DIR: '/tmp/c/a' }, { root: process.cwd() }).cache,
	);
});

test.each([
	{ SITE: 'example.org' },
	{ SITE: 'https://example.org/sub' },
	{ SITE: 'ftp://example.org' },
	{ BASE: '/../x' },
	{ BASE: 'a b' },
	{ BASE: '?x' },
])('%j is refused', (environment) => {
	expect(() => settingsFrom(environment, { root: process.cwd() })).toThrow(/SITE|BASE/);
});
