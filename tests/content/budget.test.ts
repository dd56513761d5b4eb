import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startChromium } from '../site/chromium.ts';
import type { Device } from '../site/devices.ts';
import { hostedSite } from '../site/hosted.ts';
import { kinds, layouts, wholePages } from './kinds.ts';
import { tasksOf } from '../site/main-thread.ts';
import { countShifts, openWithoutFaces, shiftOf } from '../site/shifts.ts';

const site = hostedSite('content');

const kB = 1024;
const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1440, height: 900 } };

/** Bytes of a page in the first round trip: ten segments of 1,460 bytes (RFC 6928), less headers and TLS. */
const FIRST_FLIGHT = 13_000;
/** CPU slowdown of a slow phone, relative to the test machine. */
const SLOWER = 4;

/**
 * Most layout objects of a page, all laid out at once since links lead to places within it. Their number determines
 * the longest task, which `npm run bench:reader` measures; the time itself varies by a third on one machine, from one
 * hour to the next. The overview has the most, and keeps a slow phone busy for a fifth of a second.
 */
const LAID_OUT = 3600;

/** How far a page of each layout may move when the faces of the site take the place of those of the device. */
const SHIFT = 0.01;
const screens = [
	{ width: 360, height: 740, device: 'georgia' },
	{ width: 360, height: 740, device: 'android' },
	{ width: 1440, height: 900, device: 'georgia' },
	{ width: 1440, height: 900, device: 'liberation' },
] as const;
/** Pages where a line in a narrow column breaks elsewhere: Liberation Serif differs too much from the font, and few devices lack a better one. */
const shiftAllowed = new Map([
	['/explainers/overview/ 1440 liberation', 0.025],
	['/ 1440 liberation', 0.035],
]);
const paths = wholePages.map(({ path }) => path);

/** A browser for each kind of device, and one for traces: a browser traces one page at a time. */
const browsers = new Map<Device | 'traced', Promise<Browser>>();
const browserOf = (device: Device | 'traced'): Promise<Browser> => {
	const browser = browsers.get(device) ?? startChromium(device === 'traced' ? undefined : device);
	browsers.set(device, browser);
	return browser;
};
afterAll(async () => {
	for (const browser of browsers.values()) await (await browser).close();
});

test.concurrent.each(kinds)('$path keeps its budget', async ({ path, budget }) => {
	const weights = await look(desk, async (opened) => weigh(await requestsOf(opened, path)));
	for (const kind of ['html', 'css', 'js', 'font', 'total'] as const) expect(weights[kind], kind).toBeLessThanOrEqual(budget[kind] * kB);
	expect(weights.requests).toBeLessThanOrEqual(budget.requests);
});

test.concurrent.each(paths)('%s shows its first screen with the first 13 kB, as the slowest host compresses it', async (path) => {
	const whole = readFileSync(fileOf(path));
	const begun = gunzipSync(gzipSync(whole).subarray(0, FIRST_FLIGHT), { finishFlush: constants.Z_SYNC_FLUSH });
	const [first, all] = await picturesOf(path, [begun, whole]);
	expect(first?.equals(all ?? Buffer.of())).toBe(true);
});

test.concurrent.each(paths)('%s shows its text before any face arrives', async (path) => {
	await look(phone, async (opened) => {
		await opened.route('**/*.woff2', () => undefined);
		await countShifts(opened);
		await opened.goto(`${site.origin}${path}`, { waitUntil: 'domcontentloaded' });
		await opened.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		expect(await shiftOf(opened)).toBeLessThan(0.01);
	});
});

test.concurrent.each(layouts.flatMap((path) => screens.map((screen) => ({ path, ...screen }))))(
	'$path hardly moves when its faces arrive one after the other: $width px, $device',
	async ({ path, device, width, height }) => {
		await look(
			{ viewport: { width, height } },
			async (opened) => {
				await countShifts(opened);
				const { next } = await openWithoutFaces(opened, `${site.origin}${path}`);
				const before = await shiftOf(opened);
				let faces = 0;
				while (await next()) faces++;
				expect(faces).toBeGreaterThan(0);
				expect((await shiftOf(opened)) - before).toBeLessThan(shiftAllowed.get(`${path} ${width} ${device}`) ?? SHIFT);
			},
			await browserOf(device),
		);
	},
);

test.each([
	'/',
	'/explainers/overview/',
	'/explainers/routes/',
	'/timeline/',
	'/claims/c-workers-15000/',
	'/sources/',
	'/search/',
	'/data/routes/',
])('%s asks for no face and little else where data are saved', async (path) => {
	await look(phone, async (opened) => {
		await (await opened.context().newCDPSession(opened)).send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
		const weights = weigh(await requestsOf(opened, path));
		expect(weights.font).toBe(0);
		expect(weights.total).toBeLessThan(60 * kB);
		// The page, the script for its citations and the icon; filters and search have scripts of their own.
		expect(weights.requests).toBeLessThanOrEqual(3 + (await opened.locator('list-filters, search-box').count()));
	});
});

test('the faces of the device are for a reader to choose, and stay chosen beside the theme', async () => {
	await look(desk, async (opened) => {
		await opened.goto(`${site.origin}/about/`);
		await opened.getByText('Display', { exact: true }).click();
		await opened.getByLabel('Dark').check();
		await opened.getByLabel('The device’s').check();
		// Requests that the page still makes are not counted.
		await opened.goto('about:blank');
		const requests = await requestsOf(opened, '/claims/c-workers-15000/');
		expect([...requests].filter((name) => name.endsWith('.woff2'))).toEqual([]);
		expect(await opened.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({ theme: 'dark', fonts: 'device' });
		await opened.getByText('Display', { exact: true }).click();
		expect(await opened.getByLabel('The device’s').isChecked()).toBe(true);
	});
});

test('who saves data can still have the faces of the site', async () => {
	await look(desk, async (opened) => {
		await (await opened.context().newCDPSession(opened)).send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
		await opened.goto(`${site.origin}/about/`);
		await opened.getByText('Display', { exact: true }).click();
		await opened.getByLabel('This site’s').check();
		expect(weigh(await requestsOf(opened, '/about/')).font).toBeGreaterThan(0);
	});
});

test('every face may come late, and none is asked for before the text', () => {
	for (const path of paths) {
		const html = readFileSync(fileOf(path), 'utf8');
		const faces = html.match(/@font-face\s*\{[^}]*url\([^}]*\}/g) ?? [];
		expect(faces.length, path).toBeGreaterThan(0);
		expect(
			faces.filter((face) => !/font-display:\s*swap/.test(face)),
			path,
		).toEqual([]);
		expect(html, path).not.toContain('rel="preload"');
	}
});

test.each(paths)('%s keeps its layout within what a slow phone does in a fifth of a second', async (path) => {
	await look(
		phone,
		async (opened) => {
			const tasks = await tasksOf(opened, `${site.origin}${path}`);
			const laidOut = Math.max(...tasks.map((task) => task.laidOut));
			expect(laidOut).toBeGreaterThan(100);
			expect(laidOut).toBeLessThanOrEqual(LAID_OUT);
		},
		await browserOf('traced'),
	);
});

test.each(['/explainers/overview/', '/claims/', '/data/routes/', '/search/'])(
	'no script of %s keeps a slow phone busy for 50 ms',
	async (path) => {
		await look(
			phone,
			async (opened) => {
				const tasks = await tasksOf(opened, `${site.origin}${path}`);
				const times = tasks.map(({ of }) => of.script).filter((ms) => ms > 0);
				expect(times.length).toBeGreaterThan(1);
				expect(Math.max(...times)).toBeLessThan(50 / SLOWER);
			},
			await browserOf('traced'),
		);
	},
);

test('a page allows the styles and scripts that it holds, and does not list those of others', () => {
	for (const path of paths) {
		const html = readFileSync(fileOf(path), 'utf8');
		const { css, js } = partsOf(html);
		const held = [...css, ...js].map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
		const policy = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0] ?? '';
		expect(new Set(policy.match(/sha256-[^']+/g)), path).toEqual(new Set(held));
	}
});

test('the scripts of a page, together, are under 2.5 kB', () => {
	const html = readFileSync(fileOf('/explainers/overview/'), 'utf8');
	const files = [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) =>
		readFileSync(join(site.folder, src), 'utf8'),
	);
	expect(files.length).toBeGreaterThan(0);
	expect(brotliCompressSync([...partsOf(html).js, ...files].join('\n')).length).toBeLessThan(2.5 * kB);
});

test('each map is under 15 kB, and a page without one has none', () => {
	const html = readFileSync(fileOf('/explainers/routes/'), 'utf8');
	const maps = html.match(/<svg class="map".*?<\/svg>/gs) ?? [];
	expect(maps).toHaveLength(2);
	for (const map of maps) expect(gzipSync(map).length).toBeLessThan(15_000);
	expect(readFileSync(fileOf('/explainers/overview/'), 'utf8')).not.toContain('class="map"');
});

async function look<Result>(options: BrowserContextOptions, at: (page: Page) => Promise<Result>, browser = site.browser): Promise<Result> {
	const context = await browser.newContext(options);
	const result = await at(await context.newPage());
	await context.close();
	return result;
}

/** Opens a page and waits for all its requests; returns their paths. */
async function requestsOf(opened: Page, path: string): Promise<Set<string>> {
	const names = new Set<string>();
	opened.on('request', (request) => names.add(new URL(request.url()).pathname));
	await opened.goto(`${site.origin}${path}`);
	await opened.evaluate(() => document.fonts.ready);
	return names;
}

/** Screenshots of the first screen for each HTML text, without scripts and fonts. */
function picturesOf(path: string, pages: Buffer[]): Promise<Buffer[]> {
	return look({ ...phone, javaScriptEnabled: false }, async (opened) => {
		const pictures: Buffer[] = [];
		let body: Buffer = Buffer.of();
		await opened.route('**/*.woff2', (route) => route.abort());
		await opened.route(`${site.origin}${path}`, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
		for (const html of pages) {
			body = html;
			await opened.goto(`${site.origin}${path}`);
			pictures.push(await opened.screenshot());
		}
		return pictures;
	});
}

/** Compressed bytes by kind; inline styles and scripts count as theirs. */
function weigh(names: Set<string>): Record<'html' | 'css' | 'js' | 'font' | 'total' | 'requests', number> {
	const weights = { html: 0, css: 0, js: 0, font: 0, total: 0, requests: names.size };
	for (const name of names) {
		const bytes = readFileSync(fileOf(name));
		const size = name.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
		weights.total += size;
		if (name.endsWith('.woff2')) weights.font += size;
		else if (name.endsWith('.css')) weights.css += size;
		else if (name.endsWith('.js')) weights.js += size;
		else {
			const { css, js } = partsOf(bytes.toString());
			const [styles = 0, scripts = 0] = [css, js].map((texts) => (texts.length > 0 ? brotliCompressSync(texts.join('\n')).length : 0));
			weights.css += styles;
			weights.js += scripts;
			weights.html += size - styles - scripts;
		}
	}
	return weights;
}

/** The inline styles and scripts of a page. */
function partsOf(html: string): { css: string[]; js: string[] } {
	const inside = (tag: RegExp): string[] => [...html.matchAll(tag)].map(([, text = '']) => text);
	return { css: inside(/<style>(.*?)<\/style>/gs), js: inside(/<script(?: type="module")?>(.*?)<\/script>/gs) };
}

function fileOf(path: string): string {
	return join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
}
