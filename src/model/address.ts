import type { RecordKind } from './id.ts';

/** The path segment for pages of each kind. */
const folders = {
	explainer: 'explainers',
	event: 'timeline',
	claim: 'claims',
	source: 'sources',
	entity: 'glossary',
	dataset: 'data',
} as const satisfies Record<RecordKind, string>;

/** The path of a record’s page from the root of the site: `/claims/c-workers-15000/`. */
export function addressOf(kind: RecordKind, id: string): string {
	return `/${folders[kind]}/${id}/`;
}

/** The path of the list of events with a theme. */
export function themeAddress(theme: string): string {
	return `/timeline/theme/${theme}/`;
}

/** Turns a path from the root of the site into its public address. */
export type Publish = (path: string) => string;

/** Prefixes paths with a base path (slashes at both ends) and the origin, if known: `/claims/` -> `https://example.org/explainer/claims/`. Fragments stay as they are. */
export function publisher(base: string, origin = ''): Publish {
	return (path) => (path.startsWith('/') ? `${origin}${base}${path.slice(1)}` : path);
}

/** Whether the origin is known, so that public addresses are absolute. */
export function isPublic(publish: Publish): boolean {
	return URL.canParse(publish('/'));
}
