import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../read/folder.ts';
import { realPathOf } from '../read/out-folder.ts';
import type { Settings } from '../read/settings.ts';
import { putInPlace, sameFile } from './put-in-place.ts';
import { MARK, markOf } from './site-folder.ts';

/** What came of a site. */
export interface Placed {
	/** How many pages it has. */
	pages: number;
	/** The files of the pages that are new or other than before. */
	changed: string[];
}

/**
 * Put the site in a folder into its place, `out` or where that link leads, and take away what builds have put there
 * and the site no longer has. A file with the same bytes stays as it is, with its time: what is copied to a host by
 * times is then only what changed. What others have put there stays, and so does the folder itself, for a server or a
 * shell that works in it. Throws, before it changes anything, if something that no build has written is in the way.
 */
export function placeSite(folder: string, { out }: Pick<Settings, 'out'>): Placed {
	const place = realPathOf(out) ?? out;
	mkdirSync(dirname(place), { recursive: true });
	const paths = filesBelow(folder).filter((path) => path !== MARK);
	const pages = paths.filter((path) => path.endsWith('.html'));
	writeFileSync(join(folder, MARK), markOf(paths));
	if (!existsSync(place) && movedWhole(folder, place)) return { pages: pages.length, changed: pages };

	const kept = new Map<string, Stats>();
	const isFolder = folderFinder(place);
	for (const path of paths) {
		const same = isFolder(dirname(path)) ? sameFile(join(place, path), readFileSync(join(folder, path))) : undefined;
		if (same) kept.set(path, same);
	}
	putInPlace(
		place,
		folder,
		paths.filter((path) => !kept.has(path)),
		kept,
	);
	return { pages: pages.length, changed: pages.filter((path) => !kept.has(path)) };
}

/** Where there is no site yet, the new one is put there in one step, if it lies on the same disk. */
function movedWhole(folder: string, place: string): boolean {
	try {
		renameSync(folder, place);
		return true;
	} catch {
		return false;
	}
}

/** Says whether a place has a folder, given by its path from there: one of its own, and no link to another. */
function folderFinder(place: string): (path: string) => boolean {
	const known = new Map<string, boolean>();
	return function isThere(path): boolean {
		const before = known.get(path);
		if (before !== undefined) return before;
		const answer =
			path === '.'
				? existsSync(place)
				: isThere(dirname(path)) && lstatSync(join(place, path), { throwIfNoEntry: false })?.isDirectory() === true;
		known.set(path, answer);
		return answer;
	};
}
