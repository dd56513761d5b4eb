import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chromiumProgram } from './chromium.ts';
import { firefox, startFirefox } from './firefox.ts';

/** Open a page of a site in a window of some size and look at it. It may say nothing on the console and ask no other host. */
export type Visit = (address: string, look: (page: Page) => Promise<void>, window?: { width: number; height: number }) => Promise<void>;

const engines: { name: string; start: () => Promise<Browser>; program?: string }[] = [
	{ name: 'Chromium', start: async () => puppeteer.launch({ ...(await chromiumProgram()), headless: 'shell' }) },
	{ name: 'Firefox', start: startFirefox, program: firefox },
];

/** Try the same in every engine that is installed. */
export function inEveryEngine(tests: (visit: Visit) => void): void {
	for (const { name, start, program } of engines) {
		const isMissing = program !== undefined && !existsSync(program);
		const mustRun = Boolean(process.env['NEEDS_FIREFOX']);
		describe.skipIf(isMissing && !mustRun)(isMissing ? `${name}, which is not installed here (apt-get install firefox-esr)` : name, () => {
			let browser: Browser;
			beforeAll(async () => {
				browser = await start();
			}, 120_000);
			afterAll(() => browser?.close());

			tests(async (address, look, window = { width: 1280, height: 720 }) => {
				// What one reader has chosen, another has not.
				const context = await browser.createBrowserContext();
				const page = await context.newPage();
				await page.setViewport(window);
				const said: string[] = [];
				page.on('console', (message) => {
					// Without scripts, a browser says so.
					if (!message.text().startsWith('Blocked script execution')) said.push(message.text());
				});
				page.on('pageerror', (error) => said.push(String(error)));
				page.on('request', (request) => {
					if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('data:')) said.push(request.url());
				});
				await page.goto(address);
				await look(page);
				await context.close();
				expect(said).toEqual([]);
			});
		});
	}
}
