import type { Fault } from '../model/fault.ts';

const groups: [name: string, pattern: RegExp][] = [
	['a control character', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u],
	['a text direction override', /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u],
	[
		'an invisible character',
		// biome-ignore lint/suspicious/noMisleadingCharacterClass: each code point is meant by itself.
		/[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u,
	],
	['a private or unassigned character', /[\ue000-\uf8ff\ufffe\uffff\u{f0000}-\u{10ffff}]/u],
	['a replacement character, a letter lost in conversion', /\ufffd/u],
];
const any = new RegExp(groups.map(([, { source }]) => source).join('|'), 'u');

/** The first invisible, misleading or private-use character in a text, with its offset; `undefined` if there is none. */
export function forbiddenCharacter(text: string): (Fault & { index: number }) | undefined {
	const index = text.search(any);
	if (index === -1) return undefined;
	const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	const name = groups.find(([, pattern]) => pattern.test(character))?.[0] ?? 'a forbidden character';
	return { index, message: `The text contains ${name}, U+${code}`, hint: 'Delete it, or type the words again' };
}
