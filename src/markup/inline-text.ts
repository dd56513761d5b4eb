import type { Nodes } from 'mdast';
import { offsetsIn } from './citations.ts';
import type { Spot } from './document.ts';
import { spotInText } from './read-text.ts';
import type { Reader } from './reader.ts';

/**
 * The words of a paragraph, a heading or a cell in one line of text, whatever nodes they stand in, so
 * that signs can be seen which Markdown has left as text: a bracket that opens before an emphasis and
 * closes behind it.
 */
export interface InlineText {
	/** A sign that was escaped stands as a NUL, an opening bracket that was as U+0001. */
	signs: string;
	/** Where the text node ends that a sign stands in. */
	endOfNode: (index: number) => number;
	spotAt: (index: number) => Spot;
}

const ESCAPED = '\u0000';
export const ESCAPED_BRACKET = '\u0001';

/** The text of a node whose children are words. */
export function inlineTextOf(reader: Reader, parent: Nodes): InlineText {
	let signs = '';
	const texts: { start: number; spot: (index: number) => Spot }[] = [];
	append(parent);
	return {
		signs,
		endOfNode: (index) => texts[numberAt(index) + 1]?.start ?? signs.length,
		spotAt: (index) => {
			const holder = texts[numberAt(index)];
			return holder ? holder.spot(index - holder.start) : { line: 1, column: 1 };
		},
	};

	/** The number of the text that a sign stands in, found in few steps among many. */
	function numberAt(index: number): number {
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
			texts.push({ start: signs.length, spot: (index) => spotInText(reader, node, raw, offsets[index] ?? 0) });
			signs += node.value.replaceAll(/[^\p{L}\p{N}\s]/gu, (sign, index: number) => {
				if (raw.startsWith(sign, offsets[index])) return sign;
				return sign === '[' ? ESCAPED_BRACKET : ESCAPED.repeat(sign.length);
			});
		} else if (node.type === 'break') {
			signs += '\n';
		} else if ('children' in node) {
			for (const child of node.children) append(child);
		} else {
			signs += ESCAPED;
		}
	}
}
