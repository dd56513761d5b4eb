import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { filesIn } from '../../src/read/folder.ts';
import { violationsOn } from './axe.ts';
import { build, bytesIn, run, smallContent, temporaryFolder, write } from './build.ts';
import { brokenLinks, citationFaults, doubleIds, policyFaults } from './faults.ts';
import { sharedBrowser, sharedSite } from './hosted.ts';
import { pagesIn } from './pages.ts';

const HERALD = 'https://example.org/herald/morning-boat';
const COPY = `https://web.archive.org/web/20250310000000/${HERALD}`;
const SITE = 'https://ferry.example.org';
const ferry = '/explainer/explainers/the-ferry/';

describe('a site that is built under a sub-path', async () => {
	const { folder: out } = await sharedSite('below');
	const all = pagesIn(out, '/explainer/');
	/** The redirect pages under former ids. */
	const former = new Set(all.filter(({ document }) => document.querySelector('meta[http-equiv="refresh"]')).map(({ address }) => address));
	const current = all.filter(({ address }) => !former.has(address.replace('/embed/', '/')));
	const pages = current.filter(({ address }) => !address.startsWith('/explainer/embed/'));
	const embeds = current.filter((page) => !pages.includes(page));
	const files = new Set(filesIn(out).files.map(({ path }) => `/explainer/${path}`));
	const page = (address: string): Document => all.find((one) => one.address === address)?.document ?? expect.fail(`no page ${address}`);
	const text = (file: string): string => readFileSync(join(out, file), 'utf8').replaceAll(/ data-astro-cid-\w+(="true")?/g, '');

	test('leads from every internal link and anchor to something that is there', () => {
		expect(pages.length).toBeGreaterThan(100);
		expect(brokenLinks(all, files, SITE)).toEqual([]);
	});

	test('gives every page one title, a main part, a way to skip to it, an address and its data', () => {
		const faults = pages.flatMap(({ address, document }) => {
			const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
			return [
				document.querySelectorAll('h1').length === 1 || 'h1',
				document.querySelectorAll('main#main').length === 1 || 'main',
				document.querySelector('a[href="#main"]') !== null || 'skip link',
				document.querySelector('link[rel="canonical"]')?.getAttribute('href') === `${SITE}${address}` || 'canonical',
				(JSON.parse(data) as { '@context'?: string })['@context'] === 'https://schema.org' || 'JSON-LD',
				(document.querySelector('title')?.textContent ?? '') !== '' || 'title',
				document.querySelector('meta[name="generator"]')?.getAttribute('content') === `Nutgraf ${version}` || 'generator',
			]
				.filter((fault) => fault !== true)
				.map((fault) => `${address}: ${fault}`);
		});
		expect(faults).toEqual([]);
	});

	test('has for every claim and every picture a small page for frames: one file, not listed, which leads to the whole', () => {
		const offered = pages.flatMap(({ document, address }) =>
			[...document.querySelectorAll('link[type="application/json+oembed"]')].map((link) => [address, link.getAttribute('href')]),
		);
		expect(offered).toEqual(embeds.map(({ address }) => [address.replace('/embed/', '/'), `${SITE}${address.slice(0, -1)}.json`]));
		expect(embeds.length).toBe(14);
		const faults = embeds.flatMap(({ address, document, html }) =>
			[
				document.querySelectorAll('h1').length === 1 || 'h1',
				document.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex' || 'listed',
				document.querySelector('link[rel="canonical"]')?.getAttribute('href') ===
					document.querySelector('footer a')?.getAttribute('href') || 'canonical',
				document.querySelector('script, nav, form, [src], link[rel="stylesheet"]') === null || 'more than one file',
				Buffer.byteLength(html) < (address.endsWith('/data/ways/') ? 40_000 : 20_000) || `${Buffer.byteLength(html)} bytes`,
			]
				.filter((fault) => fault !== true)
				.map((fault) => `${address}: ${fault}`),
		);
		expect(faults).toEqual([]);
	});

	test('leads from every page to its file in the editor of the forge, and to a correction that names the page', () => {
		const links = pages.flatMap(({ address, document }) =>
			[...document.querySelectorAll('a[href*="://github.com/example/"]')].map((link) => ({
				address,
				url: new URL(link.getAttribute('href') ?? ''),
			})),
		);
		const edited = links.filter(({ url }) => url.pathname.includes('/edit/'));
		expect(edited.length).toBeGreaterThan(40);
		expect(
			edited.filter(
				({ url }) =>
					!existsSync(decodeURIComponent(url.pathname.replace('/example/port-merrow/edit/main/content/', 'tests/fixtures/site/'))),
			),
		).toEqual([]);
		const corrected = links.filter(({ url }) => url.pathname.endsWith('/issues/new'));
		expect(corrected.length).toBeGreaterThan(40);
		expect(corrected.filter(({ address, url }) => `/explainer${url.searchParams.get('page') ?? ''}` !== address)).toEqual([]);
	});

	test('names for every page a card that is there, by its full address', () => {
		const cards = pages.map(({ document }) => document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '');
		expect(cards.filter((card) => !card.startsWith(`${SITE}/`) || !files.has(card.slice(SITE.length)))).toEqual([]);
		expect(new Set(cards).size).toBeGreaterThan(15);
	});

	test('gives no id twice on a page', () => {
		expect(doubleIds(all)).toEqual([]);
	});

	test('keeps to its Content-Security-Policy: no inline style, no handler, no script that is not hashed', () => {
		expect(policyFaults(all)).toEqual([]);
	});

	test('numbers citations in the order of reading, and leads back from every source to each use', () => {
		const cited = pages.filter(({ document }) => document.querySelector('[data-cite]'));
		expect(cited.length).toBeGreaterThan(5);
		expect(citationFaults(cited)).toEqual([]);
	});

	test('marks claims, events and evidence as others rely on', () => {
		const claim = page('/explainer/claims/c-commuters-1200/');
		expect(claim.querySelector('[data-origins]')?.getAttribute('data-origins')).toBe('1');
		expect(claim.querySelector('[data-standing]')?.getAttribute('data-standing')).toBe('single-origin');
		expect(claim.querySelectorAll('[data-evidence="s-herald-2025-03-07"][data-stance="supports"]')).toHaveLength(1);
		expect(page('/explainer/timeline/').querySelectorAll('ol[data-timeline] > li#e-2024-06-03-act[data-weight]')).toHaveLength(1);
		expect(page('/explainer/timeline/').querySelector('#e-2019-09-lantern time')?.getAttribute('datetime')).toBe('2019-09');
	});

	test('tells programs of the copy of a source in an archive where it is linked (Robust Links)', () => {
		const links = [...page('/explainer/sources/s-gazette-2025-08-19/').querySelectorAll('[data-originalurl]')].map((link) => [
			link.getAttribute('data-originalurl'),
			link.getAttribute('data-versiondate'),
			link.getAttribute('data-versionurl'),
		]);
		const watch = 'https://example.org/gazette/2025/watch';
		expect(links).toEqual(Array(2).fill([watch, '2025-08-21', `https://web.archive.org/web/20250821000000/${watch}`]));
		expect(page('/explainer/sources/s-gazette-2025-03-06/').querySelector('[data-originalurl]')).toBeNull();
	});

	test('shows the copy of a source that can no longer be opened first, and says it to readers where there is none', () => {
		const reference = (entry: Element | null): [string, (string | null)[]] => [
			entry?.textContent ?? '',
			[...(entry?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')),
		];
		const herald = [
			'“Island council puts a number on the morning boat”, The Northern Herald, 7 March 2025, copy of 10 March 2025; the original was not reachable on 18 November 2026.',
			[COPY, HERALD],
		];
		expect(reference(page('/explainer/sources/s-herald-2025-03-07/').querySelector('.reference'))).toEqual(herald);
		expect(reference(page(ferry).querySelector('[id="s-s-herald-2025-03-07"] .reference'))).toEqual(herald);
		expect(reference(page('/explainer/sources/s-hangdo-2019-08-30/').querySelector('.reference'))).toEqual([
			expect.stringContaining('it was not reachable on 18 November 2026.'),
			['https://example.org/hangdo/new-ferry'],
		]);
	});

	test('shows texts that run the other way, a law without a publisher and the columns of a table as they are written', () => {
		const shown = text('explainers/the-ferry/index.html');
		expect(shown).toContain('lang="ar" dir="auto">عبّارة قديمة تبحر جنوبًا</a>”, <cite dir="auto">صوت الميناء</cite>, <time');
		expect(shown).toMatch(/<td align="center">one paper<\/td>\s*<td align="right">a part<\/td>/);
		expect(shown).toMatch(/\[align=["']?right["']?\]\s*\{\s*text-align:\s*end/);
		expect(text('sources/s-calder-2019-09-02/index.html')).toContain(
			'<a href="/explainer/sources/s-mina-2019-10/" lang="ar" dir="auto">عبّارة قديمة تبحر جنوبًا</a>, \u2068صوت الميناء\u2069, October 2019',
		);
		expect(text('sources/index.html')).toContain(
			'<a href="/explainer/sources/s-ferry-act-2024/" dir="auto">The Island Ferries Act</a>, 3 June 2024 <span>read in full',
		);
		expect(text('explainers/index.html')).toContain('<span>one minute</span>');
	});

	test('leads on from the old address of a record that was renamed, as a page and as files', () => {
		const old = page('/explainer/explainers/ferry/');
		expect(old.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(`${SITE}${ferry}`);
		expect(old.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${ferry}`);
		expect(old.querySelector('main a')?.getAttribute('href')).toBe(ferry);
		expect(old.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
		expect(text('explainers/ferry.md')).toBe(text('explainers/the-ferry.md'));
		expect(text('data/passengers.csv')).toBe(text('data/passengers-yearly.csv'));
		expect(text('data/passengers.json')).toBe(text('data/passengers-yearly.json'));
		for (const [before, now] of [
			['explainers/ferry', 'explainers/the-ferry'],
			['data/passengers', 'data/passengers-yearly'],
			['timeline/e-lantern', 'timeline/e-2019-09-lantern'],
		]) {
			for (const ending of ['bib', 'ris', 'csl.json']) expect(text(`${before}.${ending}`)).toBe(text(`${now}.${ending}`));
		}
		expect(page('/explainer/timeline/').querySelector('li#e-2019-09-lantern > #e-lantern')).not.toBeNull();
		expect(text('sitemap-0.xml')).not.toContain('explainers/ferry/');
	});

	test('has nothing that axe knows on the page that leads on', async () => {
		const browser = await sharedBrowser();
		const opened = await browser.newPage();
		await opened.setContent(text('explainers/ferry/index.html').replace(/<meta http-equiv="refresh"[^>]*>/, ''));
		expect(await violationsOn(opened)).toEqual([]);
		await browser.close();
	});
});

test('an error stops the build with the text of the check, and what was built before stays', async () => {
	const [content, out] = [temporaryFolder(), join(temporaryFolder(), 'dist')];
	cpSync((await sharedSite('fixture')).folder, out, { recursive: true });
	const before = bytesIn(out);
	expect(before.size).toBeGreaterThan(100);
	write(content, {
		...smallContent,
		'sources/s-report.yaml': `${smallContent['sources/s-report.yaml']}tittle: twice\n`,
		'events/e-briefing.mdx': smallContent['events/e-briefing.mdx'].replace('2025-04-30', '2025-02-30'),
		'explainers/first.mdx': `${smallContent['explainers/first.mdx']}\n<script>alert(1)</script>\n`,
		'claims/c-workers.yaml': smallContent['claims/c-workers.yaml'].replace('s-report', 's-rapport'),
	});
	const bad = await build({ CONTENT_DIR: content, OUT_DIR: out });
	const check = await run(['src/cli/check.ts', '--content', content]);
	expect([bad.code, check.code]).toEqual([1, 1]);
	expect(bad.output).toContain(check.output.trim());
	expect(check.output.match(/^\S.*\(\S+\)$/gm)?.map((line) => line.replace(/^.*\/(\w+\/[^/]+)$/, '$1'))).toEqual([
		expect.stringMatching(/c-workers.yaml:8:21 There is no source "s-rapport" \(unknown-id\)/),
		expect.stringMatching(/e-briefing.mdx:3:7 .*February 2025 has 28 days \(schema\)/),
		expect.stringMatching(/first.mdx:12:1 The HTML element <script> is not accepted \(unsafe-markup\)/),
		expect.stringMatching(/s-report.yaml:10:1 Unknown key "tittle" \(schema\)/),
	]);
	expect(check.output).toContain('Did you mean "title"?');
	expect([...bytesIn(out)]).toEqual([...before]);
});
