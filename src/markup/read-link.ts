import type { Definition, FootnoteDefinition, Image, Link, Nodes, Parent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Spot } from './document.ts';
import { marker } from './parts.ts';
import { problem, shortened, spotOf, type Reader } from './reader.ts';
import { targetOf } from './target.ts';

/** Note the definitions of a text; the addresses of those that nothing uses are checked as well. */
export function readDefinitions(reader: Reader, parent: Parent): void {
	for (const node of parent.children) {
		if (node.type === 'definition') {
			note(reader, reader.definitions, node, `[${node.label ?? node.identifier}]`);
			const target = targetOf(node.url);
			if ('message' in target) problem(reader, 'address', spotOf(reader, node), target);
		} else if ('children' in node) {
			if (node.type === 'footnoteDefinition') note(reader, reader.footnotes, node, `[^${node.label ?? node.identifier}]`);
			readDefinitions(reader, node);
		}
	}
}

/** Keep the first definition of a name, as Markdown does. */
function note<Kind extends Definition | FootnoteDefinition>(reader: Reader, known: Map<string, Kind>, node: Kind, written: string): void {
	const first = known.get(node.identifier);
	if (!first) {
		known.set(node.identifier, node);
		return;
	}
	const message = `The definition "${written}" stands twice, first in line ${spotOf(reader, first).line}`;
	problem(reader, 'duplicate-definition', spotOf(reader, node), { message, hint: 'Keep one of them; the first one counts' }, 'warning');
}

/** A link, as a marker where it stays on the site. */
export function readLink(reader: Reader, node: Link, depth: number): Nodes[] {
	const spot = spotOf(reader, node);
	const words = toString(node);
	if (/^-?@[a-z0-9]/i.test(words)) {
		problem(reader, 'citation-syntax', spot, { message: `The citation [${shortened(words)}] is followed by an address`, hint: 'Put a space or a full stop between ] and (' });
	}
	const target = targetOf(node.url);
	const children = reader.read(node.children, depth + 1);
	if ('message' in target) {
		// The address of a definition was reported where it stands.
		if (node.url !== '' && [...reader.definitions.values()].some(({ url }) => url === node.url)) return children;
		problem(reader, 'address', spot, target);
		// A reference whose kind is misspelt is no missing one.
		return target.hint.startsWith('Did you mean') ? [{ type: 'text', value: '', data: { isFaulty: true } }, ...children] : children;
	}
	switch (target.target) {
		case 'record':
			reader.document.references.push({ to: target.to, id: target.id, ...spot });
			return [marker({ part: 'reference', to: target.to, id: target.id }, children)];
		case 'path':
			reader.document.links.push({ path: target.path, ...spot });
			return [marker({ part: 'link', path: target.path }, children)];
		case 'web':
			if (target.warning) problem(reader, 'insecure-address', spot, target.warning, 'warning');
			return [{ ...node, title: null, children: children as Link['children'], data: { hProperties: { rel: ['external'] } } }];
		case 'mail':
			return [{ ...node, title: null, children: children as Link['children'] }];
	}
}

/** A picture of the content folder. */
export function readPicture(reader: Reader, { url, alt, position }: Pick<Image, 'url' | 'alt' | 'position'>): Nodes[] {
	const spot = spotOf(reader, { position });
	if (!alt?.trim()) problem(reader, 'picture', spot, { message: `The picture "${shortened(url)}" has no text in place of it`, hint: 'Write what it shows between the square brackets' });
	return notePicture(reader, url, spot) ? [marker({ part: 'picture', src: url, alt: alt ?? '' })] : [];
}

/** Note the picture that a text names; false if it cannot be one of the content folder. */
export function notePicture(reader: Reader, src: string, spot: Spot): boolean {
	if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src)) {
		problem(reader, 'picture', spot, { message: `The picture "${shortened(src)}" does not lie in the content folder`, hint: 'Put the file beside the text and write ./name.png' });
		return false;
	}
	if (!/^(\.{0,2}\/)*[\w.-]+(\/[\w.-]+)*\.(png|jpe?g|webp|avif|gif)$/i.test(src)) {
		problem(reader, 'picture', spot, { message: `"${shortened(src)}" is not the path of a picture`, hint: 'Write a path such as ./name.png; png, jpg, webp, avif and gif are accepted' });
		return false;
	}
	reader.document.pictures.push({ src, ...spot });
	return true;
}
