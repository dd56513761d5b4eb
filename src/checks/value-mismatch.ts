import { isFigureOf } from '../model/claim.ts';
import { figuresIn } from '../model/figure.ts';
import { documentsOf, recordsOf } from '../read/texts.ts';
import { valueInWords } from '../words/value.ts';
import { english } from '../words/words.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** Reports words marked as a claim whose number differs from its value. */
export const valueMismatch: Check = {
	name: 'value-mismatch',
	summary: 'Words marked as a claim show the figure of the claim, or none',
	severity: 'error',
	inEditions: true,
	why: 'Words marked as a claim link to its page. If they show another figure than that page, one of the two is wrong.',
	example: {
		wrong: explainer('<Claim id="c-arrival">About 150 passengers</Claim> came.'),
		right: explainer('<Claim id="c-arrival">About 120 passengers</Claim> came.'),
	},
	*run(corpus) {
		for (const { filing } of recordsOf(corpus)) {
			for (const document of documentsOf(filing)) {
				for (const { claimId, words, line, column } of document.claims) {
					const claim = corpus.claims.get(claimId);
					const shown = claim && figuresIn(words, corpus.site['names-with-figures'], filing.language);
					if (!claim || !shown || shown.length === 0 || claim.value === undefined) continue;
					if (shown.some(({ value }) => isFigureOf(claim, value, claim.filing.language))) continue;
					yield {
						file: filing.file,
						line,
						column,
						message: `The words show ${shown.map(({ text }) => text).join(' and ')}, the claim "${claimId}" ${valueInWords(claim, english) ?? ''}`,
						hint: 'Correct the figure, or mark the words as another claim',
					};
				}
			}
		}
	},
};
