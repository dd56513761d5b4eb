import { checkedText, type Fault } from './fault.ts';
import { datesMeant } from './spoken-date.ts';
import { compareTexts, listInWords } from './text.ts';

/**
 * A date as a contributor writes it, in EDTF (Library of Congress, 2019): level 1 without years
 * beyond four digits, plus the level 2 choice `[2025-06-03..2025-06-08]`.
 */
export type Edtf = string;

/** First and last day (ISO 8601) that a date can mean; `null` where it is open or unknown. */
export interface Bounds {
	first: string | null;
	last: string | null;
}

/** The smallest part of a date that its writer knew. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** The qualifier of a date: `~` approximate, `?` uncertain, `%` both. */
export type Certainty = 'stated' | 'approximate' | 'uncertain' | 'uncertain-approximate';

/** One end of a date, or a date without ends. */
export interface Moment {
	/** As written, with its mark. */
	text: string;
	precision: Precision;
	certainty: Certainty;
	/** For a season, the first and last day of its months in the northern hemisphere; winter extends into the next year. */
	first: string;
	last: string;
}

/** A parsed date: a moment, an interval, or an unknown day between two. */
export type ParsedDate =
	| { shape: 'moment'; at: Moment }
	| { shape: 'interval'; from: Moment | 'open' | 'unknown'; to: Moment | 'open' | 'unknown' }
	| { shape: 'choice'; from: Moment; to: Moment };

const EXAMPLES = 'Write a date such as 2024-02-18, 2024-10~ or 2019-12/..';
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/** Validates a date. */
export const dateSchema = checkedText((text) => {
	const parsed = parseDate(text);
	return 'message' in parsed ? parsed : undefined;
});

/** Validates a full date, such as `2026-11-23`. */
export const daySchema = checkedText((text) => {
	if (isDay(text)) return undefined;
	const parsed = takeApart(text);
	return {
		message: 'message' in parsed ? parsed.message : `The date "${text}" is not a whole day`,
		hint: hintOf(text, isDay, 'Write year, month and day, such as 2026-11-23'),
	};
});

/** Parses a date, or returns what is wrong with it. Never throws. */
export function parseDate(text: string): ParsedDate | Fault {
	const parsed = takeApart(text);
	return 'message' in parsed ? { message: parsed.message, hint: hintOf(text, isDate, parsed.hint, EXAMPLES) } : parsed;
}

const taken = new Map<string, ParsedDate>();

/** Parses a date, memoised; `undefined` for a text that is not a date, such as a word in a table. */
export function knownDate(text: string): ParsedDate | undefined {
	const before = taken.get(text);
	if (before) return before;
	const parsed = takeApart(text);
	if ('message' in parsed) return undefined;
	taken.set(text, parsed);
	return parsed;
}

function takeApart(text: string): ParsedDate | Fault {
	const written = faultOfWriting(text);
	if (written) return written;
	const choice = /^\[(.+)\.\.(.+)\]$/.exec(text);
	if (choice) return choiceOf(text, choice[1] ?? '', choice[2] ?? '');
	if (text.includes('/')) return intervalOf(text);
	const at = momentOf(text);
	return 'message' in at ? at : { shape: 'moment', at };
}

/** First and last day that a date can mean. Throws for a text that `dateSchema` refuses. */
export function boundsOf(date: Edtf): Bounds {
	const parsed = valid(date);
	if (parsed.shape === 'moment') return { first: parsed.at.first, last: parsed.at.last };
	const { from, to } = parsed;
	if (typeof from === 'string' || typeof to === 'string' || from.first <= to.last) {
		return { first: typeof from === 'string' ? null : from.first, last: typeof to === 'string' ? null : to.last };
	}
	// An interval from winter to June of one year cannot mean the winter that begins in that year.
	return { first: earliest(from), last: latest(to) };
}

/** The first possible day of a date, regardless of hemisphere for a season; `null` if open or unknown. */
export function earliestDay(date: Edtf): string | null {
	const parsed = valid(date);
	const begin = parsed.shape === 'moment' ? parsed.at : parsed.from;
	return typeof begin === 'string' ? null : earliest(begin);
}

/** Compares dates for `sort`: by first possible day (an open start by its end), then by precision, then as text. */
export function compareDates(a: Edtf, b: Edtf): number {
	const [left, right] = [boundsOf(a), boundsOf(b)];
	return (
		compareTexts(left.first ?? left.last ?? '', right.first ?? right.last ?? '') ||
		compareTexts(left.last ?? '9999', right.last ?? '9999') ||
		compareTexts(a, b)
	);
}

/** The year under which a date is listed: that of its first possible day, else of its last. */
export function yearOf(date: Edtf): number {
	const { first, last } = boundsOf(date);
	return Number((first ?? last ?? '').slice(0, 4));
}

/** A date as people say it: `about April 2025`, `by 22 December 2019`. */
export function dateInWords(date: Edtf): string {
	const parsed = valid(date);
	if (parsed.shape === 'moment') return momentInWords(parsed.at);
	if (parsed.shape === 'choice') return choiceInWords(parsed.from, parsed.to);
	const { from, to } = parsed;
	if (from === 'open' || from === 'unknown') {
		return typeof to === 'string' ? 'at an unknown time' : `by ${momentInWords(to)}`;
	}
	if (to === 'open') return `since ${momentInWords(from)}, ongoing`;
	if (to === 'unknown') return `from ${momentInWords(from)}, end not known`;
	return rangeInWords(from, to);
}

/** A date as people say it; another text, such as a word in a table of figures, as it stands. */
export function inWordsIfDate(text: string): string {
	return knownDate(text) ? dateInWords(text) : text;
}

/**
 * The `datetime` of a `<time>` element (HTML, valid month, year or date string): never more
 * precise than what is known, `undefined` where HTML has no word for it.
 */
export function machineDate(date: Edtf): string | undefined {
	const parsed = valid(date);
	if (parsed.shape === 'choice') return undefined;
	if (parsed.shape === 'moment') return machineMoment(parsed.at);
	const known = [parsed.from, parsed.to].find((end) => typeof end !== 'string');
	return typeof known === 'object' ? machineMoment(known) : undefined;
}

/** When something began and ended, each as a `machineDate`; what is open, unknown or between two days is left out. */
export function machineSpan(date: Edtf): { start?: string; end?: string } {
	const parsed = valid(date);
	if (parsed.shape === 'choice') return {};
	const [from, to] = parsed.shape === 'moment' ? [parsed.at, undefined] : [parsed.from, parsed.to];
	const start = typeof from === 'object' ? machineMoment(from) : undefined;
	const end = typeof to === 'object' ? machineMoment(to) : undefined;
	return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** Whether all of the later date is after the earlier one; `false` if an end is unknown. */
export function isWhollyAfter(later: Edtf, earlier: Edtf): boolean {
	const first = earliestDay(later);
	const parsed = valid(earlier);
	const end = parsed.shape === 'moment' ? parsed.at : parsed.to;
	return first !== null && typeof end !== 'string' && first > latest(end);
}

/** The first day of a moment; of a season, of its year, since the months depend on the hemisphere, and those of a winter on the country. */
function earliest({ precision, first }: Moment): string {
	return precision === 'season' ? `${first.slice(0, 4)}-01-01` : first;
}

function latest({ precision, first, last }: Moment): string {
	const end = `${first.slice(0, 4)}-12-31`;
	return precision === 'season' && last < end ? end : last;
}

function isDate(text: string): boolean {
	return knownDate(text) !== undefined;
}

function isDay(text: string): boolean {
	const parsed = takeApart(text);
	return !('message' in parsed) && parsed.shape === 'moment' && parsed.at.precision === 'day' && parsed.at.certainty === 'stated';
}

/** A hint with the date that a text probably means, if that would be accepted, and examples; else `otherwise`. */
function hintOf(text: string, accepts: (date: string) => boolean, otherwise: string, examples = otherwise): string {
	const meant = datesMeant(text, accepts);
	const words = meant.map(({ date, when }) => [quotedChoice(date), when].filter(Boolean).join(' '));
	return meant.length === 0 ? otherwise : `Write ${listInWords(words, 'or')}. ${examples}`;
}

/** A date as a YAML value; one in brackets is quoted, since it would be a list. */
function quotedChoice(date: string): string {
	return date.startsWith('[') ? `"${date}"` : date;
}

function faultOfWriting(text: string): Fault | undefined {
	const shown = `The date "${text.trim()}"`;
	if (text.trim() === '') return { message: 'The date is empty', hint: EXAMPLES };
	const fault = (what: string, hint = EXAMPLES): Fault => ({ message: `${shown} ${what}`, hint });
	if (/^\d{4}-\d{2}-\d{2}T\d/.test(text)) return fault('has a time of day');
	if (isOtherEdtf(text))
		return fault(
			'is EDTF that this site does not read: dates must be in the years 1000 to 2999, have a mark only at the end, and not be sets',
			`Say in the text what does not fit. ${EXAMPLES}`,
		);
	if (/\p{L}/u.test(text.replaceAll(/(?<=[\d-])X+(?!\p{L})/gu, ''))) return fault('is written in words');
	if (/[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u.test(text)) return fault('contains a space, perhaps an invisible one');
	if (/^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$/.test(text)) return fault('does not begin with its year');
	if (/^\d{4}-$/.test(text)) return fault('ends in a hyphen');
	return undefined;
}

/**
 * EDTF of levels 1 and 2 that this site does not accept: sets, years before 1 and after 9999, qualifiers before or within a
 * date, days with an unknown last digit.
 */
function isOtherEdtf(text: string): boolean {
	if (/^\[[\dX~?%-]+\.\.[\dX~?%-]+\]$/.test(text)) return false;
	return /^[[{][\d.,~?%X\s-]+[\]}]$|^Y-?\d{5,}|^-\d{4}|^\d+[ES]\d|^[~?%]\d|\d[~?%]-|-[~?%]\d|-\d\d-\dX$/.test(text);
}

function momentOf(text: string): Moment | Fault {
	const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/.exec(text);
	if (!match) return { message: `The date "${text}" is not in EDTF`, hint: EXAMPLES };
	const [, year = '', month, day, mark] = match;
	const fault = (message: string): Fault => ({ message: `The date "${text}" ${message}`, hint: EXAMPLES });

	const known = { text, certainty: certaintyOf(mark) };
	const start = Number(year.replaceAll('X', '0'));
	if (start < FIRST_YEAR || start > LAST_YEAR) {
		return fault(`is outside the years of this site, ${FIRST_YEAR} to ${LAST_YEAR}`);
	}
	if (year.endsWith('X')) {
		if (month !== undefined) return fault('has a month, but not its year');
		const length = year.endsWith('XX') ? 100 : 10;
		return {
			...known,
			precision: length === 100 ? 'century' : 'decade',
			first: `${start}-01-01`,
			last: `${start + length - 1}-12-31`,
		};
	}
	if (month === undefined || month === 'XX') {
		if (day !== undefined && day !== 'XX') return fault('has a day, but not its month');
		return { ...known, precision: 'year', first: `${year}-01-01`, last: `${year}-12-31` };
	}
	const number = Number(month);
	if (number >= 21 && number <= 24 && day === undefined) {
		const firstMonth = (number - 20) * 3;
		const [lastYear, lastMonth] = firstMonth < 12 ? [start, firstMonth + 2] : start < LAST_YEAR ? [start + 1, 2] : [start, 12];
		return {
			...known,
			precision: 'season',
			first: `${year}-${twoDigits(firstMonth)}-01`,
			last: `${lastYear}-${twoDigits(lastMonth)}-${daysIn(lastYear, lastMonth)}`,
		};
	}
	if (number < 1 || number > 12) {
		return fault(number > 12 && day === undefined ? `has no month or season ${month}` : `has no month ${month}`);
	}
	const length = daysIn(start, number);
	if (day === undefined || day === 'XX') {
		return { ...known, precision: 'month', first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
	}
	if (Number(day) < 1 || Number(day) > length) {
		return fault(`names no day of the calendar: ${monthName(number)} ${year} has ${length} days`);
	}
	return { ...known, precision: 'day', first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
}

function intervalOf(text: string): ParsedDate | Fault {
	const [left = '', right = '', ...more] = text.split('/');
	if (more.length > 0) return { message: `The date "${text}" has more than two ends`, hint: EXAMPLES };
	const from = endOf(left);
	const to = endOf(right);
	if (typeof from !== 'string' && 'message' in from) return from;
	if (typeof to !== 'string' && 'message' in to) {
		return /^\d{2}(-\d{2})?$/.test(right) ? { message: `The end "${right}" of the date "${text}" has no year`, hint: EXAMPLES } : to;
	}
	if (typeof from === 'string' && typeof to === 'string') {
		return { message: `The date "${text}" has no end that is known`, hint: EXAMPLES };
	}
	if (typeof from !== 'string' && typeof to !== 'string' && earliest(from) > latest(to)) {
		return { message: `The date "${text}" runs backwards`, hint: `Write ${right}/${left}, or correct one of the two` };
	}
	return { shape: 'interval', from, to };
}

function endOf(text: string): Moment | 'open' | 'unknown' | Fault {
	if (text === '..') return 'open';
	if (text === '') return 'unknown';
	return momentOf(text);
}

function choiceOf(text: string, left: string, right: string): ParsedDate | Fault {
	const from = momentOf(left);
	if ('message' in from) return from;
	const to = momentOf(right);
	if ('message' in to) return to;
	if (earliest(from) > latest(to)) {
		return { message: `The date "${text}" runs backwards`, hint: `Write "[${right}..${left}]", or correct one of the two` };
	}
	return { shape: 'choice', from, to };
}

function certaintyOf(mark: string | undefined): Certainty {
	if (mark === '~') return 'approximate';
	if (mark === '?') return 'uncertain';
	return mark === '%' ? 'uncertain-approximate' : 'stated';
}

function valid(date: Edtf): ParsedDate {
	const parsed = knownDate(date);
	if (!parsed) throw new RangeError(`"${date}" is not a date`);
	return parsed;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const SEASONS = new Map([
	['21', 'spring'],
	['22', 'summer'],
	['23', 'autumn'],
	['24', 'winter'],
]);

function momentInWords(moment: Moment): string {
	const { certainty, precision, text } = moment;
	const plain = plainWords(moment);
	if (certainty === 'approximate') return `about ${plain}`;
	if (certainty === 'uncertain') return `${plain} (uncertain)`;
	if (certainty === 'uncertain-approximate') return `about ${plain} (uncertain)`;
	return precision === 'month' && text.endsWith('-XX') ? `${plain} (day not known)` : plain;
}

function plainWords({ precision, first, text }: Moment): string {
	const [year = '', month = '', day = ''] = first.split('-');
	switch (precision) {
		case 'day':
			return `${Number(day)} ${monthName(Number(month))} ${year}`;
		case 'month':
			return `${monthName(Number(month))} ${year}`;
		case 'season':
			return [SEASONS.get(text.slice(5, 7)), year].filter(Boolean).join(' ');
		case 'year':
			return year;
		case 'decade':
			return `the ${year}s`;
		case 'century':
			return `the ${year}s (century)`;
	}
}

function rangeInWords(from: Moment, to: Moment): string {
	const [left, right] = [momentInWords(from), momentInWords(to)];
	if (left === right) return left;
	const plain = from.certainty === 'stated' && to.certainty === 'stated' && from.precision === to.precision;
	if (!plain) return `${left} to ${right}`;
	return `${withoutShared(left, right)} to ${right}`;
}

function choiceInWords(from: Moment, to: Moment): string {
	const unit = from.precision === 'day' ? 'one day' : 'some time';
	const [left, right] = [momentInWords(from), momentInWords(to)];
	if (left === right) return left;
	return `${unit} between ${withoutShared(left, right)} and ${right}`;
}

/** `3 June 2025`, `8 June 2025` -> `3`: the words at the end that the second date repeats are left out. */
function withoutShared(left: string, right: string): string {
	const [one, two] = [left.split(' '), right.split(' ')];
	if (one.length !== two.length) return left;
	while (one.length > 1 && one.at(-1) === two.at(-1)) {
		one.pop();
		two.pop();
	}
	return one.join(' ');
}

function machineMoment({ precision, first }: Moment): string | undefined {
	switch (precision) {
		case 'day':
			return first;
		case 'month':
			return first.slice(0, 7);
		case 'year':
		case 'season':
			return first.slice(0, 4);
		case 'decade':
		case 'century':
			return undefined;
	}
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
	new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month, 1))),
);

function monthName(month: number): string {
	return MONTHS[month - 1] ?? '';
}
