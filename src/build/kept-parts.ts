import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Files } from './search-files.ts';
import { writeWhole } from './whole.ts';

/** A finished part of a search index. */
export interface KeptPart {
	/** What tells each of its pages from others, in order. */
	digests: string[];
	files: Files;
}

/** Parts of search indexes as builds of one content folder made them. */
export interface KeptParts {
	/** What tells a page, and what is searched in it, from others. */
	digestOf: (file: string, searched: string) => string;
	/** The part that began with a page, if there was one. */
	beginningWith: (digest: string) => KeptPart | undefined;
	keep: (part: KeptPart) => void;
	/** Keep a part that was found for one more build. */
	keepOn: (part: KeptPart) => void;
	/** Remove the others. */
	prune: () => void;
}

/** The parts that are kept in a folder, of indexes that `code` made. */
export function keptParts(folder: string, code: string): KeptParts {
	mkdirSync(folder, { recursive: true });
	const known = readdirSync(folder);
	const used = new Set<string>();
	return {
		digestOf: (file, searched) => hash('sha256', `${code}\n${file}\n${searched}`, 'base64url'),
		beginningWith: (digest) => {
			try {
				return deserialize(readFileSync(join(folder, nameOf([digest])))) as KeptPart;
			} catch {
				// Not there, cut short by a full disk, or of another Node.
				return undefined;
			}
		},
		keep: (part) => {
			used.add(nameOf(part.digests));
			writeWhole(join(folder, nameOf(part.digests)), serialize(part));
		},
		keepOn: ({ digests }) => used.add(nameOf(digests)),
		prune: () => {
			for (const name of known) if (!used.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}

function nameOf([first = '']: readonly string[]): string {
	return `${first}.index`;
}
