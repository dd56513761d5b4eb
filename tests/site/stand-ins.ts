import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);

/** The faces of devices that `src/styles/faces.css` stands on, by the serif; where one may not be given away, a twin of the same widths. */
const devices = {
	/** Apple’s and Microsoft’s. */
	Georgia: { Georgia: 'gelasio', Arial: 'arimo' },
	/** Android’s. */
	'Noto Serif': { 'Noto Serif': 'noto-serif', Roboto: 'roboto' },
	/** Most others’. */
	Liberation: { 'Liberation Serif': 'tinos', 'Liberation Sans': 'arimo' },
} as const;
export type Device = keyof typeof devices;

/** Open a page on a device of that kind, whatever this machine has: its own faces are there at once, those of the site wait until `next` lets one through, until there is none. */
export async function openOn(device: Device, page: Page, address: string): Promise<{ next: () => Promise<boolean> }> {
	const waiting: (() => void)[] = [];
	await page.route('**/*.woff2', async (route) => {
		await new Promise<void>((done) => waiting.push(done));
		await route.continue();
	});
	await page.route('**/@fontsource/**', (route) => route.fulfill({ path: resolve(new URL(route.request().url()).pathname.slice(1)) }));
	await page.route(address, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: withFacesOf(device, await response.text()) });
	});
	await page.goto(address, { waitUntil: 'domcontentloaded' });
	await page.evaluate(() => Promise.allSettled([...document.fonts].filter(({ family }) => family.includes('stand-in')).map((face) => face.load())));
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

function withFacesOf(device: Device, html: string): string {
	return html.replaceAll(/(@font-face\{font-family:[^;]*stand-in;font-weight:(\d+);(font-style:italic;)?src:)(local[^;]*)/g, (_, rule: string, weight: string, italic: string | undefined, locals: string) => {
		const [, twin] = Object.entries(devices[device]).find(([name]) => locals.includes(`local(${name})`) || locals.includes(`local(${name} `)) ?? [];
		return twin === undefined ? `${rule}local(none)` : `${rule}url(/@fontsource/${twin}/files/${twin}-latin-${weight === '600' ? 700 : 400}-${italic ? 'italic' : 'normal'}.woff2)`;
	});
}

/** All that is to move now has moved, and has been reported. */
async function settled(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
}
