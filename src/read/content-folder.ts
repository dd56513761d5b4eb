import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { corpusOf, type Corpus } from './corpus.ts';
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
