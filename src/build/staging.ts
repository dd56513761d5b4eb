import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../read/folder.ts';
import type { Settings } from '../read/settings.ts';
import { writeWhole } from './whole.ts';

/** What came of a site. */
export interface Placed {
	/** How many pages it has. */
	pages: number;
	/** The files of the pages that are new or other than before. */
	changed: string[];
}

/**
 * Put the site in a folder into its place, `out` or where that link leads, and take away what the site no
 * longer has: first what pages need, then pages, each file at once. A file with the same bytes stays as it is, with
 * its time: what is copied to a host by times is then only what changed. The folder itself stays too, for a
 * server or a shell that works in it. What was moved is gone from the folder that it came from.
 */
export function placeSite(folder: string, { out }: Pick<Settings, 'out'>): Placed {
	mkdirSync(dirname(out), { recursive: true });
	const place = existsSync(out) ? realpathSync(out) : out;
	const paths = filesBelow(folder);
	const pages = paths.filter((path) => path.endsWith('.html'));
	const others = paths.filter((path) => !path.endsWith('.html'));
	if (!existsSync(place) && movedWhole(folder, place)) return { pages: pages.length, changed: pages };

	mkdirSync(place, { recursive: true });
	const isSame = sameFiles(folder, place);
	const changed = pages.filter((path) => !isSame(path));
	const made = new Set<string>();
	for (const path of [...others.filter((other) => !isSame(other)), ...changed]) {
		makeFolder(place, dirname(path), made);
		move(join(folder, path), join(place, path));
	}
	prune(place, new Set(paths));
	return { pages: pages.length, changed };
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

/** Says whether a file has the same bytes in both folders. */
function sameFiles(folder: string, place: string): (path: string) => boolean {
	const known = new Map<string, boolean>();
	/** Is there a folder of the place’s own, and no link to another? */
	const isFolder = (path: string): boolean => {
		const before = known.get(path);
		if (before !== undefined) return before;
		const answer = path === '.' || (isFolder(dirname(path)) && lstatSync(join(place, path), { throwIfNoEntry: false })?.isDirectory() === true);
		known.set(path, answer);
		return answer;
	};
	return (path) => {
		if (!isFolder(dirname(path))) return false;
		const [ours, theirs] = [lstatSync(join(folder, path)), lstatSync(join(place, path), { throwIfNoEntry: false })];
		return theirs?.isFile() === true && theirs.size === ours.size && readFileSync(join(folder, path)).equals(readFileSync(join(place, path)));
	};
}
/** Make a folder, given by its path from another, and those that it lies in. What has its name and is none goes. */
function makeFolder(root: string, path: string, made: Set<string>): void {
	if (path === '.' || made.has(path)) return;
	makeFolder(root, dirname(path), made);
	const folder = join(root, path);
	const there = lstatSync(folder, { throwIfNoEntry: false });
	if (there && !there.isDirectory()) rmSync(folder);
	if (!there?.isDirectory()) mkdirSync(folder);
	made.add(path);
}

function move(from: string, to: string): void {
	if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
	try {
		renameSync(from, to);
	} catch {
		// The place is a disk of its own.
		writeWhole(to, readFileSync(from));
	}
}

/** Remove from a folder all but these files. */
function prune(place: string, paths: ReadonlySet<string>): void {
	const parents = new Set<string>();
	for (const path of paths) for (let parent = dirname(path); !parents.has(parent); parent = dirname(parent)) parents.add(parent);
	const spellings = new Map([...paths].map((path) => [path.toLowerCase(), path]));
	pruneBelow('');

	function pruneBelow(folder: string): void {
		for (const entry of readdirSync(join(place, folder), { withFileTypes: true })) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			const spelling = spellings.get(path.toLowerCase());
			if (entry.isDirectory() && parents.has(path)) pruneBelow(path);
			// Of the disk, where the place is one.
			else if (path === 'lost+found' || (!entry.isDirectory() && paths.has(path))) continue;
			// One file, where a disk does not tell letters from capitals.
			else if (spelling !== undefined && isOneFile(join(place, path), join(place, spelling))) renameSync(join(place, path), join(place, spelling));
			else rmSync(join(place, path), { recursive: true, force: true });
		}
	}
}

function isOneFile(one: string, other: string): boolean {
	return lstatSync(one).ino === lstatSync(other, { throwIfNoEntry: false })?.ino;
}

