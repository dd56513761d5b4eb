import { addressOf, themeAddress, pages, topicAddress } from '../model/address.ts';
import { kinds, recordKinds } from '../model/kinds.ts';
import { themeName } from '../model/site.ts';
import { allStandings } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { isListed } from '../read/pages.ts';
import { recordAt } from '../read/texts.ts';
import { sectionsOf } from './page.ts';

/** A property that search results can be filtered by; values are shown to readers as they are. */
export interface Facet {
	name: 'kind' | 'theme' | 'standing';
	value: string;
}

/** Sources are listed separately, since they outnumber everything else. */
export function sourceKind({ words }: Corpus): string {
	return words.say('kind.source');
}

/** The facets of a record’s page, by its address; none for other pages. */
export function facetsAt(address: string, corpus: Corpus): Facet[] {
	const found = recordAt(corpus, address);
	if (!found) return [];
	const { kind, id } = found;
	const [event, claim] = [kind === 'event' ? corpus.events.get(id) : undefined, kind === 'claim' ? corpus.claims.get(id) : undefined];
	const themes = event?.themes ?? [claim?.topic].filter((topic) => topic !== undefined);
	return [
		{ name: 'kind', value: corpus.words.say(`kind.${kind}`) },
		...themes.map((theme): Facet => ({ name: 'theme', value: themeName(corpus.site, theme) })),
		...(claim ? [{ name: 'standing' as const, value: corpus.words.say(`standing.${standingOf(claim, corpus).standing}.name`) }] : []),
	];
}

/** The search filters, with values in the order of the site; unused values are left out. */
export function searchFilters(corpus: Corpus): { name: Facet['name']; label: string; values: string[] }[] {
	const facets = Map.groupBy(
		recordKinds.flatMap((kind) => [...corpus[kinds[kind].folder].keys()].flatMap((id) => facetsAt(addressOf(kind, id), corpus))),
		({ name }) => name,
	);
	const valuesOf = (name: Facet['name'], order: readonly string[]): string[] => {
		const values = new Set(facets.get(name)?.map(({ value }) => value));
		return [...order.filter((value) => values.delete(value)), ...[...values].sort()];
	};
	return [
		{
			name: 'kind' as const,
			label: corpus.words.say('search.facet-kind'),
			values: valuesOf(
				'kind',
				// Sources outnumber everything else, so they come last.
				[...recordKinds.filter((kind) => kind !== 'source'), 'source' as const].map((kind) => corpus.words.say(`kind.${kind}`)),
			),
		},
		{
			name: 'theme' as const,
			label: corpus.words.say('search.facet-theme'),
			values: valuesOf(
				'theme',
				Object.keys(corpus.site.themes).map((theme) => themeName(corpus.site, theme)),
			),
		},
		{
			name: 'standing' as const,
			label: corpus.words.say('search.facet-standing'),
			values: valuesOf(
				'standing',
				allStandings.map((standing) => corpus.words.say(`standing.${standing}.name`)),
			),
		},
	].filter(({ values }) => values.length > 1);
}

/** A link to a list of the site, with the number of its items. */
interface Entrance {
	title: string;
	href: string;
	count?: number;
}

/** Links to every list of the site, for browsing without search. */
export function entrancesOf(corpus: Corpus): {
	lists: Entrance[];
	topics: Entrance[];
	themes: Entrance[];
} {
	const { site, claims, events, changes } = corpus;
	const inOrder = (values: string[]): [string, number][] => {
		const grouped = Map.groupBy(values, (value) => value);
		const order = [...new Set([...Object.keys(site.themes), ...values.sort()])];
		return order.flatMap((value) => (grouped.has(value) ? [[value, grouped.get(value)?.length ?? 0]] : []));
	};
	return {
		lists: [
			...sectionsOf(corpus)
				.filter(({ href }) => href !== pages.search)
				.map(({ title, href, kind }) => ({ title, href, ...(kind ? { count: corpus[kinds[kind].folder].size } : {}) })),
			...[
				{ title: corpus.words.say('article.title'), href: pages.article },
				{ title: corpus.words.say('changes'), href: pages.changes, count: changes.size },
				{ title: corpus.words.say('page.contribute'), href: pages.contribute },
			].filter(({ href }) => isListed(href, corpus)),
		],
		topics: inOrder([...claims.values()].flatMap(({ topic }) => topic ?? [])).map(([topic, count]) => ({
			title: themeName(site, topic),
			href: topicAddress(topic),
			count,
		})),
		themes: inOrder([...events.values()].flatMap(({ themes }) => themes)).map(([theme, count]) => ({
			title: themeName(site, theme),
			href: themeAddress(theme),
			count,
		})),
	};
}
