import type { Fault } from '../model/fault.ts';

/** Bytes 0x80 to 0x9F in Windows-1252, which programs use for Latin-1; a space where it is unassigned. */
const LATE = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const SECOND = `[\\u00a0-\\u00bf${LATE.replaceAll(' ', '')}]`;

// Only sequences that occur in no word: mis-decoded Western letters, punctuation, Cyrillic, Hangul.
const wrong = new RegExp([`(?:[ÂÃ]${SECOND})+`, `â€${SECOND}`, `(?:[ÐÑ]${SECOND}){2,}`, `(?:[ê-í]${SECOND}{2})+`].join('|'), 'gu');

/** The first UTF-8 decoded as another code page (`Ã©` for `é`), with its offset; `undefined` if there is none. */
export function mojibakeIn(text: string): (Fault & { index: number }) | undefined {
	for (const { 0: letters, index } of text.matchAll(wrong)) {
		const meant = decoded(letters);
		if (meant === undefined) continue;
		return {
			index,
			message: `The text contains "${letters}", which is UTF-8 read as Latin-1`,
			hint: `Write "${meant}", and save the file as UTF-8`,
		};
	}
	return undefined;
}

function decoded(letters: string): string | undefined {
	const bytes = [...letters].map((letter) => (LATE.includes(letter) ? 0x80 + LATE.indexOf(letter) : (letter.codePointAt(0) ?? 0)));
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return undefined;
	}
}
