import { expect, test } from 'vitest';
import { hostedSite } from './hosted.ts';

const site = hostedSite('search', 'explainer');

test.each([
	['limousine', '/explainer/claims/c-limo-second/'],
	['Хасан', '/explainer/glossary/khasan/'],
	['김정은', '/explainer/glossary/kim-jong-un/'],
])('%s is found under a sub-path and the policy of the page', async (query, address) => {
	const said: string[] = [];
	const page = await site.browser.newPage();
	page.on('console', (message) => said.push(message.text()));
	await page.goto(`${site.origin}/explainer/search/`);
	await page.getByLabel('Words to look for').fill(query);
	await page.locator(`search-box a[href^="${address}"]`).waitFor({ timeout: 20_000 });
	expect(await page.getByRole('status').textContent()).toContain(`with “${query}”`);
	expect(new URL(page.url()).searchParams.get('q')).toBe(query);
	expect(said).toEqual([]);
	await page.close();
});

test('an address with a query searches at once', async () => {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/explainer/search/?q=zzzyx`);
	await page.getByText('No pages with “zzzyx”').waitFor({ timeout: 20_000 });
	await page.close();
});

test('without JavaScript the page is an index of the site', async () => {
	const context = await site.browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.origin}/explainer/search/`);
	expect(await page.locator('search-box').isVisible()).toBe(false);
	await page.getByRole('main').getByRole('link', { name: 'Timeline', exact: true }).click();
	expect(page.url()).toBe(`${site.origin}/explainer/timeline/`);
	await context.close();
});
