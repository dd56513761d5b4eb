import type { Browser } from 'playwright-core';
import { missed } from './missed.ts';

/** Those of the anchors of a page that a link to them does not lead to, at a width: not at the head of the window then, unless the page ends there, with how far off. */
export async function missedAnchors(browser: Browser, address: string, ids: readonly string[], width: number): Promise<string[]> {
	const page = await browser.newPage({ viewport: { width, height: 740 } });
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	const off = await page.evaluate(missed, [...ids]);
	await page.close();
	return off;
}
