import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hosted } from './hosted.ts';

/** Opens a page by path and runs a test on it. Console messages and requests to other hosts are failures. */
export async function visit(
	site: Hosted,
	path: string,
	options: BrowserContextOptions,
	look: (page: Page) => Promise<void>,
	browser: Browser = site.browser,
): Promise<void> {
	const context = await browser.newContext(options);
	const said: string[] = [];
	const page = await context.newPage();
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(site.origin)) said.push(request.url());
	});
	try {
		await page.goto(`${site.origin}${path}`);
		await look(page);
	} finally {
		await context.close();
	}
	expect(said).toEqual([]);
}
