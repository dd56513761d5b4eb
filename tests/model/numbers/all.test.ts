import { assert, constantFrom, double, integer, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { figuresIn, numberWordsIn, scaleOf } from '../../../src/model/figure.ts';
import { numbers } from './read.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'ko', 'ar'];
/** The same elsewhere: with an apostrophe, a comma, digits and separators of their own. */
const REGIONS = ['de-CH', 'de-AT', 'fr-CH', 'es-MX', 'ar-EG', 'ar-MA'];

test('any whole number is read as Intl prints it', () => {
	assert(
		property(tuple(integer({ min: 2100, max: 999_999_999 }), constantFrom(...LANGUAGES, ...REGIONS)), ([value, language]) => {
			expect([language, numbers(`${new Intl.NumberFormat(language).format(value)} x`, language)]).toEqual([language, [value]]);
		}),
		{ numRuns: 2000 },
	);
});

test('any number with one or two decimals is read as Intl prints it', () => {
	const languages = [...LANGUAGES, ...REGIONS];
	assert(
		property(tuple(double({ min: 1, max: 1e6, noNaN: true }), constantFrom(...languages)), ([number, language]) => {
			const value = Math.round(number * 100) / 100;
			const isYear = Number.isInteger(value) && value >= 1500 && value < 2100;
			expect([language, numbers(new Intl.NumberFormat(language).format(value), language)]).toEqual([
				language,
				isYear ? expect.anything() : [value],
			]);
		}),
		{ numRuns: 2000 },
	);
});

test.each(LANGUAGES.slice(1))('a short scale of Intl is read in %s', (language) => {
	for (const value of [15e3, 2.4e6, 3e9, 12e6]) {
		const long = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' }).format(value);
		expect([long, numbers(long, language)]).toEqual([long, [value]]);
	}
});

test.each(LANGUAGES)('a date of Intl has no figure in %s', (language) => {
	for (let month = 0; month < 12; month += 1) {
		const date = Date.UTC(2024, month, 18);
		const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
		const written = new Intl.DateTimeFormat(language, options).format(date);
		expect([written, numbers(written, language)]).toEqual([written, []]);
	}
});

test.each([
	['15.000 e 2,5', 'pt', [15000, 2.5]],
	['18 de outubro de 2024', 'pt', []],
	['12 ottobre 2024, 15.000', 'it', [15000]],
	['15.000, 15,000, 15 000, 2,5, 2.5', 'xx', [15000, 15000, 15000, 2.5, 2.5]],
	['fifteen thousand', 'pt', []],
	['15,000', 'not a tag', [15000]],
])('in a language without words, digits are read: %s', (text, language, values) => expect(numbers(text, language)).toEqual(values));

test.each([
	['billion dollars', 'en', 1e9],
	['Milliarden Dollar', 'de', 1e9],
	['Billionen Dollar', 'de', 1e12],
	['Mio. Euro', 'de', 1e6],
	['Arbeiter', 'de', 1],
	['milliards d’euros', 'fr', 1e9],
	['mil millones de dólares', 'es', 1e9],
	['млрд долларов', 'ru', 1e9],
	['тысяч человек', 'ru', 1e3],
	['만 명', 'ko', 1e4],
	['만명', 'ko', 1e4],
	['억 달러', 'ko', 1e8],
	['조선 원', 'ko', 1],
	['مليار دولار', 'ar', 1e9],
])('the unit %s in %s has the scale %d', (unit, language, scale) => expect(scaleOf(unit, language)).toBe(scale));

test('figures are shown as written, with their signs', () => {
	const shown = (text: string, language: string): string[] => figuresIn(text, [], language).map((found) => found.text);
	expect(shown('Es kostet 15 Mio. € oder $5, das sind 90 Prozent.', 'de')).toEqual(['15 Mio.', '$5', '90 Prozent']);
	expect(shown('약 1만5천여 명, 90퍼센트', 'ko')).toEqual(['1만5천', '90퍼센트']);
	expect(shown('نحو ١٥٬٠٠٠ عامل', 'ar')).toEqual(['١٥٬٠٠٠']);
});

test('names of the site are no figures in any language', () => {
	for (const language of LANGUAGES) expect(figuresIn('Das 26/7 ist 737', ['26/7', '737'], language)).toEqual([]);
});

test('whatever is written, each number stands where it says', () => {
	const letters = string({ unit: constantFrom(...'15,. -만천오fünfundтысяч و ألف', ' mille', 'тыс. '), maxLength: 40 });
	assert(
		property(tuple(letters, constantFrom(...LANGUAGES)), ([text, language]) => {
			for (const found of [...figuresIn(text, [], language), ...numberWordsIn(text, language)]) {
				expect(text.slice(found.index).trimStart().startsWith(found.text)).toBe(true);
				expect(found.text).not.toBe('');
			}
		}),
		{ numRuns: 2000 },
	);
});

/** Texts that a pattern with two ways to match would never end on. */
const LONG = [
	'1',
	'1-',
	'1 000 ',
	'1,1',
	'1. ',
	'fünf',
	'fünf ',
	'тысяч ',
	'만',
	'오천 ',
	'1만',
	'و',
	'et ',
	'10 bis ',
	'Art. 1, ',
	'(1)',
	'1년',
	'제',
	"1'",
];

test.each([...LANGUAGES, 'pt'])('a long text in %s takes a time that grows with its length', (language) => {
	for (const piece of LONG) {
		const text = piece.repeat(60_000 / piece.length);
		const start = performance.now();
		figuresIn(text, [], language);
		expect([piece, performance.now() - start < 5000]).toEqual([piece, true]);
	}
});
