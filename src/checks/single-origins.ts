import { standingOf } from '../read/standing.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { claim } from './example.ts';

/** Asks for a caveat where a claim rests on a single origin. */
export const singleOrigins: Check = {
	name: 'single-origin',
	summary: 'A claim that rests on a single origin says in its caveat what that means',
	severity: 'warning',
	why: 'A single origin can be right, but readers should be told what it means that nobody else has said so independently.',
	example: {
		wrong: claim('evidence: [{source: daily, stance: supports}]\n'),
		right: claim('evidence: [{source: daily, stance: supports}]\ncaveat: Only one newspaper was at the port.\n'),
	},
	*run(corpus) {
		for (const claim of corpus.claims.values()) {
			const { standing, origins } = standingOf(claim, corpus);
			if (standing !== 'single-origin' || claim.caveat !== undefined) continue;
			yield {
				file: claim.filing.file,
				...placeOf(claim.filing.places, ['evidence']),
				message: `All that supports the claim leads to one origin, "${origins[0] ?? ''}"`,
				hint: 'Find a second origin, or say in `caveat` what is not known',
			};
		}
	},
};
