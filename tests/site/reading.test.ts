import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './build.ts';
import { hostedSite } from './hosted.ts';
import { visit as visitSite } from './visit.ts';

const site = hostedSite('fixture');

const ferry = '/explainers/the-ferry/';
const preview = '#cite-pop:popover-open';

describe('a citation', () => {
	test('shows its preview beside itself, with what kind of source it is and no id twice', async () => {
		await visit(ferry, {}, async (page) => {
			const marker = page.locator('a[data-cite]').first();
			await marker.click();
			const [box, own] = [await page.locator(preview).boundingBox(), await marker.boundingBox()];
			expect(Math.abs((box?.y ?? 0) - (own?.y ?? 0))).toBeLessThan(60);
			expect(await page.locator(`${preview} .kind`).first().textContent()).toMatch(/read in/);
			expect(await page.locator(`${preview} a`, { hasText: 'Full entry' }).getAttribute('href')).toContain('#s-s-harbour-office-2025');
			const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
			expect(new Set(ids).size).toBe(ids.length);
		});
	});

	test('lists all sources that are cited together, the one pointed at first, and says how many origins they have', async () => {
		await visit(ferry, {}, async (page) => {
			const markers = page.locator('sup:has(a + a)').first().locator('a');
			await markers.nth(1).click();
			expect(await page.locator(`${preview} .group`).textContent()).toMatch(
				/^\d sources are cited here\. They lead to (one origin|\d origins)\.$/,
			);
			expect(await page.locator(`${preview} .reference`).count()).toBe(await markers.count());
			const entry = page.locator(`li[id="${(await markers.nth(1).getAttribute('href'))?.slice(1)}"] .reference`);
			expect(await page.locator(`${preview} .reference`).first().textContent()).toBe(await entry.textContent());
		});
	});

	test('shows the line of the source about the claim beside it, and no line about another claim', async () => {
		await visit(ferry, {}, async (page) => {
			await page.locator('p:has([data-claim="c-commuters-1200"]) [href="#s-s-gazette-2025-03-06"]').first().click();
			const lines = page.locator(`${preview} .quoted-line`);
			expect(await lines.filter({ visible: true }).count()).toBeGreaterThan(0);
			for (const line of await lines.filter({ visible: true }).all())
				expect((await line.getAttribute('data-of'))?.split(' ')).toContain('c-commuters-1200');
		});
	});
});

test('the mark of a claim shows its standing and origins, from which each origin is one step', async () => {
	await visit(ferry, {}, async (page) => {
		await page.locator('[data-claim="c-commuters-1200"] + a').first().click();
		expect(await page.locator(`${preview} .card`).textContent()).toContain('Single origin');
		await page.locator(`${preview} a`, { hasText: 'Closed briefing' }).click();
		expect(page.url()).toContain('/sources/s-briefing-2025-03-04/');
	});
});

test('the address of a claim is copied with its words, so that they are marked where it is opened', async () => {
	await visit(ferry, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
		const mark = page.locator('[data-body] .claim:has(+ .claim-link)').first();
		const words = (await mark.textContent())?.trim() ?? '';
		await mark.locator('xpath=following-sibling::a[1]').click();
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.waitForFunction(() => document.querySelector('#cite-pop [role=status]')?.textContent);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(`#c-${await mark.getAttribute('data-claim')}:~:text=`);
		expect(copied.split(':~:text=')[1]).not.toMatch(/[-,&\s]/);
		expect(decodeURIComponent(copied.split(':~:text=')[1] ?? '')).toBe(words);
	});
});

test.each([
	[ferry, 'changed'],
	['/claims/c-commuters-1200/', 'checked'],
])('%s says how old it is, by the reader’s clock, from half a year on', async (path, done) => {
	const shown = async (time: string): Promise<string> => {
		let text = '';
		await visit('/404.html', {}, async (page) => {
			await page.clock.setFixedTime(time);
			await page.goto(`${site.origin}${path}`);
			const warning = page.locator('age-warning');
			text = (await warning.isVisible()) ? ((await warning.textContent()) ?? '') : '';
		});
		return text;
	};
	expect(await shown('2026-12-01')).toBe('');
	expect(await shown('2027-07-03')).toBe(`This page was last ${done} 7 months ago. What it says may have changed since.`);
	expect(await shown('2030-01-01')).toContain('3 years ago');
});

test('the field in the header leads to the search page with its words', async () => {
	await visit('/about/', { viewport: { width: 1280, height: 800 } }, async (page) => {
		await page.getByRole('searchbox').fill('lantern');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=lantern/);
		await page.locator('search-box ol a').first().waitFor();
	});
});

describe('what a reader takes along from a page', () => {
	const claim = '/claims/c-commuters-1200/';

	test('is a download where there is no script, beside the line itself', async () => {
		await visit(claim, { javaScriptEnabled: false }, async (page) => {
			expect(await page.locator('copy-from button:visible').count()).toBe(0);
			expect(await page.locator('.cite').textContent()).toMatch(/last checked \d+ \w+ 2026/);
			const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.cite a', { hasText: 'BibTeX' }).click()]);
			const file = join(temporaryFolder(), 'claim.bib');
			await download.saveAs(file);
			expect(readFileSync(file, 'utf8')).toMatch(/^@online\{claim-c-commuters-1200,/);
		});
	});

	test('is copied: the citation, the file for programs, the quotation with its source', async () => {
		await visit(claim, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
			expect(await copied(page, 'Copy the citation')).toMatch(
				/^“The council of Port Merrow was told .*”, .*, last checked .*, http:\S+\/claims\/c-commuters-1200\/$/,
			);
			expect(await copied(page, 'Copy RIS')).toMatch(/^TY {2}- ELEC\r?\n/);
			expect(await copied(page, 'Copy the quotation with its source')).toMatch(/^“.+” .*, \d+ \w+ 2025.* http:\S+\/sources\/[\w-]+\/$/);
			expect(await copied(page, 'Copy the claim with its standing')).toContain('Single origin. ');
		});
	});

	test('is a link that shows the words of a claim where they stand, and its mark where they cannot be found', async () => {
		await visit(claim, {}, async (page) => {
			const link = page.locator('.quote-claim li a').first();
			const href = (await link.getAttribute('href')) ?? '';
			expect(href).toMatch(/^\/explainers\/[\w-]+\/#c-c-commuters-1200:~:text=/);
			const [, before = '', words = ''] = /:~:text=(?:(.*)-,)?(.*)$/.exec(href)?.map((part) => decodeURIComponent(part ?? '')) ?? [];
			await page.goto(`${site.origin}${href}`);
			const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
			expect(text).toContain(words);
			expect(text.indexOf(words, text.indexOf(before))).toBeGreaterThan(-1);
			if (!(await scrollsToWords(page))) return;
			// Without the anchor, only the text fragment can lead there.
			await page.goto(`${site.origin}${href.replace('#c-c-commuters-1200', '#')}`);
			await page.waitForFunction(() => scrollY > 0);
			expect(await page.locator('#c-c-commuters-1200').evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(720);
			await page.goto(`${site.origin}${href.replace(/text=.*$/, 'text=words%20that%20are%20not%20there')}`);
			expect(await page.locator('#c-c-commuters-1200:target').count()).toBe(1);
		});
	});

	/** Whether the browser supports text fragments. The packaged one does not. */
	async function scrollsToWords(page: Page): Promise<boolean> {
		const address = `${site.origin}/words/`;
		await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<p style="margin-top: 9000px">some words</p>' }));
		await page.goto(`${address}#:~:text=some%20words`);
		return page
			.waitForFunction(() => scrollY > 0, undefined, { timeout: 2000 })
			.then(
				() => true,
				() => false,
			);
	}

	async function copied(page: Page, button: string): Promise<string> {
		const place = page.locator('copy-from', { has: page.getByRole('button', { name: button, exact: true }) }).first();
		await place.getByRole('button').click();
		await place.getByText('Copied', { exact: true }).waitFor();
		return page.evaluate(() => navigator.clipboard.readText());
	}
});

test('the contents mark the section that is read', async () => {
	await visit(ferry, { viewport: { width: 1440, height: 900 } }, async (page) => {
		await page
			.locator('[data-body] h2')
			.nth(2)
			.evaluate((heading) => heading.scrollIntoView());
		await page.waitForSelector('page-contents [aria-current="location"]');
		expect(await page.locator('page-contents [aria-current]').textContent()).toBe(
			await page.locator('[data-body] h2').nth(2).textContent(),
		);
	});
});

describe('the filters of the timeline', () => {
	test('say how many events are left, and keep the choice in the address', async () => {
		await visit('/timeline/', {}, async (page) => {
			await choose(page, 'Weight', 'key');
			const shown = await page.locator('[data-timeline] > li:visible').count();
			const all = await page.locator('[data-timeline] > li').count();
			expect(await page.getByRole('status').first().textContent()).toBe(`${shown} of ${all} events`);
			expect(new URL(page.url()).search).toBe('?weight=key');
			await page.reload();
			expect(await page.locator('[data-timeline] > li:visible').count()).toBe(shown);
			await page.getByRole('button', { name: `Show all ${all} events` }).click();
			await expect.poll(() => page.locator('[data-timeline] > li:visible').count()).toBe(all);
			expect(new URL(page.url()).search).toBe('');
		});
	});

	test('show by degrees: main events are added to key events', async () => {
		await visit('/timeline/', { javaScriptEnabled: false }, async (page) => {
			await choose(page, 'Weight', 'main');
			const weights = await page
				.locator('[data-timeline] > li:visible')
				.evaluateAll((items) => items.map((item) => item.getAttribute('data-weight')));
			expect(new Set(weights)).toEqual(new Set(['key', 'main']));
		});
	});

	test('leave no year without an event under it, however many are chosen', async () => {
		await visit('/timeline/', {}, async (page) => {
			const { place, theme } = await page.evaluate(() => {
				const items = [...document.querySelectorAll<HTMLElement>('[data-timeline] > li')];
				const year = (item: HTMLElement): string => item.closest('section')?.ariaLabelledByElements?.[0]?.textContent ?? '';
				// A place and a theme that occur in the same year, but never in the same event.
				for (const a of items)
					for (const b of items) {
						const [place, theme] = [a.dataset['place'], b.dataset['themes']?.split(' ')[0]];
						if (
							a !== b &&
							place &&
							theme &&
							year(a) === year(b) &&
							!items.some((item) => year(item) === year(a) && item.dataset['place'] === place && item.dataset['themes']?.includes(theme)) &&
							items.some((item) => item.dataset['place'] === place && item.dataset['themes']?.includes(theme))
						)
							return { place, theme };
					}
				return { place: '', theme: '' };
			});
			await choose(page, 'Place', place);
			await choose(page, 'Theme', theme);
			for (const section of await page.locator('section.year').filter({ visible: true }).all())
				expect(await section.locator('li').filter({ visible: true }).count()).toBeGreaterThan(0);
			expect(await page.locator('section.year').filter({ visible: true }).count()).toBeGreaterThan(0);
			await page.getByRole('button', { name: /^Show all/ }).click();
			await expect
				.poll(() => page.locator('section.year').filter({ visible: true }).count())
				.toBe(await page.locator('section.year').count());
		});
	});
});

test('the strip leads to each year, by columns of at least 24 px', async () => {
	await visit('/timeline/', { viewport: { width: 320, height: 640 } }, async (page) => {
		const widths = await page.locator('.strip a .area').evaluateAll((areas) => areas.map((area) => area.getBoundingClientRect().width));
		expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
		await page.locator('.strip a').last().click();
		expect(new URL(page.url()).hash).toMatch(/^#y-\d{4}$/);
	});
});

describe('the map', () => {
	test.each([360, 768, 1440])('has words at %i px that can be read and do not run into each other', async (width) => {
		await visit(ferry, { viewport: { width, height: 900 } }, async (page) => {
			await page.evaluate(() => document.fonts.ready);
			for (const map of await page.locator('svg.map').all()) {
				const words = await map.locator('text').evaluateAll((texts) =>
					texts.map((text) => {
						const { left, right, top, bottom } = text.getBoundingClientRect();
						const lines = text.querySelectorAll('tspan').length;
						// The line box is higher than the glyphs.
						const spare = (bottom - top) / lines / 6;
						return { words: text.textContent, left, right, top: top + spare, bottom: bottom - spare, line: (bottom - top) / lines };
					}),
				);
				expect(words.length).toBeGreaterThan(3);
				expect(Math.min(...words.map(({ line }) => line))).toBeGreaterThan(11.5);
				const clashes = words.flatMap((one, index) =>
					words
						.slice(index + 1)
						.filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
						.map((other) => `${one.words} / ${other.words}`),
				);
				expect(clashes).toEqual([]);
			}
		});
	});

	test('has a table with the same routes, whose sources are those of the page', async () => {
		await visit(ferry, { javaScriptEnabled: false }, async (page) => {
			const figure = page.locator('figure#d-ways');
			expect(await figure.locator('tbody tr').count()).toBe(await figure.locator('svg.map path.route').count());
			await figure.locator('a[data-cite]').first().click();
			expect(await page.locator('[role="doc-endnotes"] li:target').count()).toBe(1);
		});
	});

	test('shows its lines on paper and in forced colours', async () => {
		await visit(ferry, { forcedColors: 'active' }, async (page) => {
			const line = page.locator('svg.map path.route').first();
			const stroke = (): Promise<string[]> =>
				line.evaluate((path) => [
					getComputedStyle(path).stroke,
					getComputedStyle(path).strokeDasharray,
					getComputedStyle(path.parentElement?.querySelector('.land') ?? path).fill,
				]);
			const [forced, , land] = await stroke();
			expect(forced).not.toBe(land);
			await page.emulateMedia({ media: 'print', forcedColors: 'none' });
			expect((await stroke())[1]).not.toBe('none');
		});
	});
});

test('the theme that a reader chooses is remembered, and is there before the first paint', async () => {
	await visit('/', { colorScheme: 'light' }, async (page) => {
		const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const light = await paper();
		await page.getByText('Display', { exact: true }).click();
		await page.getByLabel('Dark').check();
		const dark = await paper();
		expect(dark).not.toBe(light);
		await page.goto(`${site.origin}/timeline/`, { waitUntil: 'commit' });
		await page.waitForFunction(() => document.body);
		expect(await paper()).toBe(dark);
		await page.getByText('Display', { exact: true }).click();
		await page.getByLabel('Large').check();
		expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThan(16);
	});
});

test('the display settings lie inside a narrow screen', async () => {
	await visit('/about/', { viewport: { width: 320, height: 700 } }, async (page) => {
		await page.getByText('Display', { exact: true }).click();
		const box = await page.locator('display-settings .panel').boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
	});
});

test('paper gets every event and the addresses of the sources, and nothing to press', async () => {
	await visit('/timeline/?weight=key', {}, async (page) => {
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-timeline] > li:visible').count()).toBe(await page.locator('[data-timeline] > li').count());
		expect(await page.locator('list-filters, display-settings, header nav').filter({ visible: true }).count()).toBe(0);
		await page.goto(`${site.origin}${ferry}`);
		expect(
			await page
				.locator('.sources a[rel="external"]')
				.first()
				.evaluate((link) => getComputedStyle(link, '::after').content),
		).toContain('https://');
	});
});

/** Opens a page and runs a test on it. Console messages and requests to other hosts are failures. */
function visit(path: string, options: Parameters<typeof visitSite>[2], look: (page: Page) => Promise<void>): Promise<void> {
	return visitSite(site, path, options, look);
}

async function choose(page: Page, filter: string, value: string): Promise<void> {
	await page.locator('summary', { hasText: filter }).click();
	await page.locator(`.filters input[value="${value}"]`).check();
}

test('a page stays where it is when its settings arrive after its title', async () => {
	const path = '/changes/';
	const whole = readFileSync(join(site.folder, path, 'index.html'), 'utf8');
	const begun = whole.replace(/<display-settings\b.*?<\/display-settings>/s, '');
	expect(begun).not.toBe(whole);
	const page = await site.browser.newPage();
	const topsOf = async (html: string): Promise<number[]> => {
		await page.route(`${site.origin}${path}`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
		await page.goto(`${site.origin}${path}`);
		const tops: number[] = [];
		for (let width = 280; width <= 400; width += 10) {
			await page.setViewportSize({ width, height: 740 });
			tops.push(await page.locator('main').evaluate((main) => main.getBoundingClientRect().top));
		}
		await page.unroute(`${site.origin}${path}`);
		return tops;
	};
	const [before, after] = [await topsOf(begun), await topsOf(whole)];
	// Less than a line: the title does not wrap.
	for (const [index, top] of before.entries()) expect(Math.abs(top - (after[index] ?? Number.NaN))).toBeLessThan(5);
	await page.close();
});
