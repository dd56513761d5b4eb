import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';

/** ` id="c-one" locator="p. 4"` */
const attributes = String.raw`(?: [a-z]+="[^"<>|\[\]*\n]*")*`;
/** Words between two tags, on one line or more. */
const words = String.raw`(?:[^<>()\[\]*_|\n]|\n *(?=\p{L}))+`;
/** What may stand behind `<`. */
const tags = [
	// <Aside>, </Aside>, <RouteMap />, each alone on its line
	String.raw`(?<=^<)(?:[A-Z][A-Za-z]*${attributes}(?: ?/)?|/[A-Z][A-Za-z]*)>$`,
	// <Claim id="c-one">words</Claim>; at the end of a line only behind other words
	String.raw`(?<name>[A-Z][A-Za-z]*)${attributes}>${words}</\k<name>>(?:(?!$)|(?<=[\p{L},] <[^<]*<[^<]*))`,
	// its second half
	String.raw`(?<=<[A-Z][A-Za-z]*${attributes}>${words}<)/`,
].join('|');
/** Signs that were signs in every version of Unicode that a parser may know. */
const oldSign = '[!-ÿ‐-⁞₠-₿℀-⏿、-〿！-￮]';
const newSign = String.raw`(?!${oldSign})[\p{P}\p{S}]`;

/**
 * What makes a text other than plain: with these the two parsers differ, in the tree or in what they
 * accept. Each is wider than the differences that are known, so that it can be simple, and is found
 * in time in proportion to the text.
 */
export const leftToReference: readonly [construct: string, why: string, pattern: RegExp][] = [
	['escapes, code and expressions', 'a place behind an open backtick is wrong in a list; braces are text in a field', /[\\`{}]/],
	['character references', 'they are longer than what they stand for', /&#?\w+;/],
	['strikethrough', 'but a tilde that can only mean “about” is plain: ~15', /(?<! )~|~(?!\d)/],
	['control characters and surrogates', 'some are replaced, and 😀 is a sign for one parser and two letters for the other', /[^\P{C}\n]|[\u{10000}-\u{10ffff}]/u],
	['code of a module', 'a sentence that begins with “import” is refused by one of them', /^[ >*+\d.)-]*(?:import|export)\b/m],
	['addresses outside of links', 'they become links, but not by the same rules', /(?<!:\/\/)[Ww][Ww][Ww]\.|(?<!\[[^<>\[\]|\n]*\]\(https?):\/\/|mailto:|xmpp:|[\w+.-]@[\w-]/],
	['footnotes', 'their names are folded and their texts go on by rules of their own', /\[\^/],
	['definitions and links by their names', 'they are folded, and may go on in the next line', /\]:|\]\[/],
	['links with more than an address', 'what stands before an address that goes on in another line or cell has another end', /\]\((?![^\s()<>"'|*\[\]]+\))|\[$/m],
	['tasks', 'a box may be broken by the end of a line', /\[(?:\s*|[xX])\]/],
	['tags around more than words', 'one parser lets them cross emphasis, links, items and cells', new RegExp(`<(?!${tags})`, 'mu')],
	['tags that a heading cuts off', 'one parser lets them', /^[ >*+\d.)-]*#.*<[A-Z][^<\n]*$/m],
	['emphasis beside emphasis', 'the signs count differently for each other', /\*\*\*|__|\*_|_\*/],
	['emphasis beside newer signs', 'they are letters in an older Unicode', new RegExp(`[*_](?=${newSign})|[*_](?<=${newSign}.)`, 'u')],
	['lines of nothing but signs and numbers', 'underlined headings, lines across, items that begin below', /^[ *+=_\d.)-][ >*+=_\d.)-]*$/m],
	['pictures with more than words', 'tags in them are accepted by one parser', /!\[(?![^<>()\[\]*_|\n]+\]\([\w.\/-]+\))/],
	['spaces at the end of a line', 'a break has another place in a list, a tag another kind', / $/m],
	['quotations of anything but text', 'their ends have other places', /^(?:[ *+\d.)-]+>|> *(?:>|(?:[*+-]|\d+[.)])(?: |$)|#|\||<))/m],
	['tables beside or within something else', 'rows go on differently', /^[^|\n].*\||^[^|\n].*\n\||^\|.*\n[^|\n]/m],
];
const notPlain = new RegExp(leftToReference.map(([, , { source }]) => source).join('|'), 'mu');

/**
 * The tree of a plain text, as `parseMdx` makes it, but twenty times as fast; undefined for every
 * other text, and on a machine that the parser does not run on. The text keeps the limits of a file.
 */
export function parsePlain(text: string): Root | undefined {
	if (notPlain.test(text)) return undefined;
	try {
		const tree = fastParser()?.mdxToMdast(text, { features: { frontmatter: false } });
		if (tree && text.includes('<')) placeAttributes(tree);
		return tree;
	} catch {
		return undefined;
	}
}

/** The same for the text of a field, as `parseMarkdown` makes it. */
export function parsePlainField(text: string): Root | undefined {
	// Tags and lines that are indented mean something else there.
	return /<|^ /m.test(text) ? undefined : parsePlain(text);
}

/** Note where the attributes of tags stand, which the fast parser does not. */
function placeAttributes(node: Nodes): void {
	if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.position) {
		const { line, column, offset = 0 } = node.position.start;
		let end = `<${node.name}`.length;
		for (const attribute of node.attributes) {
			const start = end + ' '.length;
			end = start + (attribute.type === 'mdxJsxAttribute' ? `${attribute.name}="${attribute.value}"`.length : 0);
			attribute.position = { start: { line, column: column + start, offset: offset + start }, end: { line, column: column + end, offset: offset + end } };
		}
	}
	if ('children' in node) for (const child of node.children) placeAttributes(child);
}

/** What is used of Sätteri; its own types would add nodes to mdast that are none here. */
interface FastParser {
	mdxToMdast(text: string, options: { features: { frontmatter: boolean } }): Root;
}

let loaded: FastParser | false | undefined;

/** Loaded when the first text is plain: without a binary for this machine, an `import` would throw. */
function fastParser(): FastParser | undefined {
	try {
		loaded ??= createRequire(import.meta.url)('satteri') as FastParser;
	} catch {
		loaded = false;
	}
	return loaded || undefined;
}
