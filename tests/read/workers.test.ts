import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readByWorkers } from '../../src/read/workers.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import { emptyCache } from '../../src/read/cache.ts';
import { pageText, writeCorpus } from '../bench/corpus.ts';
import { temporaryFolder } from '../site/build.ts';
import { folderWith, put, sound } from './folder.ts';

/** Enough text for workers to pay off. */
const PAGES = 60;

test('what other processes read of this site’s content is what is read here', async () => {
	const known = emptyCache();
	await readByWorkers('content', known);
	expect(known.byPath.size).toBeGreaterThan(500);
	expect(readCorpus('content', known)).toEqual(readCorpus('content'));
});

test('problems come with their words and places, whoever reads the file', async () => {
	const folder = synthetic();
	put(folder, {
		'explainers/p-3.mdx': pageText(3, PAGES).replace('## What', '<script>\n\n## What'),
		'claims/c-4.yaml': 'statement: 3\nkind: figur\n',
	});
	const known = emptyCache();
	await readByWorkers(folder, known);
	const { problems } = readCorpus(folder, known);
	expect(problems).toEqual(readCorpus(folder).problems);
	expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining(['explainers/p-3.mdx', 'claims/c-4.yaml']));
});

test.each([
	['dies at once', 'process.abort();'],
	['dies in the middle of a line', 'process.stdout.write(\'{"path": "explainers/p-1.mdx", "digest": "\', () => process.abort());'],
	['prints something else', 'console.log("thread panicked");'],
])('a process that %s costs no more than its work', async (_, text) => {
	const [folder, program] = [synthetic(), join(temporaryFolder(), 'program.mjs')];
	writeFileSync(program, text);
	const known = emptyCache();
	await readByWorkers(folder, known, program);
	expect(known.byPath.size).toBe(0);
	expect(readCorpus(folder, known).corpus.explainers.size).toBe(PAGES);
});

test('only what is new or changed is read, and a few files are left to whoever needs them', async () => {
	const folder = synthetic();
	const known = emptyCache();
	await readByWorkers(folder, known);
	const before = new Map([...known.byPath].map(([path, { reading }]) => [path, reading]));
	put(folder, { 'explainers/p-5.mdx': pageText(5, PAGES, 'Another opening') });
	await readByWorkers(folder, known);
	expect([...known.byPath].filter(([path, { reading }]) => before.get(path) !== reading)).toEqual([]);
	expect(readCorpus(folder, known)).toEqual(readCorpus(folder));

	const few = emptyCache();
	await readByWorkers(folderWith(sound), few);
	expect(few.byPath.size).toBe(0);
});

function synthetic(): string {
	const folder = temporaryFolder();
	writeCorpus(folder, PAGES);
	return folder;
}
