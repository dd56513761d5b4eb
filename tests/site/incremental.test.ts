import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimText, pageText, sourceText, writeCorpus } from '../bench/corpus.ts';
import { build, bytesIn } from './build.ts';

const PAGES = 12;
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
const content = join(folder, 'content');
const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), SITE: 'https://example.org' };

beforeAll(async () => {
	writeCorpus(content, PAGES);
	const { code, output } = await build(environment);
	expect([code, output]).toEqual([0, expect.stringMatching(/^(\d+) pages, \1 of them changed, in /m)]);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
	['a page', 'explainers/p-3.mdx', pageText(3, PAGES, 'Another opening'), (text: string) => text.includes('Another opening'), []],
	[
		'a source',
		'sources/s-7.yaml',
		sourceText(7, 'Another title'),
		(text: string) => text.includes('Another title'),
		['sources/index.html', 'sources/s-7/index.html'],
	],
	[
		'a claim',
		'claims/c-4.yaml',
		claimText(4, 'Another 1,004 people were counted.'),
		(text: string) => text.includes('Another 1,004 people'),
		['claims/c-4/index.html', 'claims/index.html', 'embed/claims/c-4/index.html'],
	],
])('an edit of %s changes the pages that show it, and no other', async (_, file, text, shows, more) => {
	writeFileSync(join(content, file), text);
	const changed = await changedPages();
	expect(changed.filter((page) => /^explainers\/p-/.test(page)).map((page) => /p-\d+/.exec(page)?.[0])).toEqual(pagesWith(shows));
	expect(changed).toEqual(expect.arrayContaining(more));
	expect(changed.length).toBeLessThan(30);
});

test('a build of what did not change changes nothing', async () => {
	expect(await changedPages()).toEqual([]);
});

test('an edit of what all pages show changes all of them', async () => {
	writeFileSync(join(content, 'site.yaml'), readFileSync(join(content, 'site.yaml'), 'utf8').replace('title: ', 'title: Another '));
	const { output } = await build(environment);
	expect(output).toMatch(/^(\d+) pages, \1 of them changed, in /m);
});

test('what many builds left is, byte for byte, what one makes of the same content', async () => {
	cpSync(content, join(folder, 'copy'), { recursive: true });
	const { out } = await build({ ...environment, CONTENT_DIR: join(folder, 'copy'), OUT_DIR: join(folder, 'fresh') });
	const [warm, cold] = [bytesIn(environment.OUT_DIR), bytesIn(out)];
	expect([...warm.keys()]).toEqual([...cold.keys()]);
	expect([...warm].filter(([path, bytes]) => cold.get(path) !== bytes).map(([path]) => path)).toEqual([]);
});

/** Build, and say which pages are other than in the last build. */
async function changedPages(): Promise<string[]> {
	const { code, output } = await build(environment);
	expect(code, output).toBe(0);
	return [...output.matchAll(/^ {2}(\S+\.html)$/gm)].map(([, file = '']) => file);
}

/** The explainers whose pages hold a text, with the pages before and after them: those show its title. */
function pagesWith(shows: (html: string) => boolean): string[] {
	return Array.from({ length: PAGES }, (_, n) => `p-${n}`)
		.filter((id) => shows(readFileSync(join(environment.OUT_DIR, 'explainers', id, 'index.html'), 'utf8')))
		.sort();
}
