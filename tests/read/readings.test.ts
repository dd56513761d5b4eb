import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { loadReadings, noReadings, saveReadings } from '../../src/read/readings.ts';
import { folderWith, put, sound } from './folder.ts';

const files = {
	...sound,
	...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`sources/s-${n}.yaml`, sound['sources/s-a.yaml'] ?? ''])),
};
const before = kept();
let folder = '';

beforeEach(() => {
	folder = folderWith(files);
});
afterAll(() => {
	for (const file of kept()) if (!before.includes(file)) rmSync(file);
});

test('all that this site’s own content says is the same after it was kept on disk', () => {
	const known = noReadings();
	const { corpus, problems } = readCorpus('content', known);
	saveReadings('content', known);
	const again = loadReadings('content');
	expect(again.byPath.size).toBe(known.byPath.size);
	expect(readCorpus('content', again)).toEqual({ corpus, problems });
	expect(again.isChanged).toBe(false);
});

test('a file that changed since is read anew, one that went is forgotten, the others are taken as they were', () => {
	const known = noReadings();
	readCorpus(folder, known);
	saveReadings(folder, known);
	put(folder, { 'sources/s-5.yaml': (sound['sources/s-a.yaml'] ?? '').replace(/title: .*/, 'title: Another title') });
	rmSync(`${folder}/sources/s-6.yaml`);
	const again = loadReadings(folder);
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
	const known = noReadings();
	const { corpus } = readCorpus(folder, known);
	const others = kept();
	saveReadings(folder, known);
	const [file = ''] = kept().filter((path) => !others.includes(path));
	writeFileSync(file, spoil(readFileSync(file, 'utf8')));
	const again = loadReadings(folder);
	expect(again.byPath.size).toBe(0);
	expect(readCorpus(folder, again).corpus).toEqual(corpus);
});

function kept(): string[] {
	return globSync('.cache/nutgraf/readings-*.jsonl').sort();
}
