import { assess, type Assessment } from '../model/standing.ts';
import type { Claim } from '../model/claim.ts';
import type { Corpus } from './corpus.ts';
import { perRecord } from './per-corpus.ts';

/** How a claim of a corpus stands, and what that was worked out from: once for each claim. */
export const standingOf = perRecord((claim: Claim, { sources, site }: Pick<Corpus, 'sources' | 'site'>): Assessment =>
	assess(claim, sources, site.article),
);
