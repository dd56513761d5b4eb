import type { Html, PhrasingContent } from 'mdast';

/**
 * Turns `<Uncited reason="…">words</Uncited>` in a field into the component node that MDX makes of it in a
 * body: plain Markdown reads the tags as HTML. Any other HTML stays, and is refused later.
 */
export function withUncited(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	for (let at = 0; at < nodes.length; at++) {
		const node = nodes[at] as PhrasingContent;
		const close = isOpening(node)
			? nodes.findIndex((other, index) => index > at && other.type === 'html' && other.value === '</Uncited>')
			: -1;
		if (close === -1) {
			read.push('children' in node ? ({ ...node, children: withUncited(node.children as PhrasingContent[]) } as PhrasingContent) : node);
			continue;
		}
		read.push({
			type: 'mdxJsxTextElement',
			name: 'Uncited',
			attributes: [...(node as Html).value.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({
				type: 'mdxJsxAttribute',
				name,
				value,
			})),
			children: withUncited(nodes.slice(at + 1, close)),
			...(node.position ? { position: { start: node.position.start, end: nodes[close]?.position?.end ?? node.position.end } } : {}),
		});
		at = close;
	}
	return read;
}

function isOpening(node: PhrasingContent): boolean {
	return node.type === 'html' && /^<Uncited(?:\s+[\w-]+="[^"]*")*\s*>$/.test(node.value);
}
