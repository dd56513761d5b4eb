import { withoutNames } from './figure-names.ts';

/** A number in a text, as written, where it begins, and what it amounts to. */
export interface Figure {
	text: string;
	index: number;
	value: number;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const RANGE = String.raw`\s?(?:to|and|or|–|-|,)\s?`;

/** Digits that date or name something and count nothing. */
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
		// but not in a script that puts no space before a figure: 약15,000명
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

/** `thousand`, and `hundred thousand`. */
const SCALE = String.raw`(?:hundred[\s-])?(?:thousand|million|billion|trillion)|hundred`;

const figure = new RegExp(
	String.raw`(?:[$€£¥₩₽]\s?)?(?<digits>\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?<scale>${SCALE}|bn|m|k)\b)?(?:\s?%|\sper\s?cent\b)?` +
		String.raw`|\b(?<words>(?:${WORD})(?:[\s-](?:and\s)?(?:${WORD}|hundred))*)[\s-](?<wordScale>${SCALE})\b`,
	'giu',
);

/**
 * The figures in a text: numbers in digits, with or without separators and scale, and numbers in
 * words from a hundred on (`fifteen thousand`). Dates, years, the numbers of laws and names
 * (`Boeing 737`, and those that the site lists) are none.
 */
export function figuresIn(text: string, names: readonly string[] = []): Figure[] {
	const bare = withoutNames(inAscii(text), names.map(inAscii)).replaceAll(notFigures, (match) => ' '.repeat(match.length));
	return [...bare.matchAll(figure)].map(({ 0: match, index, groups = {} }) => {
		const { digits, scale, words: spelled, wordScale } = groups;
		const base = digits === undefined ? numberInWords(spelled ?? '') : Number(digits.replaceAll(/[^\d.]/g, ''));
		const factor = factorOf(scale ?? wordScale ?? '');
		// 2.4 * 1e6 is not 2400000 in binary.
		return { text: text.slice(index, index + match.length).trim(), index, value: Number((base * factor).toPrecision(12)) };
	});
}

const numberWord = new RegExp(
	String.raw`(?<![\p{L}\p{N}-])(?:(?:${WORD})-)?(?:${TEN_AND_MORE})(?:-(?:${WORD}))?(?![\p{L}\p{N}-])|\b(?:dozen|dozens|scores|hundreds|thousands|millions|billions)(?=\sof\b)`,
	'giu',
);

/** Numbers in words from ten to ninety-nine, and `dozens of`, whose value is `NaN`: what `figuresIn` passes over. */
export function numberWordsIn(text: string): Figure[] {
	const inFigures = figuresIn(text).map(({ text: figure, index }) => [index, index + figure.length] as const);
	return [...text.matchAll(numberWord)]
		.map(({ 0: match, index }) => ({ text: match, index, value: numberInWords(match) || Number.NaN }))
		.filter(({ index }) => !inFigures.some(([from, to]) => index >= from && index < to));
}

/** Quotations of three words or more between double quotation marks, with the place of the first mark. */
export function quotationsIn(text: string): { text: string; index: number }[] {
	return [...text.matchAll(/[“"„«]([^“”"„«»]+)[”"“»]/gu)]
		.map(({ 0: match, index }) => ({ text: match, index }))
		.filter(({ text: quotation }) => countWords(quotation) >= 3);
}

/** Words as people count them, in any script that puts spaces between them. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu)?.length ?? 0;
}

/** What a unit multiplies by: `billion dollars` -> 1e9, `hundred thousand people` -> 1e5. */
export function scaleOf(unit: string): number {
	const [scale = ''] =
		/(?<!\p{L})(?:(?:hundred|thousand)[\s-])?(?:hundred|thousand|million|billion|trillion|bn)s?(?!\p{L})/iu.exec(unit) ?? [];
	return factorOf(scale.replace(/s$/i, ''));
}

/** `hundred thousand` -> 1e5 */
function factorOf(scale: string): number {
	const factors = scale.toLowerCase().split(/[\s-]/);
	return factors.reduce((product, word) => product * (scales.get(word) ?? 1), 1);
}

/** `text` with the digits and the separators of every script as those of ASCII; nothing moves. */
function inAscii(text: string): string {
	return text.replaceAll(/(?![0-9])[\p{Nd}٬٫，．]/gu, (sign) => {
		const separator = SEPARATORS.get(sign);
		// Digits outside the first plane take two places, and none of them writes a language of today.
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
		.reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + (words.get(word) ?? 0)), 0);
}
