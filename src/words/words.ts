import type { Edtf } from '../model/date.ts';
import { catalogueOf, type Catalogue, type Key } from './catalogue.ts';
import { dateInWords } from './dates.ts';
import { en } from './en.ts';
import { figuresInWords, type RangeKey } from './figures.ts';
import { messageOf, type Forms, type Message, type Part, type Values } from './message.ts';

/** What the generator says to readers in one language, and how that language writes dates, numbers and lists. */
export interface Words {
	/** BCP 47. */
	language: string;
	direction: 'ltr' | 'rtl';
	/**
	 * A message with its values. Of a number `count`, a message may also have `{countWords}`, in words up to ten if the
	 * language does so, and `{CountWords}`, the same at the beginning of a sentence.
	 */
	say: (key: Key, values?: Values) => string;
	/** The same for a message with tags: `<link>words</link>` becomes `{ tag: 'link', text: 'words' }`. */
	parts: (key: Key, values?: Values) => Part[];
	/** A message with one number, for a script: its text for each plural category, with `{count}` for the number. */
	forms: (key: Key) => Forms;
	/** A date as people say it: `about April 2025`, `by 22 December 2019`. */
	date: (date: Edtf) => string;
	/** `15000` -> `15,000`. */
	number: (value: number) => string;
	/** One figure, or the two ends of a range: `2.4 to 3 million`; with `inWords` false, in digits only. */
	figures: (values: readonly number[], inWords?: boolean, range?: RangeKey) => string;
	/** `a, b and c`. */
	list: (items: readonly string[], last?: 'and' | 'or') => string;
	/** In the quotation marks of the language. */
	quoted: (text: string) => string;
	/** The name of a language: `de` -> `German`. */
	languageName: (language: string) => string;
	/** Comparator of names for a list that readers look through. */
	compare: (a: string, b: string) => number;
	/** `first word` -> `First word`. */
	capital: (text: string) => string;
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

/**
 * The words of a language. `own` are messages of the site’s own, which come before those of the generator; what neither has is English.
 */
export function wordsOf(language: string, own?: Partial<Catalogue>): Words {
	if (own !== undefined) return made(language, own);
	if (!catalogueOf(language)) return english;
	const before = plain.get(language);
	if (before) return before;
	const words = made(language, {});
	plain.set(language, words);
	return words;
}

/** Those without messages of a site’s own: the same for every corpus. */
const plain = new Map<string, Words>();

function made(language: string, own: Partial<Catalogue>): Words {
	const catalogue: Catalogue = { ...en, ...catalogueOf(language), ...own };
	const locale = localeOf(language);
	const [numbers, and, or, names] = [
		new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
		new Intl.ListFormat(locale, { type: 'conjunction' }),
		new Intl.ListFormat(locale, { type: 'disjunction' }),
		new Intl.Collator(locale),
	];
	const languages = new Intl.DisplayNames(locale, { type: 'language' });
	const known = new Map<Key, Message>();
	const dates = new Map<Edtf, string>();
	const small = catalogue['number.words'].split(' ').filter(Boolean);

	const words: Words = {
		language,
		direction: directionOf(language),
		say: (key, values) => message(key).text(values && withWords(key, values)),
		parts: (key, values) => message(key).parts(values && withWords(key, values)),
		forms: (key) => message(key).forms(),
		date: (date) => {
			const before = dates.get(date);
			if (before !== undefined) return before;
			const said = dateInWords(date, locale, words.say);
			dates.set(date, said);
			return said;
		},
		number: (value) => numbers.format(value),
		figures: (values, inWords = true, range = 'figure.range') =>
			figuresInWords(values, { locale, inWords, range, number: words.number, say: words.say }),
		list: (items, last = 'and') => (last === 'and' ? and : or).format(items),
		quoted: (text) => words.say('text.quoted', { text }),
		languageName: (tag) => languages.of(tag) ?? tag,
		compare: (a, b) => names.compare(a, b),
		capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
	};
	return words;

	function message(key: Key): Message {
		const before = known.get(key);
		if (before) return before;
		const read = messageOf(catalogue[key], locale);
		known.set(key, read);
		return read;
	}

	function withWords(key: Key, values: Values): Values {
		const asked = message(key).names.filter((name) => name.endsWith('Words'));
		if (asked.length === 0) return values;
		return { ...values, ...Object.fromEntries(asked.map((name) => [name, inWords(name, values)])) };
	}

	/** The value of `countWords` or `CountWords`. */
	function inWords(name: string, values: Values): string {
		const of = name.slice(0, -'Words'.length);
		const value = values[of] ?? values[of.charAt(0).toLowerCase() + of.slice(1)];
		if (typeof value !== 'number') throw new TypeError(`There is no number for {${name}}`);
		const said = small[value] ?? words.number(value);
		return /^\p{Lu}/u.test(name) ? words.capital(said) : said;
	}
}

/** Plain `en` writes dates with the day first. */
function localeOf(language: string): string {
	return language.toLowerCase() === 'en' ? 'en-GB' : language;
}

/** The direction of the script that a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The words of English: what programs and the messages of the checker use. */
export const english = wordsOf('en');
