import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { inTurn, isRunning } from './turn.ts';
import { writeWhole } from './whole.ts';

/** A site that is written beside the one that is there. */
export interface Staging {
	/**
	 * Write a file, given by its path in the site; says whether it is another than before. One with the same bytes
	 * stays as it is, with its time: what is copied to a host by times is then only what changed.
	 */
	write: (path: string, content: string | Uint8Array) => boolean;
	/**
	 * Put what is new into the place, file by file, and take away what the site no longer has. The folder itself
	 * stays, for a server or a shell that works in it. Throws, before it changes anything, if somebody else has
	 * changed the site meanwhile.
	 */
	finish: () => void;
}

/** Begin a site with what is in a folder; `cache` is the folder of builds to this place, `out` the place, or a link to it. */
export function beginSite(assets: string, cache: string, out: string): Staging {
	mkdirSync(dirname(out), { recursive: true });
	const place = existsSync(out) ? realpathSync(out) : out;
	const home = homeOf(place, cache);
	tidy(home, place);
	// Two builds to one place do not meet: each has a folder of its own.
	const folder = join(home, `.${basename(place)}.${process.pid}.new`);
	mkdirSync(folder, { recursive: true });
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
					if (kept.size > 0 || !movedWhole(folder, place)) update(place, folder, fresh, kept);
				});
			} finally {
				removeIfPossible(folder);
			}
		},
	};
}

/** A folder on the disk of the site: only from there can files be put in place at once. */
function homeOf(place: string, cache: string): string {
	mkdirSync(cache, { recursive: true });
	return statSync(cache).dev === statSync(dirname(place)).dev ? cache : dirname(place);
}

/** Remove what stopped builds left. */
function tidy(home: string, place: string): void {
	for (const name of readdirSync(home)) {
		const [, site, id] = /^\.(.+)\.(\d+)\.new$/.exec(name) ?? [];
		if (site === basename(place) && !isRunning(Number(id))) removeIfPossible(join(home, name));
	}
}

/** What tells a file from others, if it has these bytes. */
function sameFile(file: string, bytes: Uint8Array): Stats | undefined {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	return stats?.isFile() && stats.size === bytes.length && readFileSync(file).equals(bytes) ? stats : undefined;
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

/** First what pages need, then pages, each at once; then without what is gone. */
function update(place: string, folder: string, fresh: readonly string[], kept: ReadonlyMap<string, Stats>): void {
	for (const [path, { ino, mtimeMs }] of kept) {
		const now = lstatSync(join(place, path), { throwIfNoEntry: false });
		if (now?.ino !== ino || now.mtimeMs !== mtimeMs) throw new Error(`${path} was changed while the site was built. Nothing is written; build it again`);
	}
	mkdirSync(place, { recursive: true });
	const made = new Set<string>();
	const [pages, others] = [fresh.filter((path) => path.endsWith('.html')), fresh.filter((path) => !path.endsWith('.html'))];
	for (const path of [...others, ...pages]) {
		makeFolder(place, dirname(path), made);
		move(join(folder, path), join(place, path));
	}
	prune(place, new Set([...fresh, ...kept.keys()]));
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
