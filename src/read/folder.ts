import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareTexts } from '../model/text.ts';

/** A file of a content folder: its path below it with forward slashes, and what tells a change. */
export interface FolderFile {
	path: string;
	stamp: string;
}

/** Every file below a folder, in order; links are not followed and hidden files not listed. */
export function filesIn(folder: string): { files: FolderFile[]; links: string[] } {
	const files: FolderFile[] = [];
	const links: string[] = [];
	const waiting = [''];
	for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = below === '' ? entry.name : `${below}/${entry.name}`;
			if (entry.name.startsWith('.')) continue;
			if (entry.isSymbolicLink()) links.push(path);
			else if (entry.isDirectory()) waiting.push(path);
			else if (entry.isFile()) {
				const { mtimeMs, size, ino } = lstatSync(join(folder, path));
				files.push({ path, stamp: `${mtimeMs} ${size} ${ino}` });
			}
		}
	}
	files.sort((a, b) => compareTexts(a.path, b.path));
	return { files, links: links.sort(compareTexts) };
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

/** A file of a content folder as seen from where the command was started, with forward slashes. */
export function fromHere(folder: string, file: string): string {
	return relative(process.cwd(), join(folder, file)).split(sep).join('/');
}
