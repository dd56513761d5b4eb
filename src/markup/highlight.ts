import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import { bundledLanguages, codeToHast, createCssVariablesTheme, type BundledLanguage, type SpecialLanguage } from 'shiki';

// Colours come from classes: the Content-Security-Policy forbids inline styles.
const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--code-' });

/** Code as HTML with a class for each kind of token (`code-keyword`); plain for an unknown language. */
export async function highlight(code: string, language: string): Promise<string> {
	return toHtml(await highlighted(code, language));
}

/** A rehype plugin that highlights every `<pre><code class="language-…">`. */
export function rehypeHighlight() {
	return async (tree: Root): Promise<void> => {
		await Promise.all(
			blocksIn(tree).map(async ({ parent, index, code, language }) => {
				const [pre] = (await highlighted(code, language)).children;
				if (pre?.type === 'element') parent.children[index] = pre;
			}),
		);
	};
}

async function highlighted(code: string, language: string): Promise<Root> {
	// No time limit: on a busy machine it would leave tokens plain. File sizes are limited elsewhere.
	const lang: BundledLanguage | SpecialLanguage = Object.hasOwn(bundledLanguages, language) ? (language as BundledLanguage) : 'text';
	const tree = await codeToHast(code, { lang, theme, tokenizeTimeLimit: 0 });
	for (const child of tree.children) if (child.type === 'element') styleToClass(child);
	return tree as Root;
}

/** `style="color:var(--code-token-keyword)"` -> `class="code-keyword"`. */
function styleToClass(element: Element): void {
	const { style, class: _class, tabindex: _tabindex, ...properties } = element.properties;
	const word = /var\(--code-token-([a-z-]+)\)/.exec(String(style ?? ''))?.[1];
	element.properties = {
		...properties,
		...(word ? { className: [`code-${word}`] } : {}),
		...(element.tagName === 'pre' ? { className: ['code'], tabIndex: 0 } : {}),
	};
	for (const child of element.children) if (child.type === 'element') styleToClass(child);
}

function blocksIn(tree: Root): { parent: Root | Element; index: number; code: string; language: string }[] {
	const found: ReturnType<typeof blocksIn> = [];
	visit(tree);
	return found;

	function visit(parent: Root | Element): void {
		for (const [index, child] of (parent.children as ElementContent[]).entries()) {
			if (child.type !== 'element') continue;
			const inner = child.tagName === 'pre' ? child.children[0] : undefined;
			if (inner?.type === 'element' && inner.tagName === 'code') {
				const names = inner.properties['className'];
				const name = Array.isArray(names) ? names.map(String).find((one) => one.startsWith('language-')) : undefined;
				found.push({ parent, index, code: toString(inner as never), language: name?.slice('language-'.length) ?? '' });
			} else visit(child);
		}
	}
}
