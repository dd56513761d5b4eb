import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { loadCache, emptyCache, cacheFile, saveCache } from '../../src/read/cache.ts';
import { folderWith, put, sound } from './folder.ts';

const files = {
	...sound,
	...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`sources/s-${n}.yaml`, sound['sources/s-a.yaml'] ?? ''])),
};
let folder = '';
let kept = '';

beforeEach(() => {
	folder = folderWith(files);
	kept = folderWith({});
});

test('all that this site’s own content says is the same after it was kept on disk', () => {
	const known = emptyCache();
	const { corpus, problems } = readCorpus('content', known);
	saveCache('content', kept, known);
	const again = loadCache('content', kept);
	expect(again.byPath.size).toBe(known.byPath.size);
	expect(readCorpus('content', again)).toEqual({ corpus, problems });
	expect(again.isChanged).toBe(false);
});

test('a file that changed since is read anew, one that went is forgotten, the others are taken as they were', () => {
	const known = emptyCache();
	readCorpus(folder, known);
	saveCache(folder, kept, known);
	put(folder, { 'sources/s-5.yaml': (sound['sources/s-a.yaml'] ?? '').replace(/title: .*/, 'title: Another title') });
	rmSync(`${folder}/sources/s-6.yaml`);
	const again = loadCache(folder, kept);
	const untouched = again.byPath.get('sources/s-7.yaml')?.reading;
	const { corpus } = readCorpus(folder, again);
	expect(corpus.sources.get('s-5')?.title).toBe('Another title');
	expect(corpus.sources.has('s-6')).toBe(false);
	expect(again.byPath.get('sources/s-7.yaml')?.reading).toBe(untouched);
	expect(again.isChanged).toBe(true);
});

test.each([
	['by other code', (text: string) => `other${text}`],
	['and cut short', (text: string) => text.slice(0, -10)],
	['and emptied', () => ''],
	['and has a letter less', (text: string) => text.replace('A paper', 'A pape')],
	['and has another letter', (text: string) => text.replace('A title', 'A tible')],
])('what was kept %s is not used', (_, spoil) => {
	const known = emptyCache();
	const { corpus } = readCorpus(folder, known);
	saveCache(folder, kept, known);
	const file = cacheFile(folder, kept);
	writeFileSync(file, spoil(readFileSync(file, 'utf8')));
	const again = loadCache(folder, kept);
	expect(again.byPath.size).toBe(0);
	expect(readCorpus(folder, again).corpus).toEqual(corpus);
});

test('texts are read anew when the language of the site is another', () => {
	const known = emptyCache();
	put(folder, { 'explainers/x.mdx': '---\ntitle: T\nsummary: S\n---\n\nEs sind 2,5 Grad.\n' });
	const figures = (): string[] =>
		(readCorpus(folder, known).corpus.explainers.get('x')?.filing.body.bareFigures ?? []).map(({ text }) => text);
	expect(figures()).toEqual(['2', '5']);
	put(folder, { 'site.yaml': `${sound['site.yaml'] ?? ''}\nlanguage: de\n` });
	expect(figures()).toEqual(['2,5']);
	saveCache(folder, kept, known);
	const again = loadCache(folder, kept);
	readCorpus(folder, again);
	expect(again.isChanged).toBe(false);
});
