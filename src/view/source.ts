import { kinds } from '../model/kinds.ts';
import { addressOf } from '../model/address.ts';
import { supportIn, type Claim } from '../model/claim.ts';
import { originsOf, originsOfSource } from '../model/origin.ts';
import { readLevels, sourceKinds, type Source, type SourceKind } from '../model/source.ts';
import { capitalise, compareTexts, countInWords } from '../model/text.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { citedHead, pageCitation, sourceCitation, type Citation, forms } from './cite.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { filterOf, type Filter } from './filters.ts';
import { headOf, type PageHead } from './page.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { referenceOf, sourceLink, type Reference, type SourceLink } from './reference.ts';
import { siteData, wholeWorkOf } from './schema-org.ts';
import { usesIn, type Use } from './uses.ts';
import { nameOfVoice } from './voices.ts';

export interface SourceView {
	head: PageHead;
	reference: Reference;
	/** The sources that report this one. */
	reportedBy: SourceLink[];
	/** For each origin that it reports, the other sources that lead to it. */
	sameOrigin: { origin: SourceLink; others: SourceLink[] }[];
	/** Its voices, each with its page if it has one, and the claims supported by other origins with that voice. */
	voices: { name: string; href?: string; claims: ClaimCard[] }[];
	uses: Use[];
	/** Citations of the source, and of the page about it. */
	citations: { source: Citation; page: Citation };
}

export function sourceView(source: Source, corpus: Corpus): SourceView {
	const reference = referenceOf(source, corpus);
	const uses = usesIn(corpus).sources.get(source.id) ?? [];
	const page = pageCitation('source', source.id, corpus);
	return {
		head: citedHead(
			headOf(
				corpus.words,
				addressOf('source', source.id),
				source.title,
				{
					// The licence applies to our page, not to the source.
					'@type': 'WebPage',
					...siteData(corpus.site),
					mainEntity: wholeWorkOf(source),
				},
				`${reference.kind}, ${reference.read}; ${usesInWords(uses)}.`,
			),
			page,
		),
		reference,
		sameOrigin: sameOrigin(source, corpus),
		reportedBy: [...corpus.sources.values()].filter(({ reports }) => reports.includes(source.id)).map(sourceLink),
		voices: source['speaks-for'].map((voice) => ({
			name: nameOfVoice(voice, corpus),
			...(corpus.entities.has(voice) ? { href: addressOf('entity', voice) } : {}),
			claims: (saidBy(corpus).get(voice) ?? [])
				.filter(({ origins }) => origins.some((id) => id !== source.id))
				.map(({ claim }) => claimCard(claim, corpus)),
		})),
		uses,
		citations: { source: sourceCitation(source.id, corpus), page },
	};
}

function sameOrigin(source: Source, { sources }: Corpus): SourceView['sameOrigin'] {
	return originsOfSource(source.id, sources).flatMap((id) => {
		const origin = sources.get(id);
		if (!origin || id === source.id) return [];
		const others = [...sources.values()].filter(
			(other) => other.id !== source.id && other.id !== id && originsOfSource(other.id, sources).includes(id),
		);
		return [{ origin: sourceLink(origin), others: others.map(sourceLink) }];
	});
}

/** For each voice, the claims that its origins support, ordered by id, with those origins. */
const saidBy = perCorpus((corpus: Corpus): ReadonlyMap<string, { claim: Filed<Claim>; origins: string[] }[]> => {
	const said = [...corpus.claims.values()]
		.sort((a, b) => compareTexts(a.id, b.id))
		.flatMap((claim) => {
			const origins = originsOf(supportIn(claim.evidence), corpus.sources);
			const byVoice = Map.groupBy(
				origins.flatMap((id) => (corpus.sources.get(id)?.['speaks-for'] ?? []).map((voice) => ({ id, voice }))),
				({ voice }) => voice,
			);
			return [...byVoice].map(([voice, spoken]) => ({ voice, claim, origins: spoken.map(({ id }) => id) }));
		});
	return Map.groupBy(said, ({ voice }) => voice);
});

/** Where a source is used, in one clause. */
function usesInWords(uses: Use[]): string {
	return uses.length === 0 ? 'not used on this site' : `used in ${countInWords(uses.length, 'place')} on this site`;
}

export interface SourcesView {
	head: PageHead;
	summary: string;
	filters: Filter[];
	total: number;
	kinds: { id: SourceKind; name: string; sources: (SourceLink & { uses: number; read: Source['read']; howRead: string })[] }[];
}

/** All sources by kind. */
export function sourcesView(corpus: Corpus): SourcesView {
	const { sources } = usesIn(corpus);
	const all = [...corpus.sources.values()].sort((a, b) => compareTexts(a.id, b.id));
	const unseen = all.filter(({ read }) => read === 'secondhand').length;
	const summary =
		all.length === 0
			? 'No source is recorded yet.'
			: `${capitalise(countInWords(all.length, 'source'))}${unseen === 0 ? '' : `; ${countInWords(unseen, 'was', 'were')} not seen by us and ${unseen === 1 ? 'is' : 'are'} known only through others`}.`;
	return {
		head: {
			...headOf(corpus.words, kinds.source.list, 'Sources', { '@type': 'CollectionPage' }, summary),
			twins: forms.map(({ name, all: href, type }) => ({ href, type, title: `All sources, as ${name}` })),
		},
		summary,
		total: all.length,
		filters: [
			...filterOf(
				'kind',
				'Kind',
				all,
				({ kind }) => [kind],
				(kind) => sourceKinds[kind as SourceKind],
				Object.keys(sourceKinds),
			),
			...filterOf(
				'read',
				'How well it was read',
				all,
				({ read }) => [read],
				(read) => capitalise(readLevels[read as Source['read']]),
				Object.keys(readLevels),
			),
		],
		kinds: (Object.keys(sourceKinds) as SourceKind[])
			.map((kind) => ({
				id: kind,
				name: sourceKinds[kind],
				sources: all
					.filter((source) => source.kind === kind)
					.map((source) => ({
						...sourceLink(source),
						uses: sources.get(source.id)?.length ?? 0,
						read: source.read,
						howRead: readLevels[source.read],
					})),
			}))
			.filter((group) => group.sources.length > 0),
	};
}
