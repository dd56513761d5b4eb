import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { claim } from './example.ts';

/** A warning: no program can tell whether somebody denies the words or only disagrees with them. */
export const contradictedSayings: Check = {
	name: 'contradicts-a-saying',
	summary: 'Evidence against a claim of kind `quote` has a `quote` or `locator` that shows the denial',
	severity: 'warning',
	why: 'A claim of this kind is that somebody said something. Those who only disagree with what was said do not contradict the claim: that is `rebuts`, which has its own column and does not make the claim disputed.',
	example: {
		wrong: claim(
			'evidence: [{source: daily, stance: supports}, {source: weekly, stance: contradicts}]\ncaveat: The company has not answered.\n',
			'quote',
		),
		right: claim(
			'evidence: [{source: daily, stance: supports}, {source: weekly, stance: rebuts}]\ncaveat: The company has not answered.\n',
			'quote',
		),
	},
	*run({ claims }) {
		for (const { kind, evidence, filing } of claims.values()) {
			if (kind !== 'quote') continue;
			for (const [index, { source, stance, quote, locator }] of evidence.entries()) {
				if (stance !== 'contradicts' || quote !== undefined || locator !== undefined) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, ['evidence', index, 'stance']),
					message: `Nothing shows that "${source}" denies that this was said`,
					hint: 'Add the `quote` or `locator` of the denial, or write rebuts if it only speaks against what was said',
				};
			}
		}
	},
};
