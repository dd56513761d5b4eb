import { expect, test } from 'vitest';
import { catalogues, type Key } from '../../src/words/catalogue.ts';
import { en } from '../../src/words/en.ts';
import { messageOf } from '../../src/words/message.ts';
import { wordsOf } from '../../src/words/words.ts';

const keys = Object.keys(en) as Key[];

test.each(Object.keys(catalogues))('the catalogue "%s" has every message, with the values and tags of the English one', (language) => {
	const catalogue = catalogues[language] ?? expect.fail();
	expect(Object.keys(catalogue)).toEqual(keys);
	const plain = (name: string): string => name.replace(/Words$/, '').replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
	const namesOf = (text: string): string[] => [...new Set(messageOf(text, language).names.map(plain))].sort();
	expect(keys.filter((key) => namesOf(catalogue[key]).join() !== namesOf(en[key]).join())).toEqual([]);
});

test.each([
	['en', '2025-04-17', '17 April 2025'],
	['en-US', '2025-04-17', 'April 17, 2025'],
	['de', '2025-04-17', '17. April 2025'],
	['ko', '2025-04-17', '2025년 4월 17일'],
	['ru', '2025-04', 'апрель 2025 г.'],
	['en', '2025-06-03/2025-06-08', '3 to 8 June 2025'],
	['en', '[2025-06-03..2025-06-08]', 'one day between 3 and 8 June 2025'],
	['en', '2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025'],
])('in %s the date %s is "%s"', (language, date, said) => {
	expect(wordsOf(language, {}).date(date)).toBe(said);
});

test.each([
	['en', [2.5e9], '2.5 billion'],
	['en', [2.4e6, 3e6], '2.4 to 3 million'],
	['en', [1_234_567], '1,234,567'],
	['en', [900_000, 2_500_000], '900,000 to 2.5 million'],
	['de', [2.5e9], '2,5 Milliarden'],
	['ko', [2.5e9], '25억'],
	['ru', [15_000], '15\u00a0000'],
])('in %s the figures %j are "%s"', (language, values, said) => {
	expect(wordsOf(language, {}).figures(values)).toBe(said);
});

test('an apostrophe is itself, and a message has values, plurals and tags', () => {
	expect(messageOf("l'{name}", 'fr').text({ name: 'avis' })).toBe('l’avis');
	const message = messageOf('{count, plural, one {# page} other {# pages}} of <link>{site}</link>', 'en');
	expect(message.names).toEqual(['count', 'link', 'site']);
	expect(message.text({ count: 1200, site: 'Us' })).toBe('1,200 pages of Us');
	expect(message.parts({ count: 1, site: 'Us' })).toEqual(['1 page of ', { tag: 'link', text: 'Us' }]);
	expect(() => message.text({ count: 1 })).toThrow(/site/);
	expect(() => messageOf('On <date>{date}</date>', 'en')).toThrow(/<date> and \{date\}/);
});

test('a script gets the forms of a counted text', () => {
	expect(messageOf('{count, plural, one {# page} other {# pages}} found', 'en').forms()).toEqual({
		one: '{count} page found',
		other: '{count} pages found',
	});
});
