import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { placeMissing } from './missing-places.ts';
import { syntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** What is added to CommonMark, here and on the maintainers' own pages. A single tilde is one: `20~25`, `~15`. */
export const grammar: PluggableList = [[remarkGfm, { singleTilde: false }]];

const markdown = unified().use(remarkParse).use(grammar);
const mdx = unified().use(remarkParse).use(grammar).use(remarkMdx);

/** MDX text as a tree with positions (mdast), or what keeps it from being read. Nothing in it runs. */
export function parseMdx(text: string): Root | SyntaxFault {
	try {
		return placed(mdx.parse(text) as Root, text);
	} catch (error) {
		return syntaxFault(error, text);
	}
}

/** Markdown text, without components, as a tree with positions. Every text can be read. */
export function parseMarkdown(text: string): Root {
	return placed(markdown.parse(text) as Root, text);
}

function placed(tree: Root, text: string): Root {
	// Only what may be an address on its own is made without a place.
	if (/www\.|:\/\/|@/i.test(text)) placeMissing(tree, text);
	return tree;
}
