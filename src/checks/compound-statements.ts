import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

const statement = (text: string): string => exampleSite['claims/c-arrival.yaml'].replace(/statement: .*/, `statement: ${text}`);

/** Joints between two main clauses. */
const joints: readonly RegExp[] = [/;/, /, (?:while|whereas|but) /, /, and (?:that|it|they|he|she|there) /];

/** Warns of statements with two facts: one may hold and the other not, but they share one standing. */
export const compoundStatements: Check = {
	name: 'compound-statement',
	summary: 'The statement of a claim is one proposition',
	severity: 'warning',
	why: 'A claim is true or false as a whole, and has one standing. If a sentence states two facts, one may be documented and the other only an allegation.',
	example: {
		wrong: { 'claims/c-arrival.yaml': statement('The company said that 120 workers had arrived, while the port counted ships.') },
		right: { 'claims/c-arrival.yaml': statement('The company said that 120 workers and their cook had arrived.') },
	},
	*run({ claims }) {
		for (const { statement: text, filing } of claims.values()) {
			const own = text.replaceAll(/"[^"]*"|“[^”]*”/g, '');
			const joint = joints.map((pattern) => pattern.exec(own)?.[0].replaceAll(/^, | $/g, '')).find((found) => found !== undefined);
			if (joint === undefined) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['statement']),
				message: `The statement seems to say two things, joined by "${joint}"`,
				hint: 'One claim, one proposition: make a claim of each, with its own evidence',
			};
		}
	},
};
