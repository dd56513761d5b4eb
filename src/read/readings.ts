import { createHash, hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesIn } from './folder.ts';
import type { RecordReading } from './record.ts';

/** A cache of parsed content files, valid as long as their bytes do not change. */
export interface Readings {
	byPath: Map<string, KeptReading>;
	/** Whether files were parsed or removed since the cache was loaded or saved. */
	isChanged: boolean;
}

/** A parsed file, with the digest of its bytes and, in this process, the stamp of the file. */
export interface KeptReading {
	reading: RecordReading<object>;
	digest: string;
	stamp?: string;
}

/** Up to this many files, parsing is as fast as loading the cache. */
const FEW = 50;

/** Length of the digest (base64url of SHA-256) before each line, which reveals corruption. */
const SEAL = 43;

/** An empty cache. */
export function noReadings(): Readings {
	return { byPath: new Map(), isChanged: false };
}

/** The digest of file contents. */
export function digestOf(bytes: Uint8Array): string {
	return hash('sha256', bytes, 'base64url');
}

function sealOf(line: string): string {
	return hash('sha256', line, 'base64url');
}

/** Loads the cache that an earlier process saved for a folder; empty if other code made it. */
export function loadReadings(folder: string): Readings {
	const readings = noReadings();
	try {
		const lines = linesOf(readFileSync(readingsFile(folder)));
		if (lines.next().value !== codeVersion()) return readings;
		for (const line of lines) {
			const [seal, json] = [line.slice(0, SEAL), line.slice(SEAL)];
			if (sealOf(json) !== seal) throw new Error('A bit of it is another now');
			const { path, digest, reading } = JSON.parse(json) as KeptReading & { path: string };
			readings.byPath.set(path, { digest, reading });
		}
	} catch {
		// Missing, corrupt, or truncated by a full disk: the files are parsed again.
		readings.byPath.clear();
	}
	return readings;
}

/** Saves the cache of a folder for later processes. Ignores errors: without it, they parse the files again. */
export function saveReadings(folder: string, readings: Readings): void {
	if (!readings.isChanged || readings.byPath.size < FEW) return;
	const file = readingsFile(folder);
	const draft = `${file}.${process.pid}`;
	try {
		mkdirSync(dirname(file), { recursive: true });
		const output = openSync(draft, 'w');
		writeSync(output, codeVersion());
		for (const [path, { digest, reading }] of readings.byPath) {
			const json = JSON.stringify({ path, digest, reading });
			writeSync(output, `\n${sealOf(json)}${json}`);
		}
		closeSync(output);
		renameSync(draft, file);
		readings.isChanged = false;
	} catch {
		// The cache folder may be read-only.
	}
}

/** Decodes line by line, as the whole may exceed the maximum length of a string. */
function* linesOf(bytes: Buffer): Generator<string, undefined> {
	for (let start = 0; start <= bytes.length;) {
		const next = bytes.indexOf('\n', start);
		const end = next === -1 ? bytes.length : next;
		yield bytes.toString('utf8', start, end);
		start = end + 1;
	}
}

/** The cache file of a folder; each has its own. */
export function readingsFile(folder: string): string {
	return resolve('.cache', 'nutgraf', `readings-${hash('sha256', resolve(folder)).slice(0, 12)}.jsonl`);
}

/** Changes with the code that parses content and with the packages it uses. */
function codeVersion(): string {
	const source = join(import.meta.dirname, '..');
	const version = createHash('sha256').update(readFileSync(join(source, '..', 'package-lock.json')));
	for (const room of ['model', 'markup', 'read']) {
		for (const { path } of filesIn(join(source, room)).files) version.update(readFileSync(join(source, room, path)));
	}
	return version.digest('base64url');
}
