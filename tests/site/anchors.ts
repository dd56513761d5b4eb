import type { Browser } from 'playwright-core';
import { missed } from './missed.ts';

/** The anchors of a page that links miss at a window width: those not scrolled to the top, unless at the end of the page, each with its offset. */
export async function missedAnchors(browser: Browser, address: string, ids: readonly string[], width: number): Promise<string[]> {
	const page = await browser.newPage({ viewport: { width, height: 740 } });
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	const off = await page.evaluate(missed, [...ids]);
	await page.close();
	return off;
}
