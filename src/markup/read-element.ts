import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { didYouMean } from '../model/suggestion.ts';
import { components, idsIn, isComponent, type ComponentRule } from './attributes.ts';
import { forbiddenCharacter } from './characters.ts';
import type { Position } from './document.ts';
import { noteComponent } from './foreign.ts';
import { htmlElement } from './html-element.ts';
import { marker } from './parts.ts';
import { notePicture } from './read-link.ts';
import { problem, shortened, positionOf, type Reader } from './reader.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** A component as a marker. Anything else in tags, and a component with faults, is reported and left out. */
export function readElement(reader: Reader, node: Jsx, depth: number): Nodes[] {
	const { document, problems } = reader;
	const name = node.name ?? '';
	const rule = components[name];
	if (!isComponent(name) || !rule) {
		refuse(reader, name, positionOf(reader, node));
		return [];
	}
	const before = problems.length;
	const attributes = attributesOf(reader, node, name, rule);
	checkPlace(reader, node, name, rule);
	const sound = problems.length === before;
	const position = positionOf(reader, node);
	// A claim is noted before the citations inside it, a quotation after them, as they are read.
	const claim =
		name === 'Claim' && sound
			? document.claims.push({ claimId: attributes['id'] ?? '', words: claimedWords(node), section: reader.section, ...position }) - 1
			: undefined;
	noteComponent(reader, node, name, attributes);
	const children = reader.read(node.children, depth + 1);
	if (!sound || (name === 'Figure' && !notePicture(reader, attributes['src'] ?? '', position))) return [];
	document.components.push({ name, attributes, ...position });
	if (attributes['caption'] !== undefined) document.captions.push({ text: attributes['caption'], ...position });
	if (name === 'Chart' || name === 'RouteMap') {
		const { dataset: datasetId } = attributes;
		document.figures.push({ ...(datasetId === undefined ? {} : { datasetId }), ...position });
		if (datasetId !== undefined) document.anchors.push(`d-${datasetId}`);
	}
	const citation = name === 'Quote' ? noteQuotation(reader, attributes, toString(node), position) : undefined;
	const isParagraph = rule.place === 'block' && node.type === 'mdxJsxTextElement';
	return [
		marker(
			{ part: 'component', name, attributes, ...(citation === undefined ? {} : { citation }), ...(claim === undefined ? {} : { claim }) },
			// `<Aside>words</Aside>` on one line has phrasing content, but shows a paragraph.
			isParagraph && children.length > 0 ? [{ type: 'paragraph', children: children as PhrasingContent[] }] : children,
		),
	];
}

/** Whether a paragraph has only block components and comments in it. */
export function isOnlyBlocks(children: readonly PhrasingContent[]): boolean {
	return (
		children.some(isBlock) &&
		children.every((child) => isBlock(child) || child.type === 'mdxTextExpression' || (child.type === 'text' && child.value.trim() === ''))
	);
}

/** Reports block components that begin a line of running text: they are blocks only when alone. */
export function refuseBlocks(reader: Reader, children: readonly PhrasingContent[]): void {
	for (const child of children) {
		if (isBlock(child) && startsItsLine(reader, child)) refuseInSentence(reader, child.name ?? '', positionOf(reader, child));
	}
}

function isBlock(child: PhrasingContent): child is MdxJsxTextElement {
	const name = child.type === 'mdxJsxTextElement' ? (child.name ?? '') : '';
	return isComponent(name) && components[name]?.place === 'block';
}

function refuseInSentence(reader: Reader, name: string, position: Position): void {
	problem(reader, 'component-place', position, {
		message: `<${name}> is inside a sentence`,
		hint: 'Give it lines of its own, with an empty line before and after',
	});
}

function refuse(reader: Reader, name: string, position: Position): void {
	if (name === '') {
		problem(reader, 'unsafe-markup', position, { message: 'A fragment <> is not accepted', hint: 'Delete it' });
	} else if (/^[a-z]/.test(name)) {
		const meant = Object.keys(components).find((component) => component.toLowerCase() === name);
		problem(reader, 'unsafe-markup', position, { ...htmlElement(name), ...(meant === undefined ? {} : { hint: `Write <${meant}>` }) });
	} else {
		const names = Object.keys(components);
		problem(reader, 'unknown-component', position, {
			message: `There is no component <${name}>`,
			hint: didYouMean(name, names, `Components are ${names.join(', ')}`),
		});
	}
}

function checkPlace(reader: Reader, node: Jsx, name: string, rule: ComponentRule): void {
	const position = positionOf(reader, node);
	const isFlow = node.type === 'mdxJsxFlowElement';
	const fault = (message: string, hint: string): void => problem(reader, 'component-place', position, { message, hint });
	if (rule.place === 'block' && !isFlow && !startsItsLine(reader, node)) refuseInSentence(reader, name, position);
	if (rule.place === 'inline' && isFlow) fault(`<${name}> encloses whole paragraphs`, `Write <${name}>words</${name}> within one sentence`);
	if (rule.children === 'none' && node.children.length > 0)
		fault(`<${name}> has text inside`, `Write <${name} … /> and put the text below it`);
	if (rule.children === 'required' && node.children.length === 0)
		fault(`<${name}> is empty`, `Write text between <${name}> and </${name}>`);
}

function startsItsLine({ source }: Reader, { position }: Jsx): boolean {
	const line = source.split('\n')[(position?.start.line ?? 1) - 1] ?? '';
	return /^[\s>*+-]*(?:\d+[.)]\s+)?$/.test(line.slice(0, (position?.start.column ?? 1) - 1));
}

function attributesOf(reader: Reader, node: Jsx, name: string, rule: ComponentRule): Record<string, string> {
	const attributes: Record<string, string> = {};
	const names = Object.keys(rule.attributes);
	for (const attribute of node.attributes) {
		const position = positionOf(reader, attribute.position ? attribute : node);
		const fault = (kind: string, message: string, hint: string): void => problem(reader, kind, position, { message, hint });
		if (attribute.type === 'mdxJsxExpressionAttribute') {
			fault(
				'unsafe-markup',
				`Code is not run here: {${shortened(attribute.value)}}`,
				`Write the attributes of <${name}> one by one, as name="text"`,
			);
			continue;
		}
		const known = Object.hasOwn(rule.attributes, attribute.name) ? rule.attributes[attribute.name] : undefined;
		if (!known) {
			const list = names.length === 0 ? `<${name}> takes no attributes` : `<${name}> takes ${names.join(', ')}`;
			fault('unknown-attribute', `<${name}> has no attribute "${attribute.name}"`, didYouMean(attribute.name, names, list));
		} else if (typeof attribute.value !== 'string') {
			const message = attribute.value
				? `Code is not run here: ${attribute.name}={…}`
				: `The attribute "${attribute.name}" of <${name}> has no value`;
			fault('unsafe-markup', message, `Write ${attribute.name}="…"`);
		} else if (Object.hasOwn(attributes, attribute.name)) {
			fault('unsafe-markup', `The attribute "${attribute.name}" of <${name}> occurs twice`, 'Keep one of them');
		} else {
			const wrong = forbiddenCharacter(attribute.value) ?? known.find(attribute.value);
			if (wrong) fault('attribute', `${attribute.name} of <${name}>: ${wrong.message}`, wrong.hint);
			attributes[attribute.name] = attribute.value;
			// The source of a Quote is checked as a citation.
			if (known.names && !wrong && name !== 'Quote') {
				for (const id of idsIn(attribute.value)) reader.document.references.push({ to: known.names, id, ...position });
			}
		}
	}
	// A misspelt attribute is not reported as missing as well.
	const isMisspelt = node.attributes.some((given) => given.type === 'mdxJsxAttribute' && !Object.hasOwn(rule.attributes, given.name));
	for (const attribute of isMisspelt ? [] : names.filter((key) => rule.attributes[key]?.required)) {
		if (node.attributes.some((given) => 'name' in given && given.name === attribute)) continue;
		problem(reader, 'attribute', positionOf(reader, node), {
			message: `${attribute} of <${name}> is missing`,
			hint: `Write <${name} ${attribute}="…">`,
		});
	}
	return attributes;
}

/** The words that a claim marks, without the citations among them. */
function claimedWords(node: Jsx): string {
	return toString(node).replaceAll(/\s*\[[^\]]*@[^\]]*\]/g, '');
}

function noteQuotation(
	{ document, section }: Reader,
	{ source: sourceId = '', locator }: Record<string, string>,
	text: string,
	position: Position,
): number {
	document.quotations.push({ text, ...position });
	return (
		document.citations.push({ ...position, section, items: [{ sourceId, ...(locator === undefined ? {} : { locator }), ...position }] }) - 1
	);
}
