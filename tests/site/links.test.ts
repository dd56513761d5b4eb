import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missedAnchors } from './anchors.ts';
import { hostedSite } from './hosted.ts';
import { pagesIn } from './pages.ts';

const site = hostedSite('fixture');
const widths = [360, 768, 1440];
const ferry = '/explainers/the-ferry/';

test.each(widths)('every link within a long page leads to the place that it names, %i px wide', async (width) => {
	const { document } = pagesIn(join(site.folder, ferry))[0] ?? expect.fail('no page');
	const ids = new Set(
		[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '').filter(Boolean),
	);
	expect(ids.size).toBeGreaterThan(20);
	expect(await missedAnchors(site.browser, `${site.origin}${ferry}`, [...ids], width)).toEqual([]);
});

test.each(widths)(
	'the last source of a long page is in view when its address is opened, %i px wide, and when all has arrived',
	async (width) => {
		const { document } = pagesIn(join(site.folder, ferry))[0] ?? expect.fail('no page');
		const id = [...document.querySelectorAll('.sources li')].at(-1)?.id ?? expect.fail('no sources');
		const page = await site.browser.newPage({ viewport: { width, height: 740 } });
		await page.goto(`${site.origin}${ferry}#${id}`, { waitUntil: 'networkidle' });
		await page.evaluate(() => document.fonts.ready);
		const top = await page.locator(`[id="${id}"]`).evaluate((target) => target.getBoundingClientRect().top);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top).toBeLessThan(740);
		await page.close();
	},
);
