import { englishFigures, englishNumberWords, englishScale } from './numbers/en.ts';
import { primary } from './numbers/languages.ts';
import { numbersIn, scaleIn, type FoundNumber } from './numbers/read.ts';

/** A number in a text: as written, its offset, and its value. */
export interface Figure {
	text: string;
	index: number;
	value: number;
}

/** From here on, a number in words is a figure. */
const HUNDRED = 100;

/**
 * Finds the figures in a text of a language (BCP 47): numbers in digits, as that language separates and scales them, and in
 * words from a hundred (`fifteen thousand`, `пятнадцать тысяч`). Leaves out dates, years, numbers of laws, and names
 * (`Boeing 737`, and those listed in `names`).
 */
export function figuresIn(text: string, names: readonly string[] = [], language = 'en'): Figure[] {
	return (isEnglish(language) ? englishFigures(text, names) : numbersIn(text, language, names).filter(isFigure)).map(withoutForm);
}

/** Finds numbers in words from ten to ninety-nine, and `dozens of` with the value `NaN`, which `figuresIn` leaves out. */
export function numberWordsIn(text: string, language = 'en'): Figure[] {
	return (isEnglish(language) ? englishNumberWords(text) : numbersIn(text, language).filter(isNumberWord)).map(withoutForm);
}

/** The multiplier in a unit: `billion dollars` -> 1e9, `млрд долларов` -> 1e9; 1 if there is none. */
export function scaleOf(unit: string, language = 'en'): number {
	return isEnglish(language) ? englishScale(unit) : scaleIn(unit, language);
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

function isEnglish(language: string): boolean {
	return primary(language) === 'en';
}

/** Halves in words count something too: `zweieinhalb`. */
function isFigure({ value, inDigits }: FoundNumber): boolean {
	return inDigits || value >= HUNDRED || (value > 1 && !Number.isInteger(value));
}

function isNumberWord(found: FoundNumber): boolean {
	return Number.isNaN(found.value) || (found.value >= 10 && !isFigure(found));
}

function withoutForm({ text, index, value }: FoundNumber): Figure {
	return { text, index, value };
}
