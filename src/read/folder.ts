import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { compareTexts } from '../model/text.ts';

/** A file of a content folder: its path below it with forward slashes, how many bytes it has, and what tells a change. */
export interface FolderFile {
	path: string;
	size: number;
	stamp: string;
}

/**
 * Every file below a folder, in order; links are not followed and hidden files not listed. Throws only if the folder is
 * not there: what goes while it is listed is left out. `nameless` are those whose names are not UTF-8, with signs in
 * place of the bytes that are none: nobody can open them by these.
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

/** What lies in a folder; nothing if it is gone since it was seen. */
function entriesOf(folder: string, below: string): Dirent[] {
	try {
		return readdirSync(join(folder, below), { withFileTypes: true });
	} catch (error) {
		if (below === '' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return [];
	}
}

/** The path of every file below a folder, hidden ones too, in order; links are not followed. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
		.sort(compareTexts);
}

/** Is there such a folder? */
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
