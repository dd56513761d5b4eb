import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { filesIn } from '../../src/read/folder.ts';
import { headersFor, hostingOf, isText, types, type Hosting } from '../../src/hosts/rules.ts';
import { redirectsOf } from '../../src/hosts/redirects.ts';
import { sharedBrowser, sharedSite } from './hosted.ts';
import { startable, type Started } from './hosts.ts';
import { observatory } from './observatory.ts';

const lab = join('.cache', 'nutgraf', 'hosts-test');
const mustRun = Boolean(process.env['NEEDS_SERVERS']);
let browser: Browser;

beforeAll(async () => {
	rmSync(lab, { recursive: true, force: true });
	browser = await sharedBrowser();
});
afterAll(() => browser?.close());

describe.each([
	['the root of a host', '/', 'fixture'],
	['a sub-path', '/explainer/', 'below'],
] as const)('a site under %s', (_place, base, name) => {
	// With a base path, the site is in a subfolder of the published folder.
	const root = join(lab, base === '/' ? 'dist' : 'dist-below');
	const out = join(root, base);
	let hosting: Hosting;
	let files: string[];

	beforeAll(async () => {
		cpSync((await sharedSite(name)).folder, out, { recursive: true });
		if (base !== '/') for (const file of ['_headers', '_redirects']) renameSync(join(out, file), join(root, file));
		hosting = hostingOf(base, redirectsOf(readCorpus('tests/fixtures/site').corpus, base));
		const apart = [
			'404.html',
			'_headers',
			'_redirects',
			...hosting.redirects.map(({ from }) => from.slice(base.length).replace(/(^|\/)$/, '$1index.html')),
		];
		files = [...filesIn(out).files.map(({ path }) => path), '.well-known/security.txt'].filter((path) => !apart.includes(path));
	});

	for (const [name, { start, program }] of Object.entries(startable)) {
		const isMissing = program !== undefined && !existsSync(program);
		describe.skipIf(isMissing && !mustRun)(
			isMissing ? `${name}, which is not installed here (apt-get install ${name.toLowerCase()})` : name,
			() => {
				let host: Started;
				beforeAll(async () => {
					host = await start(hosting, root, join(lab, `${name.replaceAll(/\W/g, '')}${base.replaceAll('/', '-')}`));
				}, 60_000);
				afterAll(() => host?.stop());
				const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
					fetch(`${host.origin}${base}${path}`, { redirect: 'manual', headers });

				test('shows a page at its address, and leads there from the address without a slash and from that of its file', async () => {
					expect([(await ask('')).status, (await ask('claims/c-crossing-95/')).status]).toEqual([200, 200]);
					for (const path of ['claims/c-crossing-95', 'claims/c-crossing-95/index.html']) {
						const { status, headers } = await ask(path);
						expect([301, 307, 308], path).toContain(status);
						expect(headers.get('location'), path).toBe(`${base}claims/c-crossing-95/`);
					}
				});

				test('leads from the former address of a record to that of today', async () => {
					const { status, headers } = await ask('claims/c-crossing/');
					expect([status, headers.get('location')]).toEqual([301, `${base}claims/c-crossing-95/`]);
				});

				test.each(['nothing', 'nothing/here/', 'claims/nothing/', 'nothing.css', '_astro/nothing.js', '_headers', '_redirects'])(
					'answers /%s with the 404 page',
					async (path) => {
						const answer = await ask(path);
						expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
						expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
						expect(await answer.text()).toBe(readFileSync(join(out, '404.html'), 'utf8'));
					},
				);

				test('sends every file as it is, with its type and the header fields of its rules', async () => {
					const faults: string[] = [];
					for (const file of files) {
						const path = file.replace(/(^|\/)index\.html$/, '$1');
						const answer = await ask(path);
						const { 'Content-Type': type = typeOf(file), ...fields } = headersFor(hosting, `${base}${path}`);
						const given = answer.headers.get('content-type');
						if (answer.status !== 200) faults.push(`${path}: ${answer.status}`);
						if (!Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(out, file)))) faults.push(`${path}: other bytes`);
						if (type !== undefined && !(Array.isArray(type) ? type : [type]).includes(given ?? '')) faults.push(`${path}: ${given}`);
						for (const [field, value] of Object.entries(fields))
							if (answer.headers.get(field) !== value) faults.push(`${path}: ${field}: ${answer.headers.get(field)}`);
						if (!('Access-Control-Allow-Origin' in fields) && answer.headers.has('access-control-allow-origin'))
							faults.push(`${path}: open to all`);
					}
					expect(files.length).toBeGreaterThan(60);
					expect(faults).toEqual([]);
				}, 60_000);

				test('does not send again what a browser has, and compresses what it sends', async () => {
					for (const path of ['', 'claims/c-crossing-95/', 'api/claims.json']) {
						const etag = (await ask(path)).headers.get('etag') ?? '';
						expect((await ask(path, { 'if-none-match': etag })).status, path).toBe(304);
					}
					for (const path of ['', 'filters.css', 'pagefind/pagefind.js'])
						expect((await ask(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding'), path).toBe('gzip');
				});

				test('gets the best grade of the HTTP Observatory for every page', async () => {
					for (const path of ['', 'search/', 'claims/c-crossing-95/', 'nothing/']) {
						const answer = await ask(path);
						const meta = [...(await answer.text()).matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/g)].map(
							([, policy = '']) => policy,
						);
						expect(meta).toHaveLength(1);
						const { grade, score } = observatory(answer.headers, meta);
						expect([path, grade, score]).toEqual([path, 'A+', 130]);
					}
				});

				test('says nothing in the console of a browser, in which the search works', async () => {
					const said: string[] = [];
					const page = await browser.newPage();
					page.on('console', (message) => said.push(`${page.url()} ${message.text()}`));
					page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`));
					for (const path of [
						'',
						'explainers/the-ferry/',
						'timeline/',
						'claims/c-crossing-95/',
						'sources/s-mina-2019-10/',
						'data/ways/',
						'glossary/',
						'about/',
					]) {
						await page.goto(`${host.origin}${base}${path}`);
						await page.evaluate(() => document.fonts.ready);
					}
					await page.goto(`${host.origin}${base}search/?q=brass`);
					await page.locator(`search-box a[href^="${base}timeline/e-2016-05-14-opening/"]`).waitFor({ timeout: 20_000 });
					expect(said).toEqual([]);
					await page.close();
				});

				test('lets nobody show a page in a frame, and everybody an embed', async () => {
					const page = await browser.newPage();
					// Another site with a real URL: a page without one may frame nothing.
					const outer = createServer((request, answer) =>
						answer.setHeader('content-type', 'text/html').end(`<iframe src="${host.origin}${base}${request.url?.slice(1)}"></iframe>`),
					).listen(0, '127.0.0.1');
					await once(outer, 'listening');
					const frameOf = (path: string): Promise<unknown> =>
						page.goto(`http://127.0.0.1:${(outer.address() as AddressInfo).port}/${path}`, { waitUntil: 'networkidle' });
					await frameOf('');
					expect(page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
					await frameOf('embed/claims/c-crossing-95/');
					expect(await page.frameLocator('iframe').getByRole('link', { name: 'How we know' }).isVisible()).toBe(true);
					await page.close();
					outer.close();
				});

				test('found nothing to complain of in its configuration', () => {
					expect(
						host
							.said()
							.split('\n')
							.filter(
								(line) =>
									/invalid|"level":"(warn|error)"|\[(warn|error|alert|emerg)\]/.test(line) && !line.includes('admin endpoint disabled'),
							),
					).toEqual([]);
				});
			},
		);
	}

	test('the artifact of GitHub Pages holds the whole site, hidden folders too', () => {
		const archive = join(lab, `pages${base.replaceAll('/', '-')}.tar`);
		const workflow = readFileSync('.github/workflows/publish.yml', 'utf8');
		expect(workflow).toContain('include-hidden-files: true');
		// The line of actions/upload-pages-artifact v5 with that switch.
		expect(
			spawnSync('tar', [
				'--dereference',
				'--hard-dereference',
				'--directory',
				out,
				'-cf',
				archive,
				'--exclude=.git',
				'--exclude=.github',
				'.',
			]).status,
		).toBe(0);
		expect(spawnSync('tar', ['-tf', archive], { encoding: 'utf8' }).stdout.split('\n')).toEqual(
			expect.arrayContaining(['./.well-known/security.txt', './index.html', './404.html']),
		);
	});
});

/** The media types accepted for a file, by extension; `undefined` for files that only our own code reads. */
function typeOf(file: string): string[] | undefined {
	const ending = file.split('.').at(-1) ?? '';
	const [type] = Object.entries(types).find(([, endings]) => (endings as readonly string[]).includes(ending)) ?? [];
	if (type === undefined) return /^(pf_\w+|pagefind)$/.test(ending) ? undefined : [];
	if (type === 'image/x-icon') return [type, 'image/vnd.microsoft.icon'];
	// JSON is always UTF-8, and XML declares its encoding.
	if (/^(application|image)\//.test(type)) return isText(type) ? [type, `${type}; charset=utf-8`] : [type];
	return isText(type) ? [`${type}; charset=utf-8`] : [type];
}
