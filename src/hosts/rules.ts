import { forms } from '../view/cite.ts';
import { kinds } from '../model/kinds.ts';
import { downloads, feeds, isOnceForAll } from '../model/address.ts';
import type { Redirect } from '../model/redirect.ts';
import { headerPolicy } from './policy.ts';

/** Header fields for a path (`/feed.xml`) or a pattern with one `*` (`/api/*`, `/*.bib`). */
export interface HeaderRule {
	path: string;
	headers: Readonly<Record<string, string>>;
}

/** The configuration that a host needs in addition to the files; all generated configurations derive from it. */
export interface Hosting {
	/** The base path with slashes at both ends; all paths below begin with it. */
	base: string;
	/** For a path that several match, the fields of later rules replace those of earlier ones. */
	rules: readonly HeaderRule[];
	redirects: readonly Redirect[];
}

/** Where a host finds the site, and at which origin it serves it. */
export interface Place {
	/** The origin, `https://example.org`; without it, a server answers for every name, on port 80. */
	site: string | undefined;
	/** The folder to publish; with a base path, the parent of the folder for it. */
	root: string;
	/** The command that builds the site into that folder. */
	command: string;
}

const atOnce = 'public, max-age=0, must-revalidate';
const forAYear = 'public, max-age=31536000, immutable';
const openToAll = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

const rules: readonly HeaderRule[] = [
	{
		path: '/*',
		headers: {
			'Content-Security-Policy': headerPolicy("'none'"),
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
			'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
			'Referrer-Policy': 'strict-origin-when-cross-origin',
			// Two years, without includeSubDomains: the other hosts of the domain are for its owner to decide.
			'Strict-Transport-Security': 'max-age=63072000',
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': atOnce,
		},
	},
	// The names of these files contain a hash of their content.
	...['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/filter/*'].map((path) => ({
		path,
		headers: { 'Cache-Control': forAYear },
	})),
	// For programs and other sites.
	...['/api/*', `${kinds.dataset.list}*`, downloads.calendar].map((path) => ({ path, headers: openToAll })),
	{ path: '/embed/*', headers: { 'Content-Security-Policy': headerPolicy('*'), 'Cross-Origin-Resource-Policy': 'cross-origin' } },
	// Types that some hosts do not derive from the extension. Hosts that apply rules to missing files too send their 404 page with this type.
	...Object.entries(feeds).map(([path, type]) => ({ path, headers: { ...openToAll, 'Content-Type': `${type}; charset=utf-8` } })),
	...forms.map(({ ending, type }) => ({ path: `/*${ending}`, headers: { ...openToAll, 'Content-Type': `${type}; charset=utf-8` } })),
];

/** The hosting of a site under `base`, which the paths of the redirects begin with, and of its editions. */
export function hostingOf(base: string, redirects: readonly Redirect[], editions: readonly string[] = []): Hosting {
	const under = (path: string): string => `${base}${path.slice(1)}`;
	return {
		base,
		rules: rules.flatMap(({ path, headers }) => inEditions(path, editions).map((one) => ({ path: under(one), headers }))),
		redirects,
	};
}

/** A path or pattern, and the same in each edition unless it matches there too or stands once for all. */
function inEditions(path: string, editions: readonly string[]): string[] {
	return [path, ...(path.startsWith('/*') || isOnceForAll(path) ? [] : editions.map((language) => `/${language}${path}`))];
}

/** The header fields for a path, from all rules that match. */
export function headersFor({ rules }: Hosting, path: string): Record<string, string> {
	return Object.assign({}, ...rules.filter((rule) => new RegExp(patternOf(rule.path)).test(path)).map(({ headers }) => headers));
}

/** The path of a rule as a regular expression. */
export function patternOf(path: string): string {
	return `^${escaped(path).replace('\\*', '.*')}$`.replace(/\.\*\$$/, '');
}

/** A path escaped for a regular expression. */
export function escaped(path: string): string {
	return path.replaceAll(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}

/** Media types by extension, for servers that have to be told. */
export const types = {
	'text/html': ['html'],
	'text/css': ['css'],
	'text/javascript': ['js'],
	'text/plain': ['txt'],
	'text/markdown': ['md'],
	'text/csv': ['csv'],
	'text/calendar': ['ics'],
	'application/json': ['json'],
	'application/xml': ['xml'],
	'application/manifest+json': ['webmanifest'],
	'application/wasm': ['wasm'],
	'image/svg+xml': ['svg'],
	'image/png': ['png'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/gif': ['gif'],
	'image/webp': ['webp'],
	'image/avif': ['avif'],
	'image/x-icon': ['ico'],
	'font/woff2': ['woff2'],
} as const satisfies Record<string, readonly string[]>;

/** The `Content-Type` of a file, from its extension. */
export function typeOf(path: string): string {
	const ending = path.slice(path.lastIndexOf('.') + 1);
	const type =
		Object.entries(types).find(([, endings]) => (endings as readonly string[]).includes(ending))?.[0] ?? 'application/octet-stream';
	return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a media type is text, to be sent as UTF-8 and compressed. */
export function isText(type: string): boolean {
	return !/^(image\/(?!svg)|font\/|application\/wasm)/.test(type);
}
