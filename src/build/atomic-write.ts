import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file atomically: other processes may read it at any moment, and this one may be killed. */
export function writeAtomically(file: string, bytes: Uint8Array): void {
	const draft = `${file}.${process.pid}.part`;
	writeFileSync(draft, bytes);
	renameSync(draft, file);
}
