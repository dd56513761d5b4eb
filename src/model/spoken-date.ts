/** An EDTF date that a text probably means, and under which reading. */
export interface MeantDate {
	date: string;
	when?: string;
}

/** The parts of a date named in a text. */
interface Named {
	year?: number;
	month?: number;
	day?: number;
}

/** Separators of the ends of a range. */
const RANGE = /\s*(?:\s(?:to|until|till|through)\s|\.\.|–|—)\s*|\s+-\s+/u;
/** Added after an open end, as a full stop would look like part of it. */
const OPEN_END = 'for an open end';
const OPEN = /^(?:now|today|present|the present|ongoing|\?*)$/;
const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
/** Begin and end of the early, middle and late part of a period, by its length in units. */
const THIRDS: Record<string, Record<number, readonly [number, number]>> = {
	early: { 10: [0, 3], 12: [1, 4], 31: [1, 10], 100: [0, 33] },
	mid: { 10: [4, 6], 12: [5, 8], 31: [11, 20], 100: [34, 66] },
	late: { 10: [7, 9], 12: [9, 12], 31: [21, 31], 100: [67, 99] },
};

/**
 * The EDTF dates that a text may mean which is not EDTF itself, in the ways people write dates:
 * `3 May 2019`, `03.05.2019`, `early 2024`, `1990s`, `Q3 2024`, `2024/25`. Several if it is ambiguous, none
 * if it is not understood. Returns only dates that `accepts` accepts.
 */
export function datesMeant(written: string, accepts: (date: string) => boolean): MeantDate[] {
	const text = tidied(written);
	for (const read of [readSelf, readSet, readParts, readShort, readDigits, readShare, readNamed, readMarked, readRange]) {
		const found = read(text).filter(({ date }) => accepts(date));
		if (found.length > 0) return found;
	}
	return [];
}

/** A date in quotation marks, or with look-alike characters. */
function readSelf(text: string): MeantDate[] {
	const [, known = '', lost] = /^(\d{2,3})(\?{1,2})$/.exec(text) ?? [];
	if (lost !== undefined && known.length + lost.length === 4) return [{ date: `${known}${'X'.repeat(lost.length)}` }];
	return [{ date: text.replace(/^(\d{4})[–—](\d{2})[–—](\d{2})$/u, '$1-$2-$3').toUpperCase() }];
}

/** Normalises a text to lower case, ASCII digits, plain spaces and hyphens, without quotation marks and weekdays. */
function tidied(written: string): string {
	return written
		.normalize('NFKC')
		.replaceAll(/[\p{Cf}“”"'’‘]/gu, '')
		.replaceAll(/[\u2010-\u2012\u2212]/g, '-')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.toLowerCase()
		.replace(/\.$/, '')
		.replace(/^(?:on|in|the|from|since) (?=.*\d)/, (word) => (/^(?:from|since)/.test(word) ? word : ''))
		.replace(/^(?:sometime in |some time in )?(?:the )?(?:year (?=\d))?/, '')
		.replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /, '');
}

/** EDTF sets (`[1667,1668,1670..1672]`, `{2024..2025}`, `[..2024]`) as ranges from first to last. */
function readSet(text: string): MeantDate[] {
	const [, bracket, inside = ''] = /^([[{])([\d.,\s-]*)[\]}]$/.exec(text) ?? [];
	if (bracket === undefined) return [];
	const items = inside.split(/\.\.|,/).map((item) => item.trim());
	const [first = '', last = ''] = [items[0], items.at(-1)];
	if (first === '') return [{ date: `../${last}` }];
	if (last === '') return [{ date: `${first}/..`, when: OPEN_END }];
	return bracket === '{'
		? [{ date: `${first}/${last}`, when: 'for all of it' }]
		: [{ date: `[${first}..${last}]`, when: 'for one time between the two' }];
}

/** Almost EDTF, but for spaces, a misplaced qualifier, a time of day or the code of a quarter. */
function readParts(text: string): MeantDate[] {
	const close = text.replaceAll(' ', '').toUpperCase();
	const time = /^(\d{4}-\d{2}-\d{2})[T ]?\d{1,2}:\d{2}/.exec(close);
	if (time) return [{ date: time[1] ?? '' }];
	const [, tens] = /^(\d{4}-\d{2}-\d)X$/.exec(close) ?? [];
	if (tens !== undefined) return [{ date: `[${tens.endsWith('0') ? `${tens}1` : `${tens}0`}..${lastOfTens(tens)}]` }];
	const marks = [...new Set(close.match(/[~?%]/g) ?? [])];
	if (/^[~?%]?\d{3}[\dX](?:[~?%]?-[~?%]?\d\d[~?%]?){0,2}[~?%]?$/.test(close) && marks.length === 1)
		return [{ date: `${close.replaceAll(/[~?%]/g, '')}${marks[0]}` }];
	const [, year = '', code] = /^(\d{4})-(2[5-9]|3\d|4[01])$/.exec(close) ?? [];
	if (code !== undefined && yearsBetween(year, code) > 6) return [{ date: ofCode(year, Number(code)) }];
	return close !== text.toUpperCase() && /^[\d.[][\d\-/.~?%X\]]*$/.test(close) && !/^\d+$/.test(close) ? [{ date: close }] : [];
}

function lastOfTens(tens: string): string {
	const [year = 0, month = 0] = tens.split('-').map(Number);
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return `${tens.slice(0, 8)}${String(Math.min(last, Number(`${tens.at(-1)}9`))).padStart(2, '0')}`;
}

/** The date of an EDTF level 2 code: seasons by hemisphere as plain seasons, quarters, thirds and halves of a year as ranges. */
function ofCode(year: string, code: number): string {
	if (code <= 32) return `${year}-${21 + ((code - 25) % 4)}`;
	if (code <= 36) return partOf(year, 4, code - 32);
	return code <= 39 ? partOf(year, 3, code - 36) : partOf(year, 2, code - 39);
}

function partOf(year: string | number, parts: number, which: number): string {
	const months = 12 / parts;
	return `${year}-${two((which - 1) * months + 1)}/${year}-${two(which * months)}`;
}

/** Ranges with a shortened end: `2024/25`, `2019-21`, `2025-01/03`, `2025-01-05/07`. */
function readShort(text: string): MeantDate[] {
	const [, begin = '', sign, end] = /^(\d{4}(?:-\d\d){0,2})\s?([/–—-])\s?(\d\d(?:-\d\d)?)$/.exec(text) ?? [];
	const parts = begin.split('-');
	const isYear = parts.length === 1;
	if (end === undefined || (sign === '-' && !isYear)) return [];
	const years = yearsBetween(begin, end);
	const asYears: MeantDate[] =
		isYear && !end.includes('-') && years > 0 && years <= 10 ? [{ date: `${begin}/${Number(begin) + years}` }] : [];
	if (isYear && sign !== '/') return asYears;
	if (isYear) {
		const asMonth = { date: `${begin}-${end}` };
		return asYears.length > 0 && Number(end) <= 12
			? [
					{ ...asYears[0], date: asYears[0]?.date ?? '', when: 'for the two years' },
					{ ...asMonth, when: 'for the month' },
				]
			: [...asYears, ...(Number(end) <= 12 ? [asMonth] : [])];
	}
	const shared = parts.slice(0, parts.length - end.split('-').length).join('-');
	const [from, to] = [begin, shared === '' ? end : `${shared}-${end}`];
	// 2025-12-30/01-02 ends in the next year.
	return [{ date: `${from}/${to}` }, ...(to < from ? [{ date: `${from}/${Number(shared.slice(0, 4)) + 1}${to.slice(4)}` }] : [])];
}

function yearsBetween(year: string, end: string): number {
	return Number(end) - Number(year.slice(2, 4)) + (Number(end) < Number(year.slice(2, 4)) ? 100 : 0);
}

/** Digits in another order, with other separators or none. */
function readDigits(text: string): MeantDate[] {
	const [, packed, month8, day8] = /^([12]\d{3})(\d{2})(\d{2})$/.exec(text) ?? [];
	if (packed !== undefined) return [{ date: `${packed}-${month8}-${day8}` }];
	const [, year, sign1, month, sign2, day] =
		/^(\d{4})\s?([-/.年년 ])\s?(\d{1,2})(?:\s?([-/.月월 ])\s?(\d{1,2}))?[日일月월.]?$/u.exec(text) ?? [];
	const mixed = sign2 !== undefined && sign1 !== sign2 && /[/.]/.test(`${sign1}${sign2}`);
	if (year !== undefined && !mixed && (day !== undefined || /[년年/. ]/u.test(text) || month?.length === 1))
		return [{ date: iso({ year: Number(year), month: Number(month), day: day === undefined ? undefined : Number(day) }) }];
	const [, monthOnly, yearBehind] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
	if (yearBehind !== undefined) return [{ date: iso({ year: Number(yearBehind), month: Number(monthOnly) }) }];
	const [, one = '', sign, other = '', last] = /^(\d{1,2})\.? ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(text) ?? [];
	if (last === undefined) return [];
	const full = last.length === 4 ? Number(last) : Number(last) + (Number(last) < 50 ? 2000 : 1900);
	const [dayFirst, monthFirst] = [
		{ year: full, month: Number(other), day: Number(one) },
		{ year: full, month: Number(one), day: Number(other) },
	];
	// With points, the day comes first in every country.
	if (sign === '.' || Number(one) > 12 || one === other) return [{ date: iso(dayFirst) }];
	if (Number(other) > 12) return [{ date: iso(monthFirst) }];
	return [
		{ date: iso(dayFirst), when: 'if the day comes first' },
		{ date: iso(monthFirst), when: 'if the month does' },
	];
}

/** A part of a month, year, decade or century: `Q3 2024`, `first half of 2024`, `early 1990s`, `mid-May 2023`, `20th century`. */
function readShare(text: string): MeantDate[] {
	const quarter =
		/^q([1-4])[ -/]?(?:of )?(\d{4})$/.exec(text) ??
		flipped(/^(\d{4})[ -/]?q([1-4])$/.exec(text)) ??
		/^(first|second|third|fourth|1st|2nd|3rd|4th) quarter (?:of )?(\d{4})$/.exec(text);
	if (quarter) return [{ date: partOf(quarter[2] ?? '', 4, ORDINALS[quarter[1] ?? ''] ?? Number(/\d/.exec(quarter[1] ?? '')?.[0])) }];
	const half =
		/^h([12])[ -/]?(?:of )?(\d{4})$/.exec(text) ??
		flipped(/^(\d{4})[ -/]?h([12])$/.exec(text)) ??
		/^(first|second|1st|2nd) half (?:of )?(\d{4})$/.exec(text);
	if (half) return [{ date: partOf(half[2] ?? '', 2, ORDINALS[half[1] ?? ''] ?? Number(/\d/.exec(half[1] ?? '')?.[0])) }];

	const [, word, rest = ''] = /^(early|beginning of|start of|mid|middle of|late|end of)[ -](?:in )?(?:the )?(.+)$/.exec(text) ?? [];
	const third =
		word === undefined ? undefined : THIRDS[/^(?:early|begin|start)/.test(word) ? 'early' : word.startsWith('mid') ? 'mid' : 'late'];
	const [, century] = /^(\d{1,2})(?:st|nd|rd|th) century$/.exec(rest === '' ? text : rest) ?? [];
	if (century !== undefined) {
		const first = (Number(century) - 1) * 100;
		return [{ date: third ? between(first, third[100]) : `${Number(century) - 1}XX` }];
	}
	const [, decade, round] = /^(\d{3})(\d)s$/.exec(rest === '' ? text : rest) ?? [];
	if (decade !== undefined && round === '0') {
		if (third) return [{ date: between(Number(`${decade}0`), third[10]) }];
		return decade.endsWith('0')
			? [
					{ date: `${decade}X`, when: 'for the ten years' },
					{ date: `${decade.slice(0, 2)}XX`, when: 'for the century' },
				]
			: [{ date: `${decade}X` }];
	}
	const [, tens] = /^(\d)0s$/.exec(text) ?? [];
	if (tens !== undefined) return [{ date: `19${tens}X`, when: `for the 19${tens}0s` }];
	if (!third) return [];
	if (/^\d{4}$/.test(rest)) return between12(Number(rest), third[12] ?? [1, 12]);
	const { year, month, day } = namedIn(rest) ?? {};
	if (year === undefined || month === undefined || day !== undefined) return [];
	const [from, to] = third[31] ?? [1, 31];
	const last = Math.min(to, new Date(Date.UTC(year, month, 0)).getUTCDate());
	return [{ date: `[${iso({ year, month, day: from })}..${iso({ year, month, day: last })}]` }];
}

function flipped(match: RegExpExecArray | null): string[] | undefined {
	return match ? [match[0], match[2] ?? '', match[1] ?? ''] : undefined;
}

function between(first: number, [from, to]: readonly [number, number] = [0, 0]): string {
	return `[${first + from}..${first + to}]`;
}

function between12(year: number, [from, to]: readonly [number, number]): MeantDate[] {
	return [
		{ date: `[${year}-${two(from)}..${year}-${two(to)}]`, when: 'for one time in it' },
		{ date: `${year}-${two(from)}/${year}-${two(to)}`, when: 'for all of it' },
	];
}

/** `3 to 8 June 2025`, `June 3-8, 2025`, `January–March 2025`, `between May and July 2024`, `since 2019`, `by May 2020`. */
function readRange(text: string): MeantDate[] {
	const [, since] =
		/^(?:since|from) (.+?)(?: (?:on|onwards?))?$/.exec(text) ??
		/^(.+) onwards?$/.exec(text) ??
		/^(\d{4}(?:-\d\d){0,2})-(?:present|now|today|ongoing)$/.exec(text) ??
		/^(\d{4}(?:-\d\d){0,2}) ?[-–—]$/u.exec(text) ??
		[];
	const sinceDate = since === undefined || RANGE.test(since) ? undefined : oneDate(since);
	if (sinceDate !== undefined) return [{ date: `${sinceDate}/..`, when: OPEN_END }];
	const [, by] = /^(?:by|until|till|up to|no later than) (.+)$/.exec(text) ?? [];
	const byDate = by === undefined ? undefined : oneDate(by);
	if (byDate !== undefined) return [{ date: `../${byDate}` }];
	const [, before] = /^before (\d{4})$/.exec(text) ?? [];
	if (before !== undefined) return [{ date: `../${Number(before) - 1}` }];
	const [, one, other] = /^between (.+) and (.+)$/.exec(text) ?? [];
	if (one !== undefined && other !== undefined) {
		const [from, to] = shared(one, other);
		return from === undefined || to === undefined
			? []
			: [
					{ date: `[${from}..${to}]`, when: 'for one time between the two' },
					{ date: `${from}/${to}`, when: 'for all of it' },
				];
	}
	const ends = (since ?? text).split(RANGE);
	const [left = '', right = ''] =
		ends.length === 2
			? ends
			: (/^(.*\d{4}.*)\/(.*\d{4}.*)$/.exec(text)?.slice(1) ??
				/^(.*?\p{L}.*?|\d{1,2})[-/](.+)$/u.exec(text)?.slice(1) ??
				[/^(\d{4}(?:-\d\d){0,2})-(\d{4}(?:-\d\d){0,2})$/.exec(text)?.slice(1) ?? []].flat());
	if (left === '' || ends.length > 2) return [];
	if (OPEN.test(right)) {
		const from = oneDate(left);
		return from === undefined ? [] : [{ date: `${from}/..`, when: OPEN_END }];
	}
	// winter 2019/20
	const [, year] = /^winter (?:of )?(\d{4})$/.exec(left) ?? [];
	if (year !== undefined && /^\d{2}(?:\d{2})?$/.test(right)) return [{ date: `${year}-12/${Number(year) + 1}-02` }];
	const [from, to] = shared(left, right);
	return from === undefined || to === undefined ? [] : [{ date: `${from}/${to}` }];
}

/** Completes each end of a range with parts given only in the other. */
function shared(left: string, right: string): [string | undefined, string | undefined] {
	const [from, to] = [namedIn(left) ?? dayIn(left), namedIn(right) ?? dayIn(right)];
	if (!from || !to) return [oneDate(left), oneDate(right)];
	const begin = { ...from, month: from.month ?? (from.day === undefined ? undefined : to.month), year: from.year ?? to.year };
	const end = { ...to, month: to.month ?? (to.day === undefined ? undefined : from.month), year: to.year ?? from.year };
	return [begin.year === undefined ? undefined : iso(begin), end.year === undefined ? undefined : iso(end)];
}

/** The day, and year if any, of an end without a month: `3`, `8, 2025`. */
function dayIn(text: string): Named | undefined {
	const [, day, year] = /^(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text) ?? [];
	return day === undefined ? undefined : { day: Number(day), ...(year === undefined ? {} : { year: Number(year) }) };
}

/** `about 2019`, `c. May 2019`, `2019?`, `probably 2019`. */
function readMarked(text: string): MeantDate[] {
	const [, about] =
		/^(?:about|around|approximately|approx|roughly|circa|ca|c|~)[. ]{0,2}(.+)$/.exec(text) ??
		/^(.+) \(?(?:approx|approximately|or so)\)?$/.exec(text) ??
		[];
	const [, perhaps] = /^(?:probably|possibly|perhaps|maybe|likely) (.+)$/.exec(text) ?? /^(.+?) ?\(?(?:\?|uncertain)\)?$/.exec(text) ?? [];
	const date = oneDate(about ?? perhaps ?? '');
	return date === undefined || /[~?%]$/.test(date) ? [] : [{ date: `${date}${about === undefined ? '?' : '~'}` }];
}

/** A date with the name of a month or season: `3 May 2019`, `May 3rd, 2019`, `spring 2019`, `Oct 29`. */
function readNamed(text: string): MeantDate[] {
	const named = namedIn(text);
	if (named?.year === undefined && named?.month !== undefined && named.day !== undefined)
		return [{ date: iso({ ...named, year: 2024 }), when: 'with the right year' }];
	const date = oneDate(text);
	return date === undefined ? [] : [{ date }];
}

/** A single date as EDTF, if the text means exactly one. */
function oneDate(text: string): string | undefined {
	if (/^\d{4}(?:-\d\d){0,2}$/.test(text)) return text;
	const [, season, year] =
		/^(spring|summer|autumn|fall|winter)(?: of)?,? (\d{4})$/.exec(text) ??
		flipped(/^(\d{4}) (spring|summer|autumn|fall|winter)$/.exec(text)) ??
		[];
	if (season !== undefined) return `${year}-${SEASONS[season]}`;
	const named = namedIn(text);
	if (named?.year !== undefined) return iso(named);
	const [only, ...more] = [...readDigits(text), ...readShare(text)];
	return more.length === 0 ? only?.date : undefined;
}

/** Day, month and year of a text that has a month name and otherwise only numbers, or a year alone. */
function namedIn(text: string): Named | undefined {
	if (/^\d{4}$/.test(text)) return { year: Number(text) };
	const words = text
		.replaceAll(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
		.split(/[ ,.-]+/)
		.filter((word) => !['', 'of', 'the', 'de', 'г', 'года'].includes(word));
	const months = words.flatMap((word) => (/^\p{L}/u.test(word) ? [monthOf(word)] : []));
	const years = words.filter((word) => /^\d{4}$/.test(word));
	const days = words.filter((word) => /^\d{1,2}$/.test(word));
	if (
		months.length !== 1 ||
		months[0] === undefined ||
		years.length > 1 ||
		days.length > 1 ||
		words.length !== 1 + years.length + days.length
	)
		return undefined;
	return {
		month: months[0],
		...(years[0] === undefined ? {} : { year: Number(years[0]) }),
		...(days[0] === undefined ? {} : { day: Number(days[0]) }),
	};
}

let named: { month: number; name: string }[] | undefined;

/** Month names as used in dates, in languages that sources are often written in; computed on first use. */
function monthNames(): { month: number; name: string }[] {
	return (named ??= ['en', 'de', 'fr', 'es', 'ru'].flatMap((language) => {
		const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
		return Array.from({ length: 12 }, (_, month) => ({
			month: month + 1,
			name:
				format
					.formatToParts(Date.UTC(2000, month, 1))
					.find(({ type }) => type === 'month')
					?.value.toLowerCase() ?? '',
		}));
	}));
}

/** The month that a word names in full or by an unambiguous prefix. */
function monthOf(word: string): number | undefined {
	if (word.length < 3) return undefined;
	const exact = monthNames().filter(({ name }) => name === word);
	const found = new Set((exact.length > 0 ? exact : monthNames().filter(({ name }) => name.startsWith(word))).map(({ month }) => month));
	return found.size === 1 ? [...found][0] : undefined;
}

function iso({ year, month, day }: { year?: number | undefined; month?: number | undefined; day?: number | undefined }): string {
	return [String(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
