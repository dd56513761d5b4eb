import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	boundsOf,
	compareDates,
	dateInWords,
	dateSchema,
	daySchema,
	isWhollyAfter,
	machineDate,
	parseDate,
	yearOf,
} from '../../src/model/date.ts';

test.each([
	['2025-04-17', '17 April 2025', '2025-04-17'],
	['2025-04', 'April 2025', '2025-04'],
	['2025-04-XX', 'April 2025 (day not known)', '2025-04'],
	['2025-04~', 'about April 2025', '2025-04'],
	['2025-04?', 'April 2025 (uncertain)', '2025-04'],
	['2025-04%', 'about April 2025 (uncertain)', '2025-04'],
	['2025-04-17?', '17 April 2025 (uncertain)', '2025-04-17'],
	['2025-04-15/..', 'since 15 April 2025, ongoing', '2025-04-15'],
	['../2019-12-22', 'by 22 December 2019', '2019-12-22'],
	['[2025-06-03..2025-06-08]', 'one day between 3 and 8 June 2025', undefined],
	['[2025-06-08..2025-06-08]', '8 June 2025', undefined],
	['[2025-04..2025-06]', 'some time between April and June 2025', undefined],
	['2025', '2025', '2025'],
	['2025-XX', '2025', '2025'],
	['2025-XX-XX', '2025', '2025'],
	['201X', 'the 2010s', undefined],
	['19XX', 'the 1900s (century)', undefined],
	['2025-21', 'spring 2025', '2025'],
	['2025-24~', 'about winter 2025', '2025'],
	['2025-06-03/2025-06-08', '3 to 8 June 2025', '2025-06-03'],
	['2025-01/2025-03', 'January to March 2025', '2025-01'],
	['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025', '2024-12-30'],
	['2025-06-26/2025-06~', '26 June 2025 to about June 2025', '2025-06-26'],
	['2026/..', 'since 2026, ongoing', '2026'],
	['2024-06/', 'from June 2024, end not known', '2024-06'],
	['/2019', 'by 2019', '2019'],
	['2024/2024', '2024', '2024'],
])('%s reads as "%s" and is %s to a machine', (date, words, machine) => {
	expect([dateInWords(date), machineDate(date)]).toEqual([words, machine]);
});

test.each([
	['2024-02-29', '2024-02-29', '2024-02-29'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2023-02-XX', '2023-02-01', '2023-02-28'],
	['1900-02', '1900-02-01', '1900-02-28'],
	['2000-02', '2000-02-01', '2000-02-29'],
	['201X', '2010-01-01', '2019-12-31'],
	['19XX', '1900-01-01', '1999-12-31'],
	['2025-21', '2025-03-01', '2025-05-31'],
	['2025-22~', '2025-06-01', '2025-08-31'],
	['2025-23', '2025-09-01', '2025-11-30'],
	['2023-24', '2023-12-01', '2024-02-29'],
	['2999-24', '2999-12-01', '2999-12-31'],
	['2025-21/2025-23', '2025-03-01', '2025-11-30'],
	['2025-24/2025-06', '2025-01-01', '2025-06-30'],
	['2025-10/2025-21', '2025-10-01', '2025-12-31'],
	['../2019-12-22', null, '2019-12-22'],
	['/2019', null, '2019-12-31'],
	['2025-04-15/..', '2025-04-15', null],
	['2025-04/', '2025-04-01', null],
	['[2025-06-03..2025-06-08]', '2025-06-03', '2025-06-08'],
	['[2025-04..2025-06]', '2025-04-01', '2025-06-30'],
	['2025-06-26/2025-06~', '2025-06-26', '2025-06-30'],
	['1000', '1000-01-01', '1000-12-31'],
	['2999', '2999-01-01', '2999-12-31'],
])('%s begins on %s at the earliest and ends on %s at the latest', (date, first, last) => {
	expect(boundsOf(date)).toEqual({ first, last });
});

test.each([
	['2023-02-29', 'February 2023 has 28 days'],
	['2024-02-30', 'February 2024 has 29 days'],
	['2024-04-31', 'April 2024 has 30 days'],
	['2024-02-00', 'names no day of the calendar'],
	['2024-00', 'has no month'],
	['2024-13', 'has no month or season 13'],
	['2024-99', 'has no month or season 99'],
	['2024-21-05', 'has no month 21'],
	['2024-XX-10', 'has a day, but not its month'],
	['201X-05', 'has a month, but not its year'],
	['0000', 'is outside the years of this site'],
	['0999', 'is outside the years of this site'],
	['3000', 'is outside the years of this site'],
	['00XX', 'is outside the years of this site'],
	['-0044', 'is EDTF that this site does not read'],
	['Y17000', 'is EDTF that this site does not read'],
	['24', 'is not in EDTF'],
	['2024-2-8', 'is not in EDTF'],
	['20240218', 'is not in EDTF'],
	['2024-02-18T10:00', 'has a time of day'],
	['2024~-02', 'is EDTF that this site does not read'],
	['~2024', 'is EDTF that this site does not read'],
	['2024-02-1X', 'is EDTF that this site does not read'],
	['２０２４', 'is not in EDTF'],
	['[2024,2025]', 'is EDTF that this site does not read'],
	['[..2024]', 'is EDTF that this site does not read'],
	['{2024..2025}', 'is EDTF that this site does not read'],
	['../..', 'has no end that is known'],
	['/', 'has no end that is known'],
	['../', 'has no end that is known'],
	['2024/2025/2026', 'has more than two ends'],
	['2025/2024', 'runs backwards'],
	['2025-06-09/2025-06-08', 'runs backwards'],
	['[2025-06-08..2025-06-03]', 'runs backwards'],
	['2024-02-30/..', 'February 2024 has 29 days'],
	['', 'is empty'],
	['   ', 'is empty'],
	['2024-02-18\u00a0', 'contains a space, perhaps an invisible one'],
	['2024\u200b', 'contains a space, perhaps an invisible one'],
	['2024-02 18', 'contains a space'],
	['2024\n', 'contains a space'],
])('%j is no date: %s', (text, reason) => {
	expect(parseDate(text)).toEqual({ message: expect.stringContaining(reason), hint: expect.stringMatching(/\w/) });
});

test.each([
	['02-18-2024', 'Write 2024-02-18'],
	['3 March 2026', 'Write 2026-03-03'],
	['Feb. 18, 2024', 'Write 2024-02-18'],
	['March 2026', 'Write 2026-03.'],
	['18/02/2024', 'Write 2024-02-18'],
	['18.2.2024', 'Write 2024-02-18'],
	['2024-', 'Write 2024/.. for an open end'],
	['2025-01/03', 'Write 2025-01/2025-03'],
	['2025-01-05/02-07', 'Write 2025-01-05/2025-02-07'],
	['2025/2024', 'Write 2024/2025'],
	['[2025-06-08..2025-06-03]', 'Write "[2025-06-03..2025-06-08]"'],
])('%s brings the hint "%s"', (text, hint) => {
	expect(parseDate(text)).toMatchObject({ hint: expect.stringContaining(hint) });
});

test.each(['2023-02-29', '2024-02-00', '02-18-2024', '2025-01/03', '2024-', '2024-XX-10', '0000', '2024-02-18\u00a0', '2024-99'])(
	'%j is refused with three examples of dates',
	(text) => {
		const fault = parseDate(text);
		const examples = 'hint' in fault ? (fault.hint.match(/\d{4}[\d~?%./-]*(?=,| or |$)/g) ?? []) : [];
		expect(examples.filter((example) => dateSchema.safeParse(example).success).length).toBeGreaterThanOrEqual(3);
	},
);

test('takes an end of an interval as open or as unknown', () => {
	expect(parseDate('2024/..')).toMatchObject({ shape: 'interval', from: { precision: 'year' }, to: 'open' });
	expect(parseDate('/2024-05')).toMatchObject({ shape: 'interval', from: 'unknown', to: { precision: 'month' } });
});

test.each(['2026-11', '2026-11-23~', '2026-11-23?', '2026-11-XX', '2026-11-22/2026-11-23', '2026-11-31', ''])(
	'%j is not a whole day',
	(text) => {
		expect(daySchema.safeParse(text).success).toBe(false);
	},
);

test('sorts by first possible day, then the more precise first, an open start by its end', () => {
	const inOrder = [
		'../2017-05',
		'2019',
		'../2019-12-22',
		'2025-04-01',
		'2025-04',
		'2025',
		'2025/..',
		'[2025-04-02..2025-04-09]',
		'2025-05-XX',
		'202X',
	];
	const expected = [
		'../2017-05',
		'2019',
		'../2019-12-22',
		'202X',
		'2025-04-01',
		'2025-04',
		'2025',
		'2025/..',
		'[2025-04-02..2025-04-09]',
		'2025-05-XX',
	];
	const sorted = inOrder.toReversed().sort(compareDates);
	expect(sorted.filter((date) => !['2025', '2025/..'].includes(date))).toEqual(
		expected.filter((date) => !['2025', '2025/..'].includes(date)),
	);
	expect(sorted.indexOf('2025')).toBeLessThan(sorted.indexOf('2025/..'));
	expect(sorted.indexOf('2025/..')).toBeLessThan(sorted.indexOf('2025-04-01'));
});

test.each([
	['2025-05', '2025-04', true],
	['2025-04-15', '2025-04', false],
	['2025', '2024-12-31', true],
	['2025-21', '2025-02-01', false],
	['2026-01-01', '2025-24', false],
	['2026-21', '2025-23', true],
	['../2025', '1999', false],
	['2025', '2024/..', false],
	['[2025-06-03..2025-06-08]', '2025-06-02', true],
])('%s lies wholly after %s: %s', (later, earlier, answer) => {
	expect(isWhollyAfter(later, earlier)).toBe(answer);
});

test('a season stands among the months of its year', () => {
	const inOrder = ['2021', '2021-01-07', '2021-21', '2021-05-20', '2021-22', '2021-23', '2021-24', '2021-12-24', '2022-01-02'];
	expect(inOrder.toReversed().sort(compareDates)).toEqual(inOrder);
});

test.each([
	['2025-04', 2025],
	['2025-24', 2025],
	['../2019-12-22', 2019],
	['2024-12-30/2025-01-02', 2024],
	['201X', 2010],
])('%s is listed under %i', (date, year) => {
	expect(yearOf(date)).toBe(year);
});

test('throws only for a text that the schema refuses', () => {
	expect(() => boundsOf('soon')).toThrow(RangeError);
});

const mark = fc.constantFrom('', '~', '?', '%');
const year = fc.integer({ min: 1000, max: 2999 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const calendarDay = fc
	.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
	.map((day) => day.toISOString().slice(0, 10));
const moment = fc.oneof(
	fc.tuple(calendarDay, mark).map(([day, sign]) => day + sign),
	fc.tuple(year, month, mark).map(([y, m, sign]) => `${y}-${m}${sign}`),
	fc.tuple(year, mark).map(([y, sign]) => y + sign),
	fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
	year.map((y) => `${y}-XX`),
	year.map((y) => `${y}-XX-XX`),
	year.map((y) => `${y.slice(0, 3)}X`),
	year.map((y) => `${y.slice(0, 2)}XX`),
);
const season = fc.tuple(year, fc.constantFrom('21', '22', '23', '24'), mark).map(([y, s, sign]) => `${y}-${s}${sign}`);
const anyMoment = fc.oneof({ weight: 8, arbitrary: moment }, season);
const closed = fc.tuple(moment, moment).map((ends) => ends.sort(compareDates).join('/'));
const accepted = fc.oneof(
	anyMoment,
	fc.tuple(anyMoment, anyMoment).map((ends) => ends.sort(compareDates).join('/')),
	fc.tuple(anyMoment, anyMoment).map((ends) => `[${ends.sort(compareDates).join('..')}]`),
	anyMoment.map((date) => `../${date}`),
	anyMoment.map((date) => `${date}/..`),
	anyMoment.map((date) => `/${date}`),
	anyMoment.map((date) => `${date}/`),
);
const datish = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%X[]{}, \u00a0'), maxLength: 24 });

test('every day of the calendar means itself', () => {
	fc.assert(
		fc.property(calendarDay, (day) => {
			expect([boundsOf(day), machineDate(day), daySchema.safeParse(day).success]).toEqual([{ first: day, last: day }, day, true]);
			expect(new Date(`${dateInWords(day)} UTC`).toISOString().slice(0, 10)).toBe(day);
		}),
	);
});

test('never throws for any text, and says of every text either what it means or what to do', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), datish), (text) => {
			const parsed = parseDate(text);
			if ('message' in parsed) expect([parsed.message, parsed.hint].every((part) => part.length > 0)).toBe(true);
			else expect(dateInWords(text)).not.toMatch(/undefined|NaN|null/);
		}),
		{ numRuns: 2000 },
	);
});

test('puts every date that it accepts into words', () => {
	fc.assert(
		fc.property(accepted, (date) => {
			expect('message' in parseDate(date)).toBe(false);
			expect(dateInWords(date)).toMatch(/^(?!.*(undefined|NaN|null| {2}))\S.*\d{3}.*$/);
		}),
		{ numRuns: 1000 },
	);
});

test('a machine is never told more than was written', () => {
	fc.assert(
		fc.property(accepted, (date) => {
			const machine = machineDate(date);
			if (machine === undefined) return;
			expect(machine).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
			expect(date).toContain(machine);
			expect(date).not.toMatch(/^\[/);
		}),
		{ numRuns: 1000 },
	);
});

test('the first day is never after the last, and both are days', () => {
	fc.assert(
		fc.property(accepted, (date) => {
			const { first, last } = boundsOf(date);
			for (const day of [first, last]) if (day !== null) expect(daySchema.safeParse(day).success).toBe(true);
			if (first !== null && last !== null) expect(first <= last).toBe(true);
		}),
	);
});

test('order is total: reflexive only for the same text, antisymmetric and transitive', () => {
	fc.assert(
		fc.property(accepted, accepted, accepted, (a, b, c) => {
			expect(compareDates(a, b) === 0).toBe(a === b);
			expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) || 0);
			const [first, second, third] = [a, b, c].sort(compareDates) as [string, string, string];
			expect([compareDates(first, second), compareDates(second, third), compareDates(first, third)].every((sign) => sign <= 0)).toBe(true);
		}),
	);
});

/**
 * What edtf.js 4.11.1 rejects and we accept: a season with a qualifier, or in an interval or choice; a
 * choice other than between two plain dates of equal precision (ours); an interval of a qualified year
 * and a date with X; one whose end begins no later than its start (`2025-06-26/2025-06~`).
 */
function isBeyondEdtfJs(date: string): boolean {
	const ends = date
		.replaceAll(/[[\]]/g, '')
		.split(/\/|(?<=[^/])\.\.(?=[^/])/)
		.filter((end) => /\d/.test(end));
	const [from = '', to] = ends;
	if (/^\d{4}-2[1-4](?!-)/.test(from)) return to !== undefined || date !== from || /\D$/.test(from);
	if (to === undefined) return false;
	if (/^\d{4}-2[1-4](?!-)/.test(to)) return true;
	if (date.startsWith('[')) return from.length !== to.length || /[~?%X]/.test(from + to);
	if (ends.some((end) => /^\d{4}[~?%]$/.test(end)) && ends.some((end) => end.includes('X'))) return true;
	return (boundsOf(to).first ?? '') <= (boundsOf(from).first ?? '');
}

test('what we accept, edtf.js accepts as well, but for the exceptions named above', () => {
	fc.assert(
		fc.property(
			accepted.filter((date) => !isBeyondEdtfJs(date)),
			(date) => {
				expect(() => edtf(date)).not.toThrow();
			},
		),
		{ numRuns: 1000 },
	);
});

test('moments and closed intervals have the bounds that edtf.js gives them', () => {
	fc.assert(
		fc.property(
			fc.oneof(moment, closed).filter((date) => !isBeyondEdtfJs(date)),
			(date) => {
				const { min, max } = edtf(date);
				expect(boundsOf(date)).toEqual({ first: new Date(min).toISOString().slice(0, 10), last: new Date(max).toISOString().slice(0, 10) });
			},
		),
		{ numRuns: 1000 },
	);
});

test.each(['2023-02-29', '../..'])('%s is accepted by edtf.js, but not here', (date) => {
	expect(() => edtf(date)).not.toThrow();
	expect(parseDate(date)).toHaveProperty('message');
});
