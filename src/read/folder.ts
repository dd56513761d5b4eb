import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { compareTexts } from '../model/text.ts';

/** A file of a content folder: path below it with forward slashes, size in bytes, and a stamp that changes with the file. */
export interface FolderFile {
	path: string;
	size: number;
	stamp: string;
}

/**
 * Lists the files below a folder, in order, without hidden ones and without following symbolic links. Files that
 * vanish meanwhile are left out; throws only if the folder does not exist. `nameless` are paths that are not UTF-8,
 * with replacement characters, so that they cannot be opened.
 */
export function filesIn(folder: string): { files: FolderFile[]; links: string[]; nameless: string[] } {
	const files: FolderFile[] = [];
	const links: string[] = [];
	const nameless: string[] = [];
	const waiting = [''];
	for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
		for (const entry of entriesOf(folder, below)) {
			const path = below === '' ? entry.name : `${below}/${entry.name}`;
			if (entry.name.startsWith('.')) continue;
			const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
			if (!stats) {
				if (entry.name.includes('\ufffd')) nameless.push(path);
			} else if (entry.isSymbolicLink()) links.push(path);
			else if (entry.isDirectory()) waiting.push(path);
			else if (entry.isFile()) {
				const { mtimeMs, size, ino } = stats;
				files.push({ path, size, stamp: `${mtimeMs} ${size} ${ino}` });
			}
		}
	}
	files.sort((a, b) => compareTexts(a.path, b.path));
	return { files, links: links.sort(compareTexts), nameless: nameless.sort(compareTexts) };
}

/** The entries of a folder; none if it has vanished. */
function entriesOf(folder: string, below: string): Dirent[] {
	try {
		return readdirSync(join(folder, below), { withFileTypes: true });
	} catch (error) {
		if (below === '' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return [];
	}
}

/** The paths of all files below a folder, in order, hidden ones included; does not follow symbolic links. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
		.sort(compareTexts);
}

/** Whether a path is an existing folder. */
export function isFolderThere(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A file of a content folder as seen from another folder, with forward slashes. */
export function seenFrom(here: string, folder: string, file: string): string {
	return relative(here, join(folder, file)).split(sep).join('/');
}

/** Problems of a content folder, with their files as seen from another folder: where the command was started. */
export function problemsSeenFrom(here: string, folder: string, problems: readonly Problem[]): Problem[] {
	return problems.map((problem) => ({ ...problem, file: seenFrom(here, folder, problem.file) }));
}
