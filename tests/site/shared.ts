import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { headersFor, hostingOf } from '../../src/hosts/rules.ts';
import { settingsFrom } from '../../src/read/settings.ts';
import { build } from './build.ts';
import { serveChromium } from './chromium.ts';
import { serve, type Served } from './serve.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where test files ask for what they share. */
		shared: string;
	}
}

/** A site that is built, and served as hosts do. */
export interface BuiltSite {
	/** Where its pages are, without a slash at the end. */
	origin: string;
	/** The folder of its files. */
	folder: string;
}

/** The sites that tests look at: a small one at the root of its host and below a sub-path, and that of this repository. */
export const sites = {
	fixture: { base: '', content: 'tests/fixtures/site', kept: undefined },
	below: { base: '/explainer', content: 'tests/fixtures/site', kept: undefined },
	/** It is large: the next run builds only what changed. */
	content: { base: '', content: 'content', kept: join('.cache', 'nutgraf', 'test-site') },
} as const;
export type SiteName = keyof typeof sites;

/**
 * What the test files of a run share: each site is built and served when a file first asks for it, by its name, and the
 * browser is started when one first asks for that. All goes when the run ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-tests-'));
	const served: Served[] = [];
	let browser: Promise<BrowserServer> | undefined;
	const built = new Map<string, Promise<BuiltSite>>();

	const start = async (name: SiteName): Promise<BuiltSite> => {
		const { base, content, kept } = sites[name];
		const root = kept ?? join(folder, name);
		const host = await serve(root, (path) => headersFor(hostingOf(`${base}/`, []), path));
		served.push(host);
		const environment = {
			CONTENT_DIR: content,
			OUT_DIR: join(root, base),
			BASE: base,
			// Programs of others are led through the small site by its own addresses.
			SITE: name === 'fixture' ? host.origin : 'https://ferry.example.org',
		};
		const { code, output } = await build(environment);
		if (kept === undefined) rmSync(settingsFrom(environment, { root: process.cwd() }).cache, { recursive: true, force: true });
		if (code !== 0) throw new Error(output);
		return { origin: `${host.origin}${base}`, folder: environment.OUT_DIR };
	};
	const answer = async (name: string): Promise<unknown> => {
		if (name === 'browser') return (await (browser ??= serveChromium())).wsEndpoint();
		const site = built.get(name) ?? start(name as SiteName);
		built.set(name, site);
		return site;
	};

	const desk = createServer((request, response: ServerResponse) => {
		answer(request.url?.slice(1) ?? '').then(
			(found) => response.end(JSON.stringify(found)),
			(error: unknown) => response.writeHead(500).end(String(error)),
		);
	}).listen(0, '127.0.0.1');
	await once(desk, 'listening');
	project.provide('shared', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);

	return async () => {
		desk.close();
		for (const host of served) host.close();
		await (await browser)?.close();
		rmSync(folder, { recursive: true, force: true });
	};
}
