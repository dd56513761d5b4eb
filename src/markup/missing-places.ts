import type { Nodes, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsIn } from './citations.ts';

/**
 * Adds positions to the nodes of a tree that lack them: autolink literals, and the text beside them,
 * are split from a text node after the tree is built:
 * https://github.com/syntax-tree/mdast-util-gfm-autolink-literal
 */
export function placeMissing(tree: Root, source: string): void {
	const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
	visit(tree);

	function visit(parent: Parent): void {
		const { children } = parent;
		for (let at = 0; at < children.length; at++) {
			if (children[at]?.position) continue;
			let end = at;
			while (end < children.length && !children[end]?.position) end += 1;
			placeRun(
				children.slice(at, end),
				children[at - 1]?.position?.end.offset ?? parent.position?.start.offset ?? 0,
				children[end]?.position?.start.offset ?? parent.position?.end.offset ?? source.length,
			);
			at = end;
		}
		for (const child of children) if ('children' in child) visit(child);
	}

	/** Positions siblings by finding their text between two offsets. */
	function placeRun(nodes: readonly Nodes[], from: number, to: number): void {
		const words = nodes.map((node) => toString(node));
		const offsets = offsetsIn(words.join(''), source.slice(from, to)).map((offset) => from + offset);
		let done = 0;
		for (const [index, node] of nodes.entries()) {
			const next = done + (words[index] ?? '').length;
			const start = offsets[done] ?? to;
			const last = offsets[next - 1] ?? start;
			const end = index < nodes.length - 1 ? (offsets[next] ?? to) : last + (source[last] === '\\' ? 2 : 1);
			node.position = { start: pointAt(start), end: pointAt(end) };
			// An autolink literal’s text is the address itself.
			if (node.type === 'link') for (const child of node.children) child.position = node.position;
			done = next;
		}
	}

	function pointAt(offset: number): { line: number; column: number; offset: number } {
		let [index, above] = [0, lineStarts.length];
		while (above - index > 1) {
			const middle = (index + above) >> 1;
			if ((lineStarts[middle] ?? 0) <= offset) index = middle;
			else above = middle;
		}
		return { line: index + 1, column: offset - (lineStarts[index] ?? 0) + 1, offset };
	}
}
