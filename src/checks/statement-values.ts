import { isFigureOf } from '../model/claim.ts';
import { figuresIn } from '../model/figure.ts';
import { listInWords } from '../model/text.ts';
import { placeOf } from '../read/texts.ts';
import { valueInWords } from '../words/value.ts';
import { english } from '../words/words.ts';
import type { Check } from './check.ts';
import { exampleSite, type Files } from './example.ts';

/** Numbers below this may be written in words in a statement. */
const SMALL = 100;

/** Reports claims whose `value` differs from the figures in their statement. */
export const statementValues: Check = {
	name: 'statement-value',
	summary: 'The `value` of a claim is a figure of its statement, or the sum of some',
	severity: 'warning',
	inEditions: true,
	why: 'The page of a claim and `<KeyFigures>` show the value large and the statement below it. If they differ, one of the two is wrong. Values below 100 are not checked, since statements give them in words.',
	example: {
		wrong: valued(210),
		right: valued(120),
	},
	*run({ claims, site }) {
		for (const record of claims.values()) {
			const { value, unit, statement, filing } = record;
			if (value === undefined) continue;
			const figures = figuresIn(statement, site['names-with-figures'], filing.language);
			const sums = [...sumsOf(figures.map((figure) => figure.value))];
			const missing = [value]
				.flat()
				.filter((end) => Math.abs(end) >= SMALL && !sums.some((sum) => isFigureOf({ value: end, unit }, sum, filing.language)));
			if (figures.length === 0 || missing.length === 0) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['value' in filing.places ? 'value' : 'statement']),
				message: `The value is ${valueInWords(record, english) ?? ''}, the statement gives ${listInWords(figures.map(({ text }) => text))}`,
				hint: 'Correct one of the two',
			};
		}
	},
};

function valued(value: number): Files {
	return { 'claims/c-arrival.yaml': exampleSite['claims/c-arrival.yaml'].replace('value: 120', `value: ${value}`) };
}

/** All sums of subsets of the first figures in a statement: `300 dead and 2,700 wounded`. */
function sumsOf(figures: readonly number[]): Set<number> {
	const sums = new Set<number>();
	for (const figure of figures.slice(0, 10)) for (const sum of [0, ...sums]) sums.add(sum + figure);
	return sums;
}
