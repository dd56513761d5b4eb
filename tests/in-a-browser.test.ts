import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { problemsOf } from '../src/checks/run.ts';
import type { Problem } from '../src/model/problem.ts';
import { readFiles } from '../src/read/corpus.ts';
import { folders } from '../src/read/kinds.ts';
import { filesIn } from '../src/read/folder.ts';
import { startChromium } from './site/chromium.ts';

/** The rooms that ask for nothing of Node; of `read`, what makes a corpus of texts. */
const rooms = globSync('src/{model,words,markup,checks,drawing,view}/**/*.ts').filter((file) => !file.endsWith('/atlas.ts'));

const FOLDER = 'tests/fixtures/fuzz';
const TODAY = '2026-03-15';

/** Runs in both environments: returns the number of records, and the problems. */
interface Answer {
	records: number[];
	problems: Problem[];
}

const question = `
	import { readFiles } from './src/read/corpus.ts';
	import { folders } from './src/read/kinds.ts';
	import { problemsOf } from './src/checks/run.ts';
	export function answer(files, day) {
		const reading = readFiles(Object.fromEntries(files.map(([path, bytes]) => [path, Uint8Array.from(bytes)])));
		const records = Object.keys(folders).map((folder) => reading.corpus[folder].size);
		return { records, problems: problemsOf(reading, new Date(day)) };
	}
	${rooms.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n')}
`;

test('a browser reads and checks content with the same code, and finds the same', async () => {
	const files = filesIn(FOLDER).files.map(({ path }) => [path, readFileSync(join(FOLDER, path))] as const);
	// One of them has problems.
	const [first] = files.filter(([path]) => path.startsWith('explainers/'));
	files.push([
		'explainers/broken.mdx',
		Buffer.concat([first?.[1] ?? expect.fail('no explainer'), Buffer.from('\nSee [@nobody] and <Nothing />.\n')]),
	]);
	const here = readFiles(Object.fromEntries(files));
	const wanted: Answer = {
		records: Object.keys(folders).map((folder) => here.corpus[folder as keyof typeof folders].size),
		problems: problemsOf(here, new Date(TODAY)),
	};
	expect(wanted.records.every((count) => count > 0)).toBe(true);
	expect(wanted.problems.length).toBeGreaterThan(1);

	// Fails if one of the files imports a Node module.
	const bundle = await build({
		stdin: { contents: question, resolveDir: process.cwd(), loader: 'js' },
		bundle: true,
		platform: 'browser',
		format: 'iife',
		globalName: 'nutgraf',
		write: false,
		logLevel: 'silent',
	});
	const browser = await startChromium();
	try {
		const page = await browser.newPage();
		const failures: string[] = [];
		page.on('pageerror', ({ message, stack }) => failures.push(stack ?? message));
		await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
		expect(failures).toEqual([]);
		const found = await page.evaluate(
			([given, day]) =>
				(globalThis as unknown as { nutgraf: { answer: (given: unknown, day: string) => Answer } }).nutgraf.answer(given, day),
			[files.map(([path, bytes]) => [path, [...bytes]]), TODAY] as const,
		);
		expect(found).toEqual(wanted);
	} finally {
		await browser.close();
	}
});

test('these rooms name nothing that only Node has', () => {
	const naming = rooms.filter((file) =>
		/['"]node:|\bBuffer\b|\bprocess\.|\bNodeJS\b|\bimport\.meta\b/.test(
			readFileSync(file, 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
		),
	);
	expect(naming).toEqual([]);
});
