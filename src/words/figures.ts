import type { Key } from './catalogue.ts';
import type { Values } from './message.ts';

/** A message with the two ends of a range. */
export type RangeKey = Extract<Key, 'figure.range' | 'claim.range'>;

interface Writing {
	locale: string;
	/** Whether a scale such as "million" may stand in words. */
	inWords: boolean;
	/** How the two ends of a range stand. */
	range: RangeKey;
	number: (value: number) => string;
	say: (key: Key, values?: Values) => string;
}

/** From here on a scale is said in words. */
const LEAST = 1e6;

/** Formats one figure or the two ends of a range, with a scale from a million up if two decimals are exact: `2.5 billion`, `1,234,567`. */
export function figuresInWords(values: readonly number[], { locale, inWords, range, number, say }: Writing): string {
	const [two, exact] = [compact(locale, 2), compact(locale, 9)];
	const said = values.map((value) => {
		if (Math.abs(value) < LEAST) return { figure: number(value), scale: '', isExact: true };
		const parts = two.formatToParts(value);
		const scale = parts.find(({ type }) => type === 'compact')?.value ?? '';
		const figure = parts.filter(({ type }) => type !== 'compact').map(({ value: part }) => part);
		return { figure: figure.join('').trim(), scale, whole: two.format(value), isExact: two.format(value) === exact.format(value) };
	});
	if (!inWords || !said.every(({ isExact }) => isExact)) return joined(values.map(number));
	const isShared = said.every(({ scale }) => scale === said[0]?.scale);
	return joined(said.map(({ figure, whole = figure }, index) => (isShared && index < said.length - 1 ? figure : whole)));

	function joined(figures: string[]): string {
		const [from = '', to] = figures;
		return to === undefined ? from : say(range, { from, to });
	}
}

function compact(locale: string, digits: number): Intl.NumberFormat {
	const name = `${locale} ${digits}`;
	const before = formats.get(name);
	if (before) return before;
	const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: digits });
	formats.set(name, format);
	return format;
}

const formats = new Map<string, Intl.NumberFormat>();
