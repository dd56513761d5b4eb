import type { RecordKind } from './id.ts';

/** The folder of the site in which the pages of a kind lie. */
const folders = {
	explainer: 'explainers',
	event: 'timeline',
	claim: 'claims',
	source: 'sources',
	entity: 'glossary',
	dataset: 'data',
} as const satisfies Record<RecordKind, string>;

/** The address of a record's page, from the root of the site: `/claims/c-ferry-120/`. */
export function addressOf(kind: RecordKind, id: string): string {
	return `/${folders[kind]}/${id}/`;
}

/** The address of the list of all events with a theme. */
export function themeAddress(theme: string): string {
	return `/timeline/theme/${theme}/`;
}

/** Makes the public address of a path of this site. */
export type Publish = (path: string) => string;

/** Addresses under a sub-path with slashes at both ends and, where it is known, an origin: `/claims/` -> `https://example.org/explainer/claims/`. Anchors stay as they are. */
export function publisher(base: string, origin = ''): Publish {
	return (path) => (path.startsWith('/') ? `${origin}${base}${path.slice(1)}` : path);
}

/** Is the origin of the site known, so that its public addresses are whole? */
export function isPublic(publish: Publish): boolean {
	return URL.canParse(publish('/'));
}
