import type { Check } from './check.ts';
import { explainer } from './example.ts';
import { figureTexts, firstOfEach, hintFor } from './figure-texts.ts';

/** `Twenty` may count something or only be a word. */
export const uncitedNumberWords: Check = {
	name: 'uncited-number-word',
	summary: 'A sentence, list item or table row with a number in words from ten on has a citation or a claim in it',
	severity: 'warning',
	why: 'Twenty people are as many as 20. In words a number is now and then none (`the Twenty`, a title), so this is only a warning; from a hundred on such numbers are figures, and below ten they are passed over. What the summary of an event gives may also be the value of one of its `claims`, or stand in its statement.',
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
