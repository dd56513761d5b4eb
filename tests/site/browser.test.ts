import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { hostedSite } from './hosted.ts';

const site = hostedSite('browser');

/** One page of every kind. */
const kinds = [
	'/',
	'/explainers/',
	'/explainers/overview/',
	'/explainers/labour-shortage/',
	'/explainers/routes/',
	'/timeline/',
	'/timeline/theme/troops/',
	'/timeline/t-2024-10-troops/',
	'/claims/',
	'/claims/c-workers-15000/',
	'/sources/',
	'/sources/kbs-2025-05-01/',
	'/glossary/',
	'/glossary/kim-jong-un/',
	'/data/',
	'/data/entries-yearly/',
	'/data/routes/',
	'/about/',
	'/article/',
	'/changes/',
	'/contribute/',
	'/contribute/rules/',
	'/contribute/rules/uncited-figure/',
	'/hosting/',
	'/search/',
	'/404.html',
	'/embed/claims/c-workers-15000/',
	'/embed/data/entries-yearly/',
	'/embed/data/routes/',
];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
	test.each(kinds)('%s has no violation that axe knows, and says nothing on the console', async (path) => {
		await visit(path, { colorScheme }, async (page, said) => {
			expect(await violationsOn(page)).toEqual([]);
			expect(said).toEqual([]);
		});
	});
});

test.each(kinds)('%s can be read at 320 px without scrolling sideways, and asks no other host', async (path) => {
	await visit(path, { viewport: { width: 320, height: 640 } }, async (page, said) => {
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(said).toEqual([]);
	});
});

test.each(kinds.filter((path) => !path.startsWith('/embed/')))(
	'%s can be read with text of twice the size at 360 px without scrolling sideways',
	async (path) => {
		await visit(path, { viewport: { width: 360, height: 740 } }, async (page) => {
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		});
	},
);

test('the links of “Where this is used” are 24 px high and wide', async () => {
	await visit('/sources/kbs-2025-05-01/', { viewport: { width: 360, height: 740 } }, async (page) => {
		const boxes = await page
			.locator('ul.uses a')
			.evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
		expect(boxes.length).toBeGreaterThan(3);
		expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
	});
});

test.each(kinds.filter((path) => !path.startsWith('/embed/') && path !== '/404.html'))(
	'the first date of %s is its own, and its head says the same',
	async (path) => {
		await visit(path, {}, async (page) => {
			const first = await page.locator('time').first().getAttribute('datetime');
			expect(await page.locator('.dateline time').getAttribute('datetime')).toBe(first);
			expect(await page.locator('meta[name="citation_publication_date"]').getAttribute('content')).toBe(first?.replaceAll('-', '/'));
		});
	},
);

test('paper has the table of a figure that is closed on a screen', async () => {
	await visit('/explainers/how-many-workers/', {}, async (page) => {
		const table = page.locator('figure details:not([open]) table').first();
		expect(await table.isVisible()).toBe(false);
		await page.emulateMedia({ media: 'print' });
		expect(await table.isVisible()).toBe(true);
		expect(await table.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(40);
	});
});

test('without JavaScript a number leads to its source, and the source back to the number', async () => {
	await visit('/explainers/overview/', { javaScriptEnabled: false }, async (page) => {
		await page.locator('a[data-cite]').first().click();
		const entry = page.locator('[role="doc-endnotes"] li:target');
		expect(await entry.count()).toBe(1);
		await entry.locator('a[role="doc-backlink"]').first().click();
		expect(await page.locator('a[data-cite]:target').count()).toBe(1);
	});
});

test('from a claim in the text to its origin it is two steps', async () => {
	await visit('/explainers/overview/', { javaScriptEnabled: false }, async (page) => {
		await page.locator('[data-claim="c-workers-15000"] + a, li[data-claim="c-workers-15000"] a').first().click();
		expect(page.url()).toContain('/claims/c-workers-15000/');
		await page
			.getByRole('link', { name: /Closed briefing of the National Intelligence Service/ })
			.first()
			.click();
		expect(page.url()).toContain('/sources/nis-briefing-2025-04-30/');
	});
});

/** Open a page; what it says on the console, and what it asks of other hosts, is collected. */
async function visit(
	path: string,
	options: Parameters<Browser['newContext']>[0],
	look: (page: Page, said: string[]) => Promise<void>,
): Promise<void> {
	const context = await site.browser.newContext(options);
	const said: string[] = [];
	const page = await context.newPage();
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(site.origin)) said.push(request.url());
	});
	await page.goto(`${site.origin}${path}`);
	await look(page, said);
	await context.close();
}
