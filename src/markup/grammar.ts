import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import type { Fault } from '../model/fault.ts';
import { htmlElement } from './html-element.ts';
import { placeMissing } from './missing-places.ts';

/** What is added to CommonMark, here and on the maintainers' own pages. A single tilde is one: `20~25`, `~15`. */
export const grammar: PluggableList = [[remarkGfm, { singleTilde: false }]];

const markdown = unified().use(remarkParse).use(grammar);
const mdx = unified().use(remarkParse).use(grammar).use(remarkMdx);

/** MDX text as a tree with positions (mdast), or what keeps it from being read. Nothing in it runs. */
export function parseMdx(text: string): Root | (Fault & { line: number; column: number }) {
	try {
		return placed(mdx.parse(text) as Root, text);
	} catch (error) {
		return faultOfMessage(error, text);
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

/** The parser's own words in plain English, and what to write instead. */
function faultOfMessage(error: unknown, text: string): Fault & { line: number; column: number } {
	if (!(error instanceof Error && 'reason' in error)) return faultOfFailure(text);
	const message = error as Error & { reason: string; line?: number; column?: number };
	// The end of the file is where a tag is missed; the tag that waits for it stands in the reason.
	const opening = /\((\d+):(\d+)-/.exec(message.reason);
	const at = opening ? { line: Number(opening[1]), column: Number(opening[2]) } : { line: message.line ?? 1, column: message.column ?? 1 };
	const line = text.split('\n')[at.line - 1] ?? '';
	const nearby = line.slice(Math.max(0, at.column - 2), at.column + 3);
	if (/<!--/.test(line)) {
		return { ...at, message: 'An HTML comment cannot be read', hint: 'Write {/* note */}' };
	}
	if (/^(import|export)\b/.test(line)) {
		return { ...at, column: 1, message: `A line that begins with "${line.split(' ')[0]}" is read as code`, hint: 'Begin the line with another word' };
	}
	if (/<\s*[\d=]/.test(nearby) || /<\s*[\d=]/.test(line.slice(Math.max(0, at.column - 3)))) {
		return { ...at, message: '"<" before a number is read as the start of a tag', hint: 'Write \\< or "less than"' };
	}
	if (/closing tag|end-tag/i.test(message.reason)) return { ...at, ...faultOfTag(message.reason) };
	if (/closing slash/.test(message.reason)) {
		const column = Math.max(1, at.column - 1);
		const name = /^<\/([\w.-]*)/.exec(line.slice(column - 1))?.[1] ?? '';
		return { ...at, column, message: `</${name}> closes nothing`, hint: `Delete it, or write <${name}> before it in the same paragraph or list item` };
	}
	if (/attribute value/.test(message.reason)) {
		return { ...at, message: `The value of an attribute begins with "${line[at.column - 1] ?? ''}"`, hint: 'Put it in straight quotation marks, as in id="c-one"' };
	}
	const address = /^<([a-z][a-z+.-]*:[^\s>]*)>?/i.exec(line.slice(line.lastIndexOf('<', at.column - 1)))?.[1];
	if (address !== undefined) {
		return { ...at, column: line.lastIndexOf('<', at.column - 1) + 1, message: `"<" before an address is read as the start of a tag: ${address}`, hint: `Write [words](${address})` };
	}
	if (/before name/.test(message.reason)) {
		return { ...at, message: `"<" before "${line[at.column - 1] ?? ''}" is read as the start of a tag`, hint: 'Write \\< for the sign itself' };
	}
	if (/acorn|expression|\{|\}/i.test(message.reason)) {
		return { ...at, message: 'A brace opens an expression that cannot be read', hint: 'Write \\{ and \\} for braces; code is not run here' };
	}
	return { ...at, message: plain(message.reason), hint: 'Write \\< for a "less than" sign, \\{ for a brace' };
}

/** A tag without its partner, by the parser's words for it. */
function faultOfTag(reason: string): Fault {
	const [name = '', other] = [...reason.matchAll(/<\/?([^\s/>`]*)\/?>/g)].map(([, tag]) => tag).reverse();
	if (/^[a-z]/.test(name)) return htmlElement(name);
	const hint = `Write </${name}> in the same paragraph or list item as <${name}>; what stands on lines of its own is closed on one`;
	return other === undefined || other === name
		? { message: `<${name}> is never closed`, hint }
		: { message: `<${name}> is closed by </${other}>`, hint };
}

/**
 * With the condition `development`, as in tests, the parser fails without a message where a heading
 * that is underlined cuts off a tag.
 */
function faultOfFailure(text: string): Fault & { line: number; column: number } {
	const heading = text.search(/^.*<.*\n[ \t>]*(?:=+|-+)[ \t]*$/m);
	const line = heading === -1 ? 1 : text.slice(0, heading).split('\n').length;
	return { line, column: 1, message: 'The text cannot be read as MDX', hint: 'Give every component its closing tag, and an empty line before what begins with === or ---' };
}

function plain(reason: string): string {
	return reason.replace(/\s*\(.*\)\s*$/s, '').replace(/`/g, '"').replace(/\.$/, '');
}
