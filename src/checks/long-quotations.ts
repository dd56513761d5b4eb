import { countWords } from '../model/figure.ts';
import { documentsOf, placeOf, recordsOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** More than this is no longer a short quotation. */
const MOST = 25;

export const longQuotations: Check = {
	name: 'quote-too-long',
	summary: `A quotation has at most ${MOST} words`,
	severity: 'error',
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
	return words > MOST ? { message: `The quotation has ${words} words; the house limit is ${MOST}`, hint: 'Keep the words that matter, and put the rest in your own' } : undefined;
}
