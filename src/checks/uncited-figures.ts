import type { Check } from './check.ts';
import { explainer } from './example.ts';
import { figureTexts, firstOfEach, hintFor } from './figure-texts.ts';

/** A reader who meets a number must see where it comes from, there and then. */
export const uncitedFigures: Check = {
	name: 'uncited-figure',
	summary: 'A sentence, list item or table row with a figure or a quotation has a citation or a claim in it',
	severity: 'error',
	why: 'A reader who meets a number or somebody’s words must see there and then where they come from. Years, days and other dates are not figures, nor are names such as Boeing 737 and those that `names-with-figures` in `site.yaml` lists; for a sum of one’s own there is `<Uncited reason="…">`. What the summary of an event gives may also be the value, or the quotation, of one of its `claims`; that the event has `sources` is not enough.',
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
