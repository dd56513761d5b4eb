import { addressOf } from '../model/address.ts';
import { cellReferences, rowSources } from '../model/dataset.ts';
import type { RecordKind } from '../model/kinds.ts';
import type { Stance } from '../model/claim.ts';
import { documentsOf } from '../read/texts.ts';
import { usesInTexts } from './citations.ts';
import { perCorpus } from '../read/per-corpus.ts';

/** A use of a record: the page, and the place on it. */
export interface Use {
	/** The kind of page. */
	kind: RecordKind;
	title: string;
	href: string;
	/** The heading above it, or the part of a page. */
	section?: string;
	locator?: string;
	/** The stance of the source towards the claim, if the use is a piece of evidence. */
	stance?: Stance;
}

interface Uses {
	sources: Map<string, Use[]>;
	claims: Map<string, Use[]>;
	entities: Map<string, Use[]>;
}

/** Every use of every source, claim and entity, in page order. */
export const usesIn = perCorpus((corpus): Uses => {
	const uses: Uses = { sources: new Map(), claims: new Map(), entities: new Map() };

	for (const explainer of sorted(corpus.explainers)) addTexts('explainer', explainer.title, explainer);
	for (const event of sorted(corpus.events)) {
		const page = { kind: 'event' as const, title: event.title, href: addressOf('event', event.id) };
		addTexts('event', event.title, event);
		for (const id of event.sources) addOnce(uses.sources, id, { ...page, section: 'Sources' });
		for (const id of event.claims) addOnce(uses.claims, id, { ...page, section: 'How we know' });
		for (const id of event.actors) addOnce(uses.entities, id, { ...page, section: 'Actors' });
		if (event.place !== undefined) addOnce(uses.entities, event.place, { ...page, section: 'Place' });
	}
	for (const claim of sorted(corpus.claims)) {
		const page = { kind: 'claim' as const, title: claim.statement, href: addressOf('claim', claim.id) };
		for (const { source, stance, locator, origin } of claim.evidence) {
			add(uses.sources, source, { ...page, stance, ...(locator === undefined ? {} : { locator }) });
			if (origin !== undefined) addOnce(uses.sources, origin, { ...page, section: 'Origin' });
		}
		addTexts('claim', claim.statement, claim);
	}
	for (const entity of sorted(corpus.entities)) addTexts('entity', entity.name, entity);
	for (const dataset of sorted(corpus.datasets)) {
		const page = { kind: 'dataset' as const, title: dataset.title, href: addressOf('dataset', dataset.id) };
		for (const id of new Set([...dataset.sources, ...rowSources(dataset)])) add(uses.sources, id, page);
		for (const { to, id } of cellReferences(dataset)) {
			if (to === 'claim') addOnce(uses.claims, id, page);
			if (to === 'entity') addOnce(uses.entities, id, page);
		}
		addTexts('dataset', dataset.title, dataset);
	}
	return uses;

	function addTexts(kind: RecordKind, title: string, record: Parameters<typeof usesInTexts>[0] & { id: string }): void {
		const href = addressOf(kind, record.id);
		for (const { sourceId, anchor, section, locator } of usesInTexts(record)) {
			add(uses.sources, sourceId, {
				kind,
				title,
				href: `${href}#${anchor}`,
				...(section === '' ? {} : { section }),
				...(locator === undefined ? {} : { locator }),
			});
		}
		for (const document of documentsOf(record.filing)) {
			for (const { claimId, section } of document.claims) {
				const name = document.headings.find(({ slug }) => slug === section)?.text;
				addOnce(uses.claims, claimId, { kind, title, href: `${href}#c-${claimId}`, ...(name === undefined ? {} : { section: name }) });
			}
			for (const { to, id } of document.references) {
				if (to === 'claim') addOnce(uses.claims, id, { kind, title, href });
				if (to === 'entity') addOnce(uses.entities, id, { kind, title, href });
			}
		}
	}
});

function sorted<Item>(records: ReadonlyMap<string, Item>): Item[] {
	return [...records.keys()].sort().flatMap((id) => records.get(id) ?? []);
}

function add(uses: Map<string, Use[]>, id: string, use: Use): void {
	const list = uses.get(id);
	if (list) list.push(use);
	else uses.set(id, [use]);
}

/** Adds a use, unless its page was the last added for the record. */
function addOnce(uses: Map<string, Use[]>, id: string, use: Use): void {
	const page = (href: string | undefined): string | undefined => href?.replace(/#.*$/, '');
	// The uses on a page are consecutive.
	if (page(uses.get(id)?.at(-1)?.href) !== page(use.href)) add(uses, id, use);
}

/** The uses on a page: a link to the page, and one to each place on it. */
export interface PageUses extends Pick<Use, 'kind' | 'title' | 'href' | 'stance'> {
	places: { href: string; label: string }[];
}

/** Uses grouped by page, in order of first use; a use by the page as a whole has no places. */
export function usesByPage(uses: readonly Use[]): PageUses[] {
	const pages = Map.groupBy(uses, ({ kind, href, stance = '' }) => `${kind} ${href.replace(/#.*$/, '')} ${stance}`);
	return [...pages.values()].flatMap((all) => {
		const [first] = all;
		if (!first) return [];
		const { kind, title, href, stance } = first;
		const places = all
			.filter((use) => use.href.includes('#') || use.section !== undefined || use.locator !== undefined)
			.map((use) => ({
				href: use.href,
				label: [use.section ?? (use.href.includes('#') ? 'The opening' : undefined), use.locator].filter(Boolean).join(', '),
			}))
			.map((place, index, list) => ({
				...place,
				label: [place.label, ordinalOf(list.slice(0, index).filter(({ label }) => label === place.label).length)].filter(Boolean).join(' '),
			}));
		return [{ kind, title, href: href.replace(/#.*$/, ''), places, ...(stance === undefined ? {} : { stance }) }];
	});
}

/** Distinguishes a place from those before it with the same label: nothing, `(2)`, `(3)`. */
function ordinalOf(before: number): string {
	return before === 0 ? '' : `(${before + 1})`;
}
