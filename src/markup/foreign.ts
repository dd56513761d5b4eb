import type { Definition, Image, Link, Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { components, type ComponentName } from './attributes.ts';
import type { Document, Foreign } from './document.ts';
import type { Reader } from './reader.ts';

/** Start and end offset of a node in its text. */
export function stretchOf({ position }: Pick<Nodes, 'position'>): { from: number; to: number } {
	return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

/** Notes a link or picture address that only this site understands. */
export function noteAddress({ source, document }: Reader, node: Link | Image | Definition): void {
	const { url, type } = node;
	if (/^(https?|mailto):/i.test(url)) return;
	const { from, to } = stretchOf(node);
	const start = source.indexOf(url, endOfWords(node, source, from));
	if (start !== -1 && start + url.length <= to)
		document.foreign.push({ is: type === 'image' ? 'picture' : 'address', url, from: start, to: start + url.length });
}

/** The offset after the link text, or after the label of a definition. */
function endOfWords(node: Link | Image | Definition, source: string, from: number): number {
	if (node.type === 'link') return stretchOf(node.children.at(-1) ?? {}).to || from;
	return source.indexOf(node.type === 'image' ? '](' : ']:', from);
}

/** Note a component with its attributes. */
export function noteComponent(
	{ document }: Reader,
	node: MdxJsxFlowElement | MdxJsxTextElement,
	name: ComponentName,
	attributes: Record<string, string>,
): void {
	const [first, last] = [node.children[0], node.children.at(-1)];
	document.foreign.push({
		is: 'component',
		name,
		attributes,
		...stretchOf(node),
		...(first && last ? { inside: [stretchOf(first).from, stretchOf(last).to] } : {}),
	});
}

/** Plain Markdown for each construct that only this site understands. */
export interface Replacements {
	/** The full address for a link target such as `event:e-a` or `/about/`. */
	address: (url: string) => string;
	/** The full address of a picture. */
	picture: (url: string) => string;
	/** The Markdown for a component without children; for one with children, a link to its page. */
	component: (name: ComponentName, attributes: Record<string, string>) => string;
}

/**
 * A checked text as Markdown that other programs can read: `text`, which the document was read from, with
 * constructs that only this site understands replaced. Citations stay as they are: their syntax is Pandoc’s.
 */
export function asMarkdown(text: string, { foreign }: Document, replacements: Replacements): string {
	return between(0, text.length);

	function between(from: number, to: number): string {
		let written = '';
		let at = from;
		for (const one of foreign) {
			if (one.from < at || one.to > to) continue;
			written += text.slice(at, one.from) + instead(one);
			at = one.to;
		}
		return written + text.slice(at, to);
	}

	function instead(one: Foreign): string {
		switch (one.is) {
			case 'address':
				return replacements.address(one.url);
			case 'picture':
				return replacements.picture(one.url);
			case 'nothing':
				return '';
			case 'component': {
				const own = replacements.component(one.name, one.attributes);
				if (!one.inside) return own;
				const inner = between(...one.inside);
				if (components[one.name]?.place === 'inline') return own === '' ? inner : `[${inner}](${own})`;
				return quoted([inner, ...(own === '' ? [] : [own])].join('\n\n'), text.slice(text.lastIndexOf('\n', one.from) + 1, one.from));
			}
		}
	}
}

/** Paragraphs as a block quote; `margin` is the text before it on its first line. */
function quoted(text: string, margin: string): string {
	const next = margin.replaceAll(/[^>\s]/g, ' ');
	return text
		.split('\n')
		.map((line, index) => `${index === 0 ? '' : next}> ${line.trimStart()}`.trimEnd())
		.join('\n');
}
