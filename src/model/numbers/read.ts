import { withoutNames } from '../figure-names.ts';
import { DIGITS, decimalMark, inAscii, valueOf } from './digits.ts';
import { innocentPatterns } from './innocent.ts';
import { Sum } from './sum.ts';
import { tableOf } from './languages.ts';
import type { Atom, NumberTable } from './table.ts';

/** A number in a text: as written, its offset, its value (not a number for `тысячи людей`), and whether it has digits. */
export interface FoundNumber {
	text: string;
	index: number;
	value: number;
	inDigits: boolean;
}

/** Letters that no word for a number exceeds, however it is put together. */
const LONGEST = 90;
const SPACE = String.raw`[\s\u00a0\u202f\u2009]`;

/** A piece of a text: digits, or a word of which the first letters, up to `end`, are of numbers. */
interface Piece {
	index: number;
	end: number;
	/** Where the word ends. */
	last: number;
	digits?: string;
	word: string;
	atoms: Atom[];
}

/** A text without dates and names, taken apart. */
interface Text {
	bare: string;
	/** The same with dates and names. */
	written: string;
	pieces: readonly Piece[];
	reader: Reader;
}

/** A number, and where it ends. */
interface Written {
	index: number;
	end: number;
	value: number;
	inDigits: boolean;
}

interface Reader {
	table: NumberTable;
	decimal: string | undefined;
	innocent: RegExp;
	pieces: RegExp;
	/** A percentage at the start of a text, and its words anywhere. */
	percent: RegExp;
	percents: RegExp;
	abbreviation: RegExp;
	vague: RegExp;
	/** Words of the table from the longest, to take a compound apart. */
	inWord: RegExp | undefined;
}

const readers = new Map<string, Reader>();

/** Finds the numbers of a text in a language, in digits and in words, without dates, ranks and names. */
export function numbersIn(text: string, language: string, names: readonly string[] = []): FoundNumber[] {
	const reader = readerOf(language);
	const named = withoutNames(inAscii(text), names.map(inAscii));
	const counting = blanked(blanked(named, reader.innocent), reader.percents);
	const vague = [...counting.matchAll(reader.vague)].map(({ 0: { length }, index }) => ({
		text: text.slice(index, index + length),
		index,
		value: Number.NaN,
		inDigits: false,
	}));
	const bare = blanked(counting, reader.vague);
	const pieces = [...piecesOf(bare, reader)];
	const found: FoundNumber[] = [...vague];
	for (let at = 0; at < pieces.length;) {
		const [number, next] = numberAt({ bare, written: named, pieces, reader }, at);
		if (number) found.push(asWritten(number, text, reader));
		at = next;
	}
	return found.sort((one, other) => one.index - other.index);
}

/** What the scale in the unit of a figure multiplies it by: `млрд долларов` -> 1e9; 1 if there is none. */
export function scaleIn(unit: string, language: string): number {
	const reader = readerOf(language);
	const sum = new Sum(reader.table);
	for (const { atoms, end, last } of piecesOf(inAscii(unit), reader)) {
		const isWhole = end === last || reader.table.counted?.test(unit.slice(end, last));
		for (const atom of isWhole ? atoms : []) if (atom.is === 'times') sum.take({ ...atom, count: 1 }, false);
	}
	return sum.isEmpty ? 1 : sum.value;
}

function readerOf(language: string): Reader {
	const known = readers.get(language);
	if (known) return known;
	const table = tableOf(language);
	const phrases = table.phrases === undefined ? '' : String.raw`(?<![\p{L}\p{M}])(?:${table.phrases})(?![\p{L}\p{M}])|`;
	const byLength = [...table.words.keys()].sort((one, other) => other.length - one.length);
	const reader: Reader = {
		table,
		decimal: decimalMark(language),
		innocent: innocentPatterns(language, table),
		pieces: new RegExp(String.raw`(?<digits>${DIGITS})|${phrases}[\p{L}\p{M}\u0640]+`, 'giu'),
		percent: new RegExp(String.raw`^${SPACE}?(?:%|٪|(?:${table.percent || '%'})(?![\p{L}\p{M}]))`, 'iu'),
		percents: words(table.percent),
		abbreviation: new RegExp(`^(?:${table.abbreviations || '(?!)'})$`, 'iu'),
		vague: words(table.vague ?? ''),
		inWord: table.compounds || table.counted ? new RegExp(byLength.join('|'), 'y') : undefined,
	};
	readers.set(language, reader);
	return reader;
}

/** Matches whole words; nothing if there are none. */
function words(alternatives: string): RegExp {
	return new RegExp(alternatives === '' ? '(?!)' : String.raw`(?<![\p{L}\p{M}])(?:${alternatives})(?![\p{L}\p{M}])`, 'giu');
}

function* piecesOf(bare: string, reader: Reader): Generator<Piece> {
	for (const { 0: word, index, groups } of bare.matchAll(reader.pieces)) {
		const last = index + word.length;
		if (groups?.['digits'] !== undefined) {
			yield { index, end: last, last, digits: word, word, atoms: [] };
			continue;
		}
		const { atoms, length } = atomsOf(word, reader);
		yield { index, end: index + length, last, word: foldedWord(word, reader.table), atoms };
	}
}

function foldedWord(word: string, { fold }: NumberTable): string {
	const plain = word
		.toLowerCase()
		.replaceAll(/\u0640|(?<=\p{sc=Arabic})\p{M}/gu, '')
		.replaceAll(/[\s\u2010\u2011]/g, '-');
	return fold ? fold(plain) : plain;
}

/** What a word says of a number, and how many of its letters say it. Nothing for a word of another meaning. */
function atomsOf(word: string, reader: Reader): { atoms: Atom[]; length: number } {
	const none = { atoms: [], length: word.length };
	if (word.length > LONGEST) return none;
	const { table, inWord } = reader;
	const folded = foldedWord(word, table);
	const whole = table.words.get(folded);
	// A joiner of compounds is no word of its own.
	if (whole) return whole.is === 'and' && table.compounds ? none : { atoms: [whole], length: word.length };
	const before = table.prefix?.exec(folded);
	const rest = before && table.words.get(folded.slice(before[0].length));
	if (rest) return { atoms: before.groups?.['and'] === undefined ? [rest] : [{ is: 'and' }, rest], length: word.length };
	if (!inWord) return none;
	const atoms: Atom[] = [];
	inWord.lastIndex = 0;
	let length = 0;
	for (let match = inWord.exec(folded); match; match = inWord.exec(folded)) {
		atoms.push(table.words.get(match[0]) as Atom);
		length = inWord.lastIndex;
	}
	// In a language with counters, other letters may follow.
	return length === folded.length || (table.counted && length > 0) ? { atoms, length } : none;
}

/** The number that begins with a piece, if one does, and the piece behind it. */
function numberAt(text: Text, at: number): [number: Written | undefined, next: number] {
	const { pieces, reader } = text;
	const { table } = reader;
	const first = pieces[at] as Piece;
	const inDigits = first.digits !== undefined;
	const sum = new Sum(table);
	let { index: end } = first;
	let isJoined = false;
	let scales = 0;
	let isCounted = table.counted === undefined || inDigits;
	let hasDigits = inDigits;
	let next = at;
	for (; next < pieces.length; next += 1) {
		const piece = pieces[next] as Piece;
		if (next > at && !isNear(text, next)) break;
		if (piece.digits !== undefined) {
			const value = valueOf(piece.digits, reader.decimal, table.isMixed);
			if (next > at && !((inDigits || table.counted) && goesOn(sum, value, text, next, inDigits))) break;
			sum.digits(value);
			hasDigits = true;
			({ end } = piece);
			continue;
		}
		// 18세: no word begins behind a digit.
		if (next === at && /\d/.test(text.bare[piece.index - 1] ?? '')) break;
		const { atoms, end: last } = hasDigits ? scalesOf(text, next) : wordAt(piece, sum);
		if (atoms.length === 0) break;
		if (sum.isEmpty && atoms[0]?.is === 'times' && table.several.includes(pieces[next - 1]?.word ?? '')) sum.beVague();
		const taken = atoms.findIndex((atom) => {
			const isFirst = sum.isEmpty && ['and', 'point', 'part'].includes(atom.is);
			if (isFirst || !sum.take(atom.is === 'times' ? { ...atom, count: countAt(text, next, atom) } : atom, isJoined)) return true;
			isJoined = atom.is === 'and';
			if (atom.is === 'times') scales += 1;
			if (atom.is !== 'and' && atom.is !== 'point') end = last;
			return false;
		});
		// A word that is half a number is none; a whole word that does not fit may begin the next.
		const joins = atoms[0]?.is === 'and' ? 1 : 0;
		if (taken > joins) return [undefined, next + 1];
		if (taken >= 0) break;
		isCounted ||= isCountedAt(text, next);
		if (last === piece.last) continue;
		// 1만5천: digits directly behind the scale go on.
		next += 1;
		break;
	}
	const isBroken = table.counted !== undefined && !inDigits && pieces[next]?.digits !== undefined && isNear(text, next);
	const isRead = !sum.isEmpty && !isBroken && (isCounted || scales > 1) && !isYear(sum.value, inDigits, text, end);
	return [isRead ? { index: first.index, end, value: sum.value, inDigits } : undefined, Math.max(next, at + 1)];
}

/** Whether a piece stands directly behind the one before it: after a space or a hyphen, or the full stop of an abbreviation. */
function isNear({ bare, pieces, reader }: Text, at: number): boolean {
	const [before, piece] = [pieces[at - 1], pieces[at]];
	if (!before || !piece || before.end !== before.last) return false;
	const gap = bare.slice(before.last, piece.index);
	return /^[\s\u2010\u2011-]?$/.test(reader.abbreviation.test(before.word) ? gap.replace('.', '') : gap);
}

/** Whether digits go on with a number: `1만 5000`, `2 млн 300 тыс.`, `2 millions 345 678`. */
function goesOn(sum: Sum, value: number, text: Text, at: number, inDigits: boolean): boolean {
	const scale = sum.openScale;
	if (scale === undefined || value >= scale || !Number.isInteger(value)) return false;
	const next = isNear(text, at + 1) ? text.pieces[at + 1]?.atoms[0] : undefined;
	// 만 5천 is a number, 만 5세 an age.
	if (text.reader.table.counted) return inDigits || (next?.is === 'times' && next.value < scale);
	return next?.is === 'times' ? next.value < scale : value >= scale / 10;
}

/** A word of a number. What joins it to another word is nothing at the beginning: `وعشرون`. */
function wordAt({ atoms, end }: Piece, sum: Sum): Pick<Piece, 'atoms' | 'end'> {
	return { atoms: sum.isEmpty && atoms.length > 1 && atoms[0]?.is === 'and' ? atoms.slice(1) : atoms, end };
}

/** What of a word multiplies the digits before it, or adds half, and where this ends. */
function scalesOf({ bare, pieces, reader: { table } }: Text, at: number): Pick<Piece, 'atoms' | 'end'> {
	const { index, last, atoms, end } = pieces[at] as Piece;
	const isBehindDigits = pieces[at - 1]?.digits !== undefined;
	const sign = Object.entries(table.signs ?? {}).find(([written]) =>
		/\p{L}$/u.test(written) ? written === bare.slice(index, last) : bare.startsWith(written, index),
	);
	if (sign && isBehindDigits) return { atoms: [{ is: 'times', value: sign[1], count: 0 }], end: index + sign[0].length };
	if (table.counted) {
		const [written = '', scales = ''] = /^여?([십백천만억조경]+)/u.exec(bare.slice(index, last)) ?? [];
		return { atoms: [...scales].flatMap((letter) => table.words.get(letter) ?? []), end: index + written.length };
	}
	return { atoms: atoms.every(({ is }) => is !== 'add' && is !== 'teen' && is !== 'point') ? atoms : [], end };
}

/** What a scale means without a number before it, by the words around it. */
function countAt({ pieces, reader: { table } }: Text, at: number, { count, alone }: Atom & { is: 'times' }): number {
	const [before, after] = [pieces[at - 1], pieces[at + 1]];
	switch (alone) {
		// `ألفا عامل` is two thousand workers, `ألفا وخمسمئة` fifteen hundred.
		case 'dual':
			return after && after.digits === undefined && after.atoms[0]?.is !== 'and' ? 2 : count;
		// `более тысячи` is more than one thousand, `тысячи людей` thousands.
		case 'genitive':
			return table.limits?.includes(before?.word ?? '') || after?.atoms[0]?.is === 'add' ? 1 : count;
		default:
			return count;
	}
}

/** Whether a counter follows the letters of numbers, in the same word or the next. */
function isCountedAt(text: Text, at: number): boolean {
	const { bare, written, pieces, reader } = text;
	const { counted, countedAlone } = reader.table;
	const [piece, after] = [pieces[at] as Piece, pieces[at + 1]];
	// 만세 and 만년 are words, 만명 is a number.
	const glued = piece.atoms.length === 1 && piece.atoms[0]?.is === 'times' ? countedAlone : counted;
	if (reader.percent.test(written.slice(piece.end, piece.end + 20))) return true;
	if (piece.end < piece.last) return glued?.test(bare.slice(piece.end, piece.last)) ?? false;
	return after !== undefined && isNear(text, at + 1) && (counted?.test(bare.slice(after.index, after.last)) ?? false);
}

/** `이천이십사 년` */
function isYear(value: number, inDigits: boolean, { bare, reader }: Text, end: number): boolean {
	return !inDigits && value >= 1000 && value < 2100 && reader.table.counted !== undefined && /^\s?년(?!간)/u.test(bare.slice(end, end + 3));
}

/** A number as it is written in a text, with its currency sign and percentage. */
function asWritten({ index, end, value, inDigits }: Written, text: string, { percent, abbreviation }: Reader): FoundNumber {
	const sign = inDigits ? (/[$€£¥₩₽]\s?$/.exec(text.slice(Math.max(0, index - 2), index))?.[0].length ?? 0) : 0;
	const stop = text[end] === '.' && abbreviation.test(/[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, end - 20), end))?.[0] ?? '') ? 1 : 0;
	const behind = percent.exec(text.slice(end, end + 40))?.[0].length ?? 0;
	return { text: text.slice(index - sign, end + stop + behind).trim(), index: index - sign, value, inDigits };
}

/** A text with spaces in place of what a pattern matches. */
export function blanked(text: string, pattern: RegExp): string {
	return text.replaceAll(pattern, (match) => ' '.repeat(match.length));
}
