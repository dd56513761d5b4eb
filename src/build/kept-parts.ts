import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { keptFiles } from './kept-files.ts';
import type { Files } from './search-files.ts';

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
	const files = keptFiles(folder);
	return {
		digestOf: (file, searched) => hash('sha256', `${code}\n${file}\n${searched}`, 'base64url'),
		beginningWith: (digest) => {
			const bytes = files.read(nameOf([digest]));
			try {
				return bytes && (deserialize(bytes) as KeptPart);
			} catch {
				// Cut short by a full disk, or of another Node.
				return undefined;
			}
		},
		keep: (part) => files.write(nameOf(part.digests), serialize(part)),
		keepOn: ({ digests }) => files.keepOn(nameOf(digests)),
		prune: files.prune,
	};
}

function nameOf([first = '']: readonly string[]): string {
	return `${first}.index`;
}
