import { knownDate, type Edtf, type Moment, type Precision } from '../model/date.ts';
import type { Key } from './catalogue.ts';
import type { Values } from './message.ts';

type Say = (key: Key, values?: Values) => string;

/** A date as people say it in a language. Throws for a text that is no date. */
export function dateInWords(date: Edtf, locale: string, say: Say): string {
	const parsed = knownDate(date);
	if (!parsed) throw new RangeError(`"${date}" is not a date`);
	if (parsed.shape === 'moment') return momentInWords(parsed.at);
	const { from, to } = parsed;
	if (parsed.shape === 'choice') return choiceInWords(parsed.from, parsed.to);
	if (from === 'open' || from === 'unknown') {
		return typeof to === 'string' ? say('date.unknown') : say('date.by', { date: momentInWords(to) });
	}
	if (to === 'open') return say('date.since', { date: momentInWords(from) });
	if (to === 'unknown') return say('date.from', { date: momentInWords(from) });
	return rangeInWords(from, to);

	function momentInWords(moment: Moment): string {
		const { certainty, precision, text } = moment;
		const plain = { date: plainWords(moment) };
		if (certainty === 'approximate') return say('date.about', plain);
		if (certainty === 'uncertain') return say('date.uncertain', plain);
		if (certainty === 'uncertain-approximate') return say('date.about-uncertain', plain);
		return precision === 'month' && text.endsWith('-XX') ? say('date.day-unknown', plain) : plain.date;
	}

	function plainWords({ precision, first, text }: Moment): string {
		const year = first.slice(0, 4);
		switch (precision) {
			case 'season':
				return say(seasons[text.slice(5, 7) as keyof typeof seasons], { year });
			case 'decade':
				return say('date.decade', { year });
			case 'century':
				return say('date.century', { year });
			default:
				return formatOf(locale, precision).format(dayOf(first));
		}
	}

	function rangeInWords(from: Moment, to: Moment): string {
		const [left, right] = [momentInWords(from), momentInWords(to)];
		if (left === right) return left;
		return isPlain(from, to) ? range(from, to, say('date.joint')) : say('date.range', { from: left, to: right });
	}

	function choiceInWords(from: Moment, to: Moment): string {
		const [left, right] = [momentInWords(from), momentInWords(to)];
		if (left === right) return left;
		const span = isPlain(from, to) ? range(from, to, say('date.choice-joint')) : say('date.choice-range', { from: left, to: right });
		return say(from.precision === 'day' ? 'date.choice-day' : 'date.choice', { span });
	}

	/** As the language writes it, `3 to 8 June 2025`, with words for the dash if it has some. */
	function range(from: Moment, to: Moment, joint: string): string {
		return formatOf(locale, from.precision)
			.formatRangeToParts(dayOf(from.first), dayOf(to.first))
			.map(({ type, value, source }) =>
				joint !== '' && type === 'literal' && source === 'shared' && DASH.test(value) ? ` ${joint} ` : value,
			)
			.join('');
	}
}

const DASH = /^[\s\u2009]*[–—~-][\s\u2009]*$/;

const seasons = { '21': 'date.spring', '22': 'date.summer', '23': 'date.autumn', '24': 'date.winter' } as const;

/** Two moments that a language writes as one range. */
function isPlain(from: Moment, to: Moment): boolean {
	return (
		from.certainty === 'stated' &&
		to.certainty === 'stated' &&
		from.precision === to.precision &&
		['day', 'month', 'year'].includes(from.precision) &&
		!`${from.text}${to.text}`.includes('XX')
	);
}

function dayOf(day: string): Date {
	return new Date(`${day}T00:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: Precision): Intl.DateTimeFormat {
	const name = `${locale} ${precision}`;
	const before = formats.get(name);
	if (before) return before;
	const format = new Intl.DateTimeFormat(locale, {
		year: 'numeric',
		...(precision === 'year' ? {} : { month: 'long' }),
		...(precision === 'day' ? { day: 'numeric' } : {}),
		calendar: 'gregory',
		timeZone: 'UTC',
	});
	formats.set(name, format);
	return format;
}
