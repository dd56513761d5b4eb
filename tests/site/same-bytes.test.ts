import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/read/folder.ts';
import { build, copyProject, write } from './build.ts';

const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** SAME_BYTES is another content folder to test, such as `content`; tests that edit files are then skipped. */
const real = process.env['SAME_BYTES'];

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
const content = join(folder, 'here', 'content');
const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') };

beforeAll(async () => {
	cpSync(real ?? 'tests/fixtures/site', content, { recursive: true });
	const { code, output } = await build(environment);
	expect([code, output]).toEqual([0, expect.stringMatching(/^(\d+) pages, \1 of them changed, in /m)]);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(real)('edits change the pages that show them, and no other', async () => {
	edit('explainers/the-ice.mdx', 'small boats brought bread', 'small boats brought warm bread');
	edit('sources/s-hangdo-2019-08-30.yaml', 'translated-title: A new ferry', 'translated-title: A newer ferry');
	edit('claims/c-half-fare.yaml', 'travel at half the fare', 'travel for half the fare');
	const { changed } = await rebuilt();
	expect(changed).toEqual(pagesWith(/brought warm bread|A newer ferry|travel for half the fare/));
	expect(changed).toEqual(
		expect.arrayContaining([
			'claims/c-half-fare/index.html',
			'claims/index.html',
			'embed/claims/c-half-fare/index.html',
			'explainers/the-ferry/index.html',
			'explainers/the-ice/index.html',
			'sources/index.html',
			'sources/s-hangdo-2019-08-30/index.html',
		]),
	);
	expect(changed.length).toBeLessThan(30);
});

test('a build of what did not change changes nothing, in no file', async () => {
	cpSync(environment.OUT_DIR, join(folder, 'kept'), { recursive: true });
	expect((await rebuilt()).changed).toEqual([]);
	expect(differenceOf(join(folder, 'kept'), environment.OUT_DIR)).toBe('');
}, 600_000);

test.skipIf(real)('an edit of what all pages show changes all of them', async () => {
	edit('site.yaml', 'title: The ferry', 'title: Another ferry');
	expect((await rebuilt()).output).toMatch(/^(\d+) pages, \1 of them changed, in /m);
});

test('what these builds left is, byte for byte, what one makes of the same content in another place, time zone, language and order of files', async () => {
	const copy = join(folder, 'copy');
	write(
		join(copy, 'content'),
		Object.fromEntries(
			filesIn(content)
				.files.map(({ path }) => path)
				.reverse()
				.map((path) => [path, readFileSync(join(content, path))]),
		),
	);
	copyProject(copy);
	// A copy of the code has a bundle of its own, built there.
	write(copy, { 'src/there.ts': '' });
	const { code, output, out } = await build({ ...elsewhere, OUT_DIR: join(folder, 'there') }, copy);
	expect(code, output).toBe(0);
	expect(differenceOf(environment.OUT_DIR, out)).toBe('');
}, 600_000);

function edit(file: string, from: string, to: string): void {
	const text = readFileSync(join(content, file), 'utf8');
	expect(text).toContain(from);
	writeFileSync(join(content, file), text.replace(from, to));
}

/** Builds again, and returns the pages that changed. */
async function rebuilt(): Promise<{ changed: string[]; output: string }> {
	const { code, output } = await build(environment);
	expect(code, output).toBe(0);
	return { changed: [...output.matchAll(/^ {2}(\S+\.html)$/gm)].map(([, file = '']) => file).sort(), output };
}

/** The pages that contain a text. */
function pagesWith(words: RegExp): string[] {
	return filesIn(environment.OUT_DIR)
		.files.map(({ path }) => path)
		.filter((path) => path.endsWith('.html') && words.test(readFileSync(join(environment.OUT_DIR, path), 'utf8')))
		.sort();
}

/** The first file that differs between two folders, and its first differing line. */
function differenceOf(one: string, two: string): string {
	const [here, there] = [one, two].map((folder) => filesIn(folder).files.map(({ path }) => path)) as [string[], string[]];
	const alone = [
		...here.filter((path) => !there.includes(path)).map((path) => `- ${path}`),
		...there.filter((path) => !here.includes(path)).map((path) => `+ ${path}`),
	];
	const changed = here.find((path) => there.includes(path) && !readFileSync(join(one, path)).equals(readFileSync(join(two, path))));
	if (changed === undefined) return alone.join('\n');
	const [left, right] = [one, two].map((folder) => readFileSync(join(folder, changed), 'utf8').split('\n')) as [string[], string[]];
	const line = left.findIndex((text, index) => text !== right[index]);
	const column = [...(left[line] ?? '')].findIndex((letter, index) => letter !== [...(right[line] ?? '')][index]);
	const around = (text = ''): string => text.slice(Math.max(0, column - 60), column + 120);
	return [...alone, `${changed}:${line + 1}:${column + 1}`, `- ${around(left[line])}`, `+ ${around(right[line])}`].join('\n');
}
