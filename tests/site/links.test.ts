import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostedSite } from './hosted.ts';
import { missed } from './missed.ts';
import { pagesIn } from './pages.ts';

const site = hostedSite('links');
const widths = [360, 768, 1440];

test('every link within the five longest pages leads to the place that it names, at three widths', async () => {
	const longest = pagesIn(site.folder)
		.sort((a, b) => b.html.length - a.html.length)
		.slice(0, 5);
	for (const { address, document } of longest) {
		const ids = new Set(
			[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '').filter(Boolean),
		);
		expect(ids.size, address).toBeGreaterThan(20);
		const found = await Promise.all(
			widths.map(async (width) => {
				const page = await site.browser.newPage({ viewport: { width, height: 740 } });
				await page.goto(`${site.origin}${address}`);
				await page.evaluate(() => document.fonts.ready);
				const off = await page.evaluate(missed, [...ids]);
				await page.close();
				return off;
			}),
		);
		expect(found, address).toEqual([[], [], []]);
	}
}, 180_000);

test.each(widths)(
	'the last source of a long page is in view when its address is opened, %i px wide, and when all has arrived',
	async (width) => {
		const longest = pagesIn(join(site.folder, 'explainers')).sort((a, b) => b.html.length - a.html.length)[0];
		const id = [...(longest?.document.querySelectorAll('.sources li') ?? [])].at(-1)?.id ?? expect.fail('no sources');
		const page = await site.browser.newPage({ viewport: { width, height: 740 } });
		await page.goto(`${site.origin}/explainers${longest?.address}#${id}`);
		await page.evaluate(() => document.fonts.ready);
		const top = await page.locator(`[id="${id}"]`).evaluate((target) => target.getBoundingClientRect().top);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top).toBeLessThan(740);
		await page.close();
	},
);
