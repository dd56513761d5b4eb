import { pages } from '../model/address.ts';
import { agreements, type Agreement } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { capitalise, compareTexts, countInWords, listInWords, numberInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { headOf, type PageHead } from './page.ts';
import { referenceOf, type Reference } from './reference.ts';

/** A statement of the article, in our words, with the claims that it is compared with. */
export interface ArticleStatement {
	says: string;
	claims: { claim: ClaimCard; agreement: Agreement; name: string }[];
}

export interface ArticleView {
	head: PageHead;
	/** How many statements agree with the sources, and how many do not; each counts once, by the claim that it matches least. */
	summary: string;
	article?: Reference;
	/** The sources that the article reports, and those that they report in turn. */
	behind: Reference[];
	groups: { agreement: Agreement; name: string; statements: ArticleStatement[] }[];
}

const headings = {
	conflicts: 'Where the sources disagree',
	unconfirmed: 'What no other source confirms',
	sharpens: 'Where the sources are more exact',
	matches: 'Where the sources say the same',
} as const satisfies Partial<Record<Agreement, string>>;

const verbs = {
	conflicts: ['conflicts with the sources', 'conflict with the sources'],
	unconfirmed: ['is confirmed by none', 'are confirmed by none'],
	sharpens: ['is less exact than the sources', 'are less exact than the sources'],
	matches: ['matches them', 'match them'],
} as const satisfies Record<keyof typeof headings, readonly [string, string]>;

/** Compares each statement of the article that the site is about with the sources. */
export function articleView(corpus: Corpus): ArticleView {
	const { claims, sources, site } = corpus;
	const compared = [...claims.values()]
		.sort((a, b) => compareTexts(a.topic ?? '', b.topic ?? '') || compareTexts(a.id, b.id))
		.flatMap((claim) => {
			const { says, agreement } = claim.article ?? {};
			return says === undefined || agreement === undefined
				? []
				: [{ says, agreement, name: agreements[agreement], claim: claimCard(claim, corpus) }];
		});
	const order = Object.keys(headings) as (keyof typeof headings)[];
	const statements = [...Map.groupBy(compared, ({ says }) => says)].map(
		([says, held]): ArticleStatement & { hardest: Agreement | undefined } => ({
			says,
			claims: held.map(({ claim, agreement, name }) => ({ claim, agreement, name })),
			hardest: order.find((agreement) => held.some((one) => one.agreement === agreement)),
		}),
	);
	const groups = order
		.map((agreement) => ({
			agreement,
			name: headings[agreement],
			statements: statements.filter(({ hardest }) => hardest === agreement).map(({ says, claims: held }) => ({ says, claims: held })),
		}))
		.filter((group) => group.statements.length > 0);
	const source = sources.get(site.article ?? '');
	const counts = groups.map(
		(group) => `${numberInWords(group.statements.length)} ${verbs[group.agreement][group.statements.length === 1 ? 0 : 1]}`,
	);
	const total = groups.reduce((sum, group) => sum + group.statements.length, 0);
	const summary =
		total === 0
			? 'No statement of an article is compared on this site.'
			: `${capitalise(countInWords(total, 'statement'))} of the article ${total === 1 ? 'was' : 'were'} held against better sources: ${listInWords(counts)}.`;
	return {
		head: headOf(corpus.words, pages.article, 'The article, statement by statement', { '@type': 'WebPage' }, summary),
		summary,
		groups,
		behind: chainOf(site.article, sources).map((reported) => referenceOf(reported, corpus)),
		...(source ? { article: referenceOf(source, corpus) } : {}),
	};
}

/** The sources reached by following `reports`, nearest first, without duplicates. */
function chainOf(id: string | undefined, sources: Corpus['sources']): Source[] {
	const reached = new Set(id === undefined ? [] : [id]);
	for (const one of reached) for (const next of sources.get(one)?.reports ?? []) reached.add(next);
	return [...reached].slice(1).flatMap((one) => sources.get(one) ?? []);
}
