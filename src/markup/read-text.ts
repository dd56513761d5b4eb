import type { Nodes, Text } from 'mdast';
import { recordKinds } from '../model/kinds.ts';
import { didYouMean } from '../model/suggestion.ts';
import { forbiddenCharacter } from './characters.ts';
import { citationsIn } from './citations.ts';
import type { Spot } from './document.ts';
import { marker } from './parts.ts';
import { problem, spotOf, type Reader } from './reader.ts';

/** Plain text with markers for its citations. */
export function readTextNode(reader: Reader, node: Text): Nodes[] {
	const { document, source } = reader;
	const start = node.position?.start.offset;
	const raw = start === undefined ? node.value : source.slice(start, node.position?.end.offset);
	// A character reference can stand for what the text of the file does not hold.
	const value = raw.includes('&') ? visibleValue(reader, node) : node.value;
	noteUndefined(reader, node, raw);
	return citationsIn(value, raw).flatMap((piece, index, pieces): Nodes[] => {
		switch (piece.piece) {
			case 'text':
				// The number of a citation stands at the word before it.
				return [textNode(pieces[index + 1]?.piece === 'citation' ? piece.value.trimEnd() : piece.value, piece.index)];
			case 'mention':
				if (!isSplit(reader, spotInText(reader, node, raw, piece.index)))
					document.mentions.push({ sourceId: piece.sourceId, ...spotInText(reader, node, raw, piece.index) });
				return [textNode(piece.value, piece.index)];
			case 'fault':
				problem(reader, 'citation-syntax', spotInText(reader, node, raw, piece.index), piece);
				return [{ ...textNode(piece.value, piece.index), data: { isFaulty: true, spot: spotInText(reader, node, raw, piece.index) } }];
			case 'citation':
				document.citations.push({
					...spotInText(reader, node, raw, piece.index),
					section: reader.section,
					items: piece.items.map(({ index: at, ...item }) => ({ ...item, ...spotInText(reader, node, raw, at) })),
				});
				return [marker({ part: 'citation', citation: document.citations.length - 1 })];
		}
	});

	function textNode(text: string, at: number): Text {
		return { type: 'text', value: text, data: { spot: spotInText(reader, node, raw, at) } };
	}
}

declare module 'mdast' {
	interface TextData {
		/** Where in the file the text begins, once it was taken apart. */
		spot?: Spot;
		/** Something is wrong with it that was reported: whether it shows a source is not known. */
		isFaulty?: true;
	}
}

/** Where in the file a character of a text lies that was read: exact in its first line, else in its line. */
export function spotInRead(node: Nodes, index: number): Spot {
	const spot = node.type === 'text' ? node.data?.spot : undefined;
	if (!spot || node.type !== 'text') return { line: 1, column: 1 };
	const lines = node.value.slice(0, index).split('\n');
	return lines.length === 1
		? { line: spot.line, column: spot.column + index }
		: { line: spot.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
}

/** The value of a node; a character that nobody can see is a problem, and left out. */
export function visibleValue(reader: Reader, node: Nodes & { value: string }): string {
	const found = forbiddenCharacter(node.value);
	if (!found) return node.value;
	problem(reader, 'characters', spotOf(reader, node), found);
	return node.value.replaceAll(/[^\P{C}\n\t]/gu, '');
}

/** Does a spot lie within a citation that was reported as split? */
function isSplit({ split }: Reader, { line, column }: Spot): boolean {
	return split.some(
		({ from, to }) =>
			(line > from.line || (line === from.line && column > from.column)) && (line < to.line || (line === to.line && column < to.column)),
	);
}

/** `[words][event:e-a]` is a link that went wrong, and reported as one. */
function isAddress(name: string): boolean {
	return new RegExp(`^(?:${recordKinds.join('|')}|https?|mailto):`).test(name);
}

/** `[words][name]` and `[^name]` that stayed text because nothing defines the name. */
function noteUndefined(reader: Reader, node: Text, raw: string): void {
	const warn = (index: number, written: string, name: string, known: Iterable<string>): void => {
		const message = `There is no definition "${written}", so the brackets show as text`;
		const hint = didYouMean(name, known, `Write a line ${written}: … below the text, or correct the name`);
		problem(reader, 'undefined-reference', spotInText(reader, node, raw, index), { message, hint }, 'warning');
	};
	for (const { 0: match, 1: name = '', index } of raw.matchAll(/(?<=(?<!\\)\])\[([^\][@^]+)\]/g))
		if (!isAddress(name)) warn(index, match, name, reader.definitions.keys());
	for (const { 1: name = '', index } of raw.matchAll(/(?<!\\)\[\^([^\][\s]+\s[^\][]*)\]/g))
		noteSpacedName(reader, name, spotInText(reader, node, raw, index));
	for (const { 0: match, 1: name = '', index } of raw.matchAll(/(?<!\\)\[\^([^\][\s]+)\]/g))
		warn(index, match, name, reader.footnotes.keys());
}

/** `[^a note]`: what Markdown reads as brackets, or as the name of a link; once for each name. */
export function noteSpacedName(reader: Reader, name: string, spot: Spot): void {
	const message = `The name of a footnote holds no space: [^${name.replaceAll(/\s+/g, ' ')}]`;
	if (reader.problems.some((one) => one.message === message)) return;
	problem(reader, 'syntax', spot, { message, hint: `Write [^${name.trim().replaceAll(/\s+/g, '-')}], here and where the footnote stands` });
}

/** Where in the file a character of a text node lies; `raw` is the node as it stands there. */
export function spotInText(reader: Reader, node: Text, raw: string, index: number): Spot {
	const start = node.position?.start;
	if (!start) return spotOf(reader, node);
	const before = raw.slice(0, index).split('\n');
	const isFirstLine = before.length === 1;
	return reader.place({
		line: start.line + before.length - 1,
		column: isFirstLine ? start.column + index : (before.at(-1) ?? '').length + 1,
	});
}
