import { withLetters } from './accents.ts';
import { shown } from './draft.ts';
import { nameIn } from './csl.ts';

type Name = Record<string, string>;

/** Name parts of BibLaTeX’s extended name format (`family=Berg, given=Jan`), with their CSL keys. */
const parts: Record<string, string> = { family: 'family', given: 'given', suffix: 'suffix', prefix: 'non-dropping-particle' };

/**
 * Parses a BibLaTeX name list to CSL names, as biber and Pandoc do: `and` between names, commas between
 * parts, words in braces kept whole, a lower-case particle before the family name. `inWords` turns LaTeX
 * into text; what CSL has no place for is added to `notes`.
 */
export function namesIn(field: string, value: string, inWords: (latex: string) => string, notes: string[]): unknown[] | undefined {
	const people: unknown[] = [];
	for (const written of split(withLetters(value).replaceAll(/\s+/g, ' '), / and /iy).map(withoutStrayAnd).filter(Boolean)) {
		if (/^\{*(others|et\.?[~ ]*al\.?)\}*$/i.test(written)) {
			notes.push(`${field} "and others"`);
			continue;
		}
		const name = nameIn(nameOf(written, (rest) => notes.push(`${field} ${shown(inWords(rest))}`), inWords));
		if (name !== undefined) people.push(name);
	}
	return people.length === 0 ? undefined : people;
}

/** Drops an `and` without a name on both sides. */
function withoutStrayAnd(name: string): string {
	return name.trim().replace(/^(?:and(?: |$))+|(?: and)+$/g, '');
}

function nameOf(written: string, lost: (rest: string) => void, inWords: (latex: string) => string): Name {
	if (isInBraces(written)) return { literal: inWords(written) };
	const pieces = split(written, /,/y).map((piece) => piece.trim());
	if (/^[a-z-]+\s*=/i.test(pieces[0] ?? '')) return namedParts(pieces, lost, inWords);
	const [first = '', ...more] = pieces;
	if (more.length > 2) lost(more.slice(2).join(', '));
	const [given = '', suffix = ''] = more.length > 1 ? [more[1], more[0]] : more;
	return more.length === 0
		? inReadingOrder(wordsIn(first))
		: { ...familyOf(wordsIn(first)), given: givenOf(wordsIn(given)), suffix: inWords(suffix) };

	/** `Juan Ruiz de la Vega`: the words before the first particle are given names, the last word is always a family name. */
	function inReadingOrder(words: string[]): Name {
		const at = words.findIndex(isParticle);
		const start = at === -1 ? words.length - 1 : Math.min(at, words.length - 1);
		return { given: givenOf(words.slice(0, start)), ...familyOf(words.slice(start)) };
	}

	function familyOf(words: string[]): Name {
		const at = words.findIndex((word) => !isParticle(word));
		const start = at === -1 ? words.length - 1 : at;
		return {
			'non-dropping-particle': inWords(words.slice(0, start).join(' ')),
			family: joinedAtHyphens(inWords(words.slice(start).join(' '))),
		};
	}

	function givenOf(words: string[]): string {
		return joinedAtHyphens(inWords(words.join(' ')));
	}
}

function namedParts(pieces: readonly string[], lost: (rest: string) => void, inWords: (latex: string) => string): Name {
	const name: Name = {};
	for (const piece of pieces) {
		const [, key = '', value = ''] = /^([a-z-]+)\s*=\s*"?(.*?)"?$/is.exec(piece) ?? [];
		const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
		if (part !== undefined) name[part] = inWords(value);
		else if (key !== 'useprefix') lost(piece);
	}
	const { 'non-dropping-particle': particle = '', ...rest } = name;
	if (pieces.some((piece) => /^useprefix\s*=\s*false$/.test(piece))) return { ...rest, 'dropping-particle': particle };
	return name;
}

/** A word in lower case is a particle, unless it is in braces. */
function isParticle(word: string): boolean {
	return !word.startsWith('{') && /^\p{Ll}/u.test(/\p{L}/u.exec(word.replaceAll(/\\[A-Za-z]+/g, ''))?.[0] ?? '');
}

function wordsIn(text: string): string[] {
	return split(text, /[\s~]+/y).filter(Boolean);
}

/** Removes spaces around a hyphen: `K. -M.` is `K.-M.` */
function joinedAtHyphens(text: string): string {
	return text.replaceAll(/(?<=\S)\s*-\s*(?=\p{L})/gu, '-');
}

/** Whether the whole text is one group in braces. */
function isInBraces(text: string): boolean {
	// A character outside the group would split the text.
	return text.startsWith('{') && split(text, /[^{}]/y).length === 1 && !/\}\{/.test(text);
}

/** Splits a text at matches of a sticky pattern outside braces. */
function split(text: string, pattern: RegExp): string[] {
	const found: string[] = [];
	let start = 0;
	for (let at = 0, depth = 0; at < text.length; at++) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === '{') depth += 1;
		else if (text[at] === '}') depth -= 1;
		else if (depth <= 0) {
			pattern.lastIndex = at;
			const length = pattern.exec(text)?.[0].length ?? 0;
			if (length === 0) continue;
			found.push(text.slice(start, at));
			start = at + length;
			at = start - 1;
		}
	}
	return [...found, text.slice(start)];
}
