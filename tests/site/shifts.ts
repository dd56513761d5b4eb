import type { Page } from 'playwright-core';

/** Have a page add up how far its text moved, as Cumulative Layout Shift does. */
export async function countShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		new PerformanceObserver((shifts) => {
			for (const shift of shifts.getEntries())
				document.documentElement.dataset['shift'] = String(
					Number(document.documentElement.dataset['shift'] ?? 0) + (shift as PerformanceEntry & { value: number }).value,
				);
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

export function shiftOf(page: Page): Promise<number> {
	return page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
}

/** Open a page whose faces wait until `next` lets one through, until there is none. */
export async function openWithoutFaces(page: Page, address: string): Promise<{ next: () => Promise<boolean> }> {
	const waiting: (() => void)[] = [];
	await page.route('**/*.woff2', async (route) => {
		await new Promise<void>((done) => waiting.push(done));
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'domcontentloaded' });
	await settled(page);
	const next = async (): Promise<boolean> => {
		// A face may lead to the next: what it lacks is looked for there.
		for (let tries = 0; waiting.length === 0 && tries < 5; tries++) await settled(page);
		const release = waiting.shift();
		release?.();
		await settled(page);
		return release !== undefined;
	};
	return { next };
}

/** All that is to move now has moved, and has been reported. */
async function settled(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
}
