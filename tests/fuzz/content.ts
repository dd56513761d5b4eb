import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { filesIn } from '../../src/read/folder.ts';
import type { Files } from './mutate.ts';

/** The small site that is mutated: valid, with every kind of record and every construct. */
export function fixtureFiles(): Files {
	return filesOf(fileURLToPath(new URL('../fixtures/fuzz/', import.meta.url)));
}

/** The files of a folder, by path. */
export function filesOf(folder: string): Files {
	return Object.fromEntries(filesIn(folder).files.map(({ path }) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}
