import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../read/folder.ts';

/** A page, or many of one kind: the address, and the file that makes it. */
export interface Route {
	/** As Astro writes it: `/claims/[id]`. */
	pattern: string;
	/** The file, as an absolute path. */
	entrypoint: string;
}

const FOLDER = join(import.meta.dirname, '..', 'routes');

/** What a project may make a page of. */
const ENDINGS = ['.astro', '.md', '.mdx', '.html', '.ts', '.js'];

/** Pages for those who work on the site, the one for addresses that are none, and what stands at former addresses: in the original alone. */
const ONCE = /^\/(contribute|hosting|404|\[\.\.\.former\])/;

/** The routes of the site and of its editions, by the files in `routes/`; one for which the project has a page in a folder of its own is left to it. */
export function routesBeside(pages: string, editions: readonly string[]): Route[] {
	return filesBelow(FOLDER)
		.filter((file) => file.endsWith('.astro'))
		.flatMap((file) => {
			const pattern = `/${file.replace(/(^|\/)index\.astro$|\.astro$/, '')}`;
			const entrypoint = join(FOLDER, file);
			const inEditions = ONCE.test(pattern) ? [] : editions.map((language) => ({ pattern: `/${language}${pattern}`, entrypoint }));
			return [{ pattern, entrypoint }, ...inEditions];
		})
		.filter(
			({ pattern }) => !ENDINGS.some((ending) => [pattern, join(pattern, 'index')].some((path) => existsSync(join(pages, path + ending)))),
		);
}
