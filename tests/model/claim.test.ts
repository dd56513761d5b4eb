import { expect, test } from 'vitest';
import { claimSchema, figureInWords, isFigureOf, valueInWords, type Claim } from '../../src/model/claim.ts';

function claimOf(value: string | string[], unit: string): Claim {
	return { ...claimSchema.parse({ statement: 'S', kind: 'figure', value, unit }), id: 'c-a' };
}

test.each<[string | string[], string, string, string]>([
	['15000', 'workers', '15,000 workers', '15,000'],
	['2500000000', 'dollars', '2.5 billion dollars', '2.5 billion'],
	['18', 'billion dollars', '18 billion dollars', '18'],
	['2500000', 'thousand tonnes', '2,500,000 thousand tonnes', '2,500,000'],
	[['2400000', '3000000'], 'workers', '2.4 to 3 million workers', '2.4–3 million'],
	[['100', '200'], 'US dollars a month', '100 to 200 US dollars a month', '100–200'],
])('%j of %s reads as "%s", set large as "%s"', (value, unit, words, large) => {
	const claim = claimOf(value, unit);
	expect([valueInWords(claim), figureInWords(claim, '–')]).toEqual([words, large]);
});

test.each<[string, string, number, boolean]>([
	['18', 'billion dollars', 18, true],
	['18', 'billion dollars', 18e9, true],
	['18', 'bn dollars', 18e9, true],
	['18', 'billion dollars', 18e6, false],
	['18', 'billionaires', 18e9, false],
	['2', 'hundred thousand people', 200_000, true],
	['2', 'hundred thousand people', 200, false],
	['0.07', 'billion dollars', 7e7, true],
])('of %s %s, %d is the figure: %s', (value, unit, shown, answer) => {
	expect(isFigureOf(claimOf(value, unit), shown)).toBe(answer);
});
