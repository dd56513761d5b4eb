import { primary, tableOf } from '../model/numbers/languages.ts';

const ENGLISH =
	/(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Nos|Art|Gen|Col|Lt|U\.S|U\.N|p|pp|para|paras|ca|vs|e\.g|i\.e|a\.m|p\.m))[.!?]['"”’)\]]*\ufffc*\s+(?=[\p{Lu}\p{N}"“‘([\ufffc])/gu;

const ends = new Map([['en', ENGLISH]]);

/** `One.[1] Two.` -> where `One.[1] ` and `Two.` begin and end: a citation after the full stop belongs to the sentence before it. */
export function sentencesIn(text: string, language: string): [start: number, end: number][] {
	const starts = [...text.matchAll(endIn(primary(language)))].map(({ 0: match, index }) => index + match.length);
	return [0, ...starts].map((start, index) => [start, starts[index] ?? text.length]);
}

/** Matches the end of a sentence, and the space behind it. */
function endIn(language: string): RegExp {
	const known = ends.get(language);
	if (known) return known;
	const { abbreviations, unended = '(?!)' } = tableOf(language);
	const abbreviation = String.raw`(?<![\p{L}\p{M}])(?:\p{Lu}${abbreviations === '' ? '' : `|${abbreviations}`})`;
	// Neither Korean nor Arabic has capitals.
	const opening = String.raw`[\p{Lu}\p{Lo}\p{N}"“‘«„([\ufffc]`;
	const end = new RegExp(String.raw`(?<!${abbreviation})[.!?؟]['"”’“»)\]]*\ufffc*\s+(?<!${unended})(?=${opening})`, 'gu');
	ends.set(language, end);
	return end;
}
