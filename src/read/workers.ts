import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { limits } from '../markup/limits.ts';
import { siteSchema } from '../model/site.ts';
import { filesIn } from './folder.ts';
import { ruleOf } from './rule.ts';
import { languageOf } from './language.ts';
import { readRecord } from './record.ts';
import { digestOf, inLanguage, type CachedReading, type ReadingCache } from './cache.ts';

/** Bytes from which starting workers pays off; each takes about 0.3 s to start. */
const MANY = 300_000;

/** Timeout of a worker for one file, in milliseconds. */
const PATIENCE = 10_000;

/** The work of one process. */
const PROGRAM = join(import.meta.dirname, `worker${extname(import.meta.filename)}`);

/**
 * Reads the new and changed files of a folder in worker processes, one per core, if there are many, and adds
 * them to `known`, where `readCorpus` finds them. Files that the workers miss are read there. `program` takes
 * the folder and the language of the site as its arguments and paths on standard input, and prints a line of JSON for each.
 */
export async function readByWorkers(folder: string, known: ReadingCache, program = PROGRAM): Promise<void> {
	const siteLanguage = siteLanguageIn(folder);
	const unread: { path: string; size: number }[] = [];
	for (const { path, size, stamp } of filesIn(folder).files) {
		const before = inLanguage(known.byPath.get(path), languageOf(path, siteLanguage));
		if (!ruleOf(path) || before?.stamp === stamp) continue;
		const bytes = size <= limits.bytes ? bytesOf(join(folder, path)) : undefined;
		// Deleted, or too large, which the reading reports.
		if (!bytes) continue;
		if (before?.digest === digestOf(bytes)) before.stamp = stamp;
		else unread.push({ path, size: bytes.length });
	}
	if (unread.reduce((sum, { size }) => sum + size, 0) < MANY) return;
	unread.sort((a, b) => b.size - a.size);
	// The workers load the same modules, and so need not compile them again.
	flushCompileCache();
	const count = availableParallelism();
	const shares = Array.from({ length: count }, (_, share) => unread.filter((__, index) => index % count === share).map(({ path }) => path));
	const readings = await Promise.all(shares.map((paths) => readingsBy(program, [folder, siteLanguage], paths)));
	for (const [path, reading] of readings.flat()) known.byPath.set(path, reading);
	known.isChanged ||= readings.some(({ length }) => length > 0);
}

/** The language that the site says it has, as far as it can be read. */
function siteLanguageIn(folder: string): string {
	const bytes = bytesOf(join(folder, 'site.yaml'));
	const site = bytes && bytes.length <= limits.bytes ? readRecord('site.yaml', bytes, { schema: siteSchema, prose: [] }).data : undefined;
	return site?.language ?? 'en';
}

function bytesOf(file: string): Uint8Array | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/** The readings that one worker returns before it ends, crashes or times out. */
async function readingsBy(
	program: string,
	args: readonly string[],
	paths: readonly string[],
): Promise<[path: string, reading: CachedReading][]> {
	// With the flag, each worker would wait for a debugger.
	const flags = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
	const child = spawn(process.execPath, [...flags, program, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
	const closed = once(child, 'close');
	const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
	// The worker may end before it has read all of its input.
	child.stdin.on('error', () => undefined);
	child.stdin.end(paths.join('\n'));
	const readings: [string, CachedReading][] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		patience.refresh();
		const kept = keptIn(line);
		if (kept) readings.push([kept.path, kept]);
	}
	await closed;
	clearTimeout(patience);
	return readings;
}

/** Parses a line of output; `undefined` if it was cut short. */
function keptIn(line: string): (CachedReading & { path: string }) | undefined {
	try {
		return JSON.parse(line) as CachedReading & { path: string };
	} catch {
		return undefined;
	}
}
