import { expect, test } from 'vitest';
import { claimSchema, isFigureOf, type Claim } from '../../src/model/claim.ts';

function claimOf(value: string | string[], unit: string): Claim {
	return { ...claimSchema.parse({ statement: 'S', kind: 'figure', value, unit }), id: 'c-a' };
}

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
