import type { Nodes, Text } from 'mdast';
import { recordKinds } from '../model/kinds.ts';
import { didYouMean } from '../model/suggestion.ts';
import { forbiddenCharacter } from './characters.ts';
import { citationsIn } from './citations.ts';
import type { Position } from './document.ts';
import { marker } from './parts.ts';
import { problem, positionOf, type Reader } from './reader.ts';

/** A text node as plain text with markers for its citations. */
export function readTextNode(reader: Reader, node: Text): Nodes[] {
	const { document, source } = reader;
	const start = node.position?.start.offset;
	const raw = start === undefined ? node.value : source.slice(start, node.position?.end.offset);
	// A character reference can produce a forbidden character that the file itself does not contain.
	const value = raw.includes('&') ? visibleValue(reader, node) : node.value;
	noteUndefined(reader, node, raw);
	return citationsIn(value, raw).flatMap((piece, index, pieces): Nodes[] => {
		switch (piece.piece) {
			case 'text':
				// No space between a word and the number of its citation.
				return [textNode(pieces[index + 1]?.piece === 'citation' ? piece.value.trimEnd() : piece.value, piece.index)];
			case 'mention':
				if (!isSplit(reader, positionInText(reader, node, raw, piece.index)))
					document.mentions.push({ sourceId: piece.sourceId, ...positionInText(reader, node, raw, piece.index) });
				return [textNode(piece.value, piece.index)];
			case 'fault':
				problem(reader, 'citation-syntax', positionInText(reader, node, raw, piece.index), piece);
				return [
					{ ...textNode(piece.value, piece.index), data: { isFaulty: true, position: positionInText(reader, node, raw, piece.index) } },
				];
			case 'citation':
				document.citations.push({
					...positionInText(reader, node, raw, piece.index),
					section: reader.section,
					items: piece.items.map(({ index: at, ...item }) => ({ ...item, ...positionInText(reader, node, raw, at) })),
				});
				return [marker({ part: 'citation', citation: document.citations.length - 1 })];
		}
	});

	function textNode(text: string, at: number): Text {
		return { type: 'text', value: text, data: { position: positionInText(reader, node, raw, at) } };
	}
}

declare module 'mdast' {
	interface TextData {
		/** Position in the file of text split from its node. */
		position?: Position;
		/** Has a reported problem, so whether it gives a source is unknown. */
		isFaulty?: true;
	}
}

/** Position in the file of a character of a processed text: exact on its first line, else the line only. */
export function positionInRead(node: Nodes, index: number): Position {
	const position = node.type === 'text' ? node.data?.position : undefined;
	if (!position || node.type !== 'text') return { line: 1, column: 1 };
	const lines = node.value.slice(0, index).split('\n');
	return lines.length === 1
		? { line: position.line, column: position.column + index }
		: { line: position.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
}

/** The value of a node, without forbidden characters, which are reported. */
export function visibleValue(reader: Reader, node: Nodes & { value: string }): string {
	const found = forbiddenCharacter(node.value);
	if (!found) return node.value;
	problem(reader, 'characters', positionOf(reader, node), found);
	return node.value.replaceAll(/[^\P{C}\n\t]/gu, '');
}

/** Whether a position is within a citation that was reported as split. */
function isSplit({ split }: Reader, { line, column }: Position): boolean {
	return split.some(
		({ from, to }) =>
			(line > from.line || (line === from.line && column > from.column)) && (line < to.line || (line === to.line && column < to.column)),
	);
}

/** Whether a name is an address: `[words][event:e-a]` is reported as a malformed link. */
function isAddress(name: string): boolean {
	return new RegExp(`^(?:${recordKinds.join('|')}|https?|mailto):`).test(name);
}

/** Notes `[words][name]` and `[^name]` that stayed text because the name is undefined. */
function noteUndefined(reader: Reader, node: Text, raw: string): void {
	const warn = (index: number, written: string, name: string, known: Iterable<string>): void => {
		const message = `There is no definition "${written}", so the brackets show as text`;
		const hint = didYouMean(name, known, `Write a line ${written}: … below the text, or correct the name`);
		problem(reader, 'undefined-reference', positionInText(reader, node, raw, index), { message, hint }, 'warning');
	};
	for (const { 0: match, 1: name = '', index } of raw.matchAll(/(?<=(?<!\\)\])\[([^\][@^]+)\]/g))
		if (!isAddress(name)) warn(index, match, name, reader.definitions.keys());
	for (const { 1: name = '', index } of raw.matchAll(/(?<!\\)\[\^([^\][\s]+\s[^\][]*)\]/g))
		noteSpacedName(reader, name, positionInText(reader, node, raw, index));
	for (const { 0: match, 1: name = '', index } of raw.matchAll(/(?<!\\)\[\^([^\][\s]+)\]/g))
		warn(index, match, name, reader.footnotes.keys());
}

/** Reports `[^a note]`, which Markdown reads as brackets or as the name of a link; once for each name. */
export function noteSpacedName(reader: Reader, name: string, position: Position): void {
	const message = `The name of a footnote cannot contain a space: [^${name.replaceAll(/\s+/g, ' ')}]`;
	if (reader.problems.some((one) => one.message === message)) return;
	problem(reader, 'syntax', position, {
		message,
		hint: `Write [^${name.trim().replaceAll(/\s+/g, '-')}], here and at the footnote itself`,
	});
}

/** Position in the file of a character of a text node; `raw` is the node as written. */
export function positionInText(reader: Reader, node: Text, raw: string, index: number): Position {
	const start = node.position?.start;
	if (!start) return positionOf(reader, node);
	const before = raw.slice(0, index).split('\n');
	const isFirstLine = before.length === 1;
	return reader.place({
		line: start.line + before.length - 1,
		column: isFirstLine ? start.column + index : (before.at(-1) ?? '').length + 1,
	});
}
