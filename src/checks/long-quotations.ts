import { countWords } from '../model/figure.ts';
import { documentsOf, placeOf, recordsOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { claim } from './example.ts';

/** Most words of a short quotation. */
const MOST = 25;

export const longQuotations: Check = {
	name: 'quote-too-long',
	summary: `A quotation has at most ${MOST} words`,
	severity: 'error',
	inEditions: true,
	why: 'Short quotations give the words that a statement rests on; long ones copy the work of others. Translations are not counted.',
	example: {
		wrong: claim(
			'evidence:\n  - source: daily\n    stance: supports\n    quote: The ship came in the early morning, when it was still dark in the port, and from it came passengers, who stood in the snow and said nothing at all\n  - {source: weekly, stance: supports}\n',
		),
		right: claim(
			'evidence:\n  - source: daily\n    stance: supports\n    quote: from it came passengers, who stood in the snow\n  - {source: weekly, stance: supports}\n',
		),
	},
	*run(corpus) {
		for (const { evidence, filing } of corpus.claims.values()) {
			for (const [index, { quote }] of evidence.entries()) {
				const fault = faultOf(quote ?? '');
				if (fault) yield { file: filing.file, ...placeOf(filing.places, ['evidence', index, 'quote']), ...fault };
			}
		}
		for (const { filing } of recordsOf(corpus)) {
			for (const { quotations } of documentsOf(filing)) {
				for (const { text, line, column } of quotations) {
					const fault = faultOf(text);
					if (fault) yield { file: filing.file, line, column, ...fault };
				}
			}
		}
	},
};

function faultOf(quotation: string): { message: string; hint: string } | undefined {
	const words = countWords(quotation);
	return words > MOST
		? {
				message: `The quotation has ${words} words; the house limit is ${MOST}`,
				hint: 'Keep the words that matter, and put the rest in your own',
			}
		: undefined;
}
