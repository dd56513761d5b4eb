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

/** The routes of the site, from the files in `routes/`, except those for which the project has a page of its own. */
export function routesBeside(pages: string): Route[] {
	return filesBelow(FOLDER)
		.filter((file) => file.endsWith('.astro'))
		.map((file) => ({ pattern: `/${file.replace(/(^|\/)index\.astro$|\.astro$/, '')}`, entrypoint: join(FOLDER, file) }))
		.filter(
			({ pattern }) => !ENDINGS.some((ending) => [pattern, join(pattern, 'index')].some((path) => existsSync(join(pages, path + ending)))),
		);
}
