import { assess, type Assessment } from '../model/standing.ts';
import type { Claim } from '../model/claim.ts';
import type { Corpus } from './corpus.ts';
import { perRecord } from './per-corpus.ts';

/** The standing of a claim and what it is derived from, memoised. */
export const standingOf = perRecord((claim: Claim, { sources, site }: Pick<Corpus, 'sources' | 'site'>): Assessment =>
	assess(claim, sources, site.article),
);
