import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readingsFile } from '../../src/read/readings.ts';
import { settingsFrom } from '../../src/read/settings.ts';
import { claimText, pageText, sourceText, writeCorpus } from './corpus.ts';
import { cost, median, type Cost } from './measure.ts';
import { writeStock } from './stock.ts';

const USAGE = `Usage: npm run bench -- [--pages N] [--runs N] [--without-stock]

Builds a synthetic site of N explainers (default 1000), each with 24 citations from 200 sources, cold,
warm and after one edit, and beside it a stock site of Astro with @astrojs/mdx from the same pages.
Prints the median of the runs (default 3).`;

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' }, 'without-stock': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
const [pages, runs] = [Number(values.pages), Number(values.runs)];
if (values.help || !(pages >= 1) || !(runs >= 1)) {
	console.log(USAGE);
	process.exit(values.help ? 0 : 2);
}

const astro = 'node_modules/.bin/astro';
const folder = resolve('node_modules', '.cache', 'nutgraf', 'bench');
const content = join(folder, 'content');
const stock = join(folder, 'stock');
const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') };
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeCorpus(content, pages);
writeStock(stock, content);

/** What is measured: what stands before a run, and the run. */
interface Task {
	name: string;
	prepare: (run: number) => void;
	args: string[];
}

const edit = (file: string, text: (run: number) => string) => (run: number): void => writeFileSync(join(content, file), text(run));
const check = ['src/cli/check.ts', '--content', content];
const build = [astro, 'build'];
const stockBuild = [astro, 'build', '--root', stock];
const tasks: Task[] = [
	{ name: 'check, cold', prepare: forget, args: check },
	{ name: 'check, warm', prepare: nothing, args: check },
	{ name: 'build, cold', prepare: forget, args: build },
	{ name: 'build, nothing changed', prepare: nothing, args: build },
	{ name: 'build, a page edited', prepare: edit('explainers/p-0.mdx', (run) => pageText(0, pages, `Opening ${run}`)), args: build },
	{ name: 'build, a source edited', prepare: edit('sources/s-7.yaml', (run) => sourceText(7, `Title ${run}`)), args: build },
	{ name: 'build, a claim edited', prepare: edit('claims/c-4.yaml', (run) => claimText(4, `About 1,004 people were counted, edition ${run}.`)), args: build },
	...(values['without-stock'] ? [] : [
		{ name: 'stock, cold', prepare: forgetStock, args: stockBuild },
		{ name: 'stock, a page edited', prepare: (run: number) => writeFileSync(join(stock, 'explainers', 'p-0.mdx'), pageText(0, pages, `Opening ${run}`)), args: stockBuild },
	]),
];

console.log(`${pages} explainers, ${runs === 1 ? 'one run' : `median of ${runs} runs`}; ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`);
console.log('| | seconds | user seconds | MB | pages rendered |\n| --- | --: | --: | --: | --: |');
const results = new Map<string, Cost[]>(tasks.map(({ name }) => [name, []]));
for (let run = 1; run <= runs; run++) {
	for (const { name, prepare, args } of tasks) {
		prepare(run);
		results.get(name)?.push(await cost(args, environment));
	}
}
for (const [name, costs] of results) {
	const of = (value: (one: Cost) => number | undefined, digits: number): string => {
		const known = costs.flatMap((one) => value(one) ?? []);
		return known.length === 0 ? '–' : median(known).toFixed(digits);
	};
	console.log(`| ${[name, of(({ seconds }) => seconds, 1), of(({ user }) => user, 1), of(({ memory }) => memory, 0), name.startsWith('check') ? '' : of(({ output }) => rendered(output), 0)].join(' | ')} |`);
}
rmSync(folder, { recursive: true, force: true });

/** Pages that were rendered and not taken from the build before. */
function rendered(output: string): number {
	const lines = output.replaceAll(/\u001b\[\d+m/g, '').split('\n').filter((line) => line.includes('index.html'));
	return lines.filter((line) => !/\((restored|cached)\)/.test(line)).length;
}

/** Drop what earlier runs kept of this content, and no other's. */
function forget(): void {
	const { cache, out } = settingsFrom(environment);
	for (const kept of [cache, out, readingsFile(content)]) rmSync(kept, { recursive: true, force: true });
}

function forgetStock(): void {
	for (const kept of ['dist', '.astro', 'node_modules']) rmSync(join(stock, kept), { recursive: true, force: true });
}

function nothing(): void {}
