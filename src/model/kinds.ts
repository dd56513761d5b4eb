/**
 * The kinds of record that have pages and can be cited, linked or listed by id, in the order of the navigation. Their
 * files are described in `read/kinds.ts`.
 */
export const kinds = {
	explainer: { folder: 'explainers', list: '/explainers/' },
	event: { folder: 'events', list: '/timeline/' },
	claim: { folder: 'claims', list: '/claims/' },
	source: { folder: 'sources', list: '/sources/' },
	entity: { folder: 'entities', list: '/glossary/' },
	dataset: { folder: 'datasets', list: '/data/' },
} as const satisfies Record<string, Kind>;

interface Kind {
	/** Its folder in the content folder. */
	folder: string;
	/** The address of the list; pages of records are below it. */
	list: `/${string}/`;
}

export type RecordKind = keyof typeof kinds;
export const recordKinds = Object.keys(kinds) as RecordKind[];
