import { z } from 'astro/zod';
import { checkedText, type Fault } from './fault.ts';
import { numberMeant } from './meant-number.ts';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A non-empty line of text. */
export const lineSchema = checkedText((text) => {
	if (text.trim() === '') return { message: 'The text is empty', hint: 'Write something, or delete the key' };
	if (/[\r\n]/.test(text.trim())) {
		return { message: 'The text has a line break in it', hint: 'Write it on one line' };
	}
	return undefined;
}).transform((text) => text.trim());

/** Non-empty text; line breaks become spaces. */
export const proseSchema = checkedText((text) =>
	text.trim() === '' ? { message: 'The text is empty', hint: 'Write something, or delete the key' } : undefined,
).transform((text) => text.trim());

/** A finite number in JSON syntax: `15000`, `2.4`. */
export const numberSchema = checkedText((text) => faultOfNumber(text) ?? faultOfLength(text)).transform(Number);

/** A finite number from `least` to `most`; messages call it `name`. */
export function numberBetween(name: string, least: number, most: number) {
	return checkedText((text) => {
		const isBetween = (number: string): boolean => Number(number) >= least && Number(number) <= most;
		const fault = faultOfNumber(text);
		const meant = fault && numberMeant(text);
		if (fault)
			return meant !== undefined && isBetween(meant)
				? fault
				: { ...fault, hint: `Write a number of degrees from ${least} to ${most}, such as 43.1` };
		return isBetween(text)
			? undefined
			: { message: `${name} must be between ${least} and ${most}, not ${text}`, hint: `Correct the ${name.toLowerCase()}` };
	}).transform(Number);
}

/** `true` or `false`. */
export const booleanSchema = checkedText((text) =>
	text === 'true' || text === 'false'
		? undefined
		: {
				message: `"${text}" is neither true nor false`,
				hint: /^(?:yes|on|y|1|true)$/i.test(text)
					? 'Write true'
					: /^(?:no|off|n|0|false)$/i.test(text)
						? 'Write false'
						: 'Write true or false',
			},
).transform((text) => text === 'true');

/** A language tag of BCP 47 with a registered-looking primary part: `en`, `fr`, `zh-Hans`. */
export const languageSchema = checkedText((text) => {
	const meant = tagMeant(text);
	const fault = {
		message: `"${text}" is not a language tag of BCP 47`,
		hint: meant === undefined ? 'Write a tag such as en, fr or pt-BR' : `Write ${meant}. Tags are such as en, fr or pt-BR`,
	};
	if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return fault;
	try {
		return Intl.getCanonicalLocales(text).length === 1 ? undefined : fault;
	} catch {
		return fault;
	}
});

/** The tag that the name of a language, or a tag in other letters, means: `French` -> `fr`, `en_US` -> `en-US`. */
function tagMeant(text: string): string | undefined {
	const [, primary = '', rest = ''] = /^([A-Za-z]{2})([-_][A-Za-z0-9]{2,8})?$/.exec(text.trim()) ?? [];
	if (primary !== '') return `${primary.toLowerCase()}${rest.replace('_', '-')}`;
	const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
	const names = new Intl.DisplayNames(['en'], { type: 'language' });
	return letters
		.flatMap((one) => letters.map((two) => one + two))
		.find((tag) => names.of(tag)?.toLowerCase() === text.trim().toLowerCase());
}

/** One word of a fixed list; on error the message lists the words, the hint names the closest one. */
export function wordOf<const Words extends readonly [string, ...string[]]>(words: Words) {
	return z.enum(words);
}

/** The fault if a number has more digits than a 64-bit float can hold. */
export function faultOfLength(text: string): Fault | undefined {
	const digits = text
		.replace(/[eE].*$/, '')
		.replaceAll(/\D/g, '')
		.replace(/^0+/, '');
	const isKept = Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER && (digits.length <= 15 || Number.isSafeInteger(Number(text)));
	return isKept
		? undefined
		: {
				message: `The number ${text} is too long to be kept exactly`,
				hint: 'Write it with at most 15 digits, in a larger unit such as billions',
			};
}

function faultOfNumber(text: string): Fault | undefined {
	if (!NUMBER.test(text)) {
		const meant = numberMeant(text);
		return {
			message: `"${text}" is not a number`,
			hint: meant === undefined ? 'Write digits only, such as 15000' : hintOfNumber(text, meant),
		};
	}
	return Number.isFinite(Number(text)) ? undefined : { message: `The number ${text} is not finite`, hint: 'Write it out in digits' };
}

/** The hint for a number not in the required syntax, of which `meant` is the value. */
export function hintOfNumber(text: string, meant: string): string {
	const isSeparated = /\d\D+\d/.test(text) && !meant.includes('.') && text.replaceAll(/\D/g, '') === meant.replaceAll(/\D/g, '');
	if (isSeparated) return `Write ${meant}, without separators`;
	return text.includes(',') && meant.includes('.') ? `Write ${meant}, with a point` : `Write ${meant}, in digits alone`;
}
