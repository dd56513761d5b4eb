import { pages } from '../model/address.ts';
import type { Agreement } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { compareTexts } from '../model/text.ts';
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

/** The groups of statements, from those that agree least. */
const order = ['conflicts', 'unconfirmed', 'sharpens', 'matches'] as const satisfies readonly Agreement[];

/** Compares each statement of the article that the site is about with the sources. */
export function articleView(corpus: Corpus): ArticleView {
	const { claims, sources, site, words } = corpus;
	const compared = [...claims.values()]
		.sort((a, b) => compareTexts(a.topic ?? '', b.topic ?? '') || compareTexts(a.id, b.id))
		.flatMap((claim) => {
			const { says, agreement } = claim.article ?? {};
			return says === undefined || agreement === undefined
				? []
				: [{ says, agreement, name: words.say(`agreement.${agreement}`), claim: claimCard(claim, corpus) }];
		});
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
			name: words.say(`article.${agreement}.heading`),
			statements: statements.filter(({ hardest }) => hardest === agreement).map(({ says, claims: held }) => ({ says, claims: held })),
		}))
		.filter((group) => group.statements.length > 0);
	const source = sources.get(site.article ?? '');
	const counts = groups.map(({ agreement, statements: held }) => words.say(`article.${agreement}.count`, { count: held.length }));
	const total = groups.reduce((sum, group) => sum + group.statements.length, 0);
	const summary = total === 0 ? words.say('article.none') : words.say('article.summary', { count: total, counts: words.list(counts) });
	return {
		head: headOf(words, pages.article, words.say('article.title'), { '@type': 'WebPage' }, summary),
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
