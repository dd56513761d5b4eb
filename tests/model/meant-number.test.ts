import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberMeant, rangeMeant } from '../../src/model/meant-number.ts';
import { numberBetween, numberSchema } from '../../src/model/scalar.ts';

function hintFor(text: string, schema = numberSchema): unknown {
	const issue = schema.safeParse(text).error?.issues[0];
	return issue?.code === 'custom' ? issue.params?.['hint'] : undefined;
}

test.each([
	['1,5', '1.5', 'with a point'],
	['12,75', '12.75', 'with a point'],
	['0,500', '0.500', 'with a point'],
	['1234,567', '1234.567', 'with a point'],
	['1.234,5', '1234.5', 'with a point'],
	['1 500,5', '1500.5', 'with a point'],
	['15,000', '15000', 'without separators'],
	['1,500,000', '1500000', 'without separators'],
	['12,34,567', '1234567', 'without separators'],
	['1,234.5', '1234.5', 'with a point'],
	['1.500.000', '1500000', 'without separators'],
	['15 000', '15000', 'without separators'],
	['15\u202f000', '15000', 'without separators'],
	['15_000', '15000', 'without separators'],
	['15’000', '15000', 'without separators'],
	['$15', '15', 'in digits alone'],
	['50%', '50', 'in digits alone'],
	['2.5 million', '2500000', 'in digits alone'],
	['2,5 million', '2500000', 'in digits alone'],
	['15k', '15000', 'in digits alone'],
	['-1,5', '-1.5', 'with a point'],
	['−5', '-5', 'in digits alone'],
	['+5', '5', 'in digits alone'],
	['.5', '0.5', 'in digits alone'],
	['about 15,000', '15000', 'without separators'],
	['15,000+', '15000', 'without separators'],
	['15000 workers', '15000', 'in digits alone'],
	['“15000”', '15000', 'in digits alone'],
	['fifteen thousand', '15000', 'in digits alone'],
	['１５', '15', 'in digits alone'],
])('%j is %s, and the hint says so', (text, number, why) => {
	expect(hintFor(text)).toBe(`Write ${number}, ${why}`);
	expect(numberSchema.safeParse(number).success).toBe(true);
});

test.each(['many', '', '1,5,3', '1.2.3', '100-200', '12:30', 'n/a', '1/2', '5 to 6', '15 of 20'])('nothing is guessed for %j', (text) => {
	expect(hintFor(text)).toBe('Write digits only, such as 15000');
});

test('only a latitude is advised for one', () => {
	const latitude = numberBetween('Latitude', -90, 90);
	expect(['43,1', '430,1', '43° N'].map((text) => hintFor(text, latitude))).toEqual([
		'Write 43.1, with a point',
		'Write a number of degrees from -90 to 90, such as 43.1',
		'Write a number of degrees from -90 to 90, such as 43.1',
	]);
});

test.each([
	['100-200', ['100', '200']],
	['100 to 200', ['100', '200']],
	['1,5 – 2,5', ['1.5', '2.5']],
	['between 1,000 and 2,000', ['1000', '2000']],
	['2 to 3 million', ['2000000', '3000000']],
	['15000', undefined],
	['many to few', undefined],
	['1-2-3', undefined],
])('%j is the range %j', (text, range) => {
	expect(rangeMeant(text)).toEqual(range);
});

test('whatever is written, what is meant is a number', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'0159,.-+ $%kmx'), maxLength: 10 }), fc.string()), (text) => {
			const meant = numberMeant(text);
			if (meant !== undefined) expect([meant, numberSchema.safeParse(meant).success]).toEqual([meant, true]);
		}),
		{ numRuns: 3000 },
	);
});
