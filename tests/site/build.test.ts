import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { filesIn } from '../../src/read/folder.ts';
import { violationsOn } from './axe.ts';
import { build, bytesIn, run, smallContent, temporaryFolder, write } from './build.ts';
import { startChromium } from './chromium.ts';
import { pagesIn } from './pages.ts';

describe('the site of this repository, built under a sub-path', async () => {
	const out = join('.cache', 'nutgraf', 'test-site');
	const { code, output } = await build({ BASE: '/explainer', SITE: 'https://example.org', OUT_DIR: out });
	const all = pagesIn(out, '/explainer/');
	/** What stands under the former ids of records, and leads on. */
	const former = new Set(all.filter(({ document }) => document.querySelector('meta[http-equiv="refresh"]')).map(({ address }) => address));
	const current = all.filter(({ address }) => !former.has(address.replace('/embed/', '/')));
	const pages = current.filter(({ address }) => !address.startsWith('/explainer/embed/'));
	const embeds = current.filter((page) => !pages.includes(page));
	const files = new Set(filesIn(out).files.map(({ path }) => `/explainer/${path}`));

	test('is built', () => {
		expect(output).toContain('Complete!');
		expect(code).toBe(0);
		expect(pages.length).toBeGreaterThan(100);
	});

	test('leads from every internal link and anchor to something that is there', () => {
		const ids = new Map(all.map(({ address, document }) => [address, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]));
		const broken = all.flatMap(({ address, document }) =>
			[...document.querySelectorAll('[href], [src]')].flatMap((element) => {
				const url = new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', `https://example.org${address}`);
				if (url.origin !== 'https://example.org') return [];
				const path = decodeURI(url.pathname);
				// What follows `:~:` is for the browser to look for: https://wicg.github.io/scroll-to-text-fragment/
				const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
				const isThere = ids.has(path) || files.has(path);
				const hasAnchor = anchor === '' || ids.get(path)?.has(anchor) === true;
				return isThere && hasAnchor ? [] : [`${address} -> ${url.pathname}${url.hash}`];
			}),
		);
		expect(broken).toEqual([]);
	});

	test('gives every page one title, a main part, a way to skip to it, an address and its data', () => {
		const faults = pages.flatMap(({ address, document }) => {
			const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
			return [
				document.querySelectorAll('h1').length === 1 || 'h1',
				document.querySelectorAll('main#main').length === 1 || 'main',
				document.querySelector('a[href="#main"]') !== null || 'skip link',
				document.querySelector('link[rel="canonical"]')?.getAttribute('href') === `https://example.org${address}` || 'canonical',
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
		expect(offered).toEqual(
			embeds.map(({ address }) => [address.replace('/embed/', '/'), `https://example.org${address.slice(0, -1)}.json`]),
		);
		expect(embeds.length).toBeGreaterThan(100);
		const faults = embeds.flatMap(({ address, document, html }) =>
			[
				document.querySelectorAll('h1').length === 1 || 'h1',
				document.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex' || 'listed',
				document.querySelector('link[rel="canonical"]')?.getAttribute('href') ===
					document.querySelector('footer a')?.getAttribute('href') || 'canonical',
				document.querySelector('script, nav, form, [src], link[rel="stylesheet"]') === null || 'more than one file',
				Buffer.byteLength(html) < (address.endsWith('/data/routes/') ? 40_000 : 20_000) || `${Buffer.byteLength(html)} bytes`,
			]
				.filter((fault) => fault !== true)
				.map((fault) => `${address}: ${fault}`),
		);
		expect(faults).toEqual([]);
	});

	test('leads from every page to its file in the editor of the forge, and to a correction that names the page', () => {
		const links = pages.flatMap(({ address, document }) =>
			[...document.querySelectorAll('a[href*="://github.com/nutgraf/"]')].map((link) => ({
				address,
				url: new URL(link.getAttribute('href') ?? ''),
			})),
		);
		const edited = links.filter(({ url }) => url.pathname.includes('/edit/'));
		expect(edited.length).toBeGreaterThan(100);
		expect(edited.filter(({ url }) => !existsSync(decodeURIComponent(url.pathname.replace('/nutgraf/nutgraf/edit/main/', ''))))).toEqual(
			[],
		);
		const corrected = links.filter(({ url }) => url.pathname.endsWith('/issues/new'));
		expect(corrected.length).toBeGreaterThan(100);
		expect(corrected.filter(({ address, url }) => `/explainer${url.searchParams.get('page') ?? ''}` !== address)).toEqual([]);
	});

	test('names for every page a card that is there, by its full address', () => {
		const cards = pages.map(({ document }) => document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '');
		expect(
			cards.filter((card) => !card.startsWith('https://example.org/') || !files.has(card.slice('https://example.org'.length))),
		).toEqual([]);
		expect(new Set(cards).size).toBeGreaterThan(100);
	});

	test('gives no id twice on a page', () => {
		const twice = all.flatMap(({ address, document }) => {
			const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
			return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${address}#${id}`);
		});
		expect(twice).toEqual([]);
	});

	test('keeps to its Content-Security-Policy: no inline style, no handler, no script that is not hashed', () => {
		const faults = all.flatMap(({ address, document, html }) => {
			const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
			const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
				[...element.attributes].filter(({ name }) => name === 'style' || name.startsWith('on')),
			);
			return [
				policy.includes("default-src 'none'") || 'no policy',
				!/'unsafe-(inline|eval)'/.test(policy) || 'unsafe policy',
				handlers.length === 0 || `attribute ${handlers[0]?.name ?? ''}`,
				!/javascript:/i.test(html) || 'javascript:',
			]
				.filter((fault) => fault !== true)
				.map((fault) => `${address}: ${fault}`);
		});
		expect(faults).toEqual([]);
	});

	test('numbers citations in the order of reading, and leads back from every source to each use', () => {
		const cited = pages.filter(({ document }) => document.querySelector('[data-cite]'));
		expect(cited.length).toBeGreaterThan(10);
		for (const { address, document } of cited) {
			const markers = [...document.querySelectorAll('a[data-cite][role="doc-noteref"]')];
			const entries = [...document.querySelectorAll('section[role="doc-endnotes"] li')].map(({ id }) => id);
			const firstUses = [...new Set(markers.map((marker) => marker.getAttribute('href')?.slice(1) ?? ''))];
			expect(entries, address).toEqual(firstUses);
			expect(
				markers.map((marker) => Number(marker.textContent)),
				address,
			).toEqual(markers.map((marker) => entries.indexOf(marker.getAttribute('href')?.slice(1) ?? '') + 1));
			const back = [...document.querySelectorAll('a[role="doc-backlink"]')].map((link) => link.getAttribute('href')?.slice(1)).sort();
			expect(back, address).toEqual(markers.map(({ id }) => id).sort());
		}
	});

	test('marks claims, events and evidence as others rely on', () => {
		const page = (path: string): Document =>
			pages.find(({ address }) => address === `/explainer${path}`)?.document ?? expect.fail(`no page ${path}`);
		const claim = page('/claims/c-workers-15000/');
		expect(claim.querySelector('[data-origins]')?.getAttribute('data-origins')).toBe('1');
		expect(claim.querySelector('[data-standing]')?.getAttribute('data-standing')).toBe('single-origin');
		expect(claim.querySelectorAll('[data-evidence="kbs-2025-05-01"][data-stance="supports"]')).toHaveLength(1);
		expect(page('/timeline/').querySelectorAll('ol[data-timeline] > li#t-2019-12-22[data-weight]')).toHaveLength(1);
		const vague = page('/timeline/').querySelector('#t-2024-10-msmt time');
		expect(vague?.getAttribute('datetime')).toBe('2024-10');
	});
});

test('a folder with only site.yaml builds', async () => {
	const content = temporaryFolder();
	write(content, { 'site.yaml': 'title: Nothing yet\n' });
	const { code, output, out } = await build({ CONTENT_DIR: content });
	expect(output).toContain('Complete!');
	expect(code).toBe(0);
	const pages = pagesIn(out);
	const home = pages.find(({ address }) => address === '/')?.document;
	expect(home?.querySelector('h1')?.textContent).toBe('Nothing yet');
	expect([...(home?.querySelectorAll('nav a') ?? [])].map(({ textContent }) => textContent?.trim())).toEqual(['About', 'Search']);
	expect(pages.map(({ address }) => address)).not.toContain('/article/');
	const speaksOfOne = pages.filter(({ address, document }) => {
		const isRule = address.startsWith('/contribute/');
		return !isRule && (/\barticle\b/i.test(document.body.textContent ?? '') || document.querySelector('[href*="/article/"]'));
	});
	expect(speaksOfOne.map(({ address }) => address)).toEqual([]);
});

test('an error stops the build with the text of the check, and what was built before stays', async () => {
	const content = temporaryFolder();
	write(content, smallContent);
	const good = await build({ CONTENT_DIR: content });
	expect(good.code).toBe(0);
	const before = bytesIn(good.out);
	write(content, {
		'sources/s-report.yaml': `${smallContent['sources/s-report.yaml']}tittle: twice\n`,
		'events/e-briefing.mdx': smallContent['events/e-briefing.mdx'].replace('2025-04-30', '2025-02-30'),
		'explainers/first.mdx': `${smallContent['explainers/first.mdx']}\n<script>alert(1)</script>\n`,
		'claims/c-workers.yaml': smallContent['claims/c-workers.yaml'].replace('s-report', 's-rapport'),
	});
	const bad = await build({ CONTENT_DIR: content, OUT_DIR: good.out });
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
	expect([...bytesIn(good.out)]).toEqual([...before]);
});

test('a source with a copy in an archive tells programs of it where it is linked (Robust Links)', async () => {
	const content = temporaryFolder();
	write(content, {
		...smallContent,
		'sources/s-report.yaml': `${smallContent['sources/s-report.yaml']}archived: {URL: "https://web.archive.org/web/20250502000000/https://example.org/report", date: 2025-05-02}\n`,
	});
	const { out } = await build({ CONTENT_DIR: content });
	const page = pagesIn(out).find(({ address }) => address === '/sources/s-report/')?.document;
	const links = [...(page?.querySelectorAll('[data-originalurl]') ?? [])].map((link) => [
		link.getAttribute('data-originalurl'),
		link.getAttribute('data-versiondate'),
		link.getAttribute('data-versionurl'),
	]);
	expect(links).toEqual(
		Array(2).fill(['https://example.org/report', '2025-05-02', 'https://web.archive.org/web/20250502000000/https://example.org/report']),
	);
	expect(pagesIn(out).find(({ address }) => address === '/sources/s-briefing/')?.html).not.toContain('data-originalurl');
});

test('texts that run the other way, a law without a publisher and the columns of a table are shown as they are written', async () => {
	const content = temporaryFolder();
	write(content, {
		...smallContent,
		'sources/s-arabic.yaml':
			'type: article-newspaper\ntitle: عمال من الشمال\npublisher: الجزيرة\nissued: 2025-05-03\nlanguage: ar\nkind: newspaper\nread: full\nreports: [s-law]\n',
		'sources/s-law.yaml': 'type: legislation\ntitle: The Foreign Labour Act\nkind: law\nread: full\n',
		'explainers/second.mdx':
			'---\ntitle: The second page\nsummary: Short.\nupdated: 2026-11-01\n---\n\nSaid [@s-arabic; @s-law].\n\n| A | B |\n| :-: | --: |\n| x | y |\n',
	});
	const { code, output, out } = await build({ CONTENT_DIR: content });
	expect(code, output).toBe(0);
	const page = (path: string): string =>
		readFileSync(join(out, path, 'index.html'), 'utf8').replaceAll(/ data-astro-cid-\w+(="true")?/g, '');
	expect(page('explainers/second')).toContain('“<span lang="ar" dir="auto">عمال من الشمال</span>”, <bdi>الجزيرة</bdi>, <time');
	expect(page('explainers/second')).toMatch(/<td align="center">x<\/td>\s*<td align="right">y<\/td>/);
	expect(page('explainers/second')).toMatch(/\[align=["']?right["']?\]\s*\{\s*text-align:\s*end/);
	expect(page('sources/s-law')).toContain(
		'<a href="/sources/s-arabic/" lang="ar" dir="auto">عمال من الشمال</a>, \u2068الجزيرة\u2069, 3 May 2025',
	);
	expect(page('sources')).toContain('<a href="/sources/s-law/" dir="auto">The Foreign Labour Act</a> <span>read in full');
	expect(page('explainers')).toContain('<span>one minute</span>');
}, 60_000);

test('of a source that can no longer be opened the copy comes first, and where there is none readers are told', async () => {
	const content = temporaryFolder();
	const copy = 'https://web.archive.org/web/20250502000000/https://example.org/report';
	const gone = { last: '404', tried: '2026-11-20', failed: ['2026-11-10', '2026-11-14', '2026-11-18'] };
	write(content, {
		...smallContent,
		'sources/s-report.yaml': `${smallContent['sources/s-report.yaml']}archived: {URL: "${copy}", date: 2025-05-02}\n`,
		'sources/s-article.yaml': `${smallContent['sources/s-article.yaml']}URL: https://example.org/article\n`,
		'links.json': JSON.stringify({ 'https://example.org/report': gone, 'https://example.org/article': gone }),
	});
	const { out } = await build({ CONTENT_DIR: content });
	const reference = (address: string): [string, (string | null)[]] => {
		const element = pagesIn(out)
			.find((page) => page.address === address)
			?.document.querySelector('.reference');
		return [element?.textContent ?? '', [...(element?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))];
	};
	const report = [
		'“A report”, A paper, 1 May 2025, copy of 2 May 2025; the original was not reachable on 18 November 2026.',
		[copy, 'https://example.org/report'],
	];
	expect([reference('/sources/s-report/'), reference('/explainers/first/')]).toEqual([report, report]);
	expect(reference('/sources/s-article/')).toEqual([
		'“The article”; it was not reachable on 18 November 2026.',
		['https://example.org/article'],
	]);
});

test('the old address of a record that was renamed leads on, as a page and as files', async () => {
	const content = temporaryFolder();
	const aliases = (file: keyof typeof smallContent, id: string): Record<string, string> => ({
		[file]: smallContent[file].replace('title: ', `aliases: [${id}]\ntitle: `),
	});
	write(content, {
		...smallContent,
		...aliases('explainers/first.mdx', 'zeroth'),
		...aliases('datasets/d-counts.yaml', 'd-old'),
		...aliases('events/e-briefing.mdx', 'e-old'),
	});
	const { out } = await build({ CONTENT_DIR: content, SITE: 'https://example.org', BASE: '/explainer' });
	const text = (file: string): string => readFileSync(join(out, file), 'utf8');
	const old = pagesIn(out, '/explainer/').find(({ address }) => address === '/explainer/explainers/zeroth/')?.document;
	expect(old?.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe('https://example.org/explainer/explainers/first/');
	expect(old?.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe('0; url=/explainer/explainers/first/');
	expect(old?.querySelector('main a')?.getAttribute('href')).toBe('/explainer/explainers/first/');
	expect(old?.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
	expect(await violationsOnPage(text('explainers/zeroth/index.html').replace(/<meta http-equiv="refresh"[^>]*>/, ''))).toEqual([]);
	expect(text('explainers/zeroth.md')).toBe(text('explainers/first.md'));
	expect(text('data/d-old.csv')).toBe(text('data/d-counts.csv'));
	expect(text('data/d-old.json')).toBe(text('data/d-counts.json'));
	for (const [former, now] of [
		['explainers/zeroth', 'explainers/first'],
		['data/d-old', 'data/d-counts'],
		['timeline/e-old', 'timeline/e-briefing'],
	]) {
		for (const ending of ['bib', 'ris', 'csl.json']) expect(text(`${former}.${ending}`)).toBe(text(`${now}.${ending}`));
	}
	expect(
		pagesIn(out, '/')
			.find(({ address }) => address === '/timeline/')
			?.document.querySelector('li#e-briefing > #e-old'),
	).not.toBeNull();
	expect(text('sitemap-0.xml')).not.toContain('zeroth');
});

test('what is there after a build under another sub-path is one site', async () => {
	const [content, out, fresh] = [temporaryFolder(), join(temporaryFolder(), 'dist'), join(temporaryFolder(), 'dist')];
	write(content, smallContent);
	await build({ CONTENT_DIR: content, OUT_DIR: out });
	await build({ CONTENT_DIR: content, OUT_DIR: out, BASE: '/elsewhere' });
	await build({ CONTENT_DIR: content, OUT_DIR: fresh, BASE: '/elsewhere' });
	expect([...bytesIn(out)].sort()).toEqual([...bytesIn(fresh)].sort());
}, 60_000);

test('two content folders can be built at the same time', async () => {
	const [one, two] = [temporaryFolder(), temporaryFolder()];
	write(one, smallContent);
	write(two, { ...smallContent, 'site.yaml': smallContent['site.yaml'].replace('A small site', 'Another site') });
	const [first, second] = await Promise.all([build({ CONTENT_DIR: one }), build({ CONTENT_DIR: two })]);
	expect([first.code, second.code]).toEqual([0, 0]);
	expect(readFileSync(join(first.out, 'index.html'), 'utf8')).toContain('A small site');
	expect(readFileSync(join(second.out, 'index.html'), 'utf8')).toContain('Another site');
	expect(existsSync(join(second.out, 'timeline/e-briefing/index.html'))).toBe(true);
});

/** What axe finds wrong with a page by itself. */
async function violationsOnPage(html: string): Promise<string[]> {
	const browser = await startChromium();
	const page = await browser.newPage();
	await page.setContent(html);
	const violations = await violationsOn(page);
	await browser.close();
	return violations;
}
