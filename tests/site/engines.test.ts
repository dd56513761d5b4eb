import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import { inEveryEngine } from './engines.ts';
import { hostedSite } from './hosted.ts';
import { missed } from './missed.ts';
import { pagesIn } from './pages.ts';
import { serve } from './serve.ts';

const site = hostedSite('fixture');

/** The same site for readers without scripts. */
let plain: Awaited<ReturnType<typeof serve>>;
/** The address of the explainer with the most citations. */
let text: string;

beforeAll(async () => {
	plain = await serve(site.folder, () => ({ 'content-security-policy': 'sandbox allow-same-origin' }));
	const marks = (document: Document): number => document.querySelectorAll('main [data-cite]').length;
	const [longest] = pagesIn(join(site.folder, 'explainers'), '/explainers/').sort((a, b) => marks(b.document) - marks(a.document));
	text = longest?.address ?? expect.fail('no explainers');
}, 60_000);
afterAll(() => plain?.close());

inEveryEngine((visit) => {
	describe('a citation', () => {
		test('leads to its entry without scripts, which is marked and leads back', async () => {
			await visit(`${plain.origin}${text}`, async (page) => {
				const marker = await first(page, 'main a[data-cite]');
				const id = await marker.evaluate(({ id }) => id);
				await marker.click();
				await page.waitForSelector('[role="doc-endnotes"] li:target');
				expect(await page.$eval('li:target', ({ id }) => `#${id}`)).toBe(await marker.evaluate((link) => link.getAttribute('href')));
				expect(
					await page.$eval('li:target', (entry) => getComputedStyle(entry).outlineStyle + getComputedStyle(entry).backgroundColor),
				).not.toBe(
					await page.$eval('li:not(:target)', (entry) => getComputedStyle(entry).outlineStyle + getComputedStyle(entry).backgroundColor),
				);
				await (await first(page, `li:target a[role="doc-backlink"][href="#${id}"]`)).click();
				await page.waitForFunction((wanted) => document.querySelector(':target')?.id === wanted, {}, id);
			});
		});

		test('shows its preview to a mouse that rests on it, and keeps it while the mouse is on the preview', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				const marker = await first(page, 'main a[data-cite]');
				await marker.scrollIntoView();
				await holdTimers(page);
				await marker.hover();
				await pass(page, 250);
				expect(await isOpen(page)).toBe(false);
				await pass(page, 100);
				expect(await isOpen(page)).toBe(true);
				expect(await marker.evaluate(({ ariaExpanded }) => ariaExpanded)).toBe('true');
				await (await first(page, '#cite-pop')).hover();
				await pass(page, 1000);
				expect(await isOpen(page)).toBe(true);
				await page.mouse.move(5, 5);
				await pass(page, 250);
				expect(await isOpen(page)).toBe(true);
				await pass(page, 100);
				expect(await isOpen(page)).toBe(false);
				expect(await marker.evaluate(({ ariaExpanded }) => ariaExpanded)).toBeNull();
			});
		});

		test('shows its preview to the keyboard without taking the focus: the next stop is the next link of the text', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				await holdTimers(page);
				const links = await focusBefore(page, 'main a[data-cite]');
				await page.keyboard.press('Tab');
				await pass(page, 250);
				expect(await isOpen(page)).toBe(false);
				await pass(page, 100);
				expect([await isOpen(page), await focused(page)]).toEqual([true, links.marker]);
				await page.keyboard.press('Tab');
				expect([await isOpen(page), await focused(page)]).toEqual([false, links.after]);
			});
		});

		test('is pinned by Enter: Tab goes through the preview and back into the text, and closes it', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				const links = await focusBefore(page, 'main a[data-cite]');
				await page.keyboard.press('Tab');
				await page.keyboard.press('Enter');
				expect([await isOpen(page), await focused(page)]).toEqual([true, links.marker]);
				await page.keyboard.press('Tab');
				expect(await isWithin(page)).toBe(true);
				for (let steps = 0; steps < 12 && (await isWithin(page)); steps++) await page.keyboard.press('Tab');
				expect([await isOpen(page), await focused(page)]).toEqual([false, links.after]);
			});
		});

		test('is closed by Esc, and the focus is on the marker', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				await holdTimers(page);
				const { marker } = await focusBefore(page, 'main a[data-cite]');
				await page.keyboard.press('Tab');
				await page.keyboard.press('Enter');
				await page.keyboard.press('Tab');
				expect(await isWithin(page)).toBe(true);
				await page.keyboard.press('Escape');
				await pass(page, 1000);
				expect([await isOpen(page), await focused(page)]).toEqual([false, marker]);
			});
		});

		test('is closed by a second Enter, and the page stays where it is', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				const { marker } = await focusBefore(page, 'main a[data-cite]');
				await page.keyboard.press('Tab');
				await page.keyboard.press('Enter');
				expect(await isOpen(page)).toBe(true);
				await page.keyboard.press('Enter');
				expect([await isOpen(page), await focused(page), await page.evaluate(() => location.hash)]).toEqual([false, marker, '']);
			});
		});

		test('is pinned by a click: the mouse may leave it, Tab goes into the preview', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				await holdTimers(page);
				await (await first(page, 'main a[data-cite]')).click();
				await page.mouse.move(5, 5);
				await pass(page, 1000);
				expect(await isOpen(page)).toBe(true);
				await page.keyboard.press('Tab');
				expect(await isWithin(page)).toBe(true);
			});
		});

		test('is closed by a second click, and by a click beside it', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				const marker = await first(page, 'main a[data-cite]');
				await marker.click();
				expect(await isOpen(page)).toBe(true);
				await marker.click();
				expect(await isOpen(page)).toBe(false);
				await marker.click();
				expect(await isOpen(page)).toBe(true);
				await (await first(page, 'h1')).click();
				expect(await isOpen(page)).toBe(false);
				expect(await page.evaluate(() => location.hash)).toBe('');
			});
		});

		test('is opened and closed by a finger', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				const marker = await first(page, 'main a[data-cite]');
				await marker.scrollIntoView();
				await marker.tap();
				expect(await isOpen(page)).toBe(true);
				await (await first(page, 'h1')).tap();
				expect(await isOpen(page)).toBe(false);
			});
		});

		test.each(['Control', 'Meta', 'Shift', 'Alt'] as const)('is a link like any other to a click while %s is held', async (key) => {
			await visit(`${site.origin}${text}`, async (page) => {
				await page.evaluate(() =>
					addEventListener('click', (event) => {
						document.documentElement.dataset['untouched'] = String(!event.defaultPrevented);
						event.preventDefault();
					}),
				);
				await page.keyboard.down(key);
				await (await first(page, 'main a[data-cite]')).click();
				await page.keyboard.up(key);
				expect(await page.$eval('html', ({ dataset }) => dataset['untouched'])).toBe('true');
				expect(await isOpen(page)).toBe(false);
			});
		});

		test('leads to its entry by “Full entry”, which closes the preview', async () => {
			await visit(`${site.origin}${text}`, async (page) => {
				const marker = await first(page, 'main a[data-cite]');
				await marker.click();
				await (await first(page, '#cite-pop .full')).click();
				expect(await page.evaluate(() => location.hash)).toBe(await marker.evaluate((link) => link.getAttribute('href')));
				expect(await isOpen(page)).toBe(false);
			});
		});

		test.each([
			[844, 390],
			[1280, 800],
			[360, 740],
		])('shows its preview within a window of %i × %i, wherever the page is scrolled to, and never over itself', async (width, height) => {
			await visit(
				`${site.origin}${text}`,
				async (page) => {
					await page.evaluate(() => document.fonts.ready);
					expect(await page.evaluate(misplaced)).toEqual([]);
				},
				{ width, height },
			);
		});

		test('opens as a sheet across a narrow screen, at the foot or, where that would cover it, at the head, and closes with its button', async () => {
			await visit(
				`${site.origin}${text}`,
				async (page) => {
					// In the middle of the page, so that it can scroll both ways.
					const marks = await page.$$('main a[data-cite]');
					const marker = marks[Math.floor(marks.length / 2)] ?? expect.fail('no citations');
					for (const from of [0.2, 0.6, 0.9]) {
						await marker.evaluate((one, share) => scrollBy(0, one.getBoundingClientRect().top - share * innerHeight), from);
						await marker.tap();
						const [own, { left, width, top, height }] = await Promise.all([
							boxOf(marker),
							boxOf(await first(page, '#cite-pop:popover-open')),
						]);
						const isAtFoot = own.bottom + height <= 740;
						expect([left, width, Math.round(top)]).toEqual([
							0,
							await page.evaluate(() => document.documentElement.clientWidth),
							isAtFoot ? Math.round(740 - height) : 0,
						]);
						// In between, it depends on the height of the preview.
						if (from !== 0.6) expect(isAtFoot).toBe(from < 0.9);
						expect(height).toBeLessThanOrEqual(740 * 0.6);
						await (await first(page, '#cite-pop button[popovertarget]')).tap();
						expect(await isOpen(page)).toBe(false);
					}
				},
				{ width: 360, height: 740 },
			);
		});
	});

	test.each([360, 1440])('every link within a long page leads to the place that it names, %i px wide', async (width) => {
		await visit(
			`${site.origin}${text}`,
			async (page) => {
				await page.evaluate(() => document.fonts.ready);
				const ids = await page.$$eval('a[href^="#"]', (links) => [
					...new Set(links.map((link) => link.getAttribute('href')?.slice(1) ?? '')),
				]);
				expect(ids.length).toBeGreaterThan(20);
				expect(await page.evaluate(missed, ids.filter(Boolean))).toEqual([]);
			},
			{ width, height: 740 },
		);
	});

	test('a link of the text to a claim shows what it leads to, and a click follows it', async () => {
		await visit(`${site.origin}${text}`, async (page) => {
			const link = await first(page, 'a[data-preview="words"][data-reference="claim"]');
			await link.scrollIntoView();
			await link.hover();
			await page.waitForSelector('#cite-pop:popover-open');
			const href = await link.evaluate((one) => one.getAttribute('href'));
			await link.click();
			await page.waitForFunction((wanted) => location.pathname === wanted, {}, href);
		});
	});

	test('after a click into the text, Tab goes on from there', async () => {
		await visit(`${site.origin}${text}`, async (page) => {
			const heading = await first(page, '[data-body] h2 ~ h2');
			await heading.click();
			const scrolled = await page.evaluate(() => scrollY);
			await page.keyboard.press('Tab');
			expect(
				await heading.evaluate((one) => {
					const stop = document.activeElement ?? one;
					return Boolean(one.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) && stop.closest('[data-body]') !== null;
				}),
			).toBe(true);
			expect(await page.evaluate(() => scrollY)).toBeGreaterThan(scrolled / 2);
		});
	});

	test('the link past the navigation leads the keyboard into the text', async () => {
		await visit(`${site.origin}${text}`, async (page) => {
			for (const key of ['Tab', 'Enter', 'Tab'] as const) await page.keyboard.press(key);
			expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		});
	});

	test('text is copied without the numbers of its sources: a year stays that year', async () => {
		await visit(`${site.origin}${text}`, async (page) => {
			const marked = await first(page, '[data-body] p:has(sup.markers)');
			await marked.evaluate((one) => getSelection()?.selectAllChildren(one));
			await press(page, 'Control', 'c');
			// Reads the clipboard by pasting.
			await page.$eval('input[type="search"]', (field) => {
				const paper = document.createElement('textarea');
				field.after(paper);
				paper.focus();
			});
			await press(page, 'Control', 'v');
			const words = await marked.evaluate((one) => {
				const copy = one.cloneNode(true) as HTMLElement;
				for (const markers of copy.querySelectorAll('sup.markers')) markers.remove();
				return copy.textContent;
			});
			expect((await page.$eval('textarea', ({ value }) => value)).replaceAll(/\s+/g, '')).toBe(words.replaceAll(/\s+/g, ''));
			expect(words).toMatch(/\d/);
		});
	});

	describe('the filters of the timeline', () => {
		test('work without a script', async () => {
			await visit(`${plain.origin}/timeline/`, async (page) => {
				await choose(page, 'key');
				expect(new Set(await shownWeights(page))).toEqual(new Set(['key']));
			});
		});

		test('are as the address says when a reader comes back to the page', async () => {
			await visit(`${site.origin}/timeline/`, async (page) => {
				await choose(page, 'key');
				const shown = await shownWeights(page);
				expect(new Set(shown)).toEqual(new Set(['key']));
				expect(await page.evaluate(() => location.search)).toBe('?weight=key');
				await (await first(page, '[data-timeline] li:not([data-left-out]) h3 a')).click();
				await page.waitForFunction(() => location.pathname !== '/timeline/' && document.readyState === 'complete');
				await page.evaluate(() => history.back());
				await page.waitForFunction(
					() => document.querySelector<HTMLInputElement>('.filters input[name="weight"]:checked')?.value === 'key',
				);
				expect(await shownWeights(page)).toEqual(shown);
				expect(await page.$eval('list-filters [role="status"]', ({ textContent }) => textContent)).toMatch(/^\d+ of \d+ events$/);
				// As a browser does that restores forms after scripts have run.
				await page.$eval('.filters input[name="weight"][value=""]', (all) => {
					(all as HTMLInputElement).checked = true;
					dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
				});
				expect(await page.$eval('.filters input[name="weight"]:checked', (input) => (input as HTMLInputElement).value)).toBe('key');
				expect(await shownWeights(page)).toEqual(shown);
			});
		});

		test('give way to a link to an event that they would hide', async () => {
			let hidden = '';
			await visit(`${site.origin}/timeline/`, async (page) => {
				hidden = await page.$eval('[data-timeline] > li:not([data-weight="key"])', ({ id }) => id);
			});
			await visit(`${site.origin}/timeline/?weight=key#${hidden}`, async (page) => {
				await page.waitForFunction(
					(id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight,
					{},
					hidden,
				);
				expect(await page.evaluate(() => location.search)).toBe('');
			});
		});
	});

	test('the search is as it was left when a reader comes back to it', async () => {
		await visit(`${site.origin}/about/`, async (page) => {
			await (await first(page, 'header input[type="search"]')).type('workers');
			await page.keyboard.press('Enter');
			await page.waitForSelector('search-box li a');
			expect(await page.evaluate(() => location.search)).toBe('?q=workers');
			const status = await page.$eval('search-box [role="status"]', ({ textContent }) => textContent);
			await (await first(page, 'search-box li a')).click();
			await page.waitForFunction(() => location.pathname !== '/search/' && document.readyState === 'complete');
			await page.evaluate(() => history.back());
			await page.waitForSelector('search-box li a');
			expect(await page.$eval('search-box [role="status"]', ({ textContent }) => textContent)).toBe(status);
			expect(await page.$eval('#query', (field) => (field as HTMLInputElement).value)).toBe('workers');
		});
	});

	test('a page that a reader comes back to has the theme that was chosen since, and shows it as chosen', async () => {
		await visit(`${site.origin}/`, async (page) => {
			const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			const light = await paper();
			await page.goto(`${site.origin}/timeline/`);
			await (await first(page, 'display-settings summary')).click();
			await (await first(page, 'input[name="display-theme"][value="dark"]')).click();
			const dark = await paper();
			expect(dark).not.toBe(light);
			await page.evaluate(() => history.back());
			await page.waitForFunction(() => location.pathname === '/' && document.documentElement.dataset['theme'] === 'dark');
			expect(await paper()).toBe(dark);
			expect(await page.$eval('input[name="display-theme"][value="dark"]', (input) => (input as HTMLInputElement).checked)).toBe(true);
			// As for a page from the back/forward cache.
			await page.evaluate(() => {
				document.documentElement.dataset['theme'] = 'light';
				dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
			});
			expect(await paper()).toBe(dark);
		});
	});
});

async function first(page: Page, selector: string): Promise<ElementHandle<HTMLElement>> {
	return ((await page.$(selector)) ?? expect.fail(`no ${selector}`)) as ElementHandle<HTMLElement>;
}

function boxOf(element: ElementHandle): Promise<DOMRect> {
	return element.evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
}

function isOpen(page: Page): Promise<boolean> {
	return page.$eval('#cite-pop', (preview) => preview.matches(':popover-open'));
}

/** Whether the focus is in the preview. */
function isWithin(page: Page): Promise<boolean> {
	return page.$eval('#cite-pop', (preview) => preview.contains(document.activeElement));
}

function focused(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.id ?? '');
}

/** Focuses the link before the first match; returns the ids of the match and of the link after it. */
function focusBefore(page: Page, selector: string): Promise<{ marker: string; after: string }> {
	return page.evaluate((wanted) => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
		const index = links.findIndex((link) => link.matches(wanted));
		links[index - 1]?.focus();
		return { marker: links[index]?.id ?? '', after: links[index + 1]?.id ?? '' };
	}, selector);
}

async function press(page: Page, held: 'Control', key: 'c' | 'v'): Promise<void> {
	await page.keyboard.down(held);
	await page.keyboard.press(key);
	await page.keyboard.up(held);
}

async function choose(page: Page, value: string): Promise<void> {
	await (await first(page, `.filters details:has(input[value="${value}"]) summary`)).click();
	await (await first(page, `.filters input[value="${value}"]`)).click();
}

/** The weights of the visible events. */
function shownWeights(page: Page): Promise<(string | undefined)[]> {
	return page.$$eval('[data-timeline] > li', (items) =>
		items.filter((item) => item.checkVisibility()).map((item) => (item as HTMLElement).dataset['weight']),
	);
}

/** Freezes the timers of a page until `pass`. */
async function holdTimers(page: Page): Promise<void> {
	await page.evaluate(() => {
		const held = new Map<number, { at: number; then: () => void }>();
		let [now, last] = [0, 0];
		Object.assign(globalThis, {
			setTimeout: (then: () => void, delay = 0) => {
				held.set(++last, { at: now + delay, then });
				return last;
			},
			clearTimeout: (id: number) => held.delete(id),
			pass: (time: number) => {
				now += time;
				for (const [id, { at, then }] of held) if (at <= now && held.delete(id)) then();
			},
		});
	});
}

/** Advances the frozen timers of a page by some milliseconds. */
async function pass(page: Page, time: number): Promise<void> {
	await page.evaluate((passed) => (globalThis as unknown as { pass: (time: number) => void }).pass(passed), time);
}

/**
 * Runs in a page: opens marks throughout the text at several window heights, and returns the previews that are cut off, too
 * low to read, or over their mark.
 */
async function misplaced(): Promise<string[]> {
	const marks = [...document.querySelectorAll<HTMLElement>('main :is([data-cite], [data-preview="claim"])')];
	const preview = document.querySelector<HTMLElement>('#cite-pop');
	if (!preview || marks.length < 10) return ['no marks'];
	const faults: string[] = [];
	const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	for (const from of [0.03, 0.35, 0.65, 0.95])
		for (const part of [0.1, 0.25, 0.4, 0.55, 0.7, 0.9]) {
			const nth = Math.floor(part * marks.length);
			const mark = marks[nth] as HTMLElement;
			scrollBy(0, mark.getBoundingClientRect().top - from * (innerHeight - mark.getBoundingClientRect().height));
			await drawn();
			// By coordinates: a click on an element at the edge of the window would scroll first.
			mark.click();
			await drawn();
			const [box, own] = [preview.getBoundingClientRect(), mark.getBoundingClientRect()];
			// Firefox measures in sixtieths of a pixel.
			const isOut = box.left < -0.1 || box.top < -0.1 || box.right > innerWidth + 0.1 || box.bottom > innerHeight + 0.1;
			const isOver = box.top < own.bottom - 0.5 && own.top < box.bottom - 0.5 && box.left < own.right && own.left < box.right;
			if (isOut || isOver || box.height <= 100)
				faults.push(
					`mark ${nth} at ${from}: ${JSON.stringify(box)} beside ${JSON.stringify(own)}, ${preview.dataset['sheet'] ?? 'no sheet'}`,
				);
			preview.hidePopover();
			await drawn();
		}
	return faults;
}
