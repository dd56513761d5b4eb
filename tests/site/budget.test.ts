import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from './build.ts';
import { startChromium } from './chromium.ts';
import { serve } from './serve.ts';

const out = join('node_modules', '.cache', 'nutgraf', 'budget-test-site');
let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	const { output } = await build({ OUT_DIR: out });
	expect(output).toContain('Complete!');
	host = await serve(out);
	browser = await startChromium();
}, 120_000);

afterAll(async () => {
	await browser.close();
	host.close();
});

const kB = 1024;
const article = { html: 30, css: 10, js: 4, font: 70, total: 135, requests: 9 };
const list = { html: 40, css: 10, js: 5, font: 70, total: 135, requests: 9 };
const record = { html: 12, css: 10, js: 4, font: 70, total: 105, requests: 8 };
/** A page that quotes in Russian has a face for Cyrillic besides. */
const cyrillic = { font: 85, requests: 9 };

/** What a page of each kind may weigh, compressed, and how many requests it may make with a cold cache. */
const budgets = [
	['/', article],
	['/explainers/overview/', article],
	['/timeline/', list],
	['/timeline/theme/troops/', list],
	['/timeline/t-2024-10-troops/', record],
	['/claims/c-workers-8000-msmt/', record],
	['/claims/c-workers-15000/', { ...record, ...cyrillic }],
	['/sources/', { ...list, ...cyrillic, requests: 10 }],
] as const;

test.each(budgets)('%s keeps its budget', async (path, budget) => {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const paths = new Set<string>();
	page.on('request', (request) => paths.add(new URL(request.url()).pathname));
	await page.goto(`${host.origin}${path}`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	await context.close();

	const weights = { html: 0, css: 0, js: 0, font: 0 };
	for (const name of paths) {
		const bytes = readFileSync(join(out, name.endsWith('/') ? `${name}index.html` : name));
		if (name.endsWith('.woff2')) weights.font += bytes.length;
		else weights[name.endsWith('.css') ? 'css' : name.endsWith('.js') ? 'js' : 'html'] += brotliCompressSync(bytes).length;
	}
	const total = weights.html + weights.css + weights.js + weights.font;
	for (const kind of ['html', 'css', 'js', 'font'] as const) expect(weights[kind], kind).toBeLessThanOrEqual(budget[kind] * kB);
	expect(total).toBeLessThanOrEqual(budget.total * kB);
	expect(paths.size).toBeLessThanOrEqual(budget.requests);
});

test('the scripts of a page, together, are under 4 kB before they are compressed', () => {
	const html = readFileSync(join(out, 'explainers/overview/index.html'), 'utf8');
	const inline = [...html.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(([, code = '']) => code.length);
	const files = [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) => readFileSync(join(out, src)).length);
	expect(files.length).toBeGreaterThan(0);
	expect([...inline, ...files].reduce((sum, length) => sum + length, 0)).toBeLessThan(4000);
});
