import type { Fault } from '../model/fault.ts';

/** The fault for an HTML element, with what to write instead as its hint. */
export function htmlElement(name: string): Fault {
	const instead = Object.entries(insteadOf).find(([names]) => names.split(' ').includes(name))?.[1];
	return { message: `The HTML element <${name}> is not accepted`, hint: instead ?? 'Write Markdown, or a component' };
}

/** Whether a name is that of an HTML element that people write in Markdown. */
export function isHtmlElement(name: string): boolean {
	return [...Object.keys(insteadOf), others].some((names) => names.split(' ').includes(name));
}

const others =
	'h5 h6 p div span table thead tbody tr td th caption pre code sup sub small u s del ins mark abbr cite hr center font script style link meta iframe embed object video audio source picture svg input form button select label section article aside header footer nav main figure figcaption details summary';
const insteadOf = {
	a: 'Write [words](https://…)',
	img: 'Write ![what it shows](./name.png) or <Figure />, with the file in the content folder',
	'b strong': 'Write **words**',
	'i em': 'Write *words*',
	br: 'Begin a new paragraph with an empty line',
	'h1 h2 h3 h4': 'Write ## before a heading, ### before one below it',
	'ul ol li': 'Write each item on a line that begins with a hyphen',
	'q blockquote': 'Write > before each line, or <Quote source="…">',
} as const;
