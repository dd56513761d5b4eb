import fc from 'fast-check';
import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { compareEvents, eventSchema } from '../../src/model/event.ts';
import { compareExplainers, explainerSchema } from '../../src/model/explainer.ts';
import { faultOfChangeId } from '../../src/model/change.ts';
import { asId, faultOfId, idSchema } from '../../src/model/id.ts';
import { booleanSchema, languageSchema, lineSchema, numberBetween, numberSchema, proseSchema, wordOf } from '../../src/model/scalar.ts';
import { siteReferences, siteSchema, themeName } from '../../src/model/site.ts';
import { didYouMean, nearest } from '../../src/model/suggestion.ts';
import { capitalise, compareTexts, countInWords, formatNumber, listInWords } from '../../src/model/text.ts';
import { faultOfUrl, urlSchema } from '../../src/model/url.ts';

/** The parsed value, or the first message and hint. */
function read(schema: z.ZodType, value: unknown): unknown {
	const { success, data, error } = schema.safeParse(value);
	const issue = error?.issues[0];
	return success ? data : [issue?.message, issue?.code === 'custom' ? issue.params?.['hint'] : undefined].filter(Boolean).join('; ');
}

test.each(['a', 'kbs-2025-05-01', '2397', 's-res-2397', 'con-1', 'console'])('%s is an id', (text) => {
	expect(faultOfId(text)).toBeUndefined();
});

test.each([
	['Café', 'is not an id', 'Write "cafe"'],
	['S-A', 'is not an id', 'Write "s-a"'],
	['a--b', 'is not an id', 'Write "a-b"'],
	['-a', 'is not an id', 'Write "a"'],
	['a-', 'is not an id', 'Write "a"'],
	['a_b', 'is not an id', 'Write "a-b"'],
	['a.b', 'is not an id', 'Write "a-b"'],
	['../../etc/passwd', 'is not an id', 'Write "etc-passwd"'],
	['a\n', 'is not an id', 'Write "a"'],
	['노동자', 'is not an id', 'Choose a name'],
	['', 'is not an id', 'Choose a name'],
	['con', 'is a reserved name on Windows', 'Choose a longer name'],
	['nul', 'is a reserved name on Windows', 'Choose a longer name'],
	['lpt1', 'is a reserved name on Windows', 'Choose a longer name'],
])('%j is no id: it %s; %s', (text, message, hint) => {
	expect(faultOfId(text)).toEqual({ message: expect.stringContaining(message), hint: expect.stringContaining(hint) });
});

test.each(['CON', 'Nul', 'com1.'])('does not propose a reserved name for %s', (text) => {
	const proposed = /^Write "(.+)"$/.exec(faultOfId(text)?.hint ?? '')?.[1];
	expect(proposed === undefined || faultOfId(proposed) === undefined).toBe(true);
});

test('the id nearest to any text is an id, or nothing', () => {
	expect(asId('con')).toBe('');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const id = asId(text);
			expect(id === '' || idSchema.safeParse(id).success).toBe(true);
			expect(asId(id)).toBe(id);
		}),
	);
});

test.each(['2026-11-23-first-entry', '2026-01-01-a'])('%s is the name of a change', (id) => {
	expect(faultOfChangeId(id)).toBeUndefined();
});

test.each(['2026-11-23', '2026-11-23-', '2026-11-31-fix', '2026-11-fix', 'fix-2026-11-23', '2026-11-23-Fix'])(
	'%s is not the name of a change',
	(id) => {
		expect(faultOfChangeId(id)).toBeDefined();
	},
);

test.each([
	'https://example.org',
	'http://example.org/a',
	'HTTPS://EXAMPLE.ORG/',
	'https://example.org:8080/a?b=c#d',
	'https://example.org/한국어',
	'https://пример.рф/',
	'https://한국.kr/',
	'https://xn--3e0b707e.kr/',
	'https://a.b.c.example.museum/x@y',
])('%s can be linked', (url) => {
	expect(read(urlSchema, url)).toBe(url);
});

test.each([
	['https://example.org/a b', 'has a space in it', 'Write %20'],
	['https://exam\tple.org/', 'has a space in it', 'Write %20'],
	['example.org', 'is not an address of the web', 'from https:// on'],
	['//example.org', 'is not an address of the web', 'from https:// on'],
	['https:example.org', 'is not an address of the web', 'from https:// on'],
	['ftp://example.org', 'is not an address of the web', 'from https:// on'],
	['javascript:alert(1)', 'is not an address of the web', 'from https:// on'],
	['', 'is not an address of the web', 'from https:// on'],
	['https://', 'cannot be read', 'address bar'],
	['https://example.org:99999/', 'cannot be read', '65535'],
	['https://user:pw@example.org/', 'contains a user name or password', 'Delete'],
	['https://user@example.org/', 'contains a user name or password', 'Delete'],
	['https://localhost/a', 'is not a public host', 'every reader'],
	['https://intranet/a', 'is not a public host', 'every reader'],
	['https://app.localhost/', 'is not a public host', 'every reader'],
	['https://printer.local/', 'is not a public host', 'every reader'],
	['https://127.0.0.1/', 'is not a public host', 'every reader'],
	['https://0x7f.1/', 'is not a public host', 'every reader'],
	['https://2130706433/', 'is not a public host', 'every reader'],
	['https://[::1]/', 'is not a public host', 'every reader'],
	['https://аpple.com/', 'mixes letters of several scripts', 'xn--'],
	['https://exаmple.org/', 'mixes letters of several scripts', 'xn--'],
])('%j cannot be linked: it %s', (url, message, hint) => {
	expect(faultOfUrl(url)).toEqual({ message: expect.stringContaining(message), hint: expect.stringContaining(hint) });
});

test('never shows the password of an address', () => {
	expect(JSON.stringify(faultOfUrl('https://user:secret@example.org/'))).not.toContain('secret');
});

test.each([
	['tittle', ['title', 'type'], 'title'],
	['evnet', ['event', 'claim'], 'event'],
	['support', ['supports', 'context'], 'supports'],
	['Title', ['title'], 'title'],
	['kbs-2025-05', ['kbs-2025-05-01', 'tass-2025'], 'kbs-2025-05-01'],
	['publsher', ['published', 'publisher'], 'publisher'],
	['ab', ['cd'], undefined],
	['x', ['y'], undefined],
	['NIS_Briefing', ['nis-briefing', 'nis-brief'], 'nis-briefing'],
	['Kbs_2025_05', ['kbs-2025-05', 'tass-2025'], 'kbs-2025-05'],
	['xylophone', ['x'], undefined],
	['wholly-different', ['title', 'type'], undefined],
	['title', [], undefined],
])('%s, of %j, was probably meant as %s', (word, known, meant) => {
	expect(nearest(word, known)).toBe(meant);
});

test('the order of the known words does not matter', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 5 }), fc.array(fc.string({ maxLength: 5 })), (word, known) => {
			expect(nearest(word, known.toReversed())).toBe(nearest(word, known));
		}),
	);
});

test('a hint names the word probably meant before what to do otherwise', () => {
	expect(didYouMean('tittle', ['title'], 'Keys are title')).toBe('Did you mean "title"? Keys are title');
	expect(didYouMean('zzz', ['title'], 'Keys are title')).toBe('Keys are title');
});

test.each<[string, z.ZodType, unknown, unknown]>([
	['a line', lineSchema, ' A title ', 'A title'],
	['a line', lineSchema, '   ', 'The text is empty; Write something, or delete the key'],
	['a line', lineSchema, 'x\r\nEND:VEVENT', 'The text has a line break in it; Write it on one line'],
	['a line', lineSchema, 'a\u2028b', 'a\u2028b'],
	['prose', proseSchema, ' two\nlines\n', 'two\nlines'],
	['prose', proseSchema, '\n', 'The text is empty; Write something, or delete the key'],
	['a number', numberSchema, '15000', 15000],
	['a number', numberSchema, '-2.4', -2.4],
	['a number', numberSchema, '1e3', 1000],
	['a number', numberSchema, '15,000', '"15,000" is not a number; Write 15000, without separators'],
	['a number', numberSchema, '15_000', '"15_000" is not a number; Write 15000, without separators'],
	['a number', numberSchema, '12:30:45', '"12:30:45" is not a number; Write digits only, such as 15000'],
	['a number', numberSchema, '1e400', 'The number 1e400 is not finite; Write it out in digits'],
	['a number', numberSchema, '9007199254740991', 9007199254740991],
	[
		'a number',
		numberSchema,
		'12345678901234567890',
		'The number 12345678901234567890 is too long to be kept exactly; Write it with at most 15 digits, in a larger unit such as billions',
	],
	[
		'a number',
		numberSchema,
		'0.1234567890123456789',
		'The number 0.1234567890123456789 is too long to be kept exactly; Write it with at most 15 digits, in a larger unit such as billions',
	],
	['a number', numberSchema, 'first', '"first" is not a number; Write digits only, such as 15000'],
	['a number', numberSchema, '0x10', '"0x10" is not a number; Write digits only, such as 15000'],
	['a number', numberSchema, 'Infinity', '"Infinity" is not a number; Write digits only, such as 15000'],
	['a number', numberSchema, '１５', '"１５" is not a number; Write 15, in digits alone'],
	['a number', numberSchema, '.5', '".5" is not a number; Write 0.5, in digits alone'],
	['a latitude', numberBetween('Latitude', -90, 90), '-90', -90],
	['a latitude', numberBetween('Latitude', -90, 90), '391.2', 'Latitude must be between -90 and 90, not 391.2; Correct the latitude'],
	['a truth', booleanSchema, 'true', true],
	['a truth', booleanSchema, 'false', false],
	['a truth', booleanSchema, 'yes', '"yes" is neither true nor false; Write true'],
	['a truth', booleanSchema, 'True', '"True" is neither true nor false; Write true'],
	['a language', languageSchema, 'no', 'no'],
	['a language', languageSchema, 'zh-Hans', 'zh-Hans'],
	['a language', languageSchema, 'en-GB', 'en-GB'],
	['a language', languageSchema, 'english', '"english" is not a language tag of BCP 47; Write en. Tags are such as en, fr or pt-BR'],
	['a language', languageSchema, 'en_GB', '"en_GB" is not a language tag of BCP 47; Write en-GB. Tags are such as en, fr or pt-BR'],
	['a language', languageSchema, 'en-', '"en-" is not a language tag of BCP 47; Write a tag such as en, fr or pt-BR'],
	['a word', wordOf(['full', 'excerpt']), 'full', 'full'],
])('%s: %#', (_, schema, value, expected) => {
	expect(read(schema, value)).toEqual(expected);
});

test('refuses a word that is not on the list', () => {
	expect(wordOf(['full', 'excerpt']).safeParse('constructor').success).toBe(false);
});

test('says numbers, counts and lists in words', () => {
	expect([0, 1, 2, 10, 11, 15000].map((count) => countInWords(count, 'claim'))).toEqual([
		'no claims',
		'one claim',
		'two claims',
		'ten claims',
		'11 claims',
		'15,000 claims',
	]);
	expect(countInWords(2, 'body', 'bodies')).toBe('two bodies');
	expect([15000, -2.4, 0.1234567, 1e6].map(formatNumber)).toEqual(['15,000', '-2.4', '0.123457', '1,000,000']);
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listInWords(items))).toEqual(['', 'a', 'a and b', 'a, b and c']);
	expect(listInWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
	expect(['first word', 'élan', ''].map(capitalise)).toEqual(['First word', 'Élan', '']);
});

test('orders texts by code units, whatever the locale', () => {
	expect(['ä', 'b', 'B', 'a', 'a'].sort(compareTexts)).toEqual(['B', 'a', 'a', 'b', 'ä']);
});

test('a site needs nothing but a title', () => {
	expect(siteSchema.parse({ title: 'T' })).toEqual({
		title: 'T',
		language: 'en',
		editions: [],
		cards: true,
		'names-with-figures': [],
		themes: {},
		voices: {},
		rules: {},
	});
	expect(siteSchema.safeParse({ title: 'T', 'names-with-figures': ['9/11', 'Ocean’s Eleven'] }).error?.issues).toMatchObject([
		{ path: ['names-with-figures', 1], message: 'There is no digit in "Ocean’s Eleven"' },
	]);
	expect(siteSchema.safeParse({ title: 'T', rules: { 'insecure-address': 'quiet' } }).success).toBe(false);
	expect(siteSchema.safeParse({ title: 'T', themes: { 'No Id': 'x' } }).success).toBe(false);
	expect(siteSchema.safeParse({ title: 'T', layout: 'x' }).success).toBe(false);
});

test('the article of a site is a source', () => {
	expect(siteReferences(siteSchema.parse({ title: 'T', article: 'nyt-2026' }))).toEqual([
		{ to: 'source', id: 'nyt-2026', path: ['article'] },
	]);
	expect(siteReferences(siteSchema.parse({ title: 'T' }))).toEqual([]);
});

test.each([
	['labour', 'Labour and pay'],
	['forced-labour', 'Forced labour'],
	['constructor', 'Constructor'],
])('the theme %s is called "%s"', (theme, name) => {
	expect(themeName(siteSchema.parse({ title: 'T', themes: { labour: 'Labour and pay' } }), theme)).toBe(name);
});

test('events are in order of time, then of id; explainers by their order, those without last', () => {
	const events = [
		['b', '2025-04'],
		['a', '2025-04'],
		['c', '2024'],
	].map(([id = '', date]) => ({ ...eventSchema.parse({ title: 'T', date }), id }));
	expect(events.sort(compareEvents).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
	const explainers = [
		['d', undefined],
		['c', undefined],
		['b', '10'],
		['a', '2'],
	].map(([id = '', order]) => ({ ...explainerSchema.parse({ title: 'T', summary: 'S', ...(order ? { order } : {}) }), id }));
	expect(explainers.sort(compareExplainers).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
