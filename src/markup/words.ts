import type { Nodes } from 'mdast';
import { countWords } from '../model/figure.ts';

/** Word count of a checked tree: paragraphs, headings and cells, without code blocks. */
export function wordsIn(node: Nodes): number {
	switch (node.type) {
		case 'paragraph':
		case 'heading':
		case 'tableCell':
			return countWords(textOf(node));
		default:
			return 'children' in node ? node.children.reduce((sum, child) => sum + wordsIn(child), 0) : 0;
	}
}

function textOf(node: Nodes): string {
	if (node.type === 'break') return ' ';
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
