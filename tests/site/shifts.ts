import type { Page } from 'playwright-core';

/** Have a page add up how far its text moved, as Cumulative Layout Shift does. */
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

/** Open a page whose faces wait until `next` lets one through, until there is none. */
export async function openWithoutFaces(page: Page, address: string): Promise<{ next: () => Promise<boolean> }> {
	const waiting: (() => void)[] = [];
	await page.route('**/*.woff2', async (route) => {
		await new Promise<void>((done) => waiting.push(done));
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'domcontentloaded' });
	const next = async (): Promise<boolean> => {
		// A face may lead to the next: what it lacks is looked for there, when the page is drawn with it.
		do await drawn(page);
		while (waiting.length === 0 && (await page.evaluate(() => document.fonts.status)) === 'loading');
		const release = waiting.shift();
		release?.();
		return release !== undefined;
	};
	return { next };
}

/** What is to move now has moved. */
async function drawn(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
