import { expect, test } from 'vitest';
import { claimSchema } from '../../src/model/claim.ts';
import { figureInWords, valueInWords } from '../../src/words/value.ts';
import { english } from '../../src/words/words.ts';

test.each<[string | string[], string, string, string]>([
	['15000', 'workers', '15,000 workers', '15,000'],
	['2500000000', 'dollars', '2.5 billion dollars', '2.5 billion'],
	['18', 'billion dollars', '18 billion dollars', '18'],
	['2500000', 'thousand tonnes', '2,500,000 thousand tonnes', '2,500,000'],
	[['2400000', '3000000'], 'workers', '2.4 to 3 million workers', '2.4–3 million'],
	[['100', '200'], 'US dollars a month', '100 to 200 US dollars a month', '100–200'],
])('%j of %s reads as "%s", set large as "%s"', (value, unit, words, large) => {
	const claim = claimSchema.parse({ statement: 'S', kind: 'figure', value, unit });
	expect([valueInWords(claim, english), figureInWords(claim, english)]).toEqual([words, large]);
});

test('a figure without a unit stands alone, and a claim without a figure has none', () => {
	expect([valueInWords({ value: 0 }, english), valueInWords({ unit: 'workers' }, english)]).toEqual(['0', undefined]);
});

test.each<[number[], string]>([
	[[2_500_000_000], '2.5 billion'],
	[[2_400_000], '2.4 million'],
	[[12_200_000], '12.2 million'],
	[[1_150_000], '1.15 million'],
	[[-2_400_000], '-2.4 million'],
	[[650_000], '650,000'],
	[[1_234_567], '1,234,567'],
	[[2_400_000, 3_000_000], '2.4 to 3 million'],
	[[1_000_000, 2_500_000_000], '1 million to 2.5 billion'],
	[[650_000, 2_000_000], '650,000 to 2 million'],
	[[1_234_567, 2_000_000], '1,234,567 to 2,000,000'],
	[[100, 200], '100 to 200'],
])('%j is said as %s', (values, words) => {
	expect(english.figures(values)).toBe(words);
});
