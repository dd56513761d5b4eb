import type { Browser, Page } from 'playwright-core';

/** Those of the anchors of a page that a link to them does not lead to, at a width: not at the head of the window then, unless the page ends there, with how far off. */
export async function missedAnchors(browser: Browser, address: string, ids: readonly string[], width: number): Promise<string[]> {
	const page = await browser.newPage({ viewport: { width, height: 740 } });
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	const off = await missed(page, ids);
	await page.close();
	return off;
}

/** Follow each anchor from the top of the page. */
function missed(page: Page, ids: readonly string[]): Promise<string[]> {
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
