import { kinds } from '../model/kinds.ts';
import { formerIdsOf } from '../read/former.ts';

import type { Check } from './check.ts';
import { source } from './example.ts';

/** Reports aliases that several records share or that a current record has as its id. */
export const formerIds: Check = {
	name: 'former-id',
	summary: 'A former id is no longer the id of a record of its kind, and belongs to one record',
	severity: 'error',
	fixed: true,
	why: 'The old address of a page redirects to its record under the new id. If another record has the old id, or had it too, it is unclear where the address should lead.',
	example: {
		wrong: source('aliases: [weekly]\n'),
		right: source('aliases: [daily-news]\n'),
	},
	*run(corpus) {
		const owners = new Map<string, string>();
		for (const { kind, former, id, ...place } of formerIdsOf(corpus)) {
			const folder = kinds[kind].folder;
			const key = `${folder}/${former}`;
			const owner = owners.get(key);
			owners.set(key, owner ?? id);
			if (corpus[folder].has(former) || corpus.unusable.has(key)) {
				yield {
					...place,
					message: `"${former}" is the id of ${former === id ? `this ${kind}` : `another ${kind}`}, not a former one`,
					hint: 'Delete it from `aliases`, or rename the record that has it',
				};
			} else if (owner !== undefined) {
				yield {
					...place,
					message:
						owner === id ? `The former id "${former}" occurs twice` : `The former id "${former}" is also claimed by the ${kind} "${owner}"`,
					hint: 'Keep it once, in the record that its old address should lead to',
				};
			}
		}
	},
};
