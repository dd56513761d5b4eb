import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchIndex } from '../../src/build/search-index.ts';
import { temporaryFolder, write } from '../site/build.ts';

const page = (title: string, text: string, style = ''): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style><meta name="search-kind" content="Claim" data-pagefind-filter="kind[content]"></head><body><nav>Menu</nav><main data-pagefind-body><h1>${title}</h1><p>${text}<sup class="markers">12</sup> more</p></main></body></html>`;

/** A site of two pages, with a function that makes its index. */
function site(): { folder: string; cache: string; index: () => ReturnType<typeof searchIndex> } {
	const [folder, cache] = [temporaryFolder(), temporaryFolder()];
	write(folder, { 'a/index.html': page('One', 'Workers came.'), 'b/index.html': page('Two', 'Ships left.') });
	return { folder, cache, index: () => searchIndex(folder, ['a/index.html', 'b/index.html'], cache) };
}

const bytesOf = (files: Awaited<ReturnType<typeof searchIndex>>): [string, string][] =>
	[...files].map(([path, bytes]): [string, string] => [path, Buffer.from(bytes).toString('base64')]).sort();

test('the same pages give the same bytes, made anew or from the cache', async () => {
	const [one, other] = [site(), site()];
	const first = bytesOf(await one.index());
	expect(first.map(([path]) => path)).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
	expect(bytesOf(await other.index())).toEqual(first);
	expect(bytesOf(await one.index())).toEqual(first);
});

test('an index is made anew when what is searched changes, and only then', async () => {
	const { folder, cache, index } = site();
	await index();
	const made = (): number => statSync(join(cache, 'pagefind', 'manifest.json')).mtimeMs;
	const before = made();
	write(folder, { 'b/index.html': page('Two', 'Ships left.', 'p { color: red }').replace('<nav>Menu</nav>', '<nav>Other</nav>') });
	await index();
	expect(made()).toBe(before);
	write(folder, { 'b/index.html': page('Two', 'Ships stayed.') });
	await index();
	expect(made()).toBeGreaterThan(before);
});

test('an index in the cache of which a byte is lost is made anew', async () => {
	const { cache, index } = site();
	const first = bytesOf(await index());
	const [fragment = ''] = readdirSync(join(cache, 'pagefind', 'fragment'));
	const file = join(cache, 'pagefind', 'fragment', fragment);
	const bytes = readFileSync(file);
	bytes[20] = (bytes[20] ?? 0) ^ 1;
	writeFileSync(file, bytes);
	expect(bytesOf(await index())).toEqual(first);
});
