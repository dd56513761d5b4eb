import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BuiltSite, SiteName } from './shared.ts';

/** A site built and served for all test files, with a browser. */
export interface Hosted extends BuiltSite {
	browser: Browser;
}

/** Sets up a shared site and the shared browser before the tests of a file. */
export function hostedSite(name: SiteName): Hosted {
	const hosted = {} as Hosted;
	beforeAll(async () => {
		Object.assign(hosted, await shared<BuiltSite>(name));
		hosted.browser = await sharedBrowser();
	});
	afterAll(() => hosted.browser?.close());
	return hosted;
}

/** The site with a name, built on first use. */
export function sharedSite(name: SiteName): Promise<BuiltSite> {
	return shared(name);
}

/** The shared browser; closing it closes only what this connection has opened. */
export async function sharedBrowser(): Promise<Browser> {
	return chromium.connect(await shared<string>('browser'));
}

async function shared<Thing>(name: string): Promise<Thing> {
	const desk = inject('shared') as string | undefined;
	if (desk === undefined) throw new Error('Tests of the site share what tests/vitest.config.ts starts: npm run test:files -- tests/site/…');
	const answer = await fetch(`${desk}/${name}`);
	if (!answer.ok) throw new Error(await answer.text());
	return (await answer.json()) as Thing;
}
