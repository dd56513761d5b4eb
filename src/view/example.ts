import { supportIn } from '../model/claim.ts';
import type { Standing } from '../model/standing.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { originTrees, type OriginTree } from './origin-tree.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { usesIn } from './uses.ts';

/** The claim that best shows what an origin is: the one with the most sources that lead to a single origin. */
export function exampleView(corpus: Corpus): { claim: ClaimCard; origins: OriginTree[]; sources: number } | undefined {
	const { claims, sources, site } = corpus;
	const single = [...claims.values()]
		.map((claim) => ({
			claim,
			card: claimCard(claim, corpus),
			supporting: new Set(supportIn(claim.evidence).map(({ source }) => source)).size,
		}))
		.filter(({ card, supporting }) => card.standing === 'single-origin' && supporting > 1)
		.sort((a, b) => b.supporting - a.supporting || compareTexts(a.claim.id, b.claim.id));
	const [best] = single;
	return best && { claim: best.card, origins: originTrees(best.claim.evidence, sources, site.article), sources: best.supporting };
}

/** For each standing in use, the claim with it that the site uses most. */
export const standingExamples = perCorpus((corpus: Corpus): ReadonlyMap<Standing, ClaimCard> => {
	const used = usesIn(corpus).claims;
	const usesOf = ({ id }: ClaimCard): number => used.get(id)?.length ?? 0;
	const cards = [...corpus.claims.values()]
		.map((claim) => claimCard(claim, corpus))
		.sort((a, b) => usesOf(b) - usesOf(a) || compareTexts(a.id, b.id));
	return new Map(cards.toReversed().map((card) => [card.standing, card]));
});
