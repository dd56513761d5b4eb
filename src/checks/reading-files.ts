import type { Rule } from './check.ts';
import { edition, exampleSite, explainer, eventFile } from './example.ts';

const port = (name: string): string => `---\nname: ${name}\nkind: place\nsummary: Where ships come in.\n---\n`;

/** Rules for whole files: name, encoding, size, place. */
export const fileRules: readonly Rule[] = [
	{
		name: 'encoding',
		summary: 'Files are UTF-8',
		severity: 'error',
		fixed: true,
		why: 'There are several encodings for letters beyond English, and a file in the wrong one shows the wrong letters, or none. Editors can save as UTF-8.',
		example: {
			wrong: {
				'sources/daily.yaml': inLatin1('type: article-newspaper\ntitle: The café in the port\nkind: newspaper\nread: full\n'),
			},
			right: { 'sources/daily.yaml': 'type: article-newspaper\ntitle: The café in the port\nkind: newspaper\nread: full\n' },
		},
	},
	{
		name: 'characters',
		summary: 'Texts contain no control, direction-override or invisible characters',
		severity: 'error',
		fixed: true,
		why: 'Invisible characters can reverse a sentence, hide words in an address, or split a name so that no search finds it. They often come with text copied from web pages and word processors.',
		example: { wrong: explainer('A ship\u200b came.'), right: explainer('A ship came.') },
	},
	{
		name: 'limits',
		summary: 'Files, lines, nesting and amounts keep within their limits',
		severity: 'error',
		fixed: true,
		why: 'The limits are 200,000 bytes per file (20 MB per picture), 5,000 characters per line, 40 levels of quotation, list or component, and a few thousand brackets, items, cells, headings, keys and the like per file. More is a mistake or an attack, and would make the site slow to build.',
		example: { wrong: explainer(`${'>'.repeat(41)} A ship came.`), right: explainer('> A ship came.') },
	},
	{
		name: 'mojibake',
		summary: 'No text shows UTF-8 that was read as another code page',
		severity: 'warning',
		why: 'At some point the text was opened with the wrong encoding and saved again. The original letters can be inferred from those that are there.',
		example: {
			wrong: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('Passengers', 'The cafÃ© where passengers') },
			right: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('Passengers', 'The café where passengers') },
		},
	},
	{
		name: 'file-name',
		summary: 'File names are ids: lower case letters, digits and single hyphens',
		severity: 'error',
		fixed: true,
		why: 'The name of a file is the id by which it is cited and part of the address of its page, so it must be the same on every system and need no escaping.',
		example: { wrong: { 'entities/The_Port.mdx': port('The port') }, right: { 'entities/the-port.mdx': port('The port') } },
	},
	{
		name: 'duplicate-id',
		summary: 'No two files have the same id',
		severity: 'error',
		fixed: true,
		why: 'On Windows and macOS, names that differ only in capital letters are the same file: a copy of the repository would lose one of the two.',
		example: {
			wrong: { 'entities/Port.mdx': port('The port authority'), 'entities/port.mdx': port('The port') },
			right: { 'entities/port-authority.mdx': port('The port authority'), 'entities/port.mdx': port('The port') },
		},
	},
	{
		name: 'unread-file',
		summary: 'Every file of the content folder is read',
		severity: 'warning',
		why: 'A file in the wrong place or with another extension would be left out of the site without notice. Notes for editors can go into `README.md`.',
		example: { wrong: { 'sources/radio.txt': 'The ship in the port\n' }, right: { 'README.md': 'The ship in the port\n' } },
	},
	{
		name: 'link-status',
		summary: '`links.json` is as `npm run check:links` wrote it',
		severity: 'error',
		why: 'It says which sources can no longer be opened, and since when. A merge conflict or an edit by hand can make it unreadable; then no source would be shown as gone.',
		example: {
			wrong: { 'links.json': '{\n\t"https://example.org/daily": { "last": "404", "tried": "yesterday" }\n}\n' },
			right: { 'links.json': '{\n\t"https://example.org/daily": { "last": "404", "tried": "2026-03-14", "failed": ["2026-03-14"] }\n}\n' },
		},
	},
	{
		name: 'site',
		summary: 'There is a site.yaml',
		severity: 'error',
		fixed: true,
		why: 'It has the title of the site; without it, the folder is probably not a content folder.',
		example: { wrong: { 'site.yaml': null }, right: { 'site.yaml': 'title: An example site\n' } },
	},
	{
		name: 'translation-place',
		summary: 'A translation lies in the folder of an edition, under the name of what it translates',
		severity: 'error',
		fixed: true,
		why: 'A translation is found by its path: `translations/de/events/arrival.mdx` is the German of `events/arrival.mdx`, in a site whose `site.yaml` has `editions: [de]`. Elsewhere nobody would ever see it.',
		example: {
			wrong: edition({ 'translations/de/events/arival.mdx': eventFile('of: title=16a3n07\ntitle: Ankunft der Passagiere\n') }),
			right: edition({ 'translations/de/events/arrival.mdx': eventFile('of: title=16a3n07\ntitle: Ankunft der Passagiere\n') }),
		},
	},
	{
		name: 'table',
		summary: 'Every dataset has a well-formed table',
		severity: 'error',
		fixed: true,
		why: 'A row that lacks a cell puts figures under the wrong heading. Each description `name.yaml` has its table beside it, `name.csv`, with a row of column names and the same number of cells in every row.',
		example: {
			wrong: { 'datasets/arrivals.csv': 'month,count,note\n2026-01,80\n2026-02,120,\n' },
			right: { 'datasets/arrivals.csv': 'month,count,note\n2026-01,80,\n2026-02,120,\n' },
		},
	},
];

/** A text as an older code page has it, in which each letter is a byte. */
function inLatin1(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
