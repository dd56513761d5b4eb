import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanEnvironment, smallContent, write } from './build.ts';
import { startChromium } from './chromium.ts';

// Not below node_modules, which Vite does not watch.
const content = mkdtempSync(join(tmpdir(), 'nutgraf-dev-'));
let server: ChildProcess;
let origin: string;
let printed = '';

beforeAll(async () => {
	write(content, smallContent);
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	server = spawn(process.execPath, ['node_modules/.bin/astro', 'dev', '--host', '127.0.0.1', '--port', String(port)], {
		env: { ...cleanEnvironment(), CONTENT_DIR: content },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data: Buffer) => (printed += data.toString()));
	await until(() => printed.includes('ready in'));
}, 180_000);

afterAll(async () => {
	const closed = new Promise((done) => server.on('close', done));
	server.kill();
	await closed;
	rmSync(content, { recursive: true, force: true });
});

test('an edit of an explainer, a claim and a source shows without a restart', async () => {
	expect(await page('/explainers/first/')).toContain('What is said');
	edit('explainers/first.mdx', (text) => text.replace('What is said', 'What was edited'));
	await until(async () => (await page('/explainers/first/')).includes('What was edited'));

	edit('claims/c-workers.yaml', (text) => text.replace('An agency', 'Another agency'));
	await until(async () => (await page('/claims/c-workers/')).includes('Another agency'));

	edit('sources/s-report.yaml', (text) => text.replace('A report', 'A renamed report'));
	await until(async () => (await page('/explainers/first/')).includes('A renamed report'));
}, 180_000);

test('a new event has its page at once', async () => {
	edit('events/e-new.mdx', () => '---\ntitle: Something new\ndate: 2025-06\n---\n');
	await until(async () => (await page('/timeline/')).includes('Something new'));
	await until(async () => (await page('/timeline/e-new/')).includes('Something new'));
}, 180_000);

test('a broken file is reported, the rest of the site stays, and mending it is enough', async () => {
	edit('explainers/first.mdx', () => '---\ntitle: The first page\n---\n\n<script>\n');
	await until(() => /first\.mdx:5:1 .* \(syntax\)/.test(printed) && printed.includes('"summary" is missing'));
	expect(await page('/claims/c-workers/')).toContain('About 15,000 workers');
	edit('explainers/first.mdx', () => smallContent['explainers/first.mdx']);
	await until(async () => (await page('/explainers/first/')).includes('What is said'));
}, 180_000);

test('an open page shows what is wrong until it is mended', async () => {
	const browser = await startChromium();
	try {
		const open = await browser.newPage();
		// Vite keeps the error of a request that no page saw for the first page that connects.
		await open.goto(`${origin}/claims/c-workers/`);
		await open.waitForTimeout(500);
		await open.reload();
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

function edit(path: string, change: (text: string) => string): void {
	const before = path in smallContent ? smallContent[path as keyof typeof smallContent] : '';
	writeFileSync(join(content, path), change(before));
}

async function page(path: string): Promise<string> {
	return (await fetch(`${origin}${path}`)).text();
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	const end = Date.now() + 50_000;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error(`It did not happen. The server printed:\n${printed}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
	const address = probe.address();
	await new Promise((done) => probe.close(done));
	return typeof address === 'object' && address ? address.port : 0;
}
