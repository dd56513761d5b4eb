import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { syntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** What is added to CommonMark, here and on the maintainers' own pages. */
export const grammar = [remarkGfm];

const markdown = unified().use(remarkParse).use(grammar);
const mdx = unified().use(remarkParse).use(grammar).use(remarkMdx);

/** MDX text as a tree with positions (mdast), or what keeps it from being read. Nothing in it runs. */
export function parseMdx(text: string): Root | SyntaxFault {
	try {
		return mdx.parse(text) as Root;
	} catch (error) {
		return syntaxFault(error, text);
	}
}

/** Markdown text, without components, as a tree with positions. Every text can be read. */
export function parseMarkdown(text: string): Root {
	return markdown.parse(text) as Root;
}
