import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hostedSite } from './hosted.ts';

const site = hostedSite('budget');

const kB = 1024;
const article = { html: 30, css: 10, js: 4, font: 70, total: 135, requests: 9 };
const list = { html: 40, css: 10, js: 5, font: 70, total: 135, requests: 9 };
const record = { html: 12, css: 10, js: 4, font: 70, total: 105, requests: 8 };
/** A page that quotes in Russian has a face for Cyrillic besides. */
const cyrillic = { font: 85, requests: 9 };

/** A small page for frames is one file. */
const embed = { html: 20, css: 0, js: 0, font: 0, total: 20, requests: 1 };

/** What a page of each kind may weigh, compressed, and how many requests it may make with a cold cache. */
const budgets = [
	['/', article],
	['/explainers/overview/', article],
	['/explainers/routes/', article],
	['/data/routes/', { ...article, ...cyrillic }],
	['/timeline/', list],
	['/timeline/theme/troops/', list],
	['/timeline/t-2024-10-troops/', record],
	['/claims/c-workers-8000-msmt/', record],
	['/claims/c-workers-15000/', { ...record, ...cyrillic }],
	['/embed/claims/c-workers-15000/', embed],
	['/embed/data/routes/', embed],
	['/sources/', { ...list, ...cyrillic, requests: 10 }],
] as const;

test.each(budgets)('%s keeps its budget', async (path, budget) => {
	const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const paths = new Set<string>();
	page.on('request', (request) => paths.add(new URL(request.url()).pathname));
	await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	await context.close();

	const weights = { html: 0, css: 0, js: 0, font: 0 };
	for (const name of paths) {
		const bytes = readFileSync(join(site.folder, name.endsWith('/') ? `${name}index.html` : name));
		if (name.endsWith('.woff2')) weights.font += bytes.length;
		else weights[name.endsWith('.css') ? 'css' : name.endsWith('.js') ? 'js' : 'html'] += brotliCompressSync(bytes).length;
	}
	const total = weights.html + weights.css + weights.js + weights.font;
	for (const kind of ['html', 'css', 'js', 'font'] as const) expect(weights[kind], kind).toBeLessThanOrEqual(budget[kind] * kB);
	expect(total).toBeLessThanOrEqual(budget.total * kB);
	expect(paths.size).toBeLessThanOrEqual(budget.requests);
});

test('the scripts of a page, together, are under 2.5 kB', () => {
	const html = readFileSync(join(site.folder, 'explainers/overview/index.html'), 'utf8');
	const inline = [...html.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(([, code = '']) => code);
	const files = [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) => readFileSync(join(site.folder, src), 'utf8'));
	expect(files.length).toBeGreaterThan(0);
	expect(brotliCompressSync([...inline, ...files].join('\n')).length).toBeLessThan(2.5 * kB);
});

test('each map is under 15 kB, and a page without one has none', () => {
	const html = readFileSync(join(site.folder, 'explainers/routes/index.html'), 'utf8');
	const maps = html.match(/<svg class="map".*?<\/svg>/gs) ?? [];
	expect(maps).toHaveLength(2);
	for (const map of maps) expect(gzipSync(map).length).toBeLessThan(15_000);
	expect(readFileSync(join(site.folder, 'explainers/overview/index.html'), 'utf8')).not.toContain('class="map"');
});
