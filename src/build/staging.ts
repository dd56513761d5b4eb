import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** A site that is written beside the one that is there. */
export interface Staging {
	/**
	 * Write a file, given by its path in the site; says whether it is another than before. One with the same bytes
	 * stays as it is, with its time: what is copied to a host by times is then only what changed.
	 */
	write: (path: string, content: string | Uint8Array) => boolean;
	/** Put the site, which is whole now, in the place of the one before. */
	finish: () => void;
}

/** Begin a site with what is in a folder; `cache` is the folder of builds to this place, `out` the place, or a link to it. */
export function beginSite(assets: string, cache: string, out: string): Staging {
	mkdirSync(dirname(out), { recursive: true });
	const place = existsSync(out) ? realpathSync(out) : out;
	const home = homeOf(place, cache);
	tidy(home, place);
	const folder = join(home, nameOf(place, 'new'));
	mkdirSync(folder, { recursive: true });
	const made = new Set<string>();
	const write: Staging['write'] = (path, content) => {
		const file = join(folder, path);
		const parent = dirname(file);
		if (!made.has(parent)) mkdirSync(parent, { recursive: true });
		made.add(parent);
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		if (keep(join(place, path), file, bytes)) return false;
		writeFileSync(file, bytes);
		return true;
	};
	for (const path of filesIn(assets)) write(path, readFileSync(join(assets, path)));
	return { write, finish: () => finish(folder, place) };
}

/** A folder on the disk of the site: only from there can it be put in place at once. */
function homeOf(place: string, cache: string): string {
	mkdirSync(cache, { recursive: true });
	return statSync(cache).dev === statSync(dirname(place)).dev ? cache : dirname(place);
}

/** Two builds to one place do not meet: each has names of its own. */
function nameOf(place: string, of: 'new' | 'old'): string {
	return `.${basename(place)}.${process.pid}.${of}`;
}

/** Remove what stopped builds left, and bring back a site that one had put aside. */
function tidy(home: string, place: string): void {
	for (const name of readdirSync(home)) {
		const [, site, id, of] = /^\.(.+)\.(\d+)\.(new|old)$/.exec(name) ?? [];
		if (site !== basename(place) || isRunning(Number(id))) continue;
		if (of === 'old' && !existsSync(place)) renameSync(join(home, name), place);
		else removeIfPossible(join(home, name));
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0) && id !== process.pid;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Take over a file if it has these bytes. It will be in two places until the former site goes. */
function keep(before: string, file: string, bytes: Uint8Array): boolean {
	try {
		const seen = lstatSync(before);
		if (!seen.isFile() || seen.size !== bytes.length || !readFileSync(before).equals(bytes)) return false;
		linkSync(before, file);
		if (lstatSync(file).ino === seen.ino) return true;
		// Another build has put its site there meanwhile.
		rmSync(file);
		return false;
	} catch {
		// It is new, or its disk knows no links.
		return false;
	}
}

function finish(folder: string, place: string): void {
	const former = join(dirname(folder), nameOf(place, 'old'));
	try {
		if (existsSync(place)) renameSync(place, former);
		renameSync(folder, place);
	} catch {
		// A disk of its own, a file that a program has open, or another build that was faster.
		if (!existsSync(place) && existsSync(former)) renameSync(former, place);
		update(place, folder);
		removeIfPossible(folder);
	}
	removeIfPossible(former);
}

/** Make a folder like another, file by file: first what is new, then without what is gone. */
function update(place: string, folder: string): void {
	for (const path of filesIn(folder)) {
		const [from, to] = [join(folder, path), join(place, path)];
		if (existsSync(to) && statSync(to).isFile() && readFileSync(to).equals(readFileSync(from))) continue;
		rmSync(to, { recursive: true, force: true });
		mkdirSync(dirname(to), { recursive: true });
		cpSync(from, to);
	}
	for (const path of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
		if (!existsSync(join(folder, path))) rmSync(join(place, path), { recursive: true, force: true });
	}
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** The site stands: what is left over is no reason to fail, and the next build tries again. */
function removeIfPossible(path: string): void {
	try {
		rmSync(path, { recursive: true, force: true });
	} catch {
		// Nothing depends on it.
	}
}
