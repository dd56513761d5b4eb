import type { Check } from './check.ts';
import { explainer } from './example.ts';
import { figureTexts, firstOfEach, hintFor } from './figure-texts.ts';

/** Reports figures without a source in the same sentence, item or row. */
export const uncitedFigures: Check = {
	name: 'uncited-figure',
	summary: 'A sentence, list item or table row with a figure or a quotation has a citation or a claim in it',
	severity: 'error',
	inEditions: true,
	why: 'Readers who come across a number or somebody’s words must see at once where they come from. Dates are not figures, nor are names such as Boeing 737 and those listed under `names-with-figures` in `site.yaml`; for your own calculations there is `<Uncited reason="…">`. In the summary of an event, the value or a quotation of one of its `claims` needs no citation; the `sources` of the event are not enough.',
	example: {
		wrong: explainer('The ship brought 120 passengers. It left the next day [@daily].'),
		right: explainer('The ship brought 120 passengers [@daily]. It left the next day.'),
	},
	*run(corpus) {
		for (const { filing, figures, field } of figureTexts(corpus)) {
			for (const { text, kind, line, column } of firstOfEach(figures, (one) => one.kind !== 'number word')) {
				yield {
					file: filing.file,
					line,
					column,
					message:
						kind === 'figure'
							? `The figure "${text}" has no source in its sentence`
							: `The quotation ${text} has no source in its sentence`,
					hint: hintFor(field),
				};
			}
		}
	},
};
