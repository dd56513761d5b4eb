import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../read/folder.ts';
import { realPathOf } from '../read/out-folder.ts';
import type { Settings } from '../read/settings.ts';
import { putInPlace, sameFile } from './put-in-place.ts';
import { MARK, markOf } from './site-folder.ts';

/** The result of placing a site. */
export interface Placed {
	/** Number of its pages. */
	pages: number;
	/** The files of new or changed pages. */
	changed: string[];
}

/**
 * Moves the site in a folder to its place, `out` or the target of that link, and removes files of earlier builds that
 * the site no longer has. Unchanged files keep their modification time, so that tools that copy by time copy only
 * changes. Other people’s files stay, and so does the folder itself, which a server or shell may have open. Throws
 * before it changes anything if a file that no build has written is in the way.
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

/** Moves the whole site in one step if there is none yet, and both folders are on the same disk. Returns whether it did. */
function movedWhole(folder: string, place: string): boolean {
	try {
		renameSync(folder, place);
		return true;
	} catch {
		return false;
	}
}

/** Returns a function that tells whether a path below `place` is a folder, and not a symbolic link to one. */
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
