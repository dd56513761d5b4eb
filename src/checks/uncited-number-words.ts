import type { Check } from './check.ts';
import { explainer } from './example.ts';
import { figureTexts, firstOfEach, hintFor } from './figure-texts.ts';

/** Separate from `uncited-figure`, as words such as `twenty` do not always count something. */
export const uncitedNumberWords: Check = {
	name: 'uncited-number-word',
	summary: 'A sentence, list item or table row with a number in words from ten on has a citation or a claim in it',
	severity: 'warning',
	inEditions: true,
	why: '“Twenty people” is as much a figure as “20 people”. In words, a number does not always count something (`the Twenty`, a title), so this is only a warning; from a hundred up, such numbers are figures, and below ten they are ignored. In the summary of an event, the value of one of its `claims`, or a number in its statement, needs no citation.',
	example: {
		wrong: explainer('Twenty passengers came. The ship left the next day [@daily].'),
		right: explainer('Twenty passengers came [@daily]. The ship left the next day.'),
	},
	*run(corpus) {
		for (const { filing, figures, field } of figureTexts(corpus)) {
			const inFigures = new Set(figures.filter(({ kind }) => kind !== 'number word').map(({ statement }) => statement));
			for (const { text, line, column } of firstOfEach(
				figures,
				({ kind, statement }) => kind === 'number word' && !inFigures.has(statement),
			)) {
				yield { file: filing.file, line, column, message: `The number "${text}" has no source in its sentence`, hint: hintFor(field) };
			}
		}
	},
};
