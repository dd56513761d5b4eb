/**
 * Every kind of record that has a page of its own and can be cited, linked or listed by its id, in the order in which pages
 * name them. How its files are read stands in `read/kinds.ts`.
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
	/** Of the content folder. */
	folder: string;
	/** The address of the list of all, below which each has its page. */
	list: `/${string}/`;
}

export type RecordKind = keyof typeof kinds;
export const recordKinds = Object.keys(kinds) as RecordKind[];
