import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { placeMissing } from './missing-places.ts';
import { syntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** Extensions to CommonMark, shared with the maintainers’ own pages. A single tilde is literal: `20~25`, `~15`. */
export const grammar: PluggableList = [[remarkGfm, { singleTilde: false }]];

const markdown = unified().use(remarkParse).use(grammar);
const mdx = unified().use(remarkParse).use(grammar).use(remarkMdx);

/** Parses MDX to a tree with positions (mdast), or returns the syntax fault. Runs no code. */
export function parseMdx(text: string): Root | SyntaxFault {
	try {
		return placed(mdx.parse(text) as Root, text);
	} catch (error) {
		return syntaxFault(error, text);
	}
}

/** Parses Markdown without components to a tree with positions (mdast). Never fails. */
export function parseMarkdown(text: string): Root {
	return placed(markdown.parse(text) as Root, text);
}

function placed(tree: Root, text: string): Root {
	// Only autolink literals are created without positions.
	if (/www\.|:\/\/|@/i.test(text)) placeMissing(tree, text);
	return tree;
}
