import { expect, test } from 'vitest';
import { filesIn } from '../../src/read/folder.ts';
import { missedAnchors } from '../site/anchors.ts';
import { violationsOn } from '../site/axe.ts';
import { brokenLinks, citationFaults, doubleIds, policyFaults } from '../site/faults.ts';
import { hostedSite } from '../site/hosted.ts';
import { pagesIn, type BuiltPage } from '../site/pages.ts';
import { kinds } from './kinds.ts';

const site = hostedSite('content');
let read: BuiltPage[] | undefined;
const pages = (): BuiltPage[] => (read ??= pagesIn(site.folder));

test('every link and anchor of the site leads to something that is there', () => {
	const files = new Set(filesIn(site.folder).files.map(({ path }) => `/${path}`));
	expect(pages().length).toBeGreaterThan(500);
	expect(brokenLinks(pages(), files, 'https://ferry.example.org')).toEqual([]);
});

test('no page has an id twice, goes against its policy, or numbers its sources in another order than the text', () => {
	const withoutOld = pages().filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'));
	expect([...doubleIds(pages()), ...policyFaults(pages()), ...citationFaults(withoutOld)]).toEqual([]);
});

test.each([360, 768, 1440])('every link within the two longest pages leads to the place that it names, %i px wide', async (width) => {
	const longest = pages()
		.toSorted((a, b) => b.html.length - a.html.length)
		.slice(0, 2);
	for (const { address, document } of longest) {
		const ids = new Set(
			[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '').filter(Boolean),
		);
		expect(ids.size, address).toBeGreaterThan(20);
		expect(await missedAnchors(site.browser, `${site.origin}${address}`, [...ids], width), address).toEqual([]);
	}
});

test.concurrent.each(kinds)(
	'$path has no violation that axe knows, and can be read at 320 px without scrolling sideways',
	async ({ path }) => {
		const page = await site.browser.newPage();
		await page.goto(`${site.origin}${path}`);
		expect(await violationsOn(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await page.close();
	},
);
