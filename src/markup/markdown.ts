import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { components } from './attributes.ts';
import { parseMdx } from './grammar.ts';

/** What stands in Markdown for what only this site knows. */
export interface Replacements {
	/** The address for the target of a link: `event:e-a`, `/about/`, `https://…`. */
	address: (url: string) => string;
	/** The Markdown for a component without text inside, or what leads to the page of one with text. */
	component: (name: string, attributes: Record<string, string>) => string;
}

/**
 * The body of a checked MDX file as Markdown that other programs read: citations stay as Pandoc
 * writes them, components become what they stand for. `text` is the file with blank lines where
 * its frontmatter was.
 */
export function asMarkdown(text: string, { address, component }: Replacements): string {
	const tree = parseMdx(text);
	if ('message' in tree) return '';
	return toMarkdown({ ...tree, children: tree.children.flatMap(block) } as Root, {
		bullet: '-',
		extensions: [gfmToMarkdown()],
		handlers: {
			// As it stands in the file: Markdown would escape the brackets of citations.
			text: (node: { value: string; position?: { start: { offset?: number }; end: { offset?: number } } }) =>
				node.position?.start.offset === undefined ? node.value : text.slice(node.position.start.offset, node.position.end.offset),
		},
	});

	function block(node: Nodes): RootContent[] {
		if (node.type === 'paragraph') {
			const alone = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
			if (alone.length > 0 && alone.every((child) => child.type === 'mdxJsxTextElement' && components[child.name ?? '']?.place === 'block')) return alone.flatMap(block);
			return [{ ...node, children: node.children.flatMap(inline) }];
		}
		if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
			const attributes = attributesOf(node.attributes);
			const inner = node.type === 'mdxJsxFlowElement' ? node.children.flatMap(block) : [{ type: 'paragraph', children: node.children.flatMap(inline) } as Paragraph];
			const own = component(node.name ?? '', attributes);
			if (node.children.length === 0) return own === '' ? [] : [{ type: 'html', value: own }];
			return [{ type: 'blockquote', children: [...inner, ...(own === '' ? [] : [{ type: 'html', value: own }])] } as RootContent];
		}
		if (node.type === 'mdxFlowExpression') return [];
		if ('children' in node) return [{ ...node, children: node.children.flatMap((child: Nodes) => (isPhrasing(node) ? inline(child) : block(child))) } as RootContent];
		return [node as RootContent];
	}

	function inline(node: Nodes): PhrasingContent[] {
		if (node.type === 'mdxTextExpression') return [];
		if (node.type === 'mdxJsxTextElement') {
			const children = node.children.flatMap(inline);
			const url = component(node.name ?? '', attributesOf(node.attributes));
			return url === '' ? children : [{ type: 'link', url, children: children as never }];
		}
		if (node.type === 'link') return [{ ...node, url: address(node.url), children: node.children.flatMap(inline) as never }];
		if ('children' in node) return [{ ...node, children: node.children.flatMap((child: Nodes) => inline(child)) } as PhrasingContent];
		return [node as PhrasingContent];
	}
}

function isPhrasing({ type }: Nodes): boolean {
	return type === 'heading' || type === 'tableCell';
}

function attributesOf(attributes: readonly { type: string; name?: string; value?: unknown }[]): Record<string, string> {
	return Object.fromEntries(attributes.flatMap(({ name, value }) => (name !== undefined && typeof value === 'string' ? [[name, value]] : [])));
}
