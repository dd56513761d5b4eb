import { components } from '../markup/attributes.ts';
import type { Document, Position } from '../markup/document.ts';

/** A citation, reference, component or picture that a translation has as its original does, as it is written. */
export interface Said extends Position {
	what: string;
}

/** Components that a translation may have more or fewer of: numbers are words in one language, and digits in another. */
const OWN = ['Uncited', 'Figure'];

/** What a text says to readers of every language alike. Pictures stand for the components that show them. */
export function saidIn(document: Document): Said[] {
	const quotes = new Set(document.components.filter(({ name }) => name === 'Quote').map(keyOf));
	return [
		...document.citations
			.filter((citation) => !quotes.has(keyOf(citation)))
			.flatMap(({ items }) => items.map(({ sourceId, line, column }) => ({ what: `[@${sourceId}]`, line, column }))),
		...document.components
			.filter(({ name }) => !OWN.includes(name))
			.map(({ name, attributes, line, column }) => ({ what: tagOf(name, attributes), line, column })),
		...document.references
			.filter(({ words }) => words !== undefined)
			.map(({ to, id, line, column }) => ({ what: `[…](${to}:${id})`, line, column })),
		...document.links.map(({ path, line, column }) => ({ what: `[…](${path.replace(/#.*$/, '') || '#…'})`, line, column })),
		...document.pictures.map(({ src, line, column }) => ({ what: `the picture ${src}`, line, column })),
	];
}

/** What is said in each stretch of a text that its headings divide. */
export function saidBySection(document: Document): Said[][] {
	const sections: Said[][] = [[], ...document.headings.map(() => [])];
	for (const said of saidIn(document)) {
		const index = document.headings.filter((heading) => heading.line <= said.line).length;
		sections[index]?.push(said);
	}
	return sections;
}

/** A component without the attributes that are words, as a tag. */
function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
	const kept = Object.entries(attributes)
		.filter(([key]) => !components[name]?.attributes[key]?.isWords)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, value]) => ` ${key}="${value.trim().replaceAll(/\s+/g, ' ')}"`);
	return `<${name}${kept.join('')}>`;
}

function keyOf({ line, column }: Position): string {
	return `${line}:${column}`;
}
