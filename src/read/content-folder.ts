import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { corpusOf, readFiles, type Corpus } from './corpus.ts';
import { filesIn } from './folder.ts';
import { forgetGone, keepIn, emptyCache } from './cache.ts';

/**
 * Reads a content folder. Bad content becomes problems; throws only if the folder does not exist.
 * `known` is a cache: files whose bytes are unchanged are not parsed again.
 */
export function readCorpus(folder: string, known = emptyCache()): { corpus: Corpus; problems: Problem[] } {
	const found = filesIn(folder);
	const reading = corpusOf({ ...found, bytesOf: (path) => readFileSync(join(folder, path)) }, keepIn(known));
	forgetGone(known, new Set(found.files.map(({ path }) => path)));
	return reading;
}

/** The languages of the editions that the `site.yaml` of a folder names: known before anything else is read. */
export function editionsIn(folder: string): string[] {
	const file = join(folder, 'site.yaml');
	return existsSync(file) ? readFiles({ 'site.yaml': readFileSync(file) }).corpus.site.editions : [];
}
