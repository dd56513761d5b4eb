import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

const court = exampleSite['sources/daily.yaml'].replace('kind: newspaper', 'kind: court');

/** Asks which kind a court document is: a judgment is a record, a party’s filing is an allegation. */
export const courtKind: Check = {
	name: 'court-kind',
	summary: 'A court document says whether it is a judgment or a filing',
	severity: 'warning',
	why: 'A judgment is the record of what a court found. A filing is what one side submitted to it. The kind `court` does not say which of the two a document is, so it documents nothing.',
	example: {
		wrong: { 'sources/daily.yaml': court },
		right: { 'sources/daily.yaml': court.replace('kind: court', 'kind: judgment') },
	},
	*run({ sources }) {
		for (const { kind, filing } of sources.values()) {
			if (kind !== 'court') continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['kind']),
				message: 'The kind "court" does not say what kind of court document this is',
				hint: 'Write judgment for what a court decided, court-filing for what a party wrote to it',
			};
		}
	},
};
