import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Paragraph, Parent, Root } from 'mdast';
import { toHast, type Handler } from 'mdast-util-to-hast';
import type { Part } from './document.ts';

/** A part within a tree: its children are still nodes. */
export interface Marker extends Parent {
	type: 'marker';
	part: Bare<Exclude<Part, string>>;
}
type Bare<P> = P extends { children: Part[] } ? Omit<P, 'children'> : P;

declare module 'mdast' {
	interface RootContentMap {
		marker: Marker;
	}
	interface PhrasingContentMap {
		marker: Marker;
	}
}
declare module 'hast' {
	interface ElementData {
		part?: Marker['part'];
	}
}

/** Makes a node that becomes a part. */
export function marker(part: Marker['part'], children: Nodes[] = []): Marker {
	return { type: 'marker', part, children: children as Marker['children'] };
}

const TAG = 'nutgraf-part';
/** Placeholder for a part in the HTML. No text contains it: control characters are refused. */
const SLOT = /\u0000(\d+)\u0000/;

/**
 * Turns a checked tree, the blocks of a text or one paragraph, into parts. Adds the ids of footnotes
 * to `anchors`.
 */
export function toParts(tree: Root | Paragraph, anchors: string[], hasFootnotes: boolean): Part[] {
	// `toHast` first searches the whole tree for footnotes, which takes as long as the conversion itself.
	const given = hasFootnotes ? tree : ({ ...tree, children: [{ type: 'unsearched', tree }] } as unknown as Root | Paragraph);
	const hast = toHast(given, {
		clobberPrefix: '',
		handlers: { marker: markerHandler, unsearched: (state, node: { tree: Root | Paragraph }) => state.all(node.tree) } as Record<
			string,
			Handler
		>,
	}) as HastRoot | Element;
	collectIds(hast, anchors);
	return partsOf(hast.children as ElementContent[]);
}

const markerHandler: Handler = (state, node: Marker): Element => ({
	type: 'element',
	tagName: TAG,
	properties: {},
	data: { part: node.part },
	children: state.all(node),
});

function partsOf(nodes: ElementContent[]): Part[] {
	const found: Part[] = [];
	const html = toHtml(nodes.map(withSlots), { allowDangerousHtml: true });
	return html.split(SLOT).flatMap((piece, index): Part[] => {
		if (index % 2 === 0) return piece === '' ? [] : [piece];
		const part = found[Number(piece)];
		return part === undefined ? [] : [part];
	});

	function withSlots(node: ElementContent): ElementContent {
		if (node.type !== 'element') return node;
		const part = node.data?.part;
		if (!part) return named(scrolling({ ...node, children: node.children.map(withSlots) }));
		const hasChildren = part.part === 'reference' || part.part === 'link' || part.part === 'component';
		found.push(hasChildren ? { ...part, children: partsOf(node.children) } : part);
		return { type: 'raw', value: `\u0000${found.length - 1}\u0000` };
	}
}

/** Wraps a table so that it scrolls on its own when wider than the screen, by keyboard too. */
function scrolling(node: Element): Element {
	if (node.tagName !== 'table') return node;
	const label = `Table: ${headersIn(node).join(', ')}`;
	return {
		type: 'element',
		tagName: 'div',
		properties: { className: ['wide'], role: 'region', tabIndex: 0, ariaLabel: label },
		children: [node],
	};
}

/** The box of a task, which nobody can tick, says by its name what it shows. */
function named(node: Element): Element {
	if (node.tagName !== 'input') return node;
	return { ...node, properties: { ...node.properties, ariaLabel: node.properties['checked'] ? 'Done' : 'Not done' } };
}

function headersIn(node: Element): string[] {
	if (node.tagName === 'th')
		return [
			node.children
				.map((child) => (child.type === 'text' ? child.value : ''))
				.join('')
				.trim(),
		];
	return node.children.flatMap((child) => (child.type === 'element' ? headersIn(child) : []));
}

function collectIds(node: HastNodes, anchors: string[]): void {
	const id = 'properties' in node ? node.properties['id'] : undefined;
	if (typeof id === 'string' && !anchors.includes(id)) anchors.push(id);
	if ('children' in node) for (const child of node.children) collectIds(child, anchors);
}
