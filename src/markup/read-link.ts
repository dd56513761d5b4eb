import type { Definition, FootnoteDefinition, Image, Link, LinkReference, Nodes, Parent, Table, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { opensCitation } from './citations.ts';
import type { Position } from './document.ts';
import { marker } from './parts.ts';
import { faultOfPlainWords } from './plain-words.ts';
import { problem, shortened, positionOf, type Reader } from './reader.ts';
import { targetOf } from './target.ts';

/** Notes the definitions of a text and checks their addresses, used or not. */
export function readDefinitions(reader: Reader, parent: Parent): void {
	for (const node of parent.children) {
		if (node.type === 'definition') {
			const written = `[${node.label ?? node.identifier}]`;
			note(reader, reader.definitions, node, written);
			if (isNamedAsCitation(reader, node)) {
				problem(reader, 'citation-syntax', positionOf(reader, node), {
					message: `"${shortened(`${written}: ${node.url}`)}" defines a link with the name of a citation, so the line is not shown`,
					hint: 'Delete the line, or the colon in it',
				});
				continue;
			}
			const target = targetOf(node.url);
			if ('message' in target) problem(reader, 'address', positionOf(reader, node), target);
		} else if ('children' in node) {
			if (node.type === 'footnoteDefinition') note(reader, reader.footnotes, node, `[^${node.label ?? node.identifier}]`);
			readDefinitions(reader, node);
		}
	}
}

/** Notes footnotes without a reference that is shown: they are not shown either, so their contents do not count. */
export function findUnused(reader: Reader, tree: Parent): void {
	if (reader.footnotes.size === 0) return;
	const shown = referencesIn(tree, false).footnotes;
	for (const name of shown) {
		const definition = reader.footnotes.get(name);
		if (definition) for (const further of referencesIn(definition, true).footnotes) shown.add(further);
	}
	for (const [name, node] of reader.footnotes) if (!shown.has(name)) reader.unused.add(node);
}

/** Warns of footnotes and definitions that are not shown, except where a reference misspells their name. Call it after reading the text. */
export function warnOfUnused(reader: Reader, tree: Parent): void {
	if (reader.definitions.size + reader.footnotes.size === 0) return;
	const links = referencesIn(tree, true).links;
	const meant = reader.problems.flatMap(({ rule, hint }) => (rule === 'undefined-reference' ? [hint] : []));
	const warn = (name: string, node: Definition | FootnoteDefinition, message: string, hint: string): void => {
		if (!meant.some((one) => one.includes(`"${name}"`)))
			problem(reader, 'unused-definition', positionOf(reader, node), { message, hint }, 'warning');
	};
	for (const [name, node] of reader.definitions) {
		if (links.has(name) || isNamedAsCitation(reader, node) || 'message' in targetOf(node.url)) continue;
		const written = `[${node.label ?? name}]`;
		warn(
			name,
			node,
			`Nothing refers to the definition "${written}", so the line is not shown`,
			`Write [words]${written} where it belongs, or delete the line; a line to be shown begins with \\[`,
		);
	}
	for (const [name, node] of reader.footnotes) {
		if (!reader.unused.has(node)) continue;
		const written = `[^${node.label ?? name}]`;
		warn(
			name,
			node,
			`Nothing refers to the footnote "${written}", so it is not shown`,
			`Write ${written} where it belongs, or delete the footnote`,
		);
	}
}

/** The names that a tree refers to, with or without its footnotes, leaving out cells that are not shown. */
function referencesIn(
	parent: Parent,
	inFootnotes: boolean,
	found = { links: new Set<string>(), footnotes: new Set<string>() },
): { links: Set<string>; footnotes: Set<string> } {
	const columns = parent.type === 'table' ? (parent as Table).children[0]?.children.length : undefined;
	for (const node of parent.children) {
		if (node.type === 'linkReference' || node.type === 'imageReference') found.links.add(node.identifier);
		if (node.type === 'footnoteReference') found.footnotes.add(node.identifier);
		if (!('children' in node) || (node.type === 'footnoteDefinition' && !inFootnotes)) continue;
		referencesIn(
			node.type === 'tableRow' && columns !== undefined ? { ...node, children: node.children.slice(0, columns) } : node,
			inFootnotes,
			found,
		);
	}
	return found;
}

/** Whether a definition, such as `[@id]: https://…`, is named like a citation. */
export function isNamedAsCitation({ source }: Reader, { position }: Definition): boolean {
	const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
	return opensCitation(withoutEscapes(written.slice(1, written.indexOf(']:'))));
}

/** A reference as text, as written in the file. */
export function asText({ source }: Reader, { position }: LinkReference): Text {
	return {
		type: 'text',
		value: source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
		...(position === undefined ? {} : { position }),
	};
}

/** Raw text with a NUL for every escaped character. */
function withoutEscapes(raw: string): string {
	return raw.replaceAll(/\\[!-/:-@[-`{-~]/g, '\u0000\u0000');
}

/** Keeps the first definition of a name, as Markdown does. */
function note<Kind extends Definition | FootnoteDefinition>(reader: Reader, known: Map<string, Kind>, node: Kind, written: string): void {
	const first = known.get(node.identifier);
	if (!first) {
		known.set(node.identifier, node);
		return;
	}
	reader.unused.add(node);
	const message = `The definition "${written}" occurs twice, first on line ${positionOf(reader, first).line}`;
	problem(reader, 'duplicate-definition', positionOf(reader, node), { message, hint: 'Keep one of them; the first one counts' }, 'warning');
}

/** A link; as a marker if it stays on the site. */
export function readLink(reader: Reader, node: Link, depth: number): Nodes[] {
	const position = positionOf(reader, node);
	const { document, source } = reader;
	const words = toString(node);
	if (
		/^-?@[\p{L}\p{N}_]/u.test(
			withoutEscapes(source.slice(node.children[0]?.position?.start.offset ?? 0, node.children.at(-1)?.position?.end.offset ?? 0)),
		)
	) {
		problem(reader, 'citation-syntax', position, {
			message: `The citation [${shortened(words)}] is followed by an address`,
			hint: 'Put a space or a full stop between ] and (; \\@ is a literal @',
		});
	}
	const target = targetOf(node.url);
	const before = { citations: document.citations.length, claims: document.claims.length };
	const children = reader.read(node.children, depth + 1);
	const fault = (what: string): void =>
		problem(reader, 'link-in-link', position, {
			message: `The link "${shortened(words)}" contains ${what}, which is a link too`,
			hint: 'Put it after the link',
		});
	if (document.citations.length > before.citations) fault('a citation');
	if (document.claims.length > before.claims) fault('a claim');
	if (holdsFootnote(node)) fault('a footnote');
	if ('message' in target) {
		// The address of a definition was reported there.
		if (node.url !== '' && [...reader.definitions.values()].some(({ url }) => url === node.url)) return children;
		problem(reader, 'address', position, target);
		// A reference with a misspelt kind is not reported as missing too.
		return target.hint.startsWith('Did you mean') ? [{ type: 'text', value: '', data: { isFaulty: true } }, ...children] : children;
	}
	switch (target.target) {
		case 'record':
			reader.document.references.push({ to: target.to, id: target.id, words, ...position });
			return [marker({ part: 'reference', to: target.to, id: target.id }, children)];
		case 'path':
			reader.document.links.push({ path: target.path, ...position });
			return [marker({ part: 'link', path: target.path }, children)];
		case 'web':
			if (target.warning) problem(reader, 'insecure-address', position, target.warning, 'warning');
			return [{ ...node, title: null, children: children as Link['children'], data: { hProperties: { rel: ['external'] } } }];
		case 'mail':
			return [{ ...node, title: null, children: children as Link['children'] }];
	}
}

function holdsFootnote(node: Parent): boolean {
	return node.children.some((child) => child.type === 'footnoteReference' || ('children' in child && holdsFootnote(child)));
}

/** A picture of the content folder as a marker; `inline` within a sentence. */
export function readPicture(reader: Reader, image: Pick<Image, 'url' | 'alt' | 'position'>, inline: boolean): Nodes[] {
	const { url, alt } = image;
	const position = positionOf(reader, image);
	if (!alt?.trim())
		problem(reader, 'picture', position, {
			message: `The picture "${shortened(url)}" has no alternative text`,
			hint: 'Write what it shows between the square brackets',
		});
	const plain = faultOfPlainWords(alt ?? '');
	if (plain) problem(reader, 'picture', position, plain);
	return notePicture(reader, url, position) ? [marker({ part: 'picture', src: url, alt: alt ?? '', ...(inline ? { inline } : {}) })] : [];
}

/** Notes a picture; reports it and returns false if the address cannot be one of the content folder. */
export function notePicture(reader: Reader, src: string, position: Position): boolean {
	if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src)) {
		problem(reader, 'picture', position, {
			message: `The picture "${shortened(src)}" is not in the content folder`,
			hint: 'Put the file beside the text and write ./name.png',
		});
		return false;
	}
	if (!/^(\.{0,2}\/)*[\w.-]+(\/[\w.-]+)*\.(png|jpe?g|webp|avif|gif)$/i.test(src)) {
		problem(reader, 'picture', position, {
			message: `"${shortened(src)}" is not the path of a picture`,
			hint: 'Write a path such as ./name.png; png, jpg, webp, avif and gif are accepted',
		});
		return false;
	}
	reader.document.pictures.push({ src, ...position });
	return true;
}
