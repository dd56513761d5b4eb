import { kinds, type RecordKind } from './kinds.ts';

/** The pages of every site other than records and their lists. */
export const pages = {
	home: '/',
	article: '/article/',
	changes: '/changes/',
	search: '/search/',
	about: '/about/',
	contribute: '/contribute/',
	rules: '/contribute/rules/',
} as const;

/** The feeds, each with its media type. */
export const feeds = {
	'/feed.xml': 'application/atom+xml',
	'/feed.json': 'application/feed+json',
} as const;
export type FeedAddress = keyof typeof feeds;

/** Files for other programs. */
export const downloads = {
	calendar: '/timeline.ics',
	claims: '/api/claims.json',
	events: '/api/events.json',
	timelineJs: '/api/timelinejs.json',
} as const;

/** The address of a record's page, from the root of the site: `/claims/c-ferry-120/`. */
export function addressOf(kind: RecordKind, id: string): string {
	return `${kinds[kind].list}${id}/`;
}

/** The address of a file beside a record's page: `/claims/c-ferry-120.bib`. */
export function fileBeside(kind: RecordKind, id: string, ending: string): string {
	return `${kinds[kind].list}${id}${ending}`;
}

/** The path of the list of events with a theme. */
export function themeAddress(theme: string): string {
	return `${kinds.event.list}theme/${theme}/`;
}

/** The address of a change in the list of all. */
export function changeAddress(id: string): string {
	return `${pages.changes}#${id}`;
}

/** The address of the claims with a topic, in the list of all. */
export function topicAddress(topic: string): string {
	return `${kinds.claim.list}#topic-${topic}`;
}

/** Turns a path from the root of the site into its public address. */
export type Publish = (path: string) => string;

/**
 * Prefixes paths with a base path (slashes at both ends) and the origin, if known: `/claims/` ->
 * `https://example.org/explainer/claims/`. Fragments stay as they are.
 */
export function publisher(base: string, origin = ''): Publish {
	return (path) => (path.startsWith('/') ? `${origin}${base}${path.slice(1)}` : path);
}

/** What stands once for all editions: guides for those who work on a site, and files that are no pages. */
const onceForAll =
	/^\/(cards|contribute|hosting|pictures|files|pagefind|_astro|\.well-known)\/|^\/(404\.html|filters\.css|robots\.txt|manifest\.webmanifest|favicon|icon-|apple-touch-icon|sitemap)/;

/** Whether an address is the same in every edition of the site. */
export function isOnceForAll(path: string): boolean {
	return onceForAll.test(path);
}

/** The same for an edition in another language: `/claims/` -> `/ko/claims/`; without `language`, for the original. */
export function publisherOf(base: string, language?: string, origin = ''): Publish {
	const publish = publisher(base, origin);
	if (language === undefined) return publish;
	return (path) => publish(path.startsWith('/') && !onceForAll.test(path) ? `/${language}${path}` : path);
}

/** Whether the origin is known, so that public addresses are absolute. */
export function isPublic(publish: Publish): boolean {
	return URL.canParse(publish('/'));
}
