import { expect, test } from 'vitest';
import { english } from '../../src/words/words.ts';
import { gapsInWords } from '../../src/view/gap.ts';

test('says how long nothing is recorded, from the end of what came before', () => {
	expect(gapsInWords(['2022-01-15', '2022-03', '2023-02-28', '2025-02-28', '2027-05-01'], english)).toEqual([
		undefined,
		undefined,
		'Ten months without a recorded event',
		'Two years without a recorded event',
		'More than two years without a recorded event',
	]);
});

test('is silent while something of unknown day may still have happened', () => {
	expect(gapsInWords(['2018', '2018-02-07', '2018-12-01'], english)).toEqual([undefined, undefined, undefined]);
});
