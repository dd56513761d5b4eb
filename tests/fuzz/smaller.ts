import type { Files } from './mutate.ts';

/** At most so many smaller folders are tried, and so long. */
const MOST_TRIED = 400;
const MOST_MS = 60_000;

/** The smallest folder that is found in which something still holds: fewer files, then fewer lines, then fewer signs. */
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

	/** Take pieces out of a file, half of it at first, then less and less. */
	async function shorten(path: string, pattern: RegExp): Promise<void> {
		// Letter by letter as bytes: what is not UTF-8 stays as it is.
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
