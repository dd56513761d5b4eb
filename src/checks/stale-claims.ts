import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { claim } from './example.ts';

const DAY = 86_400_000;
/** Days after which a claim should be looked at again. */
const FRESH = 365;

export const staleClaims: Check = {
	name: 'stale-claim',
	summary: `A claim was checked against its evidence within the last ${FRESH} days`,
	severity: 'warning',
	why: 'What a source said may have been corrected since. After a year, somebody should look again.',
	example: {
		wrong: claim('checked: 2025-01-15\n'),
		right: claim('checked: 2026-03-05\n'),
	},
	*run({ claims }, today) {
		for (const { checked, filing } of claims.values()) {
			if (checked === undefined) continue;
			const age = Math.floor((today.getTime() - Date.parse(checked)) / DAY);
			if (age <= FRESH) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['checked']),
				message: `The claim was last checked ${age} days ago, on ${checked}`,
				hint: 'Check it against its evidence again, then set `checked` to that day',
			};
		}
	},
};
