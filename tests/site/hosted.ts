import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BuiltSite, SiteName } from './shared.ts';

/** A site that is built and served for all test files, with a browser to look at it. */
export interface Hosted extends BuiltSite {
	browser: Browser;
}

/** Have one of the sites that test files share, and their browser, before the tests of a file. */
export function hostedSite(name: SiteName): Hosted {
	const hosted = {} as Hosted;
	beforeAll(async () => {
		Object.assign(hosted, await shared<BuiltSite>(name));
		hosted.browser = await sharedBrowser();
	});
	afterAll(() => hosted.browser?.close());
	return hosted;
}

/** The site by that name, built if it is not yet. */
export function sharedSite(name: SiteName): Promise<BuiltSite> {
	return shared(name);
}

/** The browser of all test files; closing it closes only what was opened by this connection. */
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
