import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hostedSite } from './hosted.ts';
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
				const off = await missed(page, [...ids]);
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
		await page.goto(`${site.origin}/explainers${longest?.address}#${id}`, { waitUntil: 'networkidle' });
		await page.evaluate(() => document.fonts.ready);
		const top = await page.locator(`[id="${id}"]`).evaluate((target) => target.getBoundingClientRect().top);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top).toBeLessThan(740);
		await page.close();
	},
);

/** Follow each of some anchors from the top of a page; which are not at the head of the window then, unless the page ends there, and how far off? */
function missed(page: Page, ids: string[]): Promise<string[]> {
	return page.evaluate(async (wanted) => {
		const off: string[] = [];
		for (const id of wanted) {
			scrollTo(0, 0);
			location.hash = id;
			// What a browser lays out late, it lays out when it draws.
			await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
			const top = document.getElementById(decodeURIComponent(id))?.getBoundingClientRect().top ?? Number.NaN;
			const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
			const isInView = top >= -1 && top < innerHeight;
			if (!isInView || (top > 60 && scrollY > 0 && !isAtEnd)) off.push(`${id}: ${Math.round(top)}`);
		}
		return off;
	}, ids);
}
