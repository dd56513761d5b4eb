import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chromiumProgram } from './chromium.ts';
import { firefox, startFirefox } from './firefox.ts';

/** Opens a page in a window of a given size and runs a test on it. Console messages and requests to other hosts are failures. */
export type Visit = (address: string, look: (page: Page) => Promise<void>, window?: { width: number; height: number }) => Promise<void>;

const engines: { name: string; start: () => Promise<Browser>; program?: string }[] = [
	{ name: 'Chromium', start: async () => puppeteer.launch({ ...(await chromiumProgram()), headless: 'shell' }) },
	{ name: 'Firefox', start: startFirefox, program: firefox },
];

/** Runs a test in every installed engine. */
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
				// Each test starts without stored settings.
				const context = await browser.createBrowserContext();
				const page = await context.newPage();
				await page.setViewport(window);
				const said: string[] = [];
				page.on('console', (message) => {
					// With scripts disabled, a browser logs that.
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
