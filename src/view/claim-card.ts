import { addressOf } from '../model/address.ts';
import type { Claim } from '../model/claim.ts';
import type { Standing } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { perRecord } from '../read/per-corpus.ts';
import { shownDate, type ShownDate } from './reference.ts';
import { figureInWords, valueInWords } from '../words/value.ts';
import { reasonOf } from './standing-reason.ts';

/** A claim as shown in lists and texts. */
export interface ClaimCard {
	id: string;
	href: string;
	statement: string;
	standing: Standing;
	standingName: string;
	/** The reason for its standing, as a sentence without a full stop. */
	reason: string;
	/** How many origins support the whole claim, and on how many sides. */
	origins: number;
	sides: number;
	/** The figure alone, without its unit. */
	figure?: string;
	unit?: string;
	value?: string;
	asOf?: ShownDate;
	attributedTo?: string;
	topic?: string;
}

/** The card of a claim, memoised since many pages show the same claim. */
export const claimCard = perRecord((claim: Claim, corpus: Corpus): ClaimCard => {
	const assessment = standingOf(claim, corpus);
	const { standing, origins, independent } = assessment;
	const [value, figure] = [valueInWords(claim, corpus.words), figureInWords(claim, corpus.words)];
	return {
		id: claim.id,
		href: addressOf('claim', claim.id),
		statement: claim.statement,
		standing,
		standingName: corpus.words.say(`standing.${standing}.name`),
		reason: reasonOf(assessment, claim.kind, corpus),
		origins: origins.length,
		sides: independent.length,
		...(figure === undefined ? {} : { figure }),
		...(claim.unit === undefined ? {} : { unit: claim.unit }),
		...(value === undefined ? {} : { value }),
		...(claim['as-of'] === undefined ? {} : { asOf: shownDate(claim['as-of']) }),
		...(claim['attributed-to'] === undefined ? {} : { attributedTo: claim['attributed-to'] }),
		...(claim.topic === undefined ? {} : { topic: claim.topic }),
	};
});
