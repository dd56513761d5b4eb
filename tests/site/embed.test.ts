import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from './build.ts';
import { hostedSite } from './hosted.ts';
import { pagesIn } from './pages.ts';
import { serve, type Served } from './serve.ts';

const site = hostedSite('fixture');
let folder: string;
let other: Served;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
	other = await serve(folder);
});
afterAll(() => {
	other?.close();
	rmSync(folder, { recursive: true, force: true });
});

test.each(['', ' sandbox="allow-popups allow-popups-to-escape-sandbox"'])(
	'another site shows a claim in a frame, with its standing, and leads to its page%s',
	async (sandbox) => {
		const page = await framed(`<iframe src="${site.origin}/embed/claims/c-commuters-1200/" width="600" height="400"${sandbox}></iframe>`);
		const frame = page.frameLocator('iframe');
		await frame.getByRole('heading', { name: /about 1,200 islanders commute/ }).waitFor();
		expect(await frame.getByRole('main').innerText()).toMatch(
			/Single origin\. .*one origin: [^]*Who says so:[^]*As of:\s*4 March 2025[^]*Origins:\s*One origin/,
		);
		expect(await frame.locator('html').evaluate((html) => getComputedStyle(html).fontSize)).toBe('15px');
		const [opened] = await Promise.all([page.waitForEvent('popup'), frame.getByRole('link', { name: 'How we know' }).click()]);
		await opened.waitForURL(`${site.origin}/claims/c-commuters-1200/`);
		await page.context().close();
	},
);

test('no other page of the site is shown in a frame', async () => {
	const page = await framed(`<iframe src="${site.origin}/claims/c-commuters-1200/"></iframe>`);
	await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
	await page.context().close();
});

test.each(['claims/c-commuters-1200', 'data/passengers-yearly', 'data/ways'])(
	'a client that others wrote finds the embed of %s by oEmbed',
	async (path) => {
		const found = (await extract(`${site.origin}/${path}/`)) as Record<string, unknown>;
		expect(found).toMatchObject({
			type: 'rich',
			version: '1.0',
			provider_url: `${site.origin}/`,
			width: 600,
			height: expect.any(Number),
			cache_age: 86_400,
		});
		const page = await framed(String(found['html']));
		await page.frameLocator('iframe').getByRole('link', { name: 'How we know' }).waitFor();
		expect(await page.locator('iframe').getAttribute('title')).toBe(found['title']);
		await page.context().close();
	},
);

test.each([320, 600])(
	'on a screen %i pixels wide no embed is cut off by the frame that its code gives it, nor half empty',
	async (width) => {
		const context = await site.browser.newContext({ viewport: { width, height: 100 } });
		const page = await context.newPage();
		const faults: string[] = [];
		for (const { address } of pagesIn(join(site.folder, 'embed'), '/embed/')) {
			const { height } = (await (await fetch(`${site.origin}${address.slice(0, -1)}.json`)).json()) as { height: number };
			await page.goto(`${site.origin}${address}`);
			const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
			// The height allows for a wide font; that of the device may be narrow.
			if (needed > height || height > needed * (width === 320 ? 1.5 : 2)) faults.push(`${address}: ${needed} of ${height}`);
		}
		await context.close();
		expect(faults).toEqual([]);
	},
);

test('the page of a claim has the code to copy, and it is the same', async () => {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/claims/c-commuters-1200/`);
	await page.getByText('Embed this in another site').click();
	const { html } = (await (await fetch(`${site.origin}/embed/claims/c-commuters-1200.json`)).json()) as { html: string };
	expect(await page.locator('.embed code').innerText()).toBe(html);
	expect(await page.getByRole('button', { name: 'Copy the code of the embed' }).isVisible()).toBe(true);
	await page.close();
});

/** A page on another origin that contains some HTML. */
async function framed(html: string): Promise<Page> {
	write(folder, { '404.html': 'No page', 'index.html': `<!doctype html><title>Another site</title>${html}` });
	const page = await (await site.browser.newContext()).newPage();
	await page.goto(`${other.origin}/`);
	return page;
}
