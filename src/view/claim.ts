import { downloads } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';
import { stances, type Claim, type Evidence, type Stance } from '../model/claim.ts';
import { originsOfEvidence } from '../model/origin.ts';
import { allStandings, type Standing } from '../model/standing.ts';
import { themeName } from '../model/site.ts';
import { readLevels, type Source } from '../model/source.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf } from '../read/texts.ts';
import type { Words } from '../words/words.ts';
import { citationsOfPage, type SourceEntry } from './citations.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { citedHead, pageCitation, type Citation } from './cite.ts';
import { claimData } from './claim-data.ts';
import { claimEmbed } from './embed.ts';
import { filterOf, type Filter } from './filters.ts';
import { originSides, type OriginSide } from './origin-sides.ts';
import { headOf, type PageHead } from './page.ts';
import { passagesOf, type Passage } from './passages.ts';
import { quotedLine, type QuotedLine } from './quoted-lines.ts';
import { shownDate, sourceLink, type ShownDate, type SourceLink } from './reference.ts';
import { textsOfPage, type ShownPart } from './text.ts';
import { usesIn, type Use } from './uses.ts';

/** A piece of evidence as shown on the page of its claim. */
export interface EvidenceRow {
	source: SourceLink;
	stance: Stance;
	/** The part of the statement that it supports, if not the whole. */
	part?: string;
	line?: QuotedLine;
	locator?: string;
	/** The kind of the source, how much of it was read, and whether it is about an act of its own or can no longer be opened. */
	how: string;
	/** The origins that the source reports, if it is not an origin itself. */
	origins: SourceLink[];
}

export interface ClaimView {
	head: PageHead;
	claim: ClaimCard;
	/** What the standing is about: that something was said, or that it is true. */
	judged: string;
	topic?: string;
	/** The origins of its support by side, each with the sources that lead to it. */
	origins: OriginSide[];
	evidence: { stance: Stance; name: string; rows: EvidenceRow[] }[];
	caveat: ShownPart[];
	citation: Citation;
	/** A text to quote the claim by, the address that follows it, and the passages that state the claim. */
	quotation: { words: string; address: string; passages: Passage[] };
	article?: { says?: string; agreement: string };
	checked?: ShownDate;
	history: { date: ShownDate; change: string }[];
	sources: SourceEntry[];
	uses: Use[];
}

export function claimView(claim: Filed<Claim>, corpus: Corpus): ClaimView {
	const { filing, article, checked, history, topic } = claim;
	const { say } = corpus.words;
	const card = claimCard(claim, corpus);
	const citation = pageCitation('claim', claim.id, corpus);
	const citations = citationsOfPage(documentsOf(filing), corpus);
	const caveat = filing.prose['caveat'];
	return {
		head: {
			...citedHead(
				headOf(
					corpus.words,
					card.href,
					claim.statement,
					claimData(claim, corpus),
					say('claim.description', { standing: card.standingName, reason: card.reason }),
				),
				citation,
			),
			embed: claimEmbed(claim, corpus).frame,
		},
		claim: card,
		judged: say(`claim.judged.${claim.kind}`),
		origins: originSides(claim, corpus),
		citation,
		quotation: { words: quotationOf(card, corpus), address: card.href, passages: passagesOf(claim.id, corpus) },
		evidence: stances
			.map((stance) => ({
				stance,
				name: say(`stance.${stance}.name`),
				rows: claim.evidence.filter((piece) => piece.stance === stance).flatMap((piece) => evidenceRow(piece, corpus)),
			}))
			.filter(({ rows }) => rows.length > 0),
		caveat: caveat ? textsOfPage(corpus, citations)(caveat, filing) : [],
		history: history.map(({ date, change }) => ({ date: shownDate(date), change })),
		sources: citations.entries,
		uses: usesIn(corpus).claims.get(claim.id) ?? [],
		...(topic === undefined ? {} : { topic: themeName(corpus.site, topic) }),
		...(article === undefined || corpus.site.article === undefined
			? {}
			: { article: { agreement: say(`agreement.${article.agreement}`), ...(article.says === undefined ? {} : { says: article.says }) } }),
		...(checked === undefined ? {} : { checked: shownDate(checked) }),
	};
}

function evidenceRow(piece: Evidence, { sources, words }: Corpus): EvidenceRow[] {
	const source = sources.get(piece.source);
	if (!source) return [];
	const line = quotedLine(piece, source);
	return [
		{
			source: sourceLink(source),
			stance: piece.stance,
			how: howOf(piece, source, words),
			origins: originsOfEvidence(piece, sources)
				.filter((id) => id !== source.id)
				.flatMap((id) => sources.get(id) ?? [])
				.map(sourceLink),
			...(piece.part === undefined ? {} : { part: piece.part }),
			...(line === undefined ? {} : { line }),
			...(piece.locator === undefined ? {} : { locator: piece.locator }),
		},
	];
}

function howOf({ act, refound }: Evidence, source: Source, { say }: Words): string {
	const plain = say('evidence.how', { kind: sourceLink(source).kind, read: readLevels[source.read] });
	const how = act === 'own' ? say('evidence.own-act', { how: plain }) : plain;
	return refound ? how : say('evidence.lost', { how });
}

/** The text to quote a claim by: its statement, speaker, date and standing. */
function quotationOf({ statement, attributedTo, asOf, standingName, reason }: ClaimCard, { site, words }: Corpus): string {
	const values = { statement: words.quoted(statement), standing: standingName, reason, site: site.title };
	const said = saidBy(words, attributedTo, asOf?.words);
	return said === undefined ? words.say('quotation.plain', values) : words.say('quotation.said', { ...values, said });
}

function saidBy({ say }: Words, speaker: string | undefined, date: string | undefined): string | undefined {
	if (speaker === undefined) return date === undefined ? undefined : say('quotation.as-of', { date });
	return date === undefined ? say('quotation.by', { speaker }) : say('quotation.by-as-of', { speaker, date });
}

export interface ClaimsView {
	head: PageHead;
	/** A summary of the list in one sentence. */
	summary: string;
	filters: Filter[];
	total: number;
	topics: { id: string; name: string; claims: ClaimCard[] }[];
}

/** All claims by topic. */
export function claimsView(corpus: Corpus): ClaimsView {
	const cards = [...corpus.claims.values()].map((claim) => claimCard(claim, corpus)).sort((a, b) => compareTexts(a.id, b.id));
	const order = Object.keys(corpus.site.themes);
	const rank = (topic: string): number => (order.includes(topic) ? order.indexOf(topic) : order.length);
	const groups = [...Map.groupBy(cards, ({ topic = '' }) => topic)].sort(([a], [b]) => rank(a) - rank(b) || compareTexts(a, b));
	const { say } = corpus.words;
	const summary = summaryOf(cards, corpus.words);
	return {
		head: {
			...headOf(corpus.words, kinds.claim.list, say('section.claim'), { '@type': 'CollectionPage' }, summary),
			twins: [{ href: downloads.claims, type: 'application/json', title: say('claims.json') }],
		},
		summary,
		total: cards.length,
		filters: [
			...filterOf(
				'standing',
				say('claims.standing'),
				cards,
				({ standing }) => [standing],
				(standing) => say(`standing.${standing as Standing}.name`),
				allStandings,
			),
			...filterOf(
				'topic',
				say('claim.topic'),
				cards,
				({ topic }) => (topic === undefined ? [] : [topic]),
				(topic) => themeName(corpus.site, topic),
				order,
			),
		],
		topics: groups.map(([topic, claims]) => ({
			id: topic || 'other',
			name: topic === '' ? say('claims.other') : themeName(corpus.site, topic),
			claims,
		})),
	};
}

/** The number of claims with each standing, in the order of the standings. */
function summaryOf(cards: readonly ClaimCard[], { say, list }: Words): string {
	if (cards.length === 0) return say('claims.none');
	const byStanding = Map.groupBy(cards, ({ standing }) => standing);
	const counts = allStandings.flatMap((standing) => {
		const count = byStanding.get(standing)?.length ?? 0;
		return count === 0 ? [] : [say(`standing.${standing}.count`, { count })];
	});
	return say('claims.summary', { count: cards.length, counts: list(counts) });
}
