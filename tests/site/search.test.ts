import { expect, test } from 'vitest';
import { hostedSite } from './hosted.ts';
import { countShifts, shiftOf } from './shifts.ts';

const site = hostedSite('below');

test.each([
	['brass', '/explainer/timeline/e-2016-05-14-opening/'],
	['Мерроу', '/explainer/glossary/port-merrow/'],
	['포트메로', '/explainer/glossary/port-merrow/'],
	['الميناء', '/explainer/sources/s-mina-2019-10/'],
])('%s is found under a sub-path and the policy of the page', async (query, address) => {
	const said: string[] = [];
	const page = await site.browser.newPage();
	page.on('console', (message) => said.push(message.text()));
	await page.goto(`${site.origin}/search/`);
	await page.getByLabel('Words to look for').fill(query);
	await page.locator(`search-box a[href^="${address}"]`).waitFor({ timeout: 20_000 });
	expect(await page.getByRole('status').textContent()).toContain(`with “${query}”`);
	expect(new URL(page.url()).searchParams.get('q')).toBe(query);
	expect(said).toEqual([]);
	await page.close();
});

test('results are narrowed by kind, theme and standing, from the keyboard, and the address keeps the choice', async () => {
	const said: string[] = [];
	const page = await site.browser.newPage();
	page.on('console', (message) => said.push(message.text()));
	await page.goto(`${site.origin}/search/?q=council`);
	await page.getByText(/pages with “council”/).waitFor({ timeout: 20_000 });
	expect(await page.locator('search-box h2').isVisible()).toBe(true);
	const counted = await page.getByLabel('Standing').locator('option', { hasText: 'Disputed' }).textContent();
	await page.getByLabel('Standing').focus();
	await page.keyboard.type('Disputed');
	const count = /\((\d+)\)/.exec(counted ?? '')?.[1] ?? expect.fail(`no count in ${counted}`);
	await page.getByText(`${count === '1' ? 'One page' : `${count} pages`} with “council”`).waitFor({ timeout: 20_000 });
	const kinds = await page.locator('search-box li span').allTextContents();
	expect(kinds.length).toBe(Math.min(20, Number(count)));
	expect(new Set(kinds)).toEqual(new Set(['Claim, Disputed']));
	expect(await page.locator('search-box h2').isVisible()).toBe(false);
	expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: 'council', standing: 'Disputed' });
	expect(await page.getByLabel('Kind').locator('option', { hasText: 'Source' }).getAttribute('disabled')).not.toBeNull();
	expect(said).toEqual([]);
	await page.close();
});

test('an address with choices and no words lists all that they leave', async () => {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/search/?kind=Event&theme=The+ship`);
	await page.getByText(/^\d+ pages$/).waitFor({ timeout: 20_000 });
	expect(await page.getByLabel('Theme').inputValue()).toBe('The ship');
	expect(new Set(await page.locator('search-box li span').allTextContents())).toEqual(new Set(['Event']));
	await page.close();
});

test('an address with a query searches at once', async () => {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/search/?q=zzzyx`);
	await page.getByText('No pages with “zzzyx”').waitFor({ timeout: 20_000 });
	await page.close();
});

test.each([
	['workshopxyz', 'No pages with “workshopxyz”'],
	['ferry zzzyx', 'No pages with “zzzyx”'],
	['commut', /^\d+ pages with “commut”$/],
	['Вест', /^\d+ pages with “Вест”$/],
	['commuting', /^\d+ pages with “commuting”$/],
	['...', 'No pages with “...”'],
])('looked for %j, the search says %s: every word is on the page, or begins or bends one that is', async (query, words) => {
	expect(await answerTo(query)).toMatch(words);
});

test('a name is found however its hyphen is written', async () => {
	const [hyphen, space] = await Promise.all(['Sula-Head', 'Sula Head'].map(answerTo));
	expect(hyphen?.split(' ')[0]).toBe(space?.split(' ')[0]);
	expect(Number(hyphen?.split(' ')[0])).toBeGreaterThan(3);
});

test('all results can be reached from the keyboard, and the focus goes on with what was brought', async () => {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/search/?q=the`);
	await page.getByText(/pages with “the”/).waitFor({ timeout: 20_000 });
	const all = parseInt((await page.getByRole('status').textContent()) ?? '', 10);
	const items = page.locator('[data-kind="page"] li');
	await items.first().waitFor();
	const pages = all - (await page.locator('[data-kind="source"] li').count());
	expect(pages).toBeGreaterThan(20);
	const more = page.getByRole('button', { name: 'More pages' });
	for (let shown = 20; shown < pages; shown += 20) {
		await expect.poll(() => items.count()).toBe(shown);
		await more.focus();
		await page.keyboard.press('Enter');
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.textContent))
			.toBe(await items.nth(shown).locator('a').textContent());
	}
	expect(await items.count()).toBe(pages);
	expect(await more.isVisible()).toBe(false);
	await page.close();
});

test.each([360, 1440])('nothing moves when results come, %i px wide', async (width) => {
	const page = await site.browser.newPage({ viewport: { width, height: 740 } });
	await countShifts(page);
	await page.goto(`${site.origin}/search/?q=lantern`);
	await page.locator('search-box li').first().waitFor();
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
	expect(await shiftOf(page)).toBeLessThan(0.01);
	// Results that appear while typing are expected, but the input must not move.
	const { y: top } = (await page.locator('#query').boundingBox()) ?? expect.fail('no box');
	await page.locator('#query').press('End');
	for (const [letters, words] of [
		[' i', 'lantern i'],
		['ce', 'lantern ice'],
	] as const) {
		await page.locator('#query').pressSequentially(letters);
		await page.getByText(`with “${words}”`).waitFor();
		expect((await page.locator('#query').boundingBox())?.y).toBe(top);
	}
	await page.close();
});

test('what is shown of a page has a space between a name and what is said of it', async () => {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/search/?q=ice&kind=Event`);
	const texts = await page
		.locator('search-box li p')
		.first()
		.waitFor()
		.then(() => page.locator('search-box li p').allTextContents());
	expect(texts.join(' ')).toMatch(/Happened \d/);
	expect(texts.filter((text) => /(Happened|reported|source)\d|Where[A-Z]|Copy /.test(text))).toEqual([]);
	await page.close();
});

/** The output of a search. */
async function answerTo(query: string): Promise<string> {
	const page = await site.browser.newPage();
	await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
	const status = page.getByRole('status').filter({ hasText: 'with' });
	await status.waitFor({ timeout: 20_000 });
	const words = (await status.textContent()) ?? '';
	await page.close();
	return words;
}

test('without JavaScript the page is an index of the site', async () => {
	const context = await site.browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.origin}/search/`);
	expect(await page.locator('search-box').isVisible()).toBe(false);
	const entrances = await page.locator('main .entrances li').allTextContents();
	expect(entrances).toContainEqual(expect.stringMatching(/^Claims \d+$/));
	expect(entrances.filter((entrance) => /^The ship \d+$/.test(entrance))).toHaveLength(2);
	await page.getByRole('main').getByRole('link', { name: 'Timeline', exact: true }).click();
	expect(page.url()).toBe(`${site.origin}/timeline/`);
	await context.close();
});
