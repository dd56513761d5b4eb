import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { settingsFrom } from '../../src/read/settings.ts';
import { claimText, keptOf, pageText, sourceText, writeCorpus } from './corpus.ts';
import { devTimes } from './dev.ts';
import { cost, median, type Cost } from './measure.ts';
import { writeStock } from './stock.ts';

const USAGE = `Usage: npm run bench -- [--pages N] [--runs N] [--without-stock] [--without-dev]

Builds a synthetic site of N explainers (default 1000), each with 24 citations from 200 sources, cold,
warm and after one edit, and beside it a stock site of Astro with @astrojs/mdx from the same pages.
Both are built with FEW pages as well: the difference is what a page costs beyond the fixed start.
Then starts the dev server on the N pages. Prints the median of the runs (default 3).`;

/** So few pages that a build is nearly all start-up. */
const FEW = 10;

const { values } = parseArgs({
	options: {
		pages: { type: 'string', default: '1000' },
		runs: { type: 'string', default: '3' },
		'without-stock': { type: 'boolean', default: false },
		'without-dev': { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});
const [pages, runs] = [Number(values.pages), Number(values.runs)];
if (values.help || !(pages > FEW) || !(runs >= 1)) {
	console.log(USAGE.replace('FEW', String(FEW)));
	process.exit(values.help ? 0 : 2);
}

/** A synthetic site and its stock Astro counterpart. */
interface Corpus {
	content: string;
	stock: string;
	environment: Record<string, string>;
}

/** A measurement: preparation and run. */
interface Task {
	name: string;
	corpus: Corpus;
	prepare?: (run: number) => void;
	args: string[];
}

const astro = 'node_modules/.bin/astro';
const compileCache = join('.cache', 'nutgraf', 'compiled');
const folder = resolve('.cache', 'nutgraf', 'bench');
rmSync(folder, { recursive: true, force: true });
const [many, few] = [corpusOf('many', pages), corpusOf('few', FEW)];

const edit =
	(file: string, text: (run: number) => string) =>
	(run: number): void =>
		writeFileSync(join(many.content, file), text(run));
const command = (name: string): string[] => ['--import', './src/cli/compile-cache.ts', `src/cli/${name}.ts`];
const build = { corpus: many, args: command('build') };
const check = { corpus: many, args: command('check') };
const stockBuild = { corpus: many, args: [astro, 'build', '--root', many.stock] };
const tasks: Task[] = [
	{ name: 'check, cold', prepare: () => forget(many), ...check },
	{ name: 'check, warm', ...check },
	{ name: `build of ${FEW} pages, cold`, prepare: () => forget(few), ...build, corpus: few },
	{ name: 'build, cold', prepare: () => forget(many), ...build },
	{ name: 'build, nothing changed', ...build },
	{ name: 'build, a page edited', prepare: edit('explainers/p-0.mdx', (run) => pageText(0, pages, `Opening ${run}`)), ...build },
	{ name: 'build, a source edited', prepare: edit('sources/s-7.yaml', (run) => sourceText(7, `Title ${run}`)), ...build },
	{
		name: 'build, a claim edited',
		prepare: edit('claims/c-4.yaml', (run) => claimText(4, `About 1,004 people were counted, edition ${run}.`)),
		...build,
	},
	...(values['without-stock']
		? []
		: [
				{ name: `stock of ${FEW} pages, cold`, prepare: () => forgetStock(few), corpus: few, args: [astro, 'build', '--root', few.stock] },
				{ name: 'stock, cold', prepare: () => forgetStock(many), ...stockBuild },
				{
					name: 'stock, a page edited',
					prepare: (run: number) => writeFileSync(join(many.stock, 'explainers', 'p-0.mdx'), pageText(0, pages, `Opening ${run}`)),
					...stockBuild,
				},
			]),
];

console.log(
	`${pages} explainers, ${runs === 1 ? 'one run' : `median of ${runs} runs`}; ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
);
const results = new Map<string, Cost[]>(tasks.map(({ name }) => [name, []]));
for (let run = 1; run <= runs; run++) {
	for (const { name, corpus, prepare, args } of tasks) {
		prepare?.(run);
		results.get(name)?.push(await cost(args, corpus.environment));
	}
}
console.log('| | seconds | user seconds | MB | pages rendered |\n| --- | --: | --: | --: | --: |');
for (const name of results.keys()) {
	console.log(
		`| ${[
			name,
			shown(
				of(name, ({ seconds }) => seconds),
				1,
			),
			shown(
				of(name, ({ user }) => user),
				1,
			),
			shown(
				of(name, ({ memory }) => memory),
				0,
			),
			name.startsWith('check')
				? ''
				: shown(
						of(name, ({ output }) => rendered(output)),
						0,
					),
		].join(' | ')} |`,
	);
}
console.log(
	`\nA page beyond the fixed start, in milliseconds of user time: ${shown(slope('build'), 1)}${values['without-stock'] ? '' : `; stock ${shown(slope('stock'), 1)}`}`,
);
if (!values['without-dev']) {
	const times = await devTimes(many.content, pages, runs);
	console.log(
		`Dev server, in milliseconds: first page ${times.firstPage.toFixed(0)} after the command; ${times.edits.map(({ what, shows }) => `${what} shows after ${shows.toFixed(0)}`).join(', ')}`,
	);
}
for (const left of [folder, ...keptOf(many.environment), ...keptOf(few.environment)]) rmSync(left, { recursive: true, force: true });

function corpusOf(name: string, size: number): Corpus {
	const [content, stock] = [join(folder, name), join(folder, `${name}-stock`)];
	mkdirSync(content, { recursive: true });
	writeCorpus(content, size);
	writeStock(stock, content);
	return { content, stock, environment: { CONTENT_DIR: content, OUT_DIR: join(folder, `${name}-dist`) } };
}

/** The median of the runs of a task; `undefined` if unknown. */
function of(name: string, value: (one: Cost) => number | undefined): number | undefined {
	const known = (results.get(name) ?? []).flatMap((one) => value(one) ?? []);
	return known.length === 0 ? undefined : median(known);
}

/** User time per page without the fixed start-up, in milliseconds. */
function slope(kind: 'build' | 'stock'): number | undefined {
	const [all, start] = [of(`${kind}, cold`, ({ user }) => user), of(`${kind} of ${FEW} pages, cold`, ({ user }) => user)];
	return all === undefined || start === undefined ? undefined : ((all - start) / (pages - FEW)) * 1000;
}

function shown(value: number | undefined, digits: number): string {
	return value === undefined ? '–' : value.toFixed(digits);
}

/** Number of new or changed pages; for the stock site, of rendered ones. */
function rendered(output: string): number {
	const said = /(\d+) of them changed,/.exec(output)?.[1];
	return said === undefined ? output.split('\n').filter((line) => line.includes('index.html')).length : Number(said);
}

/** Clears the caches of this content folder, and of compiled code. */
function forget({ environment }: Corpus): void {
	const settings = settingsFrom(environment, { root: process.cwd() });
	for (const kept of [...keptOf(environment), settings.out, compileCache]) rmSync(kept, { recursive: true, force: true });
}

function forgetStock({ stock }: Corpus): void {
	for (const kept of ['dist', '.astro', 'node_modules']) rmSync(join(stock, kept), { recursive: true, force: true });
}
