import type { Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { figuresIn, numberWordsIn, quotationsIn } from '../model/figure.ts';
import { sentencesIn } from './sentences.ts';
import type { BareFigure, Document, Position } from './document.ts';

/** Placeholder for a citation, claim or reference, which gives a source. */
const SUPPORT = '\ufffc';
/** Placeholder for text that needs no source: code, words marked as uncited. */
const EXEMPT = '\ufffb';
/** Separates cells and paragraphs: no figure, date or quotation spans it. */
const BETWEEN = ' | ';

/** Text on one line, and the nodes it comes from with their offsets in it. */
interface Line {
	text: string;
	texts: { node: Text; start: number }[];
}

/**
 * The figures and quotations of a checked tree without a citation, claim or reference in the same sentence,
 * list item or table row, and the figures that have one or need none. `whole` treats the tree as one item.
 */
export function figuresOf(
	tree: Nodes,
	positionOf: (node: Nodes, index: number) => Position,
	language: string,
	whole = false,
): Pick<Document, 'bareFigures' | 'citedFigures'> {
	const cited = citedFootnotes(tree);
	const found: BareFigure[] = [];
	const citedFigures = new Set<number>();
	visit(tree, whole);
	return { bareFigures: found, citedFigures: [...citedFigures] };

	function visit(node: Nodes, isItem: boolean): void {
		switch (node.type) {
			case 'heading':
				return;
			case 'paragraph': {
				const line = lineOf([node]);
				if (isItem) judge(line);
				else for (const [start, end] of sentencesIn(line.text, language)) judge(line, start, end);
				return;
			}
			case 'tableRow':
				judge(lineOf(node.children));
				return;
			case 'table':
				for (const row of node.children.slice(1)) visit(row, true);
				return;
			case 'listItem': {
				judge(lineOf(node.children.filter(({ type }) => type === 'paragraph')));
				for (const child of node.children) if (child.type !== 'paragraph') visit(child, isItem);
				return;
			}
			case 'marker':
				// A Quote names its source itself.
				if (node.part.part === 'component' && node.part.name === 'Quote') return;
				for (const child of node.children) visit(child, isItem);
				return;
			default:
				if ('children' in node) for (const child of node.children) visit(child, isItem);
		}
	}

	function judge(line: Line, start = 0, end = line.text.length): void {
		const text = line.text.slice(start, end);
		const figures = figuresIn(text, [], language).map((one) => ({ ...one, kind: 'figure' as const }));
		if (text.includes(SUPPORT)) {
			for (const { value } of figures) citedFigures.add(value);
			return;
		}
		const numberWords = numberWordsIn(text, language).map((one) => ({ ...one, kind: 'number word' as const }));
		const quotations = quotationsIn(text).map((one) => ({ ...one, kind: 'quotation' as const }));
		for (const { text: written, kind, index } of [...figures, ...numberWords, ...quotations].sort((a, b) => a.index - b.index)) {
			const position = positionIn(line, start + index);
			if (position) found.push({ ...position, text: written, kind, statement: text, index });
		}
	}

	function positionIn({ texts }: Line, index: number): Position | undefined {
		const holder = texts.find(({ node, start }) => index >= start && index < start + node.value.length);
		return holder && positionOf(holder.node, index - holder.start);
	}

	function lineOf(nodes: readonly Nodes[]): Line {
		const line: Line = { text: '', texts: [] };
		for (const [index, node] of nodes.entries()) {
			if (index > 0) line.text += BETWEEN;
			append(line, node);
		}
		return line;
	}

	function append(line: Line, node: Nodes): void {
		switch (node.type) {
			case 'text':
				// One mistake is one problem: a malformed citation does not also count as missing.
				if (node.data?.isFaulty) line.text += SUPPORT;
				line.texts.push({ node, start: line.text.length });
				line.text += node.value.replaceAll('\n', ' ');
				return;
			case 'break':
				line.text += ' ';
				return;
			case 'inlineCode':
				line.text += EXEMPT;
				return;
			case 'footnoteReference':
				line.text += cited.has(node.identifier) ? SUPPORT : EXEMPT;
				return;
			case 'marker': {
				const { part } = node;
				const supports =
					part.part === 'citation' ||
					(part.part === 'component' && part.name === 'Claim') ||
					(part.part === 'reference' && ['claim', 'source', 'dataset'].includes(part.to));
				if (part.part === 'component' && part.name === 'Uncited') {
					for (const { value } of figuresIn(toString(node), [], language)) citedFigures.add(value);
					line.text += EXEMPT;
					return;
				}
				if (supports) line.text += SUPPORT;
				for (const child of node.children) append(line, child);
				return;
			}
			default:
				if ('children' in node) for (const child of node.children) append(line, child);
		}
	}
}

function citedFootnotes(node: Nodes, into = new Set<string>()): Set<string> {
	if (node.type === 'footnoteDefinition' && holdsCitation(node)) into.add(node.identifier);
	if ('children' in node) for (const child of node.children) citedFootnotes(child, into);
	return into;
}

function holdsCitation(node: Nodes): boolean {
	if (node.type === 'marker' && node.part.part === 'citation') return true;
	return 'children' in node && node.children.some((child) => holdsCitation(child));
}
