import type { Nodes } from 'mdast';
import { figuresIn, quotationsIn } from '../model/figure.ts';
import type { BareFigure, Spot } from './document.ts';

/** Stands in a line of text for what shows where it comes from. */
const SUPPORT = '\ufffc';
/** Stands for what needs no source of its own: code, words marked as uncited. */
const EXEMPT = '\ufffb';

/** Text in one line, and for every character the place in the file. */
interface Line {
	text: string;
	spots: (Spot | undefined)[];
}

/**
 * The figures and quotations of a checked tree that no citation, claim or reference in the same
 * sentence, list item or table row supports. `whole` takes the tree as one item.
 */
export function bareFigures(tree: Nodes, spotOf: (node: Nodes, index: number) => Spot, whole = false): BareFigure[] {
	const cited = citedFootnotes(tree);
	const found: BareFigure[] = [];
	visit(tree, whole);
	return found;

	function visit(node: Nodes, isItem: boolean): void {
		switch (node.type) {
			case 'heading':
				return;
			case 'paragraph': {
				const line = lineOf(node);
				for (const sentence of isItem ? [line] : sentencesOf(line)) judge(sentence);
				return;
			}
			case 'tableRow':
				judge(lineOf(node));
				return;
			case 'table':
				for (const row of node.children.slice(1)) visit(row, true);
				return;
			case 'listItem': {
				const own = node.children.filter(({ type }) => type === 'paragraph');
				judge(join(own.map((child) => lineOf(child))));
				for (const child of node.children) if (child.type !== 'paragraph') visit(child, isItem);
				return;
			}
			case 'marker':
				// A quotation set apart names its source itself.
				if (node.part.part === 'component' && node.part.name === 'Quote') return;
				for (const child of node.children) visit(child, isItem);
				return;
			default:
				if ('children' in node) for (const child of node.children) visit(child, isItem);
		}
	}

	function judge({ text, spots }: Line): void {
		if (text.includes(SUPPORT)) return;
		const figures = figuresIn(text).map((one) => ({ ...one, kind: 'figure' as const }));
		const quotations = quotationsIn(text).map((one) => ({ ...one, kind: 'quotation' as const }));
		const [first] = [...figures, ...quotations].sort((a, b) => a.index - b.index);
		const spot = first && spots[first.index];
		if (first && spot) found.push({ ...spot, text: first.text, kind: first.kind });
	}

	function lineOf(node: Nodes): Line {
		switch (node.type) {
			case 'text':
				return { text: node.value.replaceAll('\n', ' '), spots: Array.from({ length: node.value.length }, (_, index) => spotOf(node, index)) };
			case 'break':
				return { text: ' ', spots: [undefined] };
			case 'inlineCode':
				return sign(EXEMPT);
			case 'footnoteReference':
				return cited.has(node.identifier) ? sign(SUPPORT) : sign(EXEMPT);
			case 'marker': {
				const { part } = node;
				const supports = part.part === 'citation' || (part.part === 'component' && part.name === 'Claim') || (part.part === 'reference' && ['claim', 'source', 'dataset'].includes(part.to));
				if (part.part === 'component' && part.name === 'Uncited') return sign(EXEMPT);
				return join([...(supports ? [sign(SUPPORT)] : []), ...node.children.map(lineOf)]);
			}
			default:
				return 'children' in node ? join(node.children.map(lineOf)) : { text: '', spots: [] };
		}
	}
}

/** `One.[1] Two.` -> `One.[1]`, `Two.`: a citation behind the full stop belongs to the sentence before it. */
function sentencesOf({ text, spots }: Line): Line[] {
	const ends = [...text.matchAll(/(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Nos|Art|Gen|Col|Lt|U\.S|U\.N|p|pp|para|paras|ca|vs|e\.g|i\.e|a\.m|p\.m))[.!?]['"”’)\]]*\ufffc*\s+(?=[\p{Lu}\p{N}"“‘([\ufffc])/gu)].map(({ 0: match, index }) => index + match.length);
	return [0, ...ends].map((start, index) => ({ text: text.slice(start, ends[index]), spots: spots.slice(start, ends[index]) }));
}

function join(lines: Line[]): Line {
	return { text: lines.map(({ text }) => text).join(''), spots: lines.flatMap(({ spots }) => spots) };
}

function sign(text: string): Line {
	return { text, spots: [undefined] };
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
