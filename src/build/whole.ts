import { renameSync, writeFileSync } from 'node:fs';

/** Write a file whole or not at all: another process may look for it at this moment, and this one may be stopped. */
export function writeWhole(file: string, bytes: Uint8Array): void {
	const draft = `${file}.${process.pid}.part`;
	writeFileSync(draft, bytes);
	renameSync(draft, file);
}
