import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../read/folder.ts';
import { realPathOf } from '../read/out-folder.ts';

/** The file that lists what builds have written; the next build leaves everything else alone. */
export const MARK = '.nutgraf';

const HEADING = '# Nutgraf wrote these files. Its next build replaces or removes them, and nothing else that lies here.';

/** Files that operating systems create in a folder. */
const OF_THE_DISK = ['lost+found', '.DS_Store'];

/** Top-level names of a site from versions without the list. */
const UNMARKED = new Set([
	'404.html',
	'index.html',
	'_astro',
	'_headers',
	'_redirects',
	'.well-known',
	'about',
	'apple-touch-icon.png',
	'api',
	'article',
	'cards',
	'changes',
	'claims',
	'contribute',
	'data',
	'embed',
	'explainers',
	'favicon.ico',
	'favicon.svg',
	'feed.json',
	'feed.xml',
	'glossary',
	'hosting',
	'icon-192.png',
	'icon-512.png',
	'filters.css',
	'llms.txt',
	'manifest.webmanifest',
	'oembed',
	'pagefind',
	'pictures',
	'robots.txt',
	'search',
	'sitemap-0.xml',
	'sitemap-index.xml',
	'sources',
	'timeline',
	'timeline.ics',
]);

/** The list for a site with these files. */
export function markOf(paths: Iterable<string>): string {
	return `${[HEADING, ...[...new Set(paths)].filter((path) => path !== MARK).map((path) => JSON.stringify(path))].join('\n')}\n`;
}

/** The files that builds have written to a folder; `undefined` if it has files but is not known to be a site. */
export function writtenIn(place: string): Set<string> | undefined {
	if (!existsSync(place) || readdirSync(place).every((name) => OF_THE_DISK.includes(name))) return new Set();
	const mark = join(place, MARK);
	if (existsSync(mark)) {
		const [heading, ...paths] = readFileSync(mark, 'utf8').split('\n').filter(Boolean);
		return heading === HEADING ? new Set([MARK, ...paths.map((path) => String(JSON.parse(path)))]) : undefined;
	}
	return isOfEarlierVersion(place) ? new Set(allFilesIn(place)) : undefined;
}

/** Why a site cannot be written to a folder: its contents are not from a build, or it is not writable. `undefined` if it can. */
export function faultOfPlace(out: string): string | undefined {
	const place = realPathOf(out) ?? out;
	const above = nearestFolder(place);
	try {
		if (above === place) accessSync(place, constants.W_OK);
		// Some system folders claim to be writable and are not.
		else rmdirSync(mkdtempSync(join(above, '.nutgraf-')));
		if (writtenIn(place) !== undefined) return undefined;
	} catch (error) {
		return `OUT_DIR is "${out}", and ${above} cannot be written (${(error as NodeJS.ErrnoException).code}); name a folder that you may write to`;
	}
	return `OUT_DIR is "${out}", which is not empty and has no ${MARK}, the mark of a build; name an empty folder, or delete this one if nothing in it is needed`;
}

/** Whether a folder is a site from a version without the list: its pages name Nutgraf, and all top-level names are known. */
function isOfEarlierVersion(place: string): boolean {
	const index = join(place, 'index.html');
	if (
		!existsSync(index) ||
		!existsSync(join(place, 'pagefind')) ||
		!readFileSync(index, 'utf8').includes('<meta name="generator" content="Nutgraf ')
	)
		return false;
	return readdirSync(place).every((name) => UNMARKED.has(name) || OF_THE_DISK.includes(name));
}

function allFilesIn(place: string): string[] {
	const hidden = join(place, '.well-known');
	return [
		...filesIn(place).files.map(({ path }) => path),
		...(existsSync(hidden) ? filesIn(hidden).files.map(({ path }) => `.well-known/${path}`) : []),
	];
}

function nearestFolder(path: string): string {
	return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}
