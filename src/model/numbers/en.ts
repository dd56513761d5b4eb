import { withoutNames } from '../figure-names.ts';
import { inAscii } from './digits.ts';
import type { FoundNumber } from './read.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const RANGE = String.raw`\s?(?:to|and|or|–|-|,)\s?`;

/** Digits in dates and names, which count nothing. */
const notFigures = new RegExp(
	[
		// 30 April 2025, 8 to 13 October, April 30, 2025, April 2025
		String.raw`\b${DAY}(?:${RANGE}${DAY}){0,20}\s(?:of\s)?(?:${MONTHS})\b(?:,?\s\d{4}\b)?`,
		String.raw`\b(?:${MONTHS})\s${DAY}\b(?:,\s?\d{4}\b)?`,
		String.raw`\b(?:${MONTHS})(?:\s|${RANGE})\d{4}\b`,
		// 2025-04-30, 2024/25, the 1990s, 2019
		String.raw`\b\d{4}-\d{2}(?:-\d{2})?\b`,
		String.raw`(?<![\d.,$€£¥₩₽]\s?)\b(?:1[5-9]|20)\d{2}(?:s\b|[/–-]\d{2}\b)?(?![\d]|[.,]\d|\s?%)(?!\s(?:per\s?cent|million|billion|thousand)\b)`,
		// resolution 1234, Article 4, paragraph 8(a)(iii), codes 86 to 89, No. 5, the 1267 Committee
		String.raw`\b(?:resolutions?|articles?|art\.|paragraphs?|paras?\.|annex(?:es)?|chapters?|sections?|pages?|pp?\.|no\.|numbers?|codes?|phases?|type|version|unit|brigade|report)\s[A-Z]?\d+(?:\.\d+)?(?:\s?\(\d{4}\))?(?:\([^)\s]*\))*(?:(?:,\s|\s(?:and|or|to)\s)\d+(?:\s?\(\d{4}\))?(?:\([^)\s]*\))*)*`,
		String.raw`\b\d+\s(?:Committee|series)\b`,
		// Apollo-11, A/RES/1234, 2nd, 5th: names and ranks
		// but not in a script that puts no space before a figure: 約24,000人
		String.raw`(?:[\p{L}/]-|(?![\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}/])\d[\w-]*`,
		// 제12호, 2024년 10월 18일, 10月18日
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

/** `thousand`, and `hundred thousand`. */
const SCALE = String.raw`(?:hundred[\s-])?(?:thousand|million|billion|trillion)|hundred`;

const figure = new RegExp(
	String.raw`(?:[$€£¥₩₽]\s?)?(?<digits>\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?<scale>${SCALE}|bn|m|k)\b)?(?:\s?%|\sper\s?cent\b)?` +
		String.raw`|\b(?<words>(?:${WORD})(?:[\s-](?:and\s)?(?:${WORD}|hundred))*)[\s-](?<wordScale>${SCALE})\b`,
	'giu',
);

/** Numbers of an English text in digits, with or without separators and scale, and in words from a hundred (`fifteen thousand`). */
export function englishFigures(text: string, names: readonly string[]): FoundNumber[] {
	const bare = withoutNames(inAscii(text), names.map(inAscii)).replaceAll(notFigures, (match) => ' '.repeat(match.length));
	return [...bare.matchAll(figure)].map(({ 0: match, index, groups = {} }) => {
		const { digits, scale, words: spelled, wordScale } = groups;
		const base = digits === undefined ? numberInWords(spelled ?? '') : Number(digits.replaceAll(/[^\d.]/g, ''));
		const factor = factorOf(scale ?? wordScale ?? '');
		// 2.4 * 1e6 is not exactly 2400000.
		const value = Number((base * factor).toPrecision(12));
		return { text: text.slice(index, index + match.length).trim(), index, value, inDigits: digits !== undefined };
	});
}

const numberWord = new RegExp(
	String.raw`(?<![\p{L}\p{N}-])(?:(?:${WORD})-)?(?:${TEN_AND_MORE})(?:-(?:${WORD}))?(?![\p{L}\p{N}-])|\b(?:dozen|dozens|scores|hundreds|thousands|millions|billions)(?=\sof\b)`,
	'giu',
);

/** Numbers of an English text in words from ten to ninety-nine, and `dozens of` with the value `NaN`. */
export function englishNumberWords(text: string): FoundNumber[] {
	const inFigures = englishFigures(text, []).map(({ text: figure, index }) => [index, index + figure.length] as const);
	return [...text.matchAll(numberWord)]
		.map(({ 0: match, index }) => ({ text: match, index, value: numberInWords(match) || Number.NaN, inDigits: false }))
		.filter(({ index }) => !inFigures.some(([from, to]) => index >= from && index < to));
}

/** The multiplier in a unit: `billion dollars` -> 1e9, `hundred thousand people` -> 1e5; 1 if there is none. */
export function englishScale(unit: string): number {
	const [scale = ''] =
		/(?<!\p{L})(?:(?:hundred|thousand)[\s-])?(?:hundred|thousand|million|billion|trillion|bn)s?(?!\p{L})/iu.exec(unit) ?? [];
	return factorOf(scale.replace(/s$/i, ''));
}

/** `hundred thousand` -> 1e5 */
function factorOf(scale: string): number {
	const factors = scale.toLowerCase().split(/[\s-]/);
	return factors.reduce((product, word) => product * (scales.get(word) ?? 1), 1);
}

function numberInWords(text: string): number {
	return text
		.toLowerCase()
		.split(/[\s-]+/)
		.reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + (words.get(word) ?? 0)), 0);
}
