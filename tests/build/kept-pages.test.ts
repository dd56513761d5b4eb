import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptPages } from '../../src/build/kept-pages.ts';
import type { Page } from '../../src/build/astro-bundle.ts';
import { temporaryFolder } from '../site/build.ts';

function page(file: string, shown: unknown, html = `${file} shows ${JSON.stringify(shown)}`): Page {
	return { file, shown: shown === undefined ? undefined : () => shown, render: () => Promise.resolve(Buffer.from(`${html}</html>`)) };
}

/** What a build of some pages gets, and for each whether it was rendered; then it is over. */
async function buildOf(folder: string, common: unknown, pages: Page[]): Promise<[html: string, isRendered: boolean][]> {
	const kept = keptPages(folder, common);
	const got: [string, boolean][] = [];
	for (const one of pages) {
		const { html, isRendered } = await kept.of(one);
		got.push([Buffer.from(html).toString().replace('</html>', ''), isRendered]);
	}
	kept.prune();
	return got;
}

test('a page that shows the same is not rendered again', async () => {
	const folder = temporaryFolder();
	expect(await buildOf(folder, 'code', [page('a.html', 1), page('b.html', 2)])).toEqual([['a.html shows 1', true], ['b.html shows 2', true]]);
	expect(await buildOf(folder, 'code', [page('a.html', 1, 'not asked for'), page('b.html', 3)])).toEqual([['a.html shows 1', false], ['b.html shows 3', true]]);
});

test('what the search is told of a page is kept with it', async () => {
	const folder = temporaryFolder();
	const html = '<html lang="en"><head><title>A</title></head><body><main id="main" data-pagefind-body><p>“Хасан”</p></main></body>';
	const [first, again] = [await keptPages(folder, 'code').of(page('a.html', 1, html)), await keptPages(folder, 'code').of(page('a.html', 1))];
	expect(first.searched).toContain('<p>“Хасан”</p>');
	expect(again).toEqual({ ...first, isRendered: false });
});

test('other code, another site and another file have pages of their own, though they show the same', async () => {
	const folder = temporaryFolder();
	await buildOf(folder, ['code', { title: 'A site' }], [page('a.html', 1)]);
	const others: [unknown, string][] = [[['other code', { title: 'A site' }], 'a.html'], [['code', { title: 'Another' }], 'a.html'], [['code', { title: 'A site' }], 'b.html']];
	for (const [common, file] of others) expect(await buildOf(folder, common, [page(file, 1)])).toMatchObject([[expect.anything(), true]]);
});

test('a page that does not say what it shows is rendered each time, and not kept', async () => {
	const folder = temporaryFolder();
	for (let time = 0; time < 2; time++) expect(await buildOf(folder, 'code', [page('index.html', undefined, 'all')])).toEqual([['all', true]]);
	expect(readdirSync(folder)).toEqual([]);
});

test('what a build did not ask for goes; what another began and left is not taken for a page', async () => {
	const folder = temporaryFolder();
	await buildOf(folder, 'code', [page('a.html', 1), page('b.html', 2)]);
	expect(readdirSync(folder)).toHaveLength(2);
	for (const name of readdirSync(folder)) writeFileSync(join(folder, `${name}.1.part`), '');
	expect(await buildOf(folder, 'code', [page('a.html', 1)])).toEqual([['a.html shows 1', false]]);
	expect(readdirSync(folder)).toHaveLength(1);
});

test('a page whose end is lost, or that another build removed, is rendered again', async () => {
	const folder = temporaryFolder();
	await buildOf(folder, 'code', [page('a.html', 1)]);
	for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'a.html sho');
	expect(await buildOf(folder, 'code', [page('a.html', 1)])).toEqual([['a.html shows 1', true]]);
	const kept = keptPages(folder, 'code');
	for (const name of readdirSync(folder)) rmSync(join(folder, name));
	expect(await kept.of(page('a.html', 1))).toMatchObject({ isRendered: true });
});
