import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../read/folder.ts';

/** A route: its address pattern, and the file that renders it. */
export interface Route {
	/** In Astro’s syntax: `/claims/[id]`. */
	pattern: string;
	/** Absolute path of the file. */
	entrypoint: string;
}

const FOLDER = join(import.meta.dirname, '..', 'routes');

/** Extensions of page files in a project. */
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
