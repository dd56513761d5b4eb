import type { BareFigure } from '../markup/document.ts';
import { isFigureOf, type Claim } from '../model/claim.ts';
import { figuresIn } from '../model/figure.ts';
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
		wrong: explainer('The ship brought 120 workers. It left the next day [@daily].'),
		right: explainer('The ship brought 120 workers [@daily]. It left the next day.'),
	},
	*run(corpus) {
		for (const { filing, figures, field, claims } of figureTexts(corpus)) {
			for (const { text, kind, line, column } of firstOfEach(figures, (one) => one.kind !== 'number word' && !isStatedBy(claims, one))) {
				yield {
					file: filing.file,
					line,
					column,
					message: kind === 'figure' ? `The figure "${text}" has no source in its sentence` : `The quotation ${text} has no source in its sentence`,
					hint: hintFor(field),
				};
			}
		}
	},
};

/** Is a figure the value of a claim, a quotation part of what its evidence quotes? */
function isStatedBy(claims: readonly Claim[], { kind, text }: BareFigure): boolean {
	if (kind === 'quotation') return claims.some(({ evidence }) => evidence.some(({ quote }) => quote !== undefined && lettersOf(quote).includes(lettersOf(text))));
	return figuresIn(text).every(({ value }) => claims.some((claim) => isFigureOf(claim, value)));
}

/** Letters and digits alone, so that marks, case and spaces make no difference. */
function lettersOf(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
