import { z } from 'astro/zod';
import { checkedText, type Fault } from './fault.ts';

/** One line of text with something in it. */
export const lineSchema = checkedText((text) => {
	if (text.trim() === '') return { message: 'The text is empty', hint: 'Write something, or delete the key' };
	if (/[\r\n]/.test(text.trim())) {
		return { message: 'The text has a line break in it', hint: 'Write it on one line' };
	}
	return undefined;
}).transform((text) => text.trim());

/** Text of any length with something in it; line breaks become spaces. */
export const proseSchema = checkedText((text) =>
	text.trim() === '' ? { message: 'The text is empty', hint: 'Write something, or delete the key' } : undefined,
).transform((text) => text.trim());

/** A finite number as JSON writes it, without separators: `15000`, `2.4`. */
export const numberSchema = checkedText((text) => faultOfNumber(text) ?? faultOfLength(text)).transform(Number);

/** A finite number from `least` to `most`, called `name` in the message. */
export function numberBetween(name: string, least: number, most: number) {
	return checkedText((text) => {
		const fault = faultOfNumber(text);
		if (fault) return fault;
		const value = Number(text);
		return value < least || value > most
			? { message: `${name} must lie between ${least} and ${most}, not at ${text}`, hint: `Correct the ${name.toLowerCase()}` }
			: undefined;
	}).transform(Number);
}

/** `true` or `false`. */
export const booleanSchema = checkedText((text) =>
	text === 'true' || text === 'false' ? undefined : { message: `"${text}" is neither true nor false`, hint: 'Write true or false' },
).transform((text) => text === 'true');

/** A language tag of BCP 47 with a registered-looking primary part: `en`, `ko`, `zh-Hans`. */
export const languageSchema = checkedText((text) => {
	const fault = { message: `"${text}" is not a language tag of BCP 47`, hint: 'Write a tag such as en, ko or ru' };
	if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return fault;
	try {
		return Intl.getCanonicalLocales(text).length === 1 ? undefined : fault;
	} catch {
		return fault;
	}
});

/** One word of a fixed list; the message names the list, the hint the word probably meant. */
export function wordOf<const Words extends readonly [string, ...string[]]>(words: Words) {
	return z.enum(words);
}

/** Why a number cannot be kept as it is written: it has more digits than a number of 64 bits. */
export function faultOfLength(text: string): Fault | undefined {
	const digits = text.replace(/[eE].*$/, '').replaceAll(/\D/g, '').replace(/^0+/, '');
	const isKept = Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER && (digits.length <= 15 || Number.isSafeInteger(Number(text)));
	return isKept ? undefined : { message: `The number ${text} is too long to be kept exactly`, hint: 'Write it with at most 15 digits, in a larger unit such as billions' };
}

function faultOfNumber(text: string): Fault | undefined {
	if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) {
		const digits = text.replaceAll(/[,_\s]/g, '');
		const plain = /^-?\d+(\.\d+)?$/.test(digits);
		return { message: `"${text}" is not a number`, hint: plain ? `Write ${digits}, without separators` : 'Write digits only, such as 15000' };
	}
	return Number.isFinite(Number(text)) ? undefined : { message: `The number ${text} is not finite`, hint: 'Write it out in digits' };
}
