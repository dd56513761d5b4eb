import { documentsOf, recordsOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** `@id` without brackets: Pandoc would cite, a reader here would see the id. */
export const bareMentions: Check = {
	name: 'bare-citation',
	summary: 'The id of a source stands in brackets',
	severity: 'error',
	*run({ sources, ...corpus }) {
		for (const { filing } of recordsOf({ sources, ...corpus })) {
			for (const { mentions } of documentsOf(filing)) {
				for (const { sourceId, line, column } of mentions) {
					if (!sources.has(sourceId)) continue;
					yield { file: filing.file, line, column, message: `"@${sourceId}" stands without brackets`, hint: `Write [@${sourceId}], or \\@${sourceId} for the words themselves` };
				}
			}
		}
	},
};
