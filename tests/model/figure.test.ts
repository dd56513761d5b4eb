import { assert, integer, property, tuple, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, figuresIn, quotationsIn } from '../../src/model/figure.ts';

describe('figures', () => {
	test.each([
		['about 15,000 workers', [15000]],
		['15 000 workers', [15000]],
		['15\u202f000 workers', [15000]],
		['fifteen thousand workers', [15000]],
		['twenty-five thousand', [25000]],
		['two hundred thousand workers, 3 hundred thousand more', [200_000, 300_000]],
		['two hundred and fifty thousand, then two hundred', [250_000, 200]],
		['2.4 million people', [2_400_000]],
		['a shortage of 2.4m', [2_400_000]],
		['$100 to $200 a month', [100, 200]],
		['90 per cent of it', [90]],
		['about 2.2% of all', [2.2]],
		['13,221 entries in 2024 and 1,117 in 2023', [13221, 1117]],
		['12 to 16 hours', [12, 16]],
		['more than 10,500', [10500]],
		['737 people', [737]],
		['The 737 is an aircraft', [737]],
		['12 MAX people', [12]],
		['on a flight 120 people', [120]],
		['Flight 123 carried 189', [189]],
		['On 9/11 2,977 people died', [2977]],
		['Highway 1 and 200 people', [200]],
		['Interstate 95, 12 of them', [12]],
		['entries rose to 223 (2022)', [223]],
		['An 80-year-old', [80]],
		['Airbus 15,000 jobs, Boeing 30 per cent', [15000, 30]],
		['Euro 500 a month', [500]],
		['The G7 gave 18 billion', [18e9]],
	])('%s', (text, values) => expect(figuresIn(text).map(({ value }) => value)).toEqual(values));

	test.each([
		'On 30 April 2025 it was said.',
		'Between 8 and 13 October 2024 they came.',
		'It began in April 2025, not on April 28, 2025.',
		'In 2019 and in 2024/25 and in the 1990s.',
		'Resolution 2397 (paragraph 8) and resolutions 2371, 2375 and 2397.',
		'Article 4 of the treaty, codes 86 to 89.',
		'The 1718 Committee and the Hwasong-11 series.',
		'S/RES/2397 was adopted.',
		'One worker for two, said the tiler.',
		'Their 5th day.',
		'A Boeing 737, a Boeing 737-800, two Boeing 747s and an Airbus A320.',
		'The 737 MAX and the 737 MAX 8, a 787 Dreamliner.',
		'Flight 123, Flight MH 370, flight MH17, Flights 1 and 2.',
		'On the M4, on Highway 1, Route 66 and Interstate 95.',
		'Resolution 1718 (2006) and resolutions 2371 (2017) and 2397 (2017).',
		'Apollo 11, Soyuz 11, Chang’e 5.',
		'Since 9/11 the G7, the G20 and the P5+1 met.',
		'COVID-19, H5N1, 5G.',
		'The Su-35, the MiG 29, the T-72, the F-16s, the S-400, the 9K720.',
		'Executive Order 13722, Regulation 2017/1509, Room 39, 10 Downing Street.',
	])('there are none in: %s', (text) => expect(figuresIn(text)).toEqual([]));

	test.each<[string, string[], number[]]>([
		['The 737 is an aircraft', ['737'], []],
		['The 737 carried 189', ['737'], [189]],
		['Ocean’s 11 and 11 people', ['Ocean’s 11'], [11]],
		['some 1,737 people and 737.5', ['737'], [1737, 737.5]],
		['The 26/7  talks', ['26/7 talks'], []],
	])('in %j, names of the site %j are none', (text, names, values) =>
		expect(figuresIn(text, names).map(({ value }) => value)).toEqual(values),
	);

	test('are shown as written, with their sign', () => {
		expect(figuresIn('It cost $5 or 7 per cent').map(({ text, index }) => [text, index])).toEqual([
			['$5', 8],
			['7 per cent', 14],
		]);
	});

	test('any number is read again from the way it is printed', () => {
		assert(
			property(tuple(integer({ min: 2100, max: 999_999_999 }), constantFrom(',', '\u202f', '\u00a0')), ([value, separator]) => {
				const printed = new Intl.NumberFormat('en-GB').format(value).replaceAll(',', separator);
				expect(figuresIn(`some ${printed} people`).map((found) => found.value)).toEqual([value]);
			}),
		);
	});
});

test.each([
	['He spoke of a bond “tempered on the battlefield”.', ['“tempered on the battlefield”']],
	['They "legally work here", he said.', ['"legally work here"']],
	['The «закалена в боях на поле» bond.', ['«закалена в боях на поле»']],
	['So-called “students” and a "sacred fight".', []],
])('quotations of three words or more: %s', (text, quotations) =>
	expect(quotationsIn(text).map((found) => found.text)).toEqual(quotations),
);

test.each([
	['', 0],
	['one', 1],
	["workers' own well-known $100 — and 2.4 million", 7],
	['북한 노동자 파견', 3],
])('%s has %i words', (text, words) => expect(countWords(text)).toBe(words));
