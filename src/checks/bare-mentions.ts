import { documentsOf, recordsOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** Reports `@id` without brackets: a citation in Pandoc, plain text here. */
export const bareMentions: Check = {
	name: 'bare-citation',
	summary: 'The id of a source is in brackets',
	severity: 'error',
	inEditions: true,
	why: 'Without brackets, the id of a source is shown as part of the sentence, and the reader sees no citation.',
	example: {
		wrong: explainer('A ship came @daily.'),
		right: explainer('A ship came [@daily].'),
	},
	*run({ sources, ...corpus }) {
		for (const { filing } of recordsOf({ sources, ...corpus })) {
			for (const { mentions } of documentsOf(filing)) {
				for (const { sourceId, line, column } of mentions) {
					if (!sources.has(sourceId)) continue;
					yield {
						file: filing.file,
						line,
						column,
						message: `"@${sourceId}" has no brackets around it`,
						hint: `Write [@${sourceId}], or \\@${sourceId} for the words themselves`,
					};
				}
			}
		}
	},
};
