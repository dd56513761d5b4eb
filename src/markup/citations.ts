import { decodeString } from 'micromark-util-decode-string';
import type { Fault } from '../model/fault.ts';

/** One source in a citation, as Pandoc writes it: `see @daily, p. 4`. */
export interface CitationItem {
	sourceId: string;
	/** Words before the key: `see`. */
	prefix?: string;
	/** The text after the key as written, without a leading comma: `p. 4`, `para. 8 and annex`. */
	locator?: string;
	/** Offset of the key, after its `@`, in the raw text. */
	index: number;
}

/** A run of plain text, a bracketed citation or a bare mention; `index` is its offset in the raw text. */
export type TextPiece =
	| { piece: 'text'; value: string; index: number }
	| { piece: 'citation'; items: CitationItem[]; index: number }
	| { piece: 'mention'; sourceId: string; value: string; index: number }
	| ({ piece: 'fault'; index: number; value: string } & Fault);

/** A citation key with its `@`, in Pandoc’s syntax. */
export const KEY = /(?<![\p{L}\p{N}_.%+])(-?)@([\p{L}\p{N}_](?:[\p{L}\p{N}_-]|[:.#$%&+?~/](?=[\p{L}\p{N}_]))*)/u;
const KEYS = new RegExp(KEY.source, 'gu');

/**
 * Splits a text node into citations, mentions and the text between them. `raw` is the node as written
 * in the file, `value` as Markdown reads it: only `raw` shows escapes. Offsets count in `raw`.
 */
export function citationsIn(value: string, raw: string): TextPiece[] {
	if (!value.includes('@')) return [{ piece: 'text', value, index: 0 }];
	const offsets = offsetsIn(value, raw);
	const masked = unescaped(value, raw, offsets);
	const pieces: TextPiece[] = [];
	let done = 0;
	for (let at = masked.indexOf('['); at !== -1; at = masked.indexOf('[', Math.max(done, at + 1))) {
		const close = closingOf(value, at);
		const inside = masked.slice(at + 1, close === -1 ? undefined : close);
		if (!opensCitation(inside)) continue;
		const end = close === -1 ? value.length : close + 1;
		if (at > done) for (const piece of mentionsIn(value.slice(done, at), masked.slice(done, at), offsets, done)) pieces.push(piece);
		pieces.push(citationOf(value.slice(at, end), masked.slice(at, end), close !== -1, at, offsets));
		done = end;
	}
	if (done < value.length) for (const piece of mentionsIn(value.slice(done), masked.slice(done), offsets, done)) pieces.push(piece);
	return pieces;
}

/** Whether the text after an opening bracket is meant as a citation. `masked` has a NUL for every escaped character. */
export function opensCitation(masked: string): boolean {
	return /(^|[\s;([-])@/.test(masked);
}

function citationOf(written: string, masked: string, closed: boolean, start: number, offsets: number[]): TextPiece {
	const index = offsets[start] ?? 0;
	const fault = (message: string, hint: string): TextPiece => ({ piece: 'fault', index, value: written, message, hint });
	if (!closed)
		return fault(
			`The citation "${shortened(written)}" is not closed, or is split by formatting`,
			'Write it as [@id, p. 4], without emphasis or links inside',
		);
	const items: CitationItem[] = [];
	let from = 1;
	for (const maskedPart of masked.slice(1, -1).split(';')) {
		const part = written.slice(from, from + maskedPart.length);
		const key = KEY.exec(maskedPart);
		if (!key) {
			const empty = part.trim() === '' || /@(?![\p{L}\p{N}_])/u.test(part);
			const semicolon = empty || items.length === 0 ? '' : `; a semicolon that divides no sources is \\;`;
			return fault(
				`The citation "${shortened(written)}" has ${empty ? 'an empty place' : `no @id in "${part.trim()}"`}`,
				`Write [@id] or [@id, p. 4; @other-id]${semicolon}`,
			);
		}
		const [whole, minus, sourceId = ''] = key;
		if (minus)
			return fault(
				`The citation "${shortened(written)}" leaves the author out with "-@"`,
				'Write [@id]; citations here are numbers, so there is no author to leave out',
			);
		const after = part.slice(key.index + whole.length);
		if (KEY.test(maskedPart.slice(key.index + whole.length)))
			return fault(`The citation "${shortened(written)}" names two sources in one place`, 'Put a semicolon between them: [@one; @two]');
		const prefix = part.slice(0, key.index).trim();
		const locator = after.replace(/^\s*,?\s*/, '').trim();
		items.push({
			sourceId,
			...(prefix === '' ? {} : { prefix }),
			...(locator === '' ? {} : { locator }),
			index: offsets[start + from + key.index + whole.length - sourceId.length] ?? index,
		});
		from += part.length + 1;
	}
	return { piece: 'citation', items, index };
}

/** Finds each bare `@id`, which Pandoc would read as an in-text citation; skips one after an escaped bracket. */
function mentionsIn(value: string, masked: string, offsets: number[], start: number): TextPiece[] {
	if (!masked.includes('@')) return [{ piece: 'text', value, index: offsets[start] ?? 0 }];
	const pieces: TextPiece[] = [];
	let done = 0;
	for (const match of masked.matchAll(KEYS)) {
		const [whole, , sourceId = ''] = match;
		if (value[match.index - 1] === '[') continue;
		if (match.index > done) pieces.push({ piece: 'text', value: value.slice(done, match.index), index: offsets[start + done] ?? 0 });
		pieces.push({ piece: 'mention', sourceId, value: whole, index: offsets[start + match.index] ?? 0 });
		done = match.index + whole.length;
	}
	if (done < value.length) pieces.push({ piece: 'text', value: value.slice(done), index: offsets[start + done] ?? 0 });
	return pieces;
}

const ADDRESS = /(?:[a-z][a-z\d+.-]*:\/\/|(?<![\w.@-])(?:[\w-]+\.)+[a-z]{2,}\/)[^\s<>[\]]*/gi;

/** `value` with a NUL for every bracket, semicolon and at sign that is escaped or part of an address, and so no citation syntax. */
function unescaped(value: string, raw: string, offsets: number[]): string {
	// In `raw`, an escaped character begins with a backslash, a character reference with "&".
	const masked = value.replaceAll(/[[@;]/g, (sign, index: number) => (raw.charAt(offsets[index] ?? 0) === sign ? sign : '\0'));
	return masked.replaceAll(ADDRESS, (address) => address.replaceAll('@', '\0'));
}

function closingOf(value: string, opening: number): number {
	for (let at = opening + 1; at < value.length; at++) {
		if (value[at] === ']') return at;
		if (value[at] === '[') return -1;
	}
	return -1;
}

function shortened(text: string): string {
	const line = text.replaceAll('\n', ' ');
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

const REFERENCE = /^&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{0,31});/i;

/** For every character of `value`, the offset in `raw` that it comes from. */
export function offsetsIn(value: string, raw: string): number[] {
	const offsets: number[] = [];
	let at = 0;
	while (offsets.length < value.length && at < raw.length) {
		const character = value[offsets.length];
		const reference = raw[at] === '&' ? REFERENCE.exec(raw.slice(at, at + 40))?.[0] : undefined;
		const decoded = reference === undefined ? '' : decodeString(reference);
		if (reference !== undefined && decoded !== reference && value.startsWith(decoded, offsets.length)) {
			for (const _ of decoded.split('')) offsets.push(at);
			at += reference.length;
		} else if (raw[at] === '\\' && raw[at + 1] === character && /[!-/:-@[-`{-~]/.test(character ?? '')) {
			offsets.push(at);
			at += 2;
		} else {
			// Markdown drops block quote markers and indentation at the start of a line, and spaces at its end.
			if (raw[at] === character) offsets.push(at);
			at += 1;
		}
	}
	while (offsets.length < value.length) offsets.push(raw.length);
	return offsets;
}
