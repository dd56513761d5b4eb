import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import { filesIn } from './folder.ts';
import { forgetGone, keepIn, emptyCache } from './cache.ts';

/**
 * Read a content folder. Bad content becomes problems; only a folder that is not there throws.
 * `known` holds the files read before: those whose bytes are the same are not read again.
 */
export function readCorpus(folder: string, known = emptyCache()): { corpus: Corpus; problems: Problem[] } {
	const found = filesIn(folder);
	const reading = corpusOf({ ...found, bytesOf: (path) => readFileSync(join(folder, path)) }, keepIn(known));
	forgetGone(known, new Set(found.files.map(({ path }) => path)));
	return reading;
}
