import { dateSchema, type Edtf } from '../../model/date.ts';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CIRCA = /^(?:c\.|ca\.?|circa|about|around)\s*/i;

/** A time of day after a date, with its zone; it ends before the `/` of a range. */
const TIME =
	/(?<=\d{4}-\d{2}-\d{2})(?:T\d{1,2}(?::?\d{2}){0,2}| \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)(?:[.,]\d+)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?(?![\d:])/gi;

/** A date as bibliographies and people write it, as EDTF without the time of day; `undefined` if it is not understood. */
export function edtfOfText(text: string): Edtf | undefined {
	const plain = text.trim().replaceAll(/[\s\u00a0]+/g, ' ');
	const years = /[/–—]|--/.test(plain) ? yearsIn(plain) : undefined;
	if (years !== undefined) return accepted(years);
	const whole = momentIn(plain);
	if (whole !== undefined) return whole;
	const ends = rangeIn(plain);
	if (!ends) return undefined;
	const [from, to] = ends.map((end) => (end === '' || end === '..' ? end : momentIn(end)));
	return from === undefined || to === undefined ? undefined : accepted(`${from}/${to}`);
}

/** BibTeX’s `year`, `month` and `day` as EDTF; `undefined` if they are not understood. */
export function edtfOfParts(year: string, month = '', day = ''): Edtf | undefined {
	const years = yearsIn(year);
	if (years !== undefined) return accepted(years);
	if (isYearOrMonth(year)) return undefined;
	const isRange = year !== '' && rangeIn(year) !== undefined;
	if (month === '' || isRange) return edtfOfText(year);
	if (/^(0?[1-9]|1[0-2])$/.test(month) && /^\d{1,2}$/.test(day)) return accepted(`${year}-${pad(month)}-${pad(day)}`);
	// Better BibTeX and others put the day in the month: `1~jan`, `jan # "~1"`, `June 6--10`.
	const ends = endsOf(day === '' ? month : `${day} ${/^\d+$/.test(month) ? (MONTHS[Number(month) - 1] ?? month) : month}`);
	const names = ends.map((end) => /[a-z]{3,}/i.exec(end)?.[0]);
	const [from, to] = ends.map((end, index) => {
		// A number in a range with a month name is a day of that month.
		const other = names[1 - index];
		if (/^\d{1,2}(st|nd|rd|th)?$/.test(end) && other !== undefined) return momentIn(`${end} ${other} ${year}`);
		return momentIn(/^\d+$/.test(end) ? `${year}-${pad(end)}` : `${worded(end)} ${year}`);
	});
	if (from === undefined) return undefined;
	if (ends.length === 1) return from;
	return to === undefined || ends.length > 2 ? undefined : accepted(`${from}/${to}`);
}

function endsOf(months: string): string[] {
	return months
		.replaceAll(/[\s\u00a0~]+/g, ' ')
		.trim()
		.split(/ ?(?:\/|-{1,3}|–|—| to | and |&) ?/);
}

/** A range of two years, the second shortened: `2005/06`, `1998--99`, `2012-13`, `2005/6`. */
function yearsIn(text: string): string | undefined {
	const [, year = '', sign = '', short = ''] = /^(\d{4}) ?(\/|-{1,3}|–|—) ?(\d{1,2})$/.exec(text.trim()) ?? [];
	if (short === '') return undefined;
	const isMonth =
		sign === '-' ? accepted(`${year}-${pad(short)}`) !== undefined : sign === '/' && Number(short) <= 12 && !isNext(year, short);
	const end = isNext(year, short) ? String(Number(year) + 1) : `${year.slice(0, -short.length)}${short}`;
	return isMonth || Number(end) <= Number(year) ? undefined : `${year}/${end}`;
}

/** Whether a text is ambiguous, as `2005-06` in a year field: June 2005, or 2005 to 2006. */
function isYearOrMonth(text: string): boolean {
	const [, year = '', short = ''] = /^(\d{4})-(\d{2})$/.exec(text.trim()) ?? [];
	return short !== '' && isNext(year, short);
}

function isNext(year: string, short: string): boolean {
	return String(Number(year) + 1).endsWith(short);
}

/** A CSL-JSON date variable as EDTF; `undefined` if it is not understood. */
export function edtfOfCsl(value: unknown): Edtf | undefined {
	if (typeof value === 'string' || typeof value === 'number') return edtfOfText(String(value));
	if (typeof value !== 'object' || value === null) return undefined;
	const date = value as Record<string, unknown>;
	const parts: unknown[][] = Array.isArray(date['date-parts']) ? date['date-parts'].filter((end) => Array.isArray(end)) : [];
	if (parts.length === 0) {
		const words = date['edtf'] ?? date['raw'] ?? date['literal'];
		return typeof words === 'string' ? edtfOfText(words) : undefined;
	}
	const mark = date['circa'] && date['circa'] !== 'false' ? '~' : '';
	const season = seasonIn(date['season']);
	const ends = parts.slice(0, 2).map((end, index) => {
		// Year 0 as the end marks an open range.
		if (index === 1 && Number(end[0]) === 0) return '..';
		const [year, month, day] = end.map((part) =>
			part === undefined || part === null || part === '' || Number(part) === 0 ? undefined : String(part),
		);
		const known = [
			year?.padStart(4, '0'),
			month === undefined ? season : pad(seasonNumber(month)),
			month === undefined || day === undefined ? undefined : pad(day),
		];
		return accepted(`${known.filter((part) => part !== undefined).join('-')}${mark}`);
	});
	const [from, to] = ends;
	if (from === undefined || (ends.length > 1 && to === undefined)) return undefined;
	return ends.length === 1 || from === to ? from : accepted(`${from}/${to ?? ''}`);
}

/** A single date, or a text that is EDTF already, as EDTF. */
function momentIn(text: string): Edtf | undefined {
	// A month or day of zeros is unknown.
	const timeless = text.replaceAll(TIME, '').replace(/^(\d{4}(?:-\d\d)??)(?:-00)+$/, '$1');
	if (accepted(timeless) !== undefined) return timeless;
	// A year with unknown last digits: `199x`, `19??`.
	if (/^\d\d(?:\dx|\d\?|xx|\?\?)$/i.test(timeless)) return accepted(timeless.replaceAll(/[x?]/gi, 'X'));
	if (CIRCA.test(timeless)) return marked(timeless.replace(CIRCA, ''), '~');
	// Cataloguers put a date in square brackets if it is not in the work itself.
	const inferred = /^\[([^\]]+)\]$/.exec(timeless);
	if (inferred) return marked((inferred[1] ?? '').replace(/\?$/, ''), '?');
	const numbers = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?([~?%]?)$/.exec(timeless);
	if (numbers) {
		const [, year = '', , month = '', day = '', mark = ''] = numbers;
		return accepted([year, pad(month), ...(day ? [pad(day)] : [])].join('-') + mark);
	}
	return accepted(wordedMoment(timeless));
}

function marked(text: string, mark: string): Edtf | undefined {
	const plain = momentIn(text);
	return plain === undefined ? undefined : accepted(`${plain}${mark}`);
}

/** `3 May 2019`, `May 3rd, 2019`, `2019 May`, `Spring 2019` as EDTF; else an empty string. */
function wordedMoment(text: string): string {
	const words = text
		.toLowerCase()
		.split(/[\s,.]+/)
		.filter(Boolean);
	const year = words.find((word) => /^\d{4}$/.test(word));
	const name = words.find((word) => /^[a-z]{3,}$/.test(word)) ?? '';
	const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]).find((found) => found !== undefined);
	if (year === undefined || words.length !== [year, name, day].filter(Boolean).length) return '';
	const season = seasonIn(name);
	if (season !== undefined) return day === undefined ? `${year}-${season}` : '';
	const month = monthNumber(name);
	return month === undefined ? '' : [year, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
}

/** The two ends of a range, each as written. */
function rangeIn(text: string): [string, string] | undefined {
	const years =
		/^(\d{4})\s*(?:-{1,3}|–|—)\s*(\d{4})$/.exec(text) ?? /^([^/]*?)\s*(?:\/|\s(?:-{1,3}|–|—)\s|–|—|-{2,3})\s*([^/]*)$/.exec(text);
	return years ? [years[1] ?? '', years[2] ?? ''] : undefined;
}

/** `01 1` and `1 jan`, as month macros expand, in a form that `wordedMoment` reads. */
function worded(month: string): string {
	const joined = /^(\d{2}) (\d{1,2})$/.exec(month) ?? undefined;
	if (joined) return `${joined[2] ?? ''} ${MONTHS[Number(joined[1]) - 1] ?? ''}`;
	const reversed = /^(\d{1,2}) (\d{2})$/.exec(month) ?? undefined;
	return reversed ? `${reversed[1] ?? ''} ${MONTHS[Number(reversed[2]) - 1] ?? ''}` : month;
}

function monthNumber(name: string): string | undefined {
	const index = name.length < 3 ? -1 : MONTHS.findIndex((month) => name.startsWith(month));
	return index === -1 || !isMonthName(name, index) ? undefined : String(index + 1);
}

function isMonthName(name: string, index: number): boolean {
	const full = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, index, 1))).toLowerCase();
	return full.startsWith(name) || name === 'sept';
}

/** A CSL season (1 to 4, 21 to 24 or a word) as an EDTF season, `21` to `24`. */
function seasonIn(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const number = Number(value);
	if (number >= 1 && number <= 4) return String(number + 20);
	if (number >= 21 && number <= 24) return String(number);
	const index = SEASONS.indexOf(String(value).toLowerCase().replace('fall', 'autumn'));
	return index === -1 ? undefined : String(index + 21);
}

/** CSL-JSON also writes seasons as months 13 to 16. */
function seasonNumber(month: string): string {
	return Number(month) >= 13 && Number(month) <= 16 ? String(Number(month) + 8) : month;
}

function accepted(text: string): Edtf | undefined {
	return dateSchema.safeParse(text).success ? text : undefined;
}

function pad(text: string): string {
	return text.padStart(2, '0');
}
