import { createHash, hash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keep } from './corpus.ts';
import { filesIn, type FolderFile } from './folder.ts';
import type { RecordReading } from './record.ts';

/** A cache of parsed content files, valid as long as their bytes do not change. */
export interface ReadingCache {
	byPath: Map<string, CachedReading>;
	/** Whether files were parsed or removed since the cache was loaded or saved. */
	isChanged: boolean;
}

/** A parsed file, with the digest of its bytes and, in this process, the stamp of the file. */
export interface CachedReading {
	reading: RecordReading<object>;
	digest: string;
	stamp?: string;
}

/** Up to this many files, parsing is as fast as loading the cache. */
const FEW = 50;

/** Length of the digest (base64url of SHA-256) before each line, which reveals corruption. */
const SEAL = 43;

/** An empty cache. */
export function emptyCache(): ReadingCache {
	return { byPath: new Map(), isChanged: false };
}

/** Reuses cached readings of files with the same bytes, and adds new ones to the cache. */
export function keepIn(known: ReadingCache): Keep {
	return <Reading extends RecordReading<object>>(
		{ path, stamp, language }: FolderFile & { language: string },
		open: () => Uint8Array | undefined,
		read: (bytes: Uint8Array) => Reading,
	): Reading | undefined => {
		const before = inLanguage(known.byPath.get(path), language);
		if (before?.stamp === stamp) return before.reading as Reading;
		const bytes = open();
		if (!bytes) return undefined;
		const digest = digestOf(bytes);
		const isSame = before?.digest === digest;
		const reading = isSame ? (before.reading as Reading) : read(bytes);
		known.byPath.set(path, { reading, digest, stamp });
		known.isChanged ||= !isSame;
		return reading;
	};
}

/** A cached reading, if the file was read as a text of this language. */
export function inLanguage(cached: CachedReading | undefined, language: string): CachedReading | undefined {
	return cached?.reading.filing.language === language ? cached : undefined;
}

/** Drops readings of deleted files. */
export function forgetGone(known: ReadingCache, paths: ReadonlySet<string>): void {
	for (const path of [...known.byPath.keys()]) {
		if (paths.has(path)) continue;
		known.byPath.delete(path);
		known.isChanged = true;
	}
}

/** Digest of the bytes of a file. */
export function digestOf(bytes: Uint8Array): string {
	return hash('sha256', bytes, 'base64url');
}

function sealOf(line: string): string {
	return hash('sha256', line, 'base64url');
}

/** The cache that an earlier process saved for a folder; empty if other code wrote it. */
export function loadCache(folder: string, kept: string): ReadingCache {
	const readings = emptyCache();
	try {
		const lines = linesOf(readFileSync(cacheFile(folder, kept)));
		if (lines.next().value !== codeVersion()) return readings;
		for (const line of lines) {
			const [seal, json] = [line.slice(0, SEAL), line.slice(SEAL)];
			if (sealOf(json) !== seal) throw new Error('A bit of it is another now');
			const { path, digest, reading } = JSON.parse(json) as CachedReading & { path: string };
			readings.byPath.set(path, { digest, reading });
		}
	} catch {
		// Missing, corrupt, or truncated by a full disk: the files are parsed again.
		readings.byPath.clear();
	}
	return readings;
}

/** Saves the cache of a folder for later processes. Does nothing where the disk cannot be written. */
export function saveCache(folder: string, kept: string, readings: ReadingCache): void {
	if (!readings.isChanged || readings.byPath.size < FEW) return;
	const file = cacheFile(folder, kept);
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

/** The cache file of a content folder in `kept`; each folder has its own. */
export function cacheFile(folder: string, kept: string): string {
	return join(kept, `readings-${hash('sha256', folder).slice(0, 12)}.jsonl`);
}

/** Changes with the code that parses content and with the packages it uses. */
function codeVersion(): string {
	const source = join(import.meta.dirname, '..');
	// An installed package has no lock file.
	const lock = ['package-lock.json', 'package.json'].map((name) => join(source, '..', name)).find((file) => existsSync(file));
	const version = createHash('sha256').update(lock === undefined ? '' : readFileSync(lock));
	for (const room of ['model', 'markup', 'read']) {
		for (const { path } of filesIn(join(source, room)).files) version.update(readFileSync(join(source, room, path)));
	}
	return version.digest('base64url');
}
