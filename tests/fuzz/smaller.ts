import type { Files } from './mutate.ts';

/** Most smaller folders tried, and the longest time spent. */
const MOST_TRIED = 400;
const MOST_MS = 60_000;

/** Minimises a folder for which `holds` is true: fewer files, then fewer lines, then fewer characters. */
export async function smaller(files: Files, holds: (files: Files) => Promise<boolean>): Promise<Files> {
	const end = performance.now() + MOST_MS;
	let tried = 0;
	let best = files;
	const attempt = async (candidate: Files): Promise<boolean> => {
		if (tried >= MOST_TRIED || performance.now() > end) return false;
		tried += 1;
		if (!(await holds(candidate))) return false;
		best = candidate;
		return true;
	};

	for (const path of Object.keys(best)) {
		const { [path]: _gone, ...rest } = best;
		await attempt(rest);
	}
	for (const pattern of [/(?<=\n\n)/, /(?<=\n)/, /(?=\b|[^\w\s])/]) {
		for (const path of Object.keys(best)) await shorten(path, pattern);
	}
	return best;

	/** Removes pieces from a file, at first half of it, then ever smaller ones. */
	async function shorten(path: string, pattern: RegExp): Promise<void> {
		// As bytes, so that what is not UTF-8 stays as it is.
		let pieces = Buffer.from(best[path] ?? [])
			.toString('latin1')
			.split(pattern);
		for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
			for (let at = 0; at < pieces.length;) {
				const rest = pieces.toSpliced(at, size);
				if (await attempt({ ...best, [path]: new Uint8Array(Buffer.from(rest.join(''), 'latin1')) })) pieces = rest;
				else at += size;
			}
		}
	}
}
