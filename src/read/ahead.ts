import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { limits } from '../markup/limits.ts';
import { filesIn } from './folder.ts';
import { ruleOf } from './kinds.ts';
import { digestOf, type KeptReading, type Readings } from './readings.ts';

/** From so many bytes on it is worth it to start processes, each of which takes some 0.3 s to begin. */
const MANY = 300_000;

/** So long a process may take for one file, in milliseconds. */
const PATIENCE = 10_000;

/** The work of one process. */
const PROGRAM = join(import.meta.dirname, `ahead-process${extname(import.meta.filename)}`);

/**
 * Read the files of a folder that are new or changed in processes of their own, one for each core, if
 * they are many: `readCorpus` then finds them in `known`. What these processes leave undone is read where it
 * is needed. `program` takes a folder as its
 * argument and paths on standard input, a line each, and prints their readings, a line of JSON each.
 */
export async function readAhead(folder: string, known: Readings, program = PROGRAM): Promise<void> {
	const unread: { path: string; size: number }[] = [];
	for (const { path, size, stamp } of filesIn(folder).files) {
		const before = known.byPath.get(path);
		if (!ruleOf(path) || before?.stamp === stamp) continue;
		const bytes = size <= limits.bytes ? bytesOf(join(folder, path)) : undefined;
		// Gone, or for the reading to say what is wrong with it.
		if (!bytes) continue;
		if (before?.digest === digestOf(bytes)) before.stamp = stamp;
		else unread.push({ path, size: bytes.length });
	}
	if (unread.reduce((sum, { size }) => sum + size, 0) < MANY) return;
	unread.sort((a, b) => b.size - a.size);
	// What this process has compiled they need not: they load the same modules.
	flushCompileCache();
	const count = availableParallelism();
	const shares = Array.from({ length: count }, (_, share) => unread.filter((__, index) => index % count === share).map(({ path }) => path));
	const readings = await Promise.all(shares.map((paths) => readingsBy(program, folder, paths)));
	for (const [path, reading] of readings.flat()) known.byPath.set(path, reading);
	known.isChanged ||= readings.some(({ length }) => length > 0);
}

function bytesOf(file: string): Uint8Array | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/** What one process reads of some files until it has read all, or is no more. */
async function readingsBy(program: string, folder: string, paths: readonly string[]): Promise<[path: string, reading: KeptReading][]> {
	// A debugger of this process would make each wait for one.
	const flags = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
	const child = spawn(process.execPath, [...flags, program, folder], { stdio: ['pipe', 'pipe', 'ignore'] });
	const closed = once(child, 'close');
	const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
	// It may be gone before it was told everything.
	child.stdin.on('error', () => undefined);
	child.stdin.end(paths.join('\n'));
	const readings: [string, KeptReading][] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		patience.refresh();
		const kept = keptIn(line);
		if (kept) readings.push([kept.path, kept]);
	}
	await closed;
	clearTimeout(patience);
	return readings;
}

/** A line is cut short where the process ended in the middle of it. */
function keptIn(line: string): (KeptReading & { path: string }) | undefined {
	try {
		return JSON.parse(line) as KeptReading & { path: string };
	} catch {
		return undefined;
	}
}
