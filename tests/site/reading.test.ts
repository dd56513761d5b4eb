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
	test('shows its preview to a mouse that rests on it, and keeps it while the mouse is on the preview', async () => {
		await visit(ferry, {}, async (page) => {
			const marker = page.locator('a[data-cite]').first();
			await stopClock(page);
			await marker.hover();
			await page.clock.runFor(250);
			expect(await page.locator(preview).count()).toBe(0);
			await page.clock.runFor(100);
			expect(await page.locator(preview).count()).toBe(1);
			expect(await marker.getAttribute('aria-expanded')).toBe('true');
			await page.locator(preview).hover();
			await page.clock.runFor(1000);
			expect(await page.locator(preview).count()).toBe(1);
			await page.mouse.move(5, 5);
			await page.clock.runFor(350);
			expect(await page.locator(preview).count()).toBe(0);
			expect(await marker.getAttribute('aria-expanded')).toBeNull();
		});
	});

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

	test('shows its preview to the keyboard without taking the focus: the next stop is the next link of the text', async () => {
		await visit(ferry, {}, async (page) => {
			const links = await focusBefore(page, 'a[data-cite]');
			await page.keyboard.press('Tab');
			await page.waitForSelector(preview);
			expect(await focused(page)).toBe(links.marker);
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe(links.after);
			await expect.poll(() => page.locator(`${preview} .full[href$="#s-s-harbour-office-2025"]`).count()).toBe(0);
		});
	});

	test('is pinned by Enter: Tab goes through the preview and back into the text, and closes it', async () => {
		await visit(ferry, {}, async (page) => {
			const links = await focusBefore(page, 'a[data-cite]');
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.waitForSelector(preview);
			expect(await focused(page)).toBe(links.marker);
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('#cite-pop') !== null)).toBe(true);
			for (let steps = 0; steps < 12 && (await page.evaluate(() => document.activeElement?.closest('#cite-pop') !== null)); steps++)
				await page.keyboard.press('Tab');
			expect(await focused(page)).toBe(links.after);
			expect(await page.locator(preview).count()).toBe(0);
		});
	});

	test('is closed by Esc, and the focus is on the marker', async () => {
		await visit(ferry, {}, async (page) => {
			const links = await focusBefore(page, 'a[data-cite]');
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			await stopClock(page);
			await page.keyboard.press('Escape');
			await page.clock.runFor(1000);
			expect(await page.locator(preview).count()).toBe(0);
			expect(await focused(page)).toBe(links.marker);
		});
	});

	test('is closed by a second click, and by a click beside it', async () => {
		await visit(ferry, {}, async (page) => {
			const marker = page.locator('a[data-cite]').first();
			await marker.click();
			await page.waitForSelector(preview);
			await marker.click();
			expect(await page.locator(preview).count()).toBe(0);
			await marker.click();
			await page.waitForSelector(preview);
			await page.locator('h1').click();
			expect(await page.locator(preview).count()).toBe(0);
		});
	});

	test('is closed by a second Enter', async () => {
		await visit(ferry, {}, async (page) => {
			const { marker } = await focusBefore(page, 'a[data-cite]');
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.waitForSelector(preview);
			await page.keyboard.press('Enter');
			expect(await page.locator(preview).count()).toBe(0);
			expect(await focused(page)).toBe(marker);
			expect(new URL(page.url()).hash).toBe('');
		});
	});

	test.each([
		[844, 390],
		[1280, 800],
		[360, 740],
	])('shows its preview within a window of %i × %i, wherever the page is scrolled to, and never over itself', async (width, height) => {
		await visit(ferry, { viewport: { width, height } }, async (page) => {
			await page.evaluate(() => document.fonts.ready);
			const marks = page.locator('main :is([data-cite], [data-preview="claim"])');
			const count = await marks.count();
			for (const [nth, from] of [0.03, 0.35, 0.65, 0.95].flatMap((from) =>
				[0.1, 0.4, 0.7, 0.9].map((part) => [Math.floor(part * count), from] as const),
			)) {
				const mark = marks.nth(nth);
				await mark.evaluate(
					(one, share) => scrollBy(0, one.getBoundingClientRect().top - share * (innerHeight - one.getBoundingClientRect().height)),
					from,
				);
				await drawn(page);
				// By its own box: at the edge of a window a click would scroll first.
				await mark.evaluate((one: HTMLElement) => one.click());
				await page.waitForSelector(preview);
				await drawn(page);
				const [box, own] = [await page.locator(preview).boundingBox(), await mark.boundingBox()];
				if (!box || !own) throw new Error('no box');
				expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height], `mark ${nth} at ${from}`).toEqual([
					true,
					true,
					true,
					true,
				]);
				const isOver =
					box.y < own.y + own.height - 0.5 && own.y < box.y + box.height - 0.5 && box.x < own.x + own.width && own.x < box.x + box.width;
				expect(isOver, `mark ${nth} at ${from}`).toBe(false);
				expect(box.height, `mark ${nth} at ${from}`).toBeGreaterThan(100);
				await page.keyboard.press('Escape');
			}
		});
	});

	test('leads to its entry when a modifier is held, and by “Full entry”', async () => {
		await visit(ferry, {}, async (page) => {
			const marker = page.locator('a[data-cite]').first();
			await marker.click({ modifiers: ['Control'] });
			expect(await page.locator(preview).count()).toBe(0);
			await marker.click();
			await page.locator(`${preview} a`, { hasText: 'Full entry' }).click();
			expect(new URL(page.url()).hash).toBe('#s-s-harbour-office-2025');
			expect(await page.locator(preview).count()).toBe(0);
		});
	});

	test('opens as a sheet across a narrow screen, by a tap, at the foot or, where that would cover it, at the head, and closes with its button', async () => {
		await visit(ferry, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, async (page) => {
			const marker = page.locator('[data-body] a[data-cite]').first();
			for (const [from, at] of [
				[0.2, 'foot'],
				[0.9, 'head'],
			] as const) {
				await marker.evaluate((one, share) => scrollBy(0, one.getBoundingClientRect().top - share * innerHeight), from);
				await marker.tap();
				const { x, y, width, height } = (await page.locator(preview).boundingBox()) ?? expect.fail('no box');
				expect([x, width, at === 'foot' ? Math.round(y + height) : y]).toEqual([0, 360, at === 'foot' ? 740 : 0]);
				expect(height).toBeLessThanOrEqual(740 * 0.6);
				await page.locator(`${preview} button`, { hasText: 'Close' }).tap();
				expect(await page.locator(preview).count()).toBe(0);
			}
		});
	});

	test('lists all sources that are cited together, the one pointed at first, and says how many origins they have', async () => {
		await visit(ferry, {}, async (page) => {
			const markers = page.locator('sup:has(a + a)').first().locator('a');
			await markers.nth(1).click();
			expect(await page.locator(`${preview} .group`).textContent()).toMatch(
				/^\d sources are cited here; they lead to (one origin|\d origins)$/,
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

test('after a click into the text, Tab goes on from there', async () => {
	await visit(ferry, { viewport: { width: 1280, height: 800 } }, async (page) => {
		const heading = page.locator('[data-body] h2').nth(2);
		await heading.click();
		const scrolled = await page.evaluate(() => scrollY);
		await page.keyboard.press('Tab');
		const isBehind = await heading.evaluate((one) =>
			Boolean(one.compareDocumentPosition(document.activeElement ?? one) & Node.DOCUMENT_POSITION_FOLLOWING),
		);
		expect(isBehind).toBe(true);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(scrolled / 2);
	});
});

test('the link past the navigation leads the keyboard into the text', async () => {
	await visit(ferry, {}, async (page) => {
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	});
});

test('text is copied without the numbers of its sources: a year stays that year', async () => {
	await visit(ferry, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
		const marked = page.locator('[data-body] p:has(sup.markers)').first();
		await marked.evaluate((one) => getSelection()?.selectAllChildren(one));
		await page.keyboard.press('Control+c');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const plain = await marked.evaluate((one) => {
			const copy = one.cloneNode(true) as HTMLElement;
			for (const markers of copy.querySelectorAll('sup.markers')) markers.remove();
			return copy.textContent;
		});
		expect(copied.replaceAll(/\s+/g, '')).toBe(plain.replaceAll(/\s+/g, ''));
		expect(plain).toMatch(/\d/);
	});
});

test('the field in the header leads to the search page with its words', async () => {
	await visit('/about/', { viewport: { width: 1280, height: 800 } }, async (page) => {
		await page.getByRole('searchbox').fill('lantern');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=lantern/);
		await page.locator('search-box ol a').first().waitFor();
	});
});

test('a link of the text to a claim shows what it leads to, and a click follows it', async () => {
	await visit(ferry, {}, async (page) => {
		const link = page.locator('a[data-preview="words"][data-reference="claim"]').first();
		await link.hover();
		await page.waitForSelector(preview);
		const href = await link.getAttribute('href');
		await link.click();
		expect(new URL(page.url()).pathname).toBe(href);
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
			// Without the anchor, only the words can lead there.
			await page.goto(`${site.origin}${href.replace('#c-c-commuters-1200', '#')}`);
			await page.waitForFunction(() => scrollY > 0);
			expect(await page.locator('#c-c-commuters-1200').evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(720);
			await page.goto(`${site.origin}${href.replace(/text=.*$/, 'text=words%20that%20are%20not%20there')}`);
			expect(await page.locator('#c-c-commuters-1200:target').count()).toBe(1);
		});
	});

	/** Does the browser follow such links? The one that comes as a package does not. */
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
	test('work without a script', async () => {
		await visit('/timeline/', { javaScriptEnabled: false }, async (page) => {
			await choose(page, 'Weight', 'key');
			const weights = await page
				.locator('[data-timeline] > li:visible')
				.evaluateAll((items) => items.map((item) => item.getAttribute('data-weight')));
			expect(new Set(weights)).toEqual(new Set(['key']));
		});
	});

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
				// A place and a theme that occur in one year, but never together in it.
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

	test('are as the address says when a reader comes back to the page', async () => {
		await visit('/timeline/', {}, async (page) => {
			await choose(page, 'Weight', 'key');
			const shown = await page.locator('[data-timeline] > li:visible').count();
			await page.locator('[data-timeline] h3 a').filter({ visible: true }).first().click();
			await page.waitForURL(/\/timeline\/e-/);
			await page.goBack();
			expect(await page.locator('.filters input[name="weight"]:checked').getAttribute('value')).toBe('key');
			await expect.poll(() => page.locator('[data-timeline] > li:visible').count()).toBe(shown);
			// As a browser that fills in forms again does after the scripts.
			await page.locator('.filters input[name="weight"][value=""]').evaluate((all: HTMLInputElement) => {
				all.checked = true;
				dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
			});
			expect(await page.locator('.filters input[name="weight"]:checked').getAttribute('value')).toBe('key');
		});
	});

	test('give way to a link to an event that they would hide', async () => {
		await visit('/timeline/?weight=key#e-2024-count', {}, async (page) => {
			await page.locator('#e-2024-count').waitFor();
			expect(await page.locator('#e-2024-count').evaluate((item) => item.getBoundingClientRect().top < innerHeight)).toBe(true);
			expect(page.url()).not.toContain('weight');
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
						// The box of a line is higher than its letters.
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

test('a page that a reader comes back to has the theme that was chosen since, and shows it as chosen', async () => {
	await visit('/', { colorScheme: 'light' }, async (page) => {
		await page.goto(`${site.origin}/timeline/`);
		await page.getByText('Display', { exact: true }).click();
		await page.getByLabel('Dark').check();
		await page.goBack();
		await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
		expect(await page.locator('input[name="display-theme"][value="dark"]').isChecked()).toBe(true);
		// As it is for a page that was kept whole, and not loaded again.
		await page.evaluate(() => {
			document.documentElement.dataset['theme'] = 'light';
			dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		});
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
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

/** Open a page and look at it; it may say nothing on the console and ask no other host. */
function visit(path: string, options: Parameters<typeof visitSite>[2], look: (page: Page) => Promise<void>): Promise<void> {
	return visitSite(site, path, options, look);
}

/** Have the time of a page stand still, but for what the test lets pass. */
async function stopClock(page: Page): Promise<void> {
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 60_000);
}

/** All that was to be drawn has been. */
async function drawn(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

/** Put the focus on the link before the first match; gives the ids of the match and of the link after it. */
async function focusBefore(page: Page, selector: string): Promise<{ marker: string; after: string }> {
	return page.evaluate((wanted) => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
		const index = links.findIndex((link) => link.matches(wanted));
		links[index - 1]?.focus();
		return { marker: links[index]?.id ?? '', after: links[index + 1]?.id ?? '' };
	}, selector);
}

async function focused(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.id ?? '');
}

async function choose(page: Page, filter: string, value: string): Promise<void> {
	await page.locator('summary', { hasText: filter }).click();
	await page.locator(`.filters input[value="${value}"]`).check();
}
