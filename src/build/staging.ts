import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A site that is written beside the one that is there. */
export interface Staging {
	/** Write a file, given by its path in the site. One that was there before with the same bytes stays as it is, with its time: what is copied to a host by times is then only what changed. */
	write: (path: string, content: string | Uint8Array) => void;
	/** Put the site, which is whole now, in the place of the one before. */
	finish: () => void;
}

/** Begin a site with what is in a folder; `cache` is a folder of this build alone, `out` the place of the site. */
export function beginSite(assets: string, cache: string, out: string): Staging {
	const folder = join(cache, 'site');
	const former = join(cache, 'former');
	// A build was stopped between the two renames.
	if (!existsSync(out) && existsSync(former)) renameSync(former, out);
	for (const left of [folder, former]) rmSync(left, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const made = new Set<string>();
	const write: Staging['write'] = (path, content) => {
		const place = join(folder, path);
		const parent = dirname(place);
		if (!made.has(parent)) mkdirSync(parent, { recursive: true });
		made.add(parent);
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		if (!keep(join(out, path), place, bytes)) writeFileSync(place, bytes);
	};
	for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
		const file = join(entry.parentPath, entry.name);
		if (entry.isFile()) write(relative(assets, file), readFileSync(file));
	}
	return {
		write,
		finish: () => {
			mkdirSync(dirname(out), { recursive: true });
			try {
				if (existsSync(out)) renameSync(out, former);
				renameSync(folder, out);
			} catch (error) {
				// On another disk, or a disk of its own.
				if (!['EXDEV', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
				copyInto(out, folder);
			}
			rmSync(former, { recursive: true, force: true });
		},
	};
}

/** Take over a file if it has these bytes. It will be in two places until the former site goes. */
function keep(before: string, place: string, bytes: Uint8Array): boolean {
	try {
		if (!readFileSync(before).equals(bytes)) return false;
		linkSync(before, place);
		return true;
	} catch {
		// It is new, or on another disk.
		return false;
	}
}

function copyInto(out: string, folder: string): void {
	mkdirSync(out, { recursive: true });
	for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
	cpSync(folder, out, { recursive: true });
	rmSync(folder, { recursive: true });
}
