import type { Heading, Image, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { components } from './attributes.ts';
import { faultOfAttributes } from './braces.ts';
import { emptyDocument, type Document, type Position, type TextProblem } from './document.ts';
import { noteAddress, stretchOf } from './foreign.ts';
import { parseMarkdown, parseMdx } from './grammar.ts';
import { htmlElement } from './html-element.ts';
import { readLeftovers } from './leftovers.ts';
import { limits } from './limits.ts';
import { marker, toParts } from './parts.ts';
import { isOnlyBlocks, readElement, refuseBlocks } from './read-element.ts';
import { asText, findUnused, isNamedAsCitation, readDefinitions, readLink, readPicture, warnOfUnused } from './read-link.ts';
import { noteSpacedName, readTextNode, positionInRead, visibleValue } from './read-text.ts';
import { newReader, problem, shortened, positionOf, type Reader } from './reader.ts';
import { figuresOf } from './statements.ts';
import { withUncited } from './uncited.ts';
import { wordsIn } from './words.ts';

/** A parsed text and its problems. What is not accepted is left out of the document. */
export interface Reading {
	document: Document;
	problems: TextProblem[];
}

/**
 * Reads the body of an MDX file as data. `text` is the whole file with blank lines in place of the
 * frontmatter, which keeps the line numbers; a first heading that repeats `title` is dropped. Figures are read as in
 * `language`.
 */
export function readBody(text: string, title: string, language = 'en'): Reading {
	const tree = parseMdx(text);
	if ('message' in tree) {
		return { document: emptyDocument(), problems: [{ rule: 'syntax', severity: 'error', ...tree }] };
	}
	const first = tree.children[0];
	const isTitle = first?.type === 'heading' && first.depth === 1 && toString(first).trim() === title;
	if (isTitle) tree.children.shift();
	const reading = readTree(tree, text, ({ line, column }) => ({ line, column }), language);
	if (isTitle) reading.document.foreign.push({ is: 'nothing', ...stretchOf(first) });
	reading.document.foreign.sort((a, b) => a.from - b.from);
	return reading;
}

/**
 * Reads inline Markdown from a field of a record; `<Uncited>` is the only component accepted. `place` maps
 * positions in the text to the file. With `isItem` the text is one statement, however many sentences it has.
 */
export function readInline(text: string, place: (position: Position) => Position, isItem = false, language = 'en'): Reading {
	const {
		children: [only, ...more],
	} = parseMarkdown(text);
	if (!only) return { document: emptyDocument(), problems: [] };
	if (only.type !== 'paragraph' || more.length > 0) {
		const at = place({ line: 1, column: 1 });
		return {
			document: emptyDocument(),
			problems: [
				{
					rule: 'markup',
					severity: 'error',
					...at,
					message: `The field contains ${more.length > 0 ? 'more than one paragraph' : nameOf(only.type)}, not plain sentences`,
					hint: 'Write one paragraph here; keep lists, headings and quotations in the body',
				},
			],
		};
	}
	only.children = withUncited(only.children);
	const reading = readTree(only, text, place, language, isItem);
	// Fields have no plain Markdown version.
	reading.document.foreign = [];
	return reading;
}

/** A node type in words, for a message. */
function nameOf(type: string): string {
	const names: Record<string, string> = {
		heading: 'a heading',
		list: 'a list',
		blockquote: 'a quotation',
		code: 'a block of code',
		table: 'a table',
		thematicBreak: 'a line across',
		definition: 'the definition of a link',
		footnoteDefinition: 'a footnote',
	};
	return names[type] ?? 'something else';
}

function readTree(
	tree: Root | Paragraph,
	source: string,
	place: (position: Position) => Position,
	language: string,
	isItem = false,
): Reading {
	const reader = newReader(source, place, readNodes);
	readDefinitions(reader, tree);
	findUnused(reader, tree);
	if (tree.type === 'paragraph') readLeftovers(reader, tree);
	const root = { ...tree, children: reader.read(tree.children, 1) } as Root | Paragraph;
	warnOfUnused(reader, tree);
	const { document, problems } = reader;
	document.parts = toParts(root, document.anchors, reader.footnotes.size > 0);
	Object.assign(document, figuresOf(root, positionInRead, language, isItem));
	document.words = wordsIn(root);
	return { document, problems };
}

function readNodes(reader: Reader, nodes: readonly Nodes[], depth: number): Nodes[] {
	if (depth <= limits.depth) return nodes.flatMap((node) => readNode(reader, node, depth));
	problem(reader, 'limits', positionOf(reader, nodes[0]), {
		message: `The text is nested more than ${limits.depth} deep`,
		hint: 'Take out levels of quotation, list or component',
	});
	return [];
}

/** The allow-list: a kind of node without a case here is refused. */
function readNode(reader: Reader, node: Nodes, depth: number): Nodes[] {
	switch (node.type) {
		case 'text':
			return readTextNode(reader, node);
		case 'heading':
			return readHeading(reader, node, depth);
		case 'link':
			noteAddress(reader, node);
			return readLink(reader, node, depth);
		case 'linkReference': {
			if (/^\^.*\s/.test(node.label ?? '')) {
				noteSpacedName(reader, (node.label ?? '').slice(1), positionOf(reader, node));
				return reader.read(node.children, depth + 1);
			}
			const definition = reader.definitions.get(node.identifier);
			if (definition && isNamedAsCitation(reader, definition)) return readTextNode(reader, asText(reader, node));
			return definition ? readLink(reader, { ...node, type: 'link', url: definition.url }, depth) : reader.read(node.children, depth + 1);
		}
		case 'image':
			return readImage(reader, node, true);
		case 'imageReference': {
			const definition = reader.definitions.get(node.identifier);
			return definition ? readPicture(reader, { ...node, url: definition.url }, true) : [];
		}
		case 'code':
			return [marker({ part: 'code', language: node.lang ?? '', code: visibleValue(reader, node) })];
		case 'inlineCode':
			return [{ ...node, value: visibleValue(reader, node) }];
		case 'definition':
			noteAddress(reader, node);
			return [];
		case 'html':
			return refuseTag(reader, node);
		case 'mdxjsEsm':
			return refuse(
				reader,
				node,
				`Code is not run here: ${shortened(node.value)}`,
				'Delete it; a sentence must not begin with "import" or "export"',
			);
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			if (isComment(node.value)) {
				reader.document.foreign.push({ is: 'nothing', ...stretchOf(node) });
				return [];
			}
			return refuseBraces(reader, node);
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return readElement(reader, node, depth);
		case 'paragraph':
			// MDX reads a component alone on its line as inline; it is meant as a block.
			if (isOnlyBlocks(node.children))
				return reader.read(
					node.children.filter(({ type }) => type !== 'text'),
					depth,
				);
			if (isOnlyPictures(node.children))
				return node.children.flatMap((child) => (child.type === 'image' ? readImage(reader, child, false) : []));
			refuseBlocks(reader, node.children);
			readLeftovers(reader, node);
			return [{ ...node, children: reader.read(node.children, depth + 1) as PhrasingContent[] }];
		case 'tableCell':
			readLeftovers(reader, node);
			return [{ ...node, children: reader.read(node.children, depth + 1) as PhrasingContent[] }];
		case 'table':
			return readTable(reader, node, depth);
		case 'footnoteDefinition':
			if (reader.unused.has(node)) {
				reader.document.foreign.push({ is: 'nothing', ...stretchOf(node) });
				return [];
			}
			return [{ ...node, children: reader.read(node.children, depth + 1) } as Nodes];
		case 'blockquote':
		case 'list':
		case 'listItem':
		case 'tableRow':
		case 'strong':
		case 'emphasis':
		case 'delete':
			return [{ ...node, children: reader.read(node.children, depth + 1) } as Nodes];
		case 'thematicBreak':
		case 'break':
		case 'footnoteReference':
			return [node];
		default:
			return refuse(reader, node, `"${node.type}" is not accepted here`, 'Write Markdown');
	}
}

function readImage(reader: Reader, node: Image, inline: boolean): Nodes[] {
	noteAddress(reader, node);
	return readPicture(reader, node, inline);
}

/** Whether a paragraph has only pictures in it, which are shown as blocks. */
function isOnlyPictures(children: readonly PhrasingContent[]): boolean {
	return (
		children.some(({ type }) => type === 'image') &&
		children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
	);
}

/** A table without cells beyond the columns of its header, which would not be shown. */
function readTable(reader: Reader, node: Table, depth: number): Nodes[] {
	const columns = node.children[0]?.children.length ?? 0;
	const rows = node.children.map((row) => {
		const surplus = row.children.slice(columns);
		if (surplus.length === 0) return row;
		problem(
			reader,
			'surplus-cells',
			positionOf(reader, surplus[0]),
			{
				message: `The row has ${row.children.length} cells, the first row ${columns}; what is too much is not shown`,
				hint: 'Give the first two lines of the table a cell for it, or delete it; \\| is a literal |, also in code',
			},
			'warning',
		);
		for (const cell of surplus) reader.document.foreign.push({ is: 'nothing', ...stretchOf(cell) });
		return { ...row, children: row.children.slice(0, columns) };
	});
	return [{ ...node, children: reader.read(rows, depth + 1) } as Nodes];
}

function readHeading(reader: Reader, node: Heading, depth: number): Nodes[] {
	const { document, slugger } = reader;
	const position = positionOf(reader, node);
	const words = toString(withoutComments(node)).trim();
	const fault = (message: string, hint: string): void => problem(reader, 'heading', position, { message, hint });
	if (words === '') fault('The heading is empty', 'Write its words after the #, or delete them');
	readLeftovers(reader, node);
	if (node.depth === 1)
		fault(`The heading "${shortened(words)}" is at the first level, which is for the title of the page`, 'Begin it with ##');
	const before = document.citations.length;
	const children = reader.read(node.children, depth + 1) as PhrasingContent[];
	if (document.citations.length > before) fault(`The heading "${shortened(words)}" contains a citation`, 'Move it into the text below');
	const slug = slugFor(words, slugger);
	reader.section = slug;
	document.headings.push({ depth: node.depth, slug, text: words, ...position });
	document.anchors.push(slug);
	return [{ ...node, children, data: { hProperties: { id: slug } } }];
}

/** A node without the comments in it. */
function withoutComments(node: Nodes): Nodes {
	return 'children' in node
		? ({ ...node, children: node.children.filter(({ type }) => type !== 'mdxTextExpression').map(withoutComments) } as Nodes)
		: node;
}

function slugFor(words: string, slugger: Reader['slugger']): string {
	const slug = slugger.slug(words) || slugger.slug('section');
	// `s-`, `c-` and `d-` are reserved for the ids of sources, claims and datasets.
	return /^[scd]-/.test(slug) ? slugger.slug(`h-${words}`) : slug;
}

/** Refuses a tag in a field; a closing tag is not reported again. */
function refuseTag(reader: Reader, node: Nodes & { value: string }): Nodes[] {
	const [, slash, name] = /^<(\/?)([A-Za-z][\w.-]*)/.exec(node.value) ?? [];
	if (name === undefined) return refuse(reader, node, `HTML is not accepted: ${shortened(node.value)}`, 'Write Markdown');
	const isPartner = slash === '/' && reader.source.slice(0, stretchOf(node).from).includes(`<${name}`);
	if (!isPartner) {
		const id = /\bid="([^"]*)"/.exec(node.value)?.[1] ?? 'id';
		const instead: Record<string, string> = { Claim: `Write [words](claim:${id})`, Uncited: 'Write <Uncited reason="…">words</Uncited>' };
		const fault = Object.hasOwn(components, name)
			? { message: `<${name}> cannot be read in a field`, hint: instead[name] ?? 'Move it into the text below the keys' }
			: htmlElement(name);
		refuse(reader, node, fault.message, fault.hint);
	}
	return [{ type: 'text', value: '', data: { isFaulty: true } }];
}

function refuseBraces(reader: Reader, node: Nodes & { value: string }): [] {
	const line = reader.source.slice(0, stretchOf(node).from).split('\n').at(-1) ?? '';
	const { message, hint } = faultOfAttributes(`{${node.value}}`, /^ {0,3}#{1,6}\s/.test(line)) ?? {
		message: `Code is not run here: {${shortened(node.value)}}`,
		hint: 'Write \\{ and \\} for braces; only {/* a comment */} may be between them',
	};
	return refuse(reader, node, message, hint);
}

function refuse(reader: Reader, node: Nodes, message: string, hint: string): [] {
	problem(reader, 'unsafe-markup', positionOf(reader, node), { message, hint });
	return [];
}

/** Whether the code between braces is one comment and nothing else. */
function isComment(code: string): boolean {
	return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(code);
}
