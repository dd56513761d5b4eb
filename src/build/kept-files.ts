import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { orNot, sealed, unsealed } from './sealed.ts';
import { writeWhole } from './whole.ts';

/** Files that a build leaves to the next one, in a folder. */
export interface KeptFiles {
	/** The bytes of a file, if an earlier build left it and it is whole. */
	read: (name: string) => Buffer | undefined;
	write: (name: string, bytes: Uint8Array) => void;
	/** Leave a file to the next build as well. */
	keepOn: (name: string) => void;
	/** Remove what earlier builds left and this one neither wrote nor kept on; what another one is writing stays. */
	prune: () => void;
}

export function keptFiles(folder: string): KeptFiles {
	// Where nothing can be written, every build makes all of it.
	orNot(() => mkdirSync(folder, { recursive: true }));
	const known = new Set(orNot(() => readdirSync(folder)) ?? []);
	const used = new Set<string>();
	return {
		read: (name) => {
			if (!known.has(name)) return undefined;
			// Gone meanwhile, not readable, or damaged: it is made again.
			return orNot(() => unsealed(readFileSync(join(folder, name))));
		},
		write: (name, bytes) => {
			used.add(name);
			orNot(() => writeWhole(join(folder, name), sealed(bytes)));
		},
		keepOn: (name) => used.add(name),
		prune: () => {
			for (const name of known) if (!used.has(name)) orNot(() => rmSync(join(folder, name), { force: true }));
		},
	};
}
