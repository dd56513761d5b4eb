import type { Page } from 'playwright-core';

/** Have a page add up how far its text moved, as Cumulative Layout Shift does. */
export async function countShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		new PerformanceObserver((shifts) => {
			for (const shift of shifts.getEntries()) document.documentElement.dataset['shift'] = String(Number(document.documentElement.dataset['shift'] ?? 0) + (shift as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

export function shiftOf(page: Page): Promise<number> {
	return page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
}
