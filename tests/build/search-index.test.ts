import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { searchIndex } from '../../src/build/search-index.ts';
import { searchedIn } from '../../src/build/searched.ts';

const marker = '&NoBreak;<sup class="markers" data-astro-cid-1><a id="s-a.1" href="#s-a" data-cite role="doc-noteref" aria-label="Source 1, p. 4 > 3">1</a><span class="locator">p. 4</span></sup>';

/** A page as the site makes them, with the markers of its sources if they are given. */
function page(markers: string): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Workers – A site</title><meta name="description" content="Not searched">
<link rel="canonical" href="https://example.org/a/"><meta name="search-kind" content="Event" data-pagefind-filter="kind[content]" data-pagefind-meta="kind[content]">
<style>p > a { color: red }</style><script type="application/ld+json">{"name":"hidden"}</script></head>
<body><header><nav><a href="/">Home</a></nav></header><main id="main" data-pagefind-body class="columns" tabindex="-1">
<nav class="trail" aria-label="Breadcrumbs"><ol><li><a href="/">Up</a></li></ol></nav>
<h1 class="a">Workers</h1><p class="summary">Of the class of 2024, <strong data-x="a > b">15,000</strong> were “sent”${markers}, says the <em>role</em> = "agency".</p>
<h2 id="part" class="b">A part</h2><svg viewBox="0 0 1 1"><title>Drawn</title><circle r="1" /></svg><p lang="ru">Хасан <span lang="ko">김정은</span>${markers}.</p>
<table><tbody><tr><th scope="row">Year</th><td>2024</td></tr></tbody></table>
<script type="module">var hidden = 1 < 2;</script><section class="sources" data-pagefind-ignore role="doc-endnotes"><ol><li>A source</li></ol></section>
</main><footer>Below</footer></body></html>`;
}

test('a page is found by its text, without the numbers of its sources between the words', async () => {
	const index = searchIndex();
	await index.add('a/index.html', searchedIn(Buffer.from(page(marker))));
	const [found] = fragmentsOf(await index.finish());
	expect(found).toEqual(await asPagefindReads(page('')));
	expect(found?.['content']).toContain('15,000 were “sent”, says the role');
	expect(found).toMatchObject({ url: '/a/', filters: { kind: ['Event'] }, meta: { title: 'Workers', kind: 'Event' }, anchors: [{ id: 'part', text: 'A part' }] });
});

test('a page that is not to be found is left out', async () => {
	const index = searchIndex();
	await index.add('a/index.html', searchedIn(Buffer.from(page('').replace(' data-pagefind-body', ''))));
	expect(fragmentsOf(await index.finish())).toEqual([]);
});

/** What Pagefind keeps of a whole page. */
async function asPagefindReads(html: string): Promise<unknown> {
	const { index } = await pagefind.createIndex();
	await index?.addHTMLFile({ sourcePath: 'a/index.html', content: html });
	const files = (await index?.getFiles())?.files ?? [];
	await pagefind.close();
	return fragmentsOf(new Map(files.map(({ path, content }) => [path, content])))[0];
}

/** What an index says of each page: its text, where its headings are in it, and more. */
function fragmentsOf(files: ReadonlyMap<string, Uint8Array>): Record<string, unknown>[] {
	return [...files].filter(([path]) => path.startsWith('fragment/')).map(([, packed]) => JSON.parse(gunzipSync(packed).toString().slice('pagefind_dcd'.length)) as Record<string, unknown>);
}
