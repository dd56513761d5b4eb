import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFault } from './built.ts';
import { filesOf, fixtureFiles } from './content.ts';
import { Examiner, LONGEST_MS } from './examiner.ts';
import { kindOf } from './holds.ts';
import { mutate, type Files } from './mutate.ts';
import { randomOf } from './random.ts';
import { smaller } from './smaller.ts';

const USAGE = `Usage: npm run fuzz -- [--seed N] [--minutes N | --steps N] [--out DIR] [--build]
       npm run fuzz -- --seed N --step N
       npm run fuzz -- --folder DIR

Changes a small site at random, thousands of times, and has each checked in memory: no exception,
nothing that takes longer than ${LONGEST_MS / 1000} s, every problem at a place inside its file and with a hint, the same
answer when asked again. What has no error is shown as well: pages and files must be well-formed.
The same seed (default 1) makes the same changes. It goes on for some minutes (default 2) or steps.

--step    makes one step again and prints what was changed in it
--folder  looks at a folder, such as one that was written before
--out     where folders with faults are written, each as small as it could be made (default: a
          temporary folder)
--build   has one accepted site in fifty built as well, which takes seconds each
Exit code: 0 nothing found, 1 faults, 2 wrong usage.`;

/** With --build, one in this many accepted sites is built. */
const BUILT = 50;

const { values } = options();
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const steps = values.steps === undefined ? Infinity : Number(values.steps);
const only = values.step === undefined ? undefined : Number(values.step);
if (!Number.isInteger(seed) || !(minutes > 0) || !(steps > 0) || (only !== undefined && !Number.isInteger(only)))
	wrongUsage('Numbers are wanted');

const fixture = fixtureFiles();
const examiner = new Examiner();
let out = values.out;
await (values.folder !== undefined ? lookOnce(filesOf(values.folder), values.folder) : only !== undefined ? again(only) : run());
await examiner.close();

/** Runs until the time or the steps are up. */
async function run(): Promise<void> {
	const end = values.steps === undefined ? performance.now() + minutes * 60_000 : Infinity;
	const found = new Map<string, number>();
	let [step, accepted] = [0, 0];
	for (; step < steps && performance.now() < end; step++) {
		const { files, done } = mutate(fixture, randomOf(seed, step));
		const { faults, isAccepted } = await examiner.look(files);
		if (isAccepted) accepted += 1;
		if (values.build && isAccepted && accepted % BUILT === 0) faults.push(...buildFault(files));
		for (const fault of faults) {
			const kind = kindOf(fault);
			found.set(kind, (found.get(kind) ?? 0) + 1);
			if (found.get(kind) === 1) await tell(fault, step, done, files);
		}
	}
	console.log(
		`${step} steps from seed ${seed}, ${accepted} of them accepted, ${found.size === 0 ? 'no fault found' : `${found.size} kinds of fault`}`,
	);
	if (found.size > 0) process.exitCode = 1;
}

/** Prints a fault, and writes the smallest folder that still has it. */
async function tell(fault: string, step: number, done: readonly string[], files: Files): Promise<void> {
	console.log(`\n${fault}\n  seed ${seed}, step ${step}: ${done.join('; ')}`);
	const kind = kindOf(fault);
	const isBuilt = fault.startsWith('build: ');
	const small = isBuilt
		? files
		: await smaller(files, async (candidate) => (await examiner.look(candidate)).faults.some((other) => kindOf(other) === kind));
	const folder = join(outFolder(), `seed-${seed}-step-${step}`);
	for (const [path, bytes] of Object.entries(small)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	console.log(`  ${Object.keys(small).length} files in ${folder}`);
}

async function again(step: number): Promise<void> {
	const { files, done } = mutate(fixture, randomOf(seed, step));
	await lookOnce(files, done.join('; '));
}

async function lookOnce(files: Files, what: string): Promise<void> {
	const { faults, isAccepted } = await examiner.look(files);
	console.log(`${what}\n${isAccepted ? 'Accepted' : 'Not accepted'}\n${faults.join('\n') || 'No fault found'}`);
	if (faults.length > 0) process.exitCode = 1;
}

function outFolder(): string {
	return (out ??= mkdtempSync(join(tmpdir(), 'nutgraf-fuzz-')));
}

function options() {
	try {
		return parseArgs({
			options: {
				seed: { type: 'string', default: '1' },
				minutes: { type: 'string', default: '2' },
				steps: { type: 'string' },
				step: { type: 'string' },
				folder: { type: 'string' },
				out: { type: 'string' },
				build: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		return wrongUsage((error as Error).message);
	}
}

function wrongUsage(message: string): never {
	console.error(`${message}\n\n${USAGE}`);
	process.exit(2);
}
