import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, copyProject, run, smallContent, write } from '../site/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
const [content, project, out] = ['content', 'project', 'dist'].map((name) => join(folder, name)) as [string, string, string];
const environment = { CONTENT_DIR: content, OUT_DIR: out };
const notFound = join(project, 'src/pages/404.astro');

beforeAll(() => {
	write(content, smallContent);
	copyProject(project);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Change a file of the project. */
function edit(file: string, from: string, to: string): void {
	writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

test('other code makes other pages, of content that did not change', async () => {
	expect((await build(environment, project)).code).toBe(0);
	expect(readFileSync(join(out, '404.html'), 'utf8')).toContain('There is no such page');
	edit(notFound, 'There is no such page', 'Nothing is here');
	expect((await build(environment, project)).code).toBe(0);
	expect(readFileSync(join(out, '404.html'), 'utf8')).toContain('Nothing is here');
});

test('a file of `public` comes and goes with it, hidden ones too', async () => {
	const file = join(project, 'public/.well-known/key.txt');
	write(project, { 'public/.well-known/key.txt': 'key' });
	await build(environment, project);
	expect(readFileSync(join(out, '.well-known/key.txt'), 'utf8')).toBe('key');
	rmSync(file);
	await build(environment, project);
	expect(existsSync(join(out, '.well-known/key.txt'))).toBe(false);
});

test('code that changes while it is bundled is not kept as what it was before', async () => {
	let word = 'Nothing is here';
	const change = (to: string): void => {
		edit(notFound, word, to);
		word = to;
	};
	// When it is bundled depends on the machine.
	for (const [attempt, delay] of [900, 1300, 600, 2000, 3000].entries()) {
		change(`Before ${attempt}`);
		const building = build(environment, project);
		await new Promise((done) => setTimeout(done, delay));
		change(`After ${attempt}`);
		const { code, output } = await building;
		if (code === 0) continue;
		expect(output).toContain('The code changed while it was bundled');
		change(`Before ${attempt}`);
		expect((await build(environment, project)).code).toBe(0);
		expect(readFileSync(join(out, '404.html'), 'utf8')).toContain(`>Before ${attempt}<`);
		return;
	}
	expect.fail('The code never changed while it was bundled');
});

test('a page that fails is named, and the site before stays', async () => {
	edit(join(project, 'src/pages/claims/[id].astro'), '---\n<Page', "if (claim.id === 'c-workers') throw new Error('A fault of the code');\n---\n<Page");
	const { code, output } = await build(environment, project);
	expect([code, output]).toEqual([1, expect.stringContaining('claims/c-workers/index.html could not be rendered')]);
	expect(output).toContain('A fault of the code');
	expect(readFileSync(join(out, '404.html'), 'utf8')).toContain('Before');
});

test('`astro build` writes the same site, and refuses options that it would not hear', async () => {
	const { out: ours } = await build({ CONTENT_DIR: content });
	const astro = async (...more: string[]): Promise<{ code: number | null; output: string }> => await run(['node_modules/.bin/astro', 'build', ...more], environment);
	expect((await astro()).code).toBe(0);
	expect(readFileSync(join(out, 'index.html')).equals(readFileSync(join(ours, 'index.html')))).toBe(true);
	expect(await astro('--outDir', join(folder, 'elsewhere'))).toEqual(expect.objectContaining({ code: 1, output: expect.stringContaining('OUT_DIR, SITE and BASE in the environment') }));
});
