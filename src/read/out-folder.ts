import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The folder of the generator: an installed package, or the project itself. */
const CODE = join(import.meta.dirname, '..', '..');

/** Folders of a project that are written by hand or by npm. */
const WRITTEN = ['src', 'tests', 'public', '.github', 'node_modules'];

/**
 * Why a site cannot be written to a folder, whatever is in it, judged by its real path: it contains the project or
 * the content, is inside one of them or a `.git`, or is not a folder. `undefined` if it can.
 */
export function faultOfOutFolder(out: string, content: string, root: string): string | undefined {
	const real = realPathOf(out);
	if (real === undefined) return 'which is a link that leads nowhere; name a folder';
	if (real.split(sep).includes('.git')) return 'which is inside a .git folder; name another folder';
	const file = fileInPath(real);
	if (file !== undefined) return `${file === real ? 'which is' : `which is below ${file},`} a file; name a folder`;
	const projects = [...new Set([root, CODE].map((path) => realPathOf(path) ?? path))];
	const written = [
		realPathOf(content) ?? content,
		...projects.flatMap((project) => WRITTEN.map((name) => realPathOf(join(project, name)) ?? join(project, name))),
	];
	const held = [...projects, ...written].find((path) => isBelow(path, real));
	if (held !== undefined) return `which contains ${held}; name a folder that may be emptied`;
	// Caches are in there, and may be removed at any time.
	const around = written.find((path) => isBelow(real, path) && !(basename(path) === 'node_modules' && isBelow(real, join(path, '.cache'))));
	return around === undefined ? undefined : `which is in ${around}; name a folder of its own`;
}

/** Resolves all symbolic links in a path that need not exist yet; `undefined` for a cycle of links. */
export function realPathOf(path: string): string | undefined {
	try {
		return realpathSync.native(path);
	} catch {
		if (dirname(path) === path) return path;
		if (isLink(path)) return undefined;
		const parent = realPathOf(dirname(path));
		return parent === undefined ? undefined : join(parent, basename(path));
	}
}

/** The part of a path that exists but is not a folder. */
function fileInPath(path: string): string | undefined {
	if (existsSync(path)) return statSync(path).isDirectory() ? undefined : path;
	return dirname(path) === path ? undefined : fileInPath(dirname(path));
}

function isLink(path: string): boolean {
	try {
		return lstatSync(path).isSymbolicLink();
	} catch {
		return false;
	}
}

/** Whether a path is a folder or inside it. On Windows, the relative path to another drive is absolute. */
function isBelow(path: string, folder: string): boolean {
	const way = relative(folder, path);
	return !/^\.\.($|[/\\])/.test(way) && !isAbsolute(way);
}
