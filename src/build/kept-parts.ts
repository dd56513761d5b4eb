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
	/** Remove the parts that nobody asked for. */
	prune: () => void;
}

/** The parts that are kept in a folder, of indexes that `code` made. */
export function keptParts(folder: string, code: string): KeptParts {
	mkdirSync(folder, { recursive: true });
	const used = new Set<string>();
	const nameOf = (digest: string): string => {
		const name = `${digest}.index`;
		used.add(name);
		return name;
	};
	return {
		digestOf: (file, searched) => hash('sha256', `${code}\n${file}\n${searched}`, 'base64url'),
		beginningWith: (digest) => {
			try {
				return deserialize(readFileSync(join(folder, nameOf(digest)))) as KeptPart;
			} catch {
				// Not there, cut short by a full disk, or of another Node.
				return undefined;
			}
		},
		keep: (part) => {
			const [first] = part.digests;
			if (first !== undefined) writeWhole(join(folder, nameOf(first)), serialize(part));
		},
		prune: () => {
			for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}
