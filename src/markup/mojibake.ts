import type { Fault } from '../model/fault.ts';

/** What Windows-1252, which programs take for Latin-1, makes of the bytes 0x80 to 0x9F; a space where it has no letter. */
const LATE = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const SECOND = `[\\u00a0-\\u00bf${LATE.replaceAll(' ', '')}]`;

// Only pairs that no word has: Western letters, punctuation, Cyrillic, Hangul.
const wrong = new RegExp([`(?:[ÂÃ]${SECOND})+`, `â€${SECOND}`, `(?:[ÐÑ]${SECOND}){2,}`, `(?:[ê-í]${SECOND}{2})+`].join('|'), 'gu');

/** The first letters that are UTF-8 read as another code page (`Ã©` for `é`), and where they stand. */
export function mojibakeIn(text: string): (Fault & { index: number }) | undefined {
	for (const { 0: letters, index } of text.matchAll(wrong)) {
		const meant = decoded(letters);
		if (meant === undefined) continue;
		return {
			index,
			message: `The text holds "${letters}", which is UTF-8 read as Latin-1`,
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
