import { addressOf } from '../model/address.ts';
import { figureInWords, valueInWords, type Claim } from '../model/claim.ts';
import { standings, type Standing } from '../model/standing.ts';
import type { Corpus } from '../read/corpus.ts';
import { standingOf } from '../read/standing.ts';
import { perRecord } from '../read/per-corpus.ts';
import { shownDate, type ShownDate } from './reference.ts';
import { reasonOf } from './standing-reason.ts';

/** A claim as lists and running text show it. */
export interface ClaimCard {
	id: string;
	href: string;
	statement: string;
	standing: Standing;
	standingName: string;
	/** Why it stands so, as a sentence without its full stop. */
	reason: string;
	/** How many origins carry the whole of it, and on how many sides. */
	origins: number;
	sides: number;
	/** The figure alone, and what it counts. */
	figure?: string;
	unit?: string;
	value?: string;
	asOf?: ShownDate;
	attributedTo?: string;
	topic?: string;
}

/** Worked out once: many pages show the same claim. */
export const claimCard = perRecord((claim: Claim, corpus: Corpus): ClaimCard => {
	const assessment = standingOf(claim, corpus);
	const { standing, origins, independent } = assessment;
	const [value, figure] = [valueInWords(claim), figureInWords(claim, '–')];
	return {
		id: claim.id,
		href: addressOf('claim', claim.id),
		statement: claim.statement,
		standing,
		standingName: standings[standing].name,
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
