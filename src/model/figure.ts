import { withoutNames } from './figure-names.ts';

/** A number in a text: as written, its offset, and its value. */
export interface Figure {
	text: string;
	index: number;
	value: number;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const RANGE = String.raw`\s?(?:to|and|or|–|-|,)\s?`;

/** Digits in dates and names, which count nothing. */
const notFigures = new RegExp(
	[
		// 30 April 2025, 8 to 13 October, April 30, 2025, April 2025
		String.raw`\b${DAY}(?:${RANGE}${DAY})*\s(?:of\s)?(?:${MONTHS})\b(?:,?\s\d{4}\b)?`,
		String.raw`\b(?:${MONTHS})\s${DAY}\b(?:,\s?\d{4}\b)?`,
		String.raw`\b(?:${MONTHS})(?:\s|${RANGE})\d{4}\b`,
		// 2025-04-30, 2024/25, the 1990s, 2019
		String.raw`\b\d{4}-\d{2}(?:-\d{2})?\b`,
		String.raw`(?<![\d.,$€£¥₩₽]\s?)\b(?:1[5-9]|20)\d{2}(?:s\b|[/–-]\d{2}\b)?(?![\d]|[.,]\d|\s?%)(?!\s(?:per\s?cent|million|billion|thousand)\b)`,
		// resolution 2397, Article 4, paragraph 8(a)(iii), codes 86 to 89, No. 5, the 1718 Committee
		String.raw`\b(?:resolutions?|articles?|art\.|paragraphs?|paras?\.|annex(?:es)?|chapters?|sections?|pages?|pp?\.|no\.|numbers?|codes?|phases?|type|version|unit|brigade|report)\s[A-Z]?\d+(?:\.\d+)?(?:\s?\(\d{4}\))?(?:\([^)\s]*\))*(?:(?:,\s|\s(?:and|or|to)\s)\d+(?:\s?\(\d{4}\))?(?:\([^)\s]*\))*)*`,
		String.raw`\b\d+\s(?:Committee|series)\b`,
		// Hwasong-11, S/RES/2397, 2nd, 5th: names and ranks
		// but not in a script without spaces before figures: 약15,000명
		String.raw`(?:[\p{L}/]-|(?![\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}/])\d[\w-]*`,
		// 제2397호, 2024년 10월 18일, 10月18日
		String.raw`第?제?\d+\s?(?:[년월일호](?!간)|[年月日号號](?!間|间))`,
		String.raw`\b\d+(?:st|nd|rd|th)\b`,
	].join('|'),
	'giu',
);

const scales = new Map([
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
	['m', 1e6],
	['bn', 1e9],
	['k', 1e3],
]);
const words = new Map(
	[
		'zero',
		'one',
		'two',
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten',
		'eleven',
		'twelve',
		'thirteen',
		'fourteen',
		'fifteen',
		'sixteen',
		'seventeen',
		'eighteen',
		'nineteen',
	]
		.map((word, value): [string, number] => [word, value])
		.concat(
			['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, index): [string, number] => [
				word,
				(index + 2) * 10,
			]),
		),
);
const WORD = [...words.keys()].join('|');
const TEN_AND_MORE = [...words].flatMap(([word, value]) => (value < 10 ? [] : [word])).join('|');

const SEPARATORS = new Map([
	['٬', ','],
	['，', ','],
	['٫', '.'],
	['．', '.'],
]);

const figure = new RegExp(
	String.raw`(?:[$€£¥₩₽]\s?)?(?<digits>\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?<scale>hundred|thousand|million|billion|trillion|bn|m|k)\b)?(?:\s?%|\sper\s?cent\b)?` +
		String.raw`|\b(?<words>(?:${WORD})(?:[\s-](?:and\s)?(?:${WORD}))*)[\s-](?<wordScale>hundred|thousand|million|billion|trillion)\b`,
	'giu',
);

/**
 * Finds the figures in a text: numbers in digits, with or without separators and scale, and in words
 * from a hundred (`fifteen thousand`). Leaves out dates, years, numbers of laws, and names (`Boeing 737`,
 * and those listed in `names`).
 */
export function figuresIn(text: string, names: readonly string[] = []): Figure[] {
	const bare = withoutNames(inAscii(text), names.map(inAscii)).replaceAll(notFigures, (match) => ' '.repeat(match.length));
	return [...bare.matchAll(figure)].map(({ 0: match, index, groups = {} }) => {
		const { digits, scale, words: spelled, wordScale } = groups;
		const base = digits === undefined ? numberInWords(spelled ?? '') : Number(digits.replaceAll(/[^\d.]/g, ''));
		const factor = scales.get((scale ?? wordScale ?? '').toLowerCase()) ?? 1;
		// 2.4 * 1e6 is not exactly 2400000.
		return { text: text.slice(index, index + match.length).trim(), index, value: Number((base * factor).toPrecision(12)) };
	});
}

const numberWord = new RegExp(
	String.raw`(?<![\p{L}\p{N}-])(?:(?:${WORD})-)?(?:${TEN_AND_MORE})(?:-(?:${WORD}))?(?![\p{L}\p{N}-])|\b(?:dozen|dozens|scores|hundreds|thousands|millions|billions)(?=\sof\b)`,
	'giu',
);

/** Finds numbers in words from ten to ninety-nine, and `dozens of` with the value `NaN`, which `figuresIn` leaves out. */
export function numberWordsIn(text: string): Figure[] {
	const inFigures = figuresIn(text).map(({ text: figure, index }) => [index, index + figure.length] as const);
	return [...text.matchAll(numberWord)]
		.map(({ 0: match, index }) => ({ text: match, index, value: numberInWords(match) || Number.NaN }))
		.filter(({ index }) => !inFigures.some(([from, to]) => index >= from && index < to));
}

/** Finds quotations of at least three words in double quotation marks, with the offset of the opening mark. */
export function quotationsIn(text: string): { text: string; index: number }[] {
	return [...text.matchAll(/[“"„«]([^“”"„«»]+)[”"“»]/gu)]
		.map(({ 0: match, index }) => ({ text: match, index }))
		.filter(({ text: quotation }) => countWords(quotation) >= 3);
}

/** Word count, for scripts with spaces between words. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu)?.length ?? 0;
}

/** The multiplier in a unit: `billion dollars` -> 1e9; 1 if there is none. */
export function scaleOf(unit: string): number {
	const word = /(?<!\p{L})(?:hundred|thousand|million|billion|trillion|bn)s?(?!\p{L})/iu.exec(unit)?.[0].toLowerCase().replace(/s$/, '');
	return scales.get(word ?? '') ?? 1;
}

/** Replaces digits and separators of every script by ASCII ones; offsets stay the same. */
function inAscii(text: string): string {
	return text.replaceAll(/(?![0-9])[\p{Nd}٬٫，．]/gu, (sign) => {
		const separator = SEPARATORS.get(sign);
		// Digits outside the BMP take two code units, and no living language uses them.
		if (separator !== undefined || sign.length > 1) return separator ?? sign;
		let zero = sign.charCodeAt(0);
		while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
		return String(sign.charCodeAt(0) - zero);
	});
}

function numberInWords(text: string): number {
	return text
		.toLowerCase()
		.split(/[\s-]+/)
		.reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
}
