import type { Corpus } from '../read/corpus.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { originTrees, type OriginTree } from './origin-tree.ts';

/** The claim that shows best what an origin is: the one in which most sources lead to a single origin. */
export function exampleView(corpus: Corpus): { claim: ClaimCard; origins: OriginTree[]; sources: number } | undefined {
	const { claims, sources, site } = corpus;
	const single = [...claims.values()]
		.map((claim) => ({ claim, card: claimCard(claim, corpus), supporting: new Set(claim.evidence.filter(({ stance, refound }) => stance === 'supports' && refound).map(({ source }) => source)).size }))
		.filter(({ card, supporting }) => card.standing === 'single-origin' && supporting > 1)
		.sort((a, b) => b.supporting - a.supporting || (a.claim.id < b.claim.id ? -1 : 1));
	const [best] = single;
	return best && { claim: best.card, origins: originTrees(best.claim.evidence, sources, site.article), sources: best.supporting };
}
