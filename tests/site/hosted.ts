import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { build } from './build.ts';
import { startChromium } from './chromium.ts';
import { serve } from './serve.ts';

/** The site of this repository, built and served for one test file, with a browser to look at it. */
export interface Hosted {
	browser: Browser;
	/** Where it is served, without a slash at the end. */
	origin: string;
	/** The folder that is served. */
	folder: string;
}

/** Build, serve and open a browser before the tests of a file, and close all of it behind them. `name` keeps files apart. */
export function hostedSite(name: string, base = ''): Hosted {
	const folder = join('.cache', 'nutgraf', `${name}-test-site`);
	const hosted = { folder, origin: '' } as Hosted;
	let host: Awaited<ReturnType<typeof serve>> | undefined;

	beforeAll(async () => {
		const { output } = await build({ OUT_DIR: join(folder, base), BASE: base });
		expect(output).toContain('Complete!');
		host = await serve(folder);
		hosted.origin = host.origin;
		hosted.browser = await startChromium();
	}, 180_000);

	afterAll(async () => {
		await hosted.browser?.close();
		host?.close();
	});
	return hosted;
}
