import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The generator: a package that is installed, or the project itself. */
const CODE = join(import.meta.dirname, '..', '..');

/** What in a project is written by hand, or by npm. */
const WRITTEN = ['src', 'tests', 'public', '.github', 'node_modules'];

/**
 * Why a site cannot be written to a folder whatever lies in it, judged by the real path: it holds the project or its
 * content, lies in one of them or in a `.git`, or is no folder. Nothing if it can.
 */
export function faultOfOutFolder(out: string, content: string, root: string): string | undefined {
	const real = realPathOf(out);
	if (real === undefined) return 'which is a link that leads nowhere; name a folder';
	if (real.split(sep).includes('.git')) return 'which lies in the memory of Git; name a folder of its own';
	const file = fileOnTheWay(real);
	if (file !== undefined) return `${file === real ? 'which is' : `which lies below ${file},`} a file; name a folder`;
	const projects = [...new Set([root, CODE].map((path) => realPathOf(path) ?? path))];
	const written = [
		realPathOf(content) ?? content,
		...projects.flatMap((project) => WRITTEN.map((name) => realPathOf(join(project, name)) ?? join(project, name))),
	];
	const held = [...projects, ...written].find((path) => isBelow(path, real));
	if (held !== undefined) return `which holds ${held}; name a folder that may be emptied`;
	// Caches lie there, and may be removed at any time.
	const around = written.find((path) => isBelow(real, path) && !(basename(path) === 'node_modules' && isBelow(real, join(path, '.cache'))));
	return around === undefined ? undefined : `which lies in ${around}; name a folder of its own`;
}

/** Where a path leads when every link on the way is followed, though what it names may not be there yet; nothing for a link without an end. */
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

/** What is no folder, but would have to be one. */
function fileOnTheWay(path: string): string | undefined {
	if (existsSync(path)) return statSync(path).isDirectory() ? undefined : path;
	return dirname(path) === path ? undefined : fileOnTheWay(dirname(path));
}

function isLink(path: string): boolean {
	try {
		return lstatSync(path).isSymbolicLink();
	} catch {
		return false;
	}
}

/** Is a path a folder, or in it? On Windows there is no way to another drive. */
function isBelow(path: string, folder: string): boolean {
	const way = relative(folder, path);
	return !/^\.\.($|[/\\])/.test(way) && !isAbsolute(way);
}
