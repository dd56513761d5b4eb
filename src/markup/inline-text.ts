import type { Nodes } from 'mdast';
import { offsetsIn } from './citations.ts';
import type { Position } from './document.ts';
import { positionInText } from './read-text.ts';
import type { Reader } from './reader.ts';

/**
 * The text of a paragraph, heading or cell as one string across its nodes, to find syntax that Markdown
 * left as text, such as a bracket that opens before an emphasis and closes after it.
 */
export interface InlineText {
	/** The text, with U+0001 in place of an escaped opening bracket and NUL in place of any other escaped character. */
	masked: string;
	/** The end of the text node that a character is in. */
	endOfNode: (index: number) => number;
	positionAt: (index: number) => Position;
}

const ESCAPED = '\u0000';
export const ESCAPED_BRACKET = '\u0001';

/** The text of a node with phrasing content. */
export function inlineTextOf(reader: Reader, parent: Nodes): InlineText {
	let masked = '';
	const texts: { start: number; position: (index: number) => Position }[] = [];
	append(parent);
	return {
		masked,
		endOfNode: (index) => texts[textAt(index) + 1]?.start ?? masked.length,
		positionAt: (index) => {
			const holder = texts[textAt(index)];
			return holder ? holder.position(index - holder.start) : { line: 1, column: 1 };
		},
	};

	/** Index of the text node that a character is in, by binary search. */
	function textAt(index: number): number {
		let [low, high] = [0, texts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((texts[middle]?.start ?? 0) <= index) low = middle;
			else high = middle;
		}
		return low;
	}

	function append(node: Nodes): void {
		if (node.type === 'text') {
			const raw = reader.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
			const offsets = offsetsIn(node.value, raw);
			texts.push({ start: masked.length, position: (index) => positionInText(reader, node, raw, offsets[index] ?? 0) });
			masked += node.value.replaceAll(/[^\p{L}\p{N}\s]/gu, (sign, index: number) => {
				if (raw.startsWith(sign, offsets[index])) return sign;
				return sign === '[' ? ESCAPED_BRACKET : ESCAPED.repeat(sign.length);
			});
		} else if (node.type === 'break') {
			masked += '\n';
		} else if ('children' in node) {
			for (const child of node.children) append(child);
		} else {
			masked += ESCAPED;
		}
	}
}
