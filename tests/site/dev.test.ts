import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, smallContent, temporaryFolder, write } from './build.ts';
import { startDev, type DevServer } from './dev-server.ts';
import { sharedBrowser } from './hosted.ts';

const content = mkdtempSync(join(tmpdir(), 'nutgraf-dev-'));
let server: DevServer;

beforeAll(async () => {
	write(content, smallContent);
	server = await startDev(content, '/explainer');
}, 180_000);

afterAll(async () => {
	await server.stop();
	rmSync(content, { recursive: true, force: true });
});

test('an edit of an explainer, a claim and a source shows without a restart', async () => {
	expect(await server.page('/explainers/first/')).toContain('What is said');
	edit('explainers/first.mdx', (text) => text.replace('What is said', 'What was edited'));
	await server.until(async () => (await server.page('/explainers/first/')).includes('What was edited'));

	edit('claims/c-workers.yaml', (text) => text.replace('An agency', 'Another agency'));
	await server.until(async () => (await server.page('/claims/c-workers/')).includes('Another agency'));

	edit('sources/s-report.yaml', (text) => text.replace('A report', 'A renamed report'));
	await server.until(async () => (await server.page('/explainers/first/')).includes('A renamed report'));
}, 180_000);

test('a new event has its page at once', async () => {
	edit('events/e-new.mdx', () => '---\ntitle: Something new\ndate: 2025-06\n---\n');
	await server.until(async () => (await server.page('/timeline/')).includes('Something new'));
	await server.until(async () => (await server.page('/timeline/e-new/')).includes('Something new'));
}, 180_000);

test('of edits in quick succession the last one shows', async () => {
	for (let gap = 0; gap <= 60; gap += 12) {
		for (const word of [`First ${gap}`, `Second ${gap}`, `Last ${gap}`]) {
			edit('explainers/first.mdx', (text) => text.replace('What is said', word));
			await server.page('/explainers/first/');
			await new Promise((done) => setTimeout(done, gap));
		}
		await server.until(async () => (await server.page('/explainers/first/')).includes(`Last ${gap}`));
	}
	edit('explainers/first.mdx', (text) => text);
	await server.until(async () => (await server.page('/explainers/first/')).includes('What is said'));
}, 180_000);

test('a broken file is reported, the rest of the site stays, and mending it is enough', async () => {
	edit('explainers/first.mdx', () => '---\ntitle: The first page\n---\n\n<script>\n');
	await server.until(() => /first\.mdx:5:1 .* \(syntax\)/.test(server.printed()) && server.printed().includes('"summary" is missing'));
	expect(await server.page('/claims/c-workers/')).toContain('About 15,000 workers');
	edit('explainers/first.mdx', () => smallContent['explainers/first.mdx']);
	await server.until(async () => (await server.page('/explainers/first/')).includes('What is said'));
}, 180_000);

test('files for programs are there, with their types, and follow an edit', async () => {
	const file = (path: string): Promise<Response> => fetch(`${server.origin}${path}`);
	for (const [path, type] of [
		['/feed.xml', 'application/atom+xml'],
		['/api/claims.json', 'application/json'],
		['/claims/c-workers.bib', 'application/x-bibtex'],
		['/explainers/first.md', 'text/markdown'],
		['/data/d-counts.csv', 'text/csv'],
		['/cards/site.png', 'image/png'],
	] as const) {
		const response = await file(path);
		expect([path, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([path, 200, type]);
	}
	expect((await file('/claims/c-nobody.bib')).status).toBe(404);
	edit('claims/c-workers.yaml', (text) => text.replace('About 15,000', 'Some 15,000'));
	await server.until(async () => (await (await file('/api/claims.json')).text()).includes('Some 15,000'));
	edit('claims/c-workers.yaml', (text) => text);
}, 180_000);

test('an open page shows what is wrong until it is mended', async () => {
	const browser = await sharedBrowser();
	try {
		const open = await browser.newPage();
		const connected = (): Promise<unknown> => open.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
		const opened = (): Promise<unknown> => Promise.all([connected(), open.goto(`${server.origin}/claims/c-workers/`)]);
		// Vite keeps an error until a page connects, and may then reload that page.
		await server.until(() =>
			opened().then(
				() => true,
				() => false,
			),
		);
		await server.until(() =>
			opened().then(
				() => true,
				() => false,
			),
		);
		expect(await open.locator('vite-error-overlay').count()).toBe(0);
		edit('claims/c-workers.yaml', (text) => text.replace('kind: figure', 'kind: figur'));
		await open.locator('vite-error-overlay').waitFor({ state: 'attached', timeout: 30_000 });
		expect(await open.locator('vite-error-overlay').locator('#message-content').textContent()).toContain('Did you mean "figure"?');
		edit('claims/c-workers.yaml', (text) => text);
		await open.locator('vite-error-overlay').waitFor({ state: 'detached', timeout: 30_000 });
	} finally {
		await browser.close();
	}
}, 180_000);

test('an edit shows of content inside the project, and of plain code, the first one and those after it, after a restart too', async () => {
	const project = temporaryFolder();
	copyProject(project);
	write(join(project, 'content'), smallContent);
	const dev = await startDev(join(project, 'content'), '', project);
	const editOf = async (file: string, from: string, to: string): Promise<void> => {
		expect(await dev.page('/sources/s-report/')).toContain(from);
		writeFileSync(join(project, file), readFileSync(join(project, file), 'utf8').replace(from, to));
		await dev.until(async () => (await dev.page('/sources/s-report/')).includes(to));
	};
	try {
		await editOf('content/sources/s-report.yaml', 'A report', 'A renamed report');
		await editOf('src/model/source.ts', 'News report', 'Report in a newspaper');
		await editOf('src/model/source.ts', 'Report in a newspaper', 'Article of a newspaper');
		await editOf('content/sources/s-report.yaml', 'A renamed report', 'A report');
		// Astro restarts by itself.
		const printed = dev.printed().length;
		writeFileSync(join(project, 'astro.config.mjs'), `${readFileSync(join(project, 'astro.config.mjs'), 'utf8')}\n`);
		await dev.until(() => dev.printed().includes('server restarted', printed));
		expect(await dev.page('/sources/s-report/')).toContain('Article of a newspaper');
		await editOf('content/sources/s-report.yaml', 'A report', 'A renamed report');
	} finally {
		await dev.stop();
	}
}, 180_000);

function edit(path: string, change: (text: string) => string): void {
	const before = path in smallContent ? smallContent[path as keyof typeof smallContent] : '';
	writeFileSync(join(content, path), change(before));
}
