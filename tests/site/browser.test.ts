import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { hostedSite } from './hosted.ts';
import { kinds } from './kinds.ts';
import { visit } from './visit.ts';

const site = hostedSite('fixture');
const isWhole = (path: string): boolean => !path.startsWith('/embed/');
const isDated = (path: string): boolean => isWhole(path) && path !== '/404.html';
const ferry = '/explainers/the-ferry/';

describe.each(kinds)('$path', ({ path }) => {
	let context: BrowserContext;
	let page: Page;
	const said: string[] = [];

	beforeAll(async () => {
		context = await site.browser.newContext({ colorScheme: 'light' });
		page = await context.newPage();
		page.on('console', (message) => said.push(message.text()));
		page.on('pageerror', (error) => said.push(error.message));
		page.on('request', (request) => {
			if (!request.url().startsWith(site.origin)) said.push(request.url());
		});
		await page.goto(`${site.origin}${path}`);
	});
	afterAll(() => context?.close());

	test.each(['light', 'dark'] as const)('has no violation that axe knows in the %s theme', async (colorScheme) => {
		await page.emulateMedia({ colorScheme });
		expect(await violationsOn(page)).toEqual([]);
	});

	test('can be read at 320 px without scrolling sideways', async () => {
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});

	if (isWhole(path))
		test('can be read with text of twice the size at 360 px without scrolling sideways', async () => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		});

	if (isDated(path))
		test('has its own date as the first, and its head says the same', async () => {
			const first = await page.locator('time').first().getAttribute('datetime');
			expect(first).not.toBeNull();
			expect(await page.locator('.dateline time').getAttribute('datetime')).toBe(first);
			expect(await page.locator('meta[name="citation_publication_date"]').getAttribute('content')).toBe(first?.replaceAll('-', '/'));
		});

	test('says nothing on the console, and asks no other host', () => {
		expect(said).toEqual([]);
	});
});

test('the links of “Where this is used” are 24 px high and wide', async () => {
	await visit(site, '/sources/s-gazette-2025-08-19/', { viewport: { width: 360, height: 740 } }, async (page) => {
		const boxes = await page
			.locator('ul.uses a')
			.evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
		expect(boxes.length).toBeGreaterThan(3);
		expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
	});
});

test('paper has the table of a figure that is closed on a screen', async () => {
	await visit(site, ferry, {}, async (page) => {
		const table = page.locator('figure details:not([open]) table').first();
		expect(await table.isVisible()).toBe(false);
		await page.emulateMedia({ media: 'print' });
		expect(await table.isVisible()).toBe(true);
		expect(await table.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(40);
	});
});

test('without JavaScript a number leads to its source, and the source back to the number', async () => {
	await visit(site, ferry, { javaScriptEnabled: false }, async (page) => {
		await page.locator('a[data-cite]').first().click();
		const entry = page.locator('[role="doc-endnotes"] li:target');
		expect(await entry.count()).toBe(1);
		await entry.locator('a[role="doc-backlink"]').first().click();
		expect(await page.locator('a[data-cite]:target').count()).toBe(1);
	});
});

test('from a claim in the text to its origin it is two steps', async () => {
	await visit(site, ferry, { javaScriptEnabled: false }, async (page) => {
		await page.locator('[data-claim="c-commuters-1200"] + a, li[data-claim="c-commuters-1200"] a').first().click();
		expect(page.url()).toContain('/claims/c-commuters-1200/');
		await page
			.getByRole('link', { name: /Closed briefing of the council/ })
			.first()
			.click();
		expect(page.url()).toContain('/sources/s-briefing-2025-03-04/');
	});
});
