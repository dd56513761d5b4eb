import { addressOf, themeAddress } from '../model/address.ts';
import type { RecordKind } from '../model/id.ts';
import { themeName } from '../model/site.ts';
import { allStandings, standings } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { folderOf } from '../read/texts.ts';
import { sections } from './page.ts';

/** What results of the search can be narrowed by; values are the words that a reader sees. */
export interface Facet {
	name: 'kind' | 'theme' | 'standing';
	value: string;
}

/** What results of each kind are called. */
const kinds = {
	explainer: 'Explainer',
	event: 'Event',
	claim: 'Claim',
	entity: 'Glossary',
	dataset: 'Data',
	source: 'Source',
} as const satisfies Record<RecordKind, string>;

/** The kind that is listed apart: there are more sources than anything else. */
export const sourceKind = kinds.source;

/** What the search is told of the page of a record, by its address; of other pages nothing. */
export function facetsAt(address: string, corpus: Corpus): Facet[] {
	const id = address.split('/').at(-2) ?? '';
	const kind = (Object.keys(kinds) as RecordKind[]).find((one) => addressOf(one, id) === address && corpus[folderOf[one]].has(id));
	if (!kind) return [];
	const [event, claim] = [kind === 'event' ? corpus.events.get(id) : undefined, kind === 'claim' ? corpus.claims.get(id) : undefined];
	const themes = event?.themes ?? [claim?.topic].filter((topic) => topic !== undefined);
	return [
		{ name: 'kind', value: kinds[kind] },
		...themes.map((theme): Facet => ({ name: 'theme', value: themeName(corpus.site, theme) })),
		...(claim ? [{ name: 'standing' as const, value: standings[standingOf(claim, corpus).standing].name }] : []),
	];
}

/** The choices of the search, each in the order of the site; what no page has is left out. */
export function searchFilters(corpus: Corpus): { name: Facet['name']; label: string; values: string[] }[] {
	const found = Map.groupBy(
		(Object.keys(kinds) as RecordKind[]).flatMap((kind) =>
			[...corpus[folderOf[kind]].keys()].flatMap((id) => facetsAt(addressOf(kind, id), corpus)),
		),
		({ name }) => name,
	);
	const valuesOf = (name: Facet['name'], order: readonly string[]): string[] => {
		const values = new Set(found.get(name)?.map(({ value }) => value));
		return [...order.filter((value) => values.delete(value)), ...[...values].sort()];
	};
	return [
		{ name: 'kind' as const, label: 'Kind', values: valuesOf('kind', Object.values(kinds)) },
		{
			name: 'theme' as const,
			label: 'Theme',
			values: valuesOf(
				'theme',
				Object.keys(corpus.site.themes).map((theme) => themeName(corpus.site, theme)),
			),
		},
		{
			name: 'standing' as const,
			label: 'Standing of a claim',
			values: valuesOf(
				'standing',
				allStandings.map((standing) => standings[standing].name),
			),
		},
	].filter(({ values }) => values.length > 1);
}

/** A way into the site, with how much is there. */
interface Entrance {
	title: string;
	href: string;
	count?: number;
}

/** Every list of the site, for those who look without the search. */
export function entrancesOf({ site, claims, events, explainers, sources, entities, datasets, changes }: Corpus): {
	lists: Entrance[];
	topics: Entrance[];
	themes: Entrance[];
} {
	const counts: Record<string, number> = {
		'/explainers/': explainers.size,
		'/timeline/': events.size,
		'/claims/': claims.size,
		'/sources/': sources.size,
		'/glossary/': entities.size,
		'/data/': datasets.size,
	};
	const inOrder = (values: string[]): [string, number][] => {
		const grouped = Map.groupBy(values, (value) => value);
		const order = [...new Set([...Object.keys(site.themes), ...values.sort()])];
		return order.flatMap((value) => (grouped.has(value) ? [[value, grouped.get(value)?.length ?? 0]] : []));
	};
	return {
		lists: [
			...sections
				.filter(({ href }) => href !== '/search/')
				.map(({ title, href }) => ({ title, href, ...(counts[href] === undefined ? {} : { count: counts[href] }) })),
			{ title: 'The article, statement by statement', href: '/article/' },
			{ title: 'Changes', href: '/changes/', count: changes.size },
			{ title: 'How to contribute', href: '/contribute/' },
		],
		topics: inOrder([...claims.values()].flatMap(({ topic }) => topic ?? [])).map(([topic, count]) => ({
			title: themeName(site, topic),
			href: `/claims/#topic-${topic}`,
			count,
		})),
		themes: inOrder([...events.values()].flatMap(({ themes }) => themes)).map(([theme, count]) => ({
			title: themeName(site, theme),
			href: themeAddress(theme),
			count,
		})),
	};
}
