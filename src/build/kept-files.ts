import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './whole.ts';

/** Files that a build leaves to the next one, in a folder. */
export interface KeptFiles {
	/** The bytes of a file, if an earlier build left it. */
	read: (name: string) => Buffer | undefined;
	write: (name: string, bytes: Uint8Array) => void;
	/** Leave a file to the next build as well. */
	keepOn: (name: string) => void;
	/** Remove what earlier builds left and this one neither wrote nor kept on; what another one is writing stays. */
	prune: () => void;
}

export function keptFiles(folder: string): KeptFiles {
	mkdirSync(folder, { recursive: true });
	const known = new Set(readdirSync(folder));
	const used = new Set<string>();
	return {
		read: (name) => {
			if (!known.has(name)) return undefined;
			try {
				return readFileSync(join(folder, name));
			} catch {
				// Gone meanwhile, or not readable: it is made again.
				return undefined;
			}
		},
		write: (name, bytes) => {
			used.add(name);
			writeWhole(join(folder, name), bytes);
		},
		keepOn: (name) => used.add(name),
		prune: () => {
			for (const name of known) if (!used.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}
