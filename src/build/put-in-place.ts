import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareTexts } from '../model/text.ts';
import { Failure } from '../read/failure.ts';
import { MARK, markOf, writtenIn } from './site-folder.ts';
import { writeAtomically } from './atomic-write.ts';

/**
 * Moves the new files of a site to their place, beside those that are kept: pages after the files that they need, each
 * atomically. Then removes files of earlier builds that the site no longer has. Throws before it changes anything if a
 * kept file has changed since, or if a file that no build has written is in the way.
 */
export function putInPlace(place: string, folder: string, fresh: readonly string[], kept: ReadonlyMap<string, Stats>): void {
	for (const [path, { ino, mtimeMs }] of kept) {
		const now = lstatSync(join(place, path), { throwIfNoEntry: false });
		if (now?.ino !== ino || now.mtimeMs !== mtimeMs)
			throw new Failure(`${path} was changed while the site was built. Nothing is written; build it again`);
	}
	const written = writtenIn(place);
	if (!written) throw new Failure(`${place} contains files that no build has written. Nothing was written; name an empty folder`);
	refuseForeign(place, fresh, written);
	mkdirSync(place, { recursive: true });
	// Lists old and new files, so that the next build can clean up if this one is interrupted.
	writeIfOther(join(place, MARK), markOf([...written, ...fresh, ...kept.keys()].sort(compareTexts)));
	const made = new Set<string>();
	const [pages, others] = [fresh.filter((path) => path.endsWith('.html')), fresh.filter((path) => !path.endsWith('.html'))];
	for (const path of [...others, ...pages]) {
		makeFolder(place, dirname(path), made);
		move(join(folder, path), join(place, path));
	}
	const paths = new Set([...fresh, ...kept.keys(), MARK]);
	prune(place, paths, written);
	writeIfOther(join(place, MARK), readFileSync(join(folder, MARK), 'utf8'));
}

/**
 * Throws if something that no build has written is in the way of a file or its folders. Symbolic links are no obstacle:
 * nothing is lost by replacing one.
 */
function refuseForeign(place: string, paths: readonly string[], written: ReadonlySet<string>): void {
	const known = new Set([...written].map((path) => path.toLowerCase()));
	const folders = new Map<string, boolean>([['.', true]]);
	for (const path of paths) if (isFolder(dirname(path)) && !isOurs(path)) refuse(path);

	/** Whether a path is a folder, and not a symbolic link to one. */
	function isFolder(path: string): boolean {
		const before = folders.get(path);
		if (before !== undefined) return before;
		const there = isFolder(dirname(path)) ? lstatSync(join(place, path), { throwIfNoEntry: false }) : undefined;
		if (there && !there.isDirectory() && !there.isSymbolicLink() && !known.has(path.toLowerCase())) refuse(path);
		folders.set(path, there?.isDirectory() === true);
		return there?.isDirectory() === true;
	}

	function isOurs(path: string): boolean {
		const there = lstatSync(join(place, path), { throwIfNoEntry: false });
		if (!there || there.isSymbolicLink()) return true;
		return there.isDirectory() ? readdirSync(join(place, path)).every((name) => isOurs(`${path}/${name}`)) : known.has(path.toLowerCase());
	}

	function refuse(path: string): never {
		throw new Failure(`${join(place, path)} is in the way, and no build has written it. Nothing is written; move it to another folder`);
	}
}

function writeIfOther(file: string, text: string): void {
	if (!sameFile(file, Buffer.from(text))) writeAtomically(file, Buffer.from(text));
}

function move(from: string, to: string): void {
	if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
	try {
		renameSync(from, to);
	} catch {
		// The place is on another disk.
		writeAtomically(to, readFileSync(from));
	}
}

/** Removes files that earlier builds have written, except `paths`, and folders left empty. */
function prune(place: string, paths: ReadonlySet<string>, written: ReadonlySet<string>): void {
	const parents = new Set<string>();
	for (const path of paths) for (let parent = dirname(path); !parents.has(parent); parent = dirname(parent)) parents.add(parent);
	const spellings = new Map([...paths].map((path) => [path.toLowerCase(), path]));
	const folders = new Set<string>();
	for (const path of written) for (let parent = dirname(path); !folders.has(parent); parent = dirname(parent)) folders.add(parent);
	pruneBelow('');

	function pruneBelow(folder: string): void {
		for (const entry of readdirSync(join(place, folder), { withFileTypes: true })) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			const spelling = spellings.get(path.toLowerCase());
			if (!entry.isDirectory() && paths.has(path)) continue;
			// On a case-insensitive disk, both are the same file.
			if (spelling !== undefined && !parents.has(path) && isOneFile(join(place, path), join(place, spelling)))
				renameSync(join(place, path), join(place, spelling));
			else if (entry.isDirectory()) {
				if (parents.has(path) || folders.has(path)) pruneBelow(path);
				if (folders.has(path) && !parents.has(path)) removeIfEmpty(join(place, path));
			} else if (written.has(path)) rmSync(join(place, path), { force: true });
		}
	}
}

function removeIfEmpty(folder: string): void {
	if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function isOneFile(one: string, other: string): boolean {
	return lstatSync(one).ino === lstatSync(other, { throwIfNoEntry: false })?.ino;
}

/** The stats of a file, if it has these bytes. */
export function sameFile(file: string, bytes: Uint8Array): Stats | undefined {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	return stats?.isFile() && stats.size === bytes.length && readFileSync(file).equals(bytes) ? stats : undefined;
}

/** Creates a folder, given by its path from `root`, with its parents. Replaces whatever is there and is not a folder. */
export function makeFolder(root: string, path: string, made: Set<string>): void {
	if (path === '.' || made.has(path)) return;
	makeFolder(root, dirname(path), made);
	const folder = join(root, path);
	const there = lstatSync(folder, { throwIfNoEntry: false });
	if (there && !there.isDirectory()) rmSync(folder);
	if (!there?.isDirectory()) mkdirSync(folder);
	made.add(path);
}
