/**
 * Every kind of record that has a page of its own and can be cited, linked or listed by its id, in the order in which pages
 * name them. How its files are read stands in `read/kinds.ts`.
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
	/** Of the content folder. */
	folder: string;
	/** The address of the list of all, below which each has its page. */
	list: `/${string}/`;
	/** What the list is called in the navigation. */
	section: string;
	/** What the page of one is called beside its title. */
	name: string;
}

export type RecordKind = keyof typeof kinds;
export const recordKinds = Object.keys(kinds) as RecordKind[];
