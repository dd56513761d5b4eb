import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { compareTexts } from '../model/text.ts';
import { realPathOf } from '../read/out-folder.ts';
import { makeFolder, putInPlace, sameFile } from './put-in-place.ts';
import { MARK, markOf } from './site-folder.ts';
import { inTurn, isRunning } from './turn.ts';

/** A site that is written beside the one that is there. */
export interface Staging {
	/**
	 * Write a file, given by its path in the site; says whether it is another than before. One with the same bytes
	 * stays as it is, with its time: what is copied to a host by times is then only what changed.
	 */
	write: (path: string, content: string | Uint8Array) => boolean;
	/**
	 * Put what is new into the place, file by file, and take away what builds have put there and the site no longer
	 * has. What others have put there stays, and so does the folder itself, for a server or a shell that works in it.
	 * Throws, before it changes anything, if somebody else has changed the site meanwhile, or has something where a
	 * file of the site belongs.
	 */
	finish: () => void;
	/** Leave the place as it was, and nothing of what was written beside it. */
	abandon: () => void;
}

/** Begin a site with what is in a folder; `cache` is the folder of builds to this place, `out` the place, or a link to it. */
export function beginSite(assets: string, cache: string, out: string): Staging {
	const place = realPathOf(out) ?? out;
	const above = mkdirSync(dirname(place), { recursive: true });
	const home = homeOf(place, cache);
	tidy(home, place);
	// Two builds to one place do not meet: each has a folder of its own.
	const folder = join(home, `.${basename(place)}.${process.pid}.new`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	const made = new Set<string>();
	const fresh: string[] = [];
	const kept = new Map<string, Stats>();
	const folderIsThere = folderFinder(place);
	const write: Staging['write'] = (given, content) => {
		const path = given.replace(/^\//, '');
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		const same = folderIsThere(dirname(path)) ? sameFile(join(place, path), bytes) : undefined;
		if (same) {
			kept.set(path, same);
			return false;
		}
		makeFolder(folder, dirname(path), made);
		writeFileSync(join(folder, path), bytes);
		fresh.push(path);
		return true;
	};
	for (const path of filesIn(assets)) write(path, readFileSync(join(assets, path)));
	return {
		write,
		finish: () => {
			try {
				inTurn(join(home, `.${basename(place)}.turn`), () => {
					writeFileSync(join(folder, MARK), markOf([...fresh, ...kept.keys()].sort(compareTexts)));
					if (kept.size > 0 || !movedWhole(folder, place)) putInPlace(place, folder, fresh, kept);
				});
			} finally {
				removeIfPossible(folder);
			}
		},
		abandon: () => {
			removeIfPossible(folder);
			if (above !== undefined && !existsSync(place)) removeIfPossible(above);
		},
	};
}

/** A folder on the disk of the site, which may be one of its own: only from there can files be put in place at once. */
function homeOf(place: string, cache: string): string {
	const disk = statSync(existsSync(place) ? place : dirname(place)).dev;
	return [cache, dirname(place)].find((folder) => isWritable(folder) && statSync(folder).dev === disk) ?? place;
}

/** A cache may be one that can only be read. */
function isWritable(folder: string): boolean {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Remove what stopped builds left. */
function tidy(home: string, place: string): void {
	for (const name of existsSync(home) ? readdirSync(home) : []) {
		const [, site, id] = /^\.(.+)\.(\d+)\.new$/.exec(name) ?? [];
		if (site === basename(place) && !isRunning(Number(id))) removeIfPossible(join(home, name));
	}
}

/** Says whether a place has a folder, given by its path from there: one of its own, and no link to another. */
function folderFinder(place: string): (path: string) => boolean {
	const known = new Map<string, boolean>();
	return function isThere(path): boolean {
		const before = known.get(path);
		if (before !== undefined) return before;
		const answer = path === '.' ? existsSync(place) : isThere(dirname(path)) && lstatSync(join(place, path), { throwIfNoEntry: false })?.isDirectory() === true;
		known.set(path, answer);
		return answer;
	};
}

/** Where there is no site yet, the new one is put there in one step. */
function movedWhole(folder: string, place: string): boolean {
	try {
		if (existsSync(place)) return false;
		renameSync(folder, place);
		return true;
	} catch {
		// Another build was faster.
		return false;
	}
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

/** The site stands: what is left over is no reason to fail, and the next build tries again. */
function removeIfPossible(path: string): void {
	try {
		rmSync(path, { recursive: true, force: true });
	} catch {
		// Nothing depends on it.
	}
}
