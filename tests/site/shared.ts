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
		/** The URL from which test files request shared resources. */
		shared: string;
	}
}

/** A built site, served as by a host. */
export interface BuiltSite {
	/** Its URL, without a trailing slash. */
	origin: string;
	/** Its output folder. */
	folder: string;
}

/** The shared sites: a small one at the root and under a base path, and that of this repository. */
export const sites = {
	fixture: { base: '', content: 'tests/fixtures/site', kept: undefined },
	below: { base: '/explainer', content: 'tests/fixtures/site', kept: undefined },
	/** Keeps its cache between runs, as it is large. */
	content: { base: '', content: 'content', kept: join('.cache', 'nutgraf', 'test-site') },
} as const;
export type SiteName = keyof typeof sites;

/**
 * Sites and a browser shared by all test files of a run. Each site is built and served on first use, by name, and the
 * browser is launched on first use. Everything is stopped at the end of the run.
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
			// External programs visit the small site by URL.
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
