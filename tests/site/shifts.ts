import type { Page } from 'playwright-core';

/** Makes a page record its Cumulative Layout Shift. */
export async function countShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		let sum = 0;
		const add = (shifts: PerformanceEntryList): void => {
			for (const shift of shifts) sum += (shift as PerformanceEntry & { value: number }).value;
		};
		const observer = new PerformanceObserver((shifts) => add(shifts.getEntries()));
		observer.observe({ type: 'layout-shift', buffered: true });
		Object.assign(globalThis, {
			shiftSoFar: () => {
				add(observer.takeRecords());
				return sum;
			},
		});
	});
}

export async function shiftOf(page: Page): Promise<number> {
	await drawn(page);
	return page.evaluate(() => (globalThis as unknown as { shiftSoFar: () => number }).shiftSoFar());
}

/** Opens a page whose font requests wait: each `next` releases one, until none is left. */
export async function openWithoutFaces(page: Page, address: string): Promise<{ next: () => Promise<boolean> }> {
	const waiting: (() => void)[] = [];
	await page.route('**/*.woff2', async (route) => {
		await new Promise<void>((done) => waiting.push(done));
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'domcontentloaded' });
	const next = async (): Promise<boolean> => {
		// One font may trigger the next, which has the glyphs that it lacks.
		do await drawn(page);
		while (waiting.length === 0 && (await page.evaluate(() => document.fonts.status)) === 'loading');
		const release = waiting.shift();
		release?.();
		return release !== undefined;
	};
	return { next };
}

/** Waits until the layout is stable. */
async function drawn(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
