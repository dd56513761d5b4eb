/**
 * The kinds of record that have pages and can be cited, linked or listed by id, in the order of the navigation. Their
 * files are described in `read/kinds.ts`.
 */
export const kinds = {
	explainer: { folder: 'explainers', list: '/explainers/', section: 'Explainers', name: 'Explainer' },
	event: { folder: 'events', list: '/timeline/', section: 'Timeline', name: 'Event' },
	claim: { folder: 'claims', list: '/claims/', section: 'Claims', name: 'Claim' },
	source: { folder: 'sources', list: '/sources/', section: 'Sources', name: 'Source' },
	entity: { folder: 'entities', list: '/glossary/', section: 'Glossary', name: 'Glossary' },
	dataset: { folder: 'datasets', list: '/data/', section: 'Data', name: 'Data' },
} as const satisfies Record<string, Kind>;

interface Kind {
	/** Its folder in the content folder. */
	folder: string;
	/** The address of the list; pages of records are below it. */
	list: `/${string}/`;
	/** The name of the list in the navigation. */
	section: string;
	/** The label of a single record. */
	name: string;
}

export type RecordKind = keyof typeof kinds;
export const recordKinds = Object.keys(kinds) as RecordKind[];
