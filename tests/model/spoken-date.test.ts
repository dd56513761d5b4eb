import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateSchema, daySchema, parseDate } from '../../src/model/date.ts';

/** The dates that a hint suggests, without its examples. */
function advised(hint: string): string[] {
	return (
		hint
			.replace(/Write a date such as .*$/, '')
			.replaceAll('"', '')
			.match(/(?<= |^)[[.\dX][\dX./~?%\]-]*?(?:[\dX~?%\]]|\/\.\.)(?=[,.]? |$)/g) ?? []
	);
}

function hintFor(text: string): string {
	const parsed = parseDate(text);
	return 'message' in parsed ? parsed.hint : 'none: it is a date';
}

test.each([
	['3 May 2019', '2019-05-03'],
	['Oct. 29th, 2024', '2024-10-29'],
	['29th of October 2024', '2024-10-29'],
	['Tuesday, 29 October 2024', '2024-10-29'],
	['2024 Oct 29', '2024-10-29'],
	['29-Oct-2024', '2024-10-29'],
	['Oct-2024', '2024-10'],
	['Sept 2024', '2024-09'],
	['29. Oktober 2024', '2024-10-29'],
	['3 мая 2019', '2019-05-03'],
	['2024년 5월 3일', '2024-05-03'],
	['2024. 5. 3.', '2024-05-03'],
	['2024/05/03', '2024-05-03'],
	['20240218', '2024-02-18'],
	['2024-2-8', '2024-02-08'],
	['03.05.2019', '2019-05-03'],
	['3.5.2019', '2019-05-03'],
	['03.05.19', '2019-05-03'],
	['31.12.99', '1999-12-31'],
	['05.2019', '2019-05'],
	['13/5/2019', '2019-05-13'],
	['5/13/2019', '2019-05-13'],
	['3/5/2019', '2019-05-03', '2019-03-05'],
	['03-05-2019', '2019-05-03', '2019-03-05'],
	['Oct 29', '2024-10-29'],
	['early 2024', '[2024-01..2024-04]', '2024-01/2024-04'],
	['mid-2023', '[2023-05..2023-08]', '2023-05/2023-08'],
	['late 2022', '[2022-09..2022-12]', '2022-09/2022-12'],
	['end of February 2024', '[2024-02-21..2024-02-29]'],
	['early 1990s', '[1990..1993]'],
	['1990s', '199X'],
	['the 1990s', '199X'],
	['’90s', '199X'],
	['1900s', '190X', '19XX'],
	['20th century', '19XX'],
	['late 19th century', '[1867..1899]'],
	['spring 2019', '2019-21'],
	['Fall of 2020', '2020-23'],
	['winter 2019/20', '2019-12/2020-02'],
	['Q3 2024', '2024-07/2024-09'],
	['2024-Q3', '2024-07/2024-09'],
	['third quarter of 2024', '2024-07/2024-09'],
	['H2 2024', '2024-07/2024-12'],
	['first half of 2024', '2024-01/2024-06'],
	['2024/25', '2024/2025'],
	['2024-25', '2024/2025'],
	['1999-00', '1999/2000'],
	['2019–21', '2019/2021'],
	['2019-2021', '2019/2021'],
	['2019 to 2021', '2019/2021'],
	['2009/10', '2009/2010', '2009-10'],
	['2024/05', '2024-05'],
	['2025-01/03', '2025-01/2025-03'],
	['2025-01-05/07', '2025-01-05/2025-01-07'],
	['2025-12-30/01-02', '2025-12-30/2026-01-02'],
	['3 to 8 June 2025', '2025-06-03/2025-06-08'],
	['June 3-8, 2025', '2025-06-03/2025-06-08'],
	['Jan–Mar 2025', '2025-01/2025-03'],
	['30 Dec 2024 - 2 Jan 2025', '2024-12-30/2025-01-02'],
	['between 3 and 8 June 2025', '[2025-06-03..2025-06-08]', '2025-06-03/2025-06-08'],
	['since May 2019', '2019-05/..'],
	['2019-', '2019/..'],
	['2019 to present', '2019/..'],
	['until 2019', '../2019'],
	['before 2019', '../2018'],
	['c. 2019', '2019~'],
	['~2019', '2019~'],
	['about October 2024', '2024-10~'],
	['probably 2019', '2019?'],
	['201?', '201X'],
	['2024~-02', '2024-02~'],
	['2004-06-~11', '2004-06-11~'],
	['2024-02-2X', '[2024-02-20..2024-02-29]'],
	['2004-33', '2004-01/2004-03'],
	['[1667,1668,1670..1672]', '[1667..1672]'],
	['{2024..2025}', '2024/2025'],
	['[..2024]', '../2024'],
	['2024-02-18T10:00', '2024-02-18'],
	['2024-02-18 ', '2024-02-18'],
	['2024–02–18', '2024-02-18'],
	['“2024-02-18”', '2024-02-18'],
])('%j is %s, and says so', (text, ...dates) => {
	expect(advised(hintFor(text))).toEqual(dates);
	for (const date of dates) expect(dateSchema.safeParse(date).success).toBe(true);
});

test.each([
	'soon',
	'n.d.',
	'May',
	'31/04/2019',
	'31 April 2019',
	'2023-02-29',
	'-0044-03-15',
	'Y17000',
	'0476',
	'Christmas 2024',
	'29 and 30 and 31 May',
	'2024-21-05',
	'24',
])('nothing is guessed for %j', (text) => {
	expect(hintFor(text)).toMatch(/^(?:Say in the text what does not fit\. )?Write a date such as 2024-02-18, 2024-10~ or 2019-12\/\.\.$/);
});

test.each([
	['29 Oct 2026', 'Write 2026-10-29. '],
	['03.05.2026', 'Write 2026-05-03. '],
	['October 2026', 'Write year, month and day, such as 2026-11-23'],
	['2026-11', 'Write year, month and day, such as 2026-11-23'],
	['2026-11-23~', 'Write year, month and day, such as 2026-11-23'],
])('where a whole day is wanted, %s brings a hint that is a day', (text, hint) => {
	expect(daySchema.safeParse(text).error?.issues[0]).toMatchObject({ params: { hint: expect.stringMatching(`^${hint}`) } });
});

const words = fc
	.array(
		fc.constantFrom(
			'3',
			'31',
			'2019',
			'2024',
			'19',
			'May',
			'Feb',
			'early',
			'late',
			'spring',
			'c.',
			'Q3',
			'of',
			'to',
			'since',
			'1990s',
			'-',
			'/',
			'..',
			'~',
			'[',
			']',
			',',
			'0',
		),
		{ maxLength: 6 },
	)
	.map((parts) => parts.join(' '))
	.chain((text) => fc.constantFrom(text, text.replaceAll(' ', '')));

test('whatever is written, each date that a hint advises is one', () => {
	fc.assert(
		fc.property(fc.oneof(words, fc.string()), (text) => {
			const parsed = parseDate(text);
			if ('message' in parsed)
				for (const date of advised(parsed.hint)) expect([date, dateSchema.safeParse(date).success]).toEqual([date, true]);
		}),
		{ numRuns: 3000 },
	);
});
