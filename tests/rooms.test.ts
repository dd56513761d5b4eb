import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** The folders of `src/` in order: each may import itself and those before it. */
const rooms = ['model', 'words', 'markup', 'read', 'checks', 'drawing', 'view', 'files', 'hosts', 'components', 'layouts', 'routes'];
const plain = ['model', 'words', 'markup', 'read', 'checks', 'drawing', 'view', 'files', 'hosts', 'build', 'cli'];

const mayImport: Record<string, readonly string[]> = {
	...Object.fromEntries(rooms.map((room, index) => [room, [...rooms.slice(0, index + 1), ...(plain.includes(room) ? [] : ['styles'])]])),
	build: plain.slice(0, -1),
	integration: ['model', 'words', 'markup', 'read', 'checks', 'drawing', 'layouts', 'build', 'integration'],
	'integration.ts': ['read', 'checks', 'build', 'integration'],
	cli: [...plain, 'integration.ts'],
	'virtual.d.ts': ['build', 'model', 'words', 'read'],
	styles: ['styles'],
};

/** The steps back: an example is shown as its file stands, and the head of every page names the version that made it. */
const exceptions = ['layouts -> routes/_edition.ts', 'layouts -> ../package.json'];

const root = new URL('..', import.meta.url).pathname;
const files = globSync('src/**/*.{ts,astro,mdx}', { cwd: root })
	.map((file) => file.replaceAll('\\', '/').slice('src/'.length))
	.sort();

function importsOf(file: string): string[] {
	const text = readFileSync(`${root}src/${file}`, 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
	return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g)].map(([, , name = '']) => name);
}

function roomOf(file: string): string {
	return file.split('/')[0] ?? '';
}

/** Forbidden imports of a file, as `model -> view/claim.ts`. */
function broken(file: string): string[] {
	return importsOf(file)
		.filter((name) => name.startsWith('.'))
		.flatMap((name) => {
			const target = posix.join(posix.dirname(file), name);
			if (mayImport[roomOf(file)]?.includes(roomOf(target))) return [];
			const step = `${roomOf(file)} -> ${target}`;
			return exceptions.includes(step) ? [] : [step];
		});
}

test('there are files in every room', () => {
	expect([...new Set(files.map(roomOf))].filter((room) => !mayImport[room])).toEqual([]);
	expect(rooms.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
});

test('every file imports only what its room may', () => {
	expect(files.flatMap((file) => broken(file).map((step) => `${file}: ${step}`))).toEqual([]);
});

/** The folders that run or configure Astro. */
const doors = ['build/site.ts', 'cli/dev.ts', 'cli/preview.ts', 'cli/project.ts', 'integration.ts'];

test('no plain file knows anything of the framework', () => {
	const plainFiles = files.filter(
		(file) => file.endsWith('.ts') && !doors.includes(file) && !['routes', 'layouts', 'integration'].includes(roomOf(file)),
	);
	expect(
		plainFiles.flatMap((file) =>
			importsOf(file)
				.filter((name) => /^astro($|[:/])/.test(name) && name !== 'astro/zod')
				.map((name) => `${file}: ${name}`),
		),
	).toEqual([]);
});

test('every plain file says which file it imports, by its ending', () => {
	expect(
		files
			.filter((file) => plain.includes(roomOf(file)))
			.flatMap((file) =>
				importsOf(file)
					.filter((name) => name.startsWith('.') && !/\.[a-z]+$/.test(name))
					.map((name) => `${file}: ${name}`),
			),
	).toEqual([]);
});
