import { logger, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { doiAddress, nameIn } from './csl.ts';
import { edtfOfParts, edtfOfText } from './date.ts';
import { shown, type CslType, type Draft } from './draft.ts';
import { languageTag } from './language.ts';

interface Entry {
	type: string;
	label: string;
	/** Values as written, LaTeX and all. */
	properties: Record<string, string | number>;
	/** What Biber's `author+an` and the like say of a field. */
	annotations?: Record<string, unknown>;
}

/** Types of BibTeX and BibLaTeX as CSL has them. */
const types: Record<string, CslType> = {
	article: 'article-journal', artwork: 'graphic', audio: 'song', book: 'book', bookinbook: 'chapter', booklet: 'pamphlet', collection: 'book',
	conference: 'paper-conference', data: 'dataset', dataset: 'dataset', electronic: 'webpage', image: 'graphic', inbook: 'chapter', incollection: 'chapter',
	inproceedings: 'paper-conference', inreference: 'entry-encyclopedia', jurisdiction: 'legal_case', legal: 'treaty', legislation: 'legislation',
	letter: 'personal_communication', manual: 'report', map: 'map', mastersthesis: 'thesis', misc: 'document', movie: 'motion_picture', music: 'song',
	mvbook: 'book', mvcollection: 'book', mvproceedings: 'book', mvreference: 'book', newspaper: 'article-newspaper', online: 'webpage', patent: 'patent',
	performance: 'performance', periodical: 'periodical', phdthesis: 'thesis', proceedings: 'book', reference: 'book', report: 'report', review: 'review',
	software: 'software', standard: 'standard', suppbook: 'chapter', suppcollection: 'chapter', techreport: 'report', thesis: 'thesis',
	unpublished: 'manuscript', video: 'motion_picture', webpage: 'webpage', www: 'webpage',
};

/** What `entrysubtype` says of an article. */
const articles: Record<string, CslType> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

/** Types whose `number` is their own, and not that of a volume or an issue. */
const numbered: readonly CslType[] = ['legislation', 'legal_case', 'patent', 'report', 'standard', 'treaty'];

// Its warnings are about details that the notes of an entry name better.
logger.level = 'silent';

/** Read BibTeX or BibLaTeX: what can become sources, and the entries that cannot be read. */
export function readBibtex(text: string): { drafts: Draft[]; faults: string[] } {
	const { entries, faults } = entriesIn(text);
	const byLabel = new Map(entries.map((entry) => [entry.label.toLowerCase(), entry]));
	return { drafts: entries.map((entry) => draftOf(entry, byLabel)), faults };
}

function entriesIn(text: string): { entries: Entry[]; faults: string[] } {
	try {
		return { entries: parsed(text), faults: [] };
	} catch {
		// One entry that cannot be read does not take the others with it.
		const chunks = chunksIn(text);
		const macros = chunks.filter((chunk) => /^@string\b/i.test(chunk.text)).map((chunk) => chunk.text);
		const readings = chunks.map(({ text: chunk, line }): { entries: Entry[]; faults: string[] } => {
			try {
				return { entries: parsed([...(/^@string\b/i.test(chunk) ? [] : macros), chunk].join('\n')), faults: [] };
			} catch (error) {
				if (!(error instanceof Error)) throw error;
				return { entries: [], faults: [`Line ${line}: ${shown(chunk.split('\n')[0])} cannot be read as BibTeX\n  Close its braces and quotation marks, and give it a key without spaces`] };
			}
		});
		return { entries: readings.flatMap(({ entries }) => entries), faults: readings.flatMap(({ faults }) => faults) };
	}
}

function parsed(text: string): Entry[] {
	return plugins.input.data(text, '@biblatex/text') as Entry[];
}

/** The text in pieces that begin with a line that begins with `@`. */
function chunksIn(text: string): { text: string; line: number }[] {
	const chunks: { text: string; line: number }[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const last = chunks.at(-1);
		if (/^\s*@/.test(line)) chunks.push({ text: line.trimStart(), line: index + 1 });
		else if (last) last.text += `\n${line}`;
	}
	return chunks;
}

function draftOf({ type: entryType, label, properties, annotations = {} }: Entry, byLabel: ReadonlyMap<string, Entry>): Draft {
	const left = new Map(Object.entries(properties).map(([name, value]) => [name, String(value)] as const).filter(([, value]) => value.trim() !== ''));
	const notes = Object.entries(annotations).map(([field, value]) => `${field}+an ${shown(value)}`);
	const words = (name: string): string | undefined => {
		const value = left.get(name);
		left.delete(name);
		return value === undefined ? undefined : inWords(name, value, notes);
	};
	/** The first of several fields that is there; the others stay, and so are noted. */
	const first = (...names: string[]): string | undefined => words(names.find((name) => left.has(name)) ?? '');
	const joined = (...names: string[]): string | undefined => names.map(words).filter(Boolean).join(': ') || undefined;
	/** A value in another form, or left where it is and so noted. */
	const turned = <Value>(name: string, turn: (value: string) => Value | undefined): Value | undefined => {
		const value = left.get(name);
		const result = value === undefined ? undefined : turn(value);
		if (result !== undefined) left.delete(name);
		return result;
	};

	const parent = byLabel.get((left.get('crossref') ?? '').toLowerCase());
	if (parent) {
		left.delete('crossref');
		inherit(parent, left);
	}
	const known = types[entryType];
	if (known === undefined) notes.push(`type ${shown(entryType)} is not known here, so it is "document"`);
	let type: CslType = known ?? 'document';
	if (type === 'article-journal') type = turned('entrysubtype', (value) => articles[value.toLowerCase()]) ?? type;
	const address = turned('url', verbatim) ?? turned('howpublished', addressIn);
	// Zotero exports web pages to BibTeX as @misc.
	if (type === 'document' && known !== undefined && address !== undefined && !left.has('doi')) type = 'webpage';

	const fields: Draft['fields'] = {
		title: joined('title', 'subtitle'),
		author: turned('author', (value) => namesIn(value, notes)),
		'container-title': containerIn(left, joined),
		publisher: first('publisher', 'institution', 'school', 'organization'),
		number: numbered.includes(type) ? words('number') : undefined,
		issued: dateIn(left),
		URL: address ?? turned('doi', (value) => doiAddress(verbatim(value))),
		language: turned('langid', languageTag) ?? turned('language', (value) => languageTag(inWords('language', value, notes))),
		accessed: ['urldate', 'accessed', 'lastchecked', 'lastaccessed'].map((name) => turned(name, edtfOfText)).find((date) => date !== undefined),
		note: words('note'),
	};
	// The same said twice is not lost.
	for (const [name, said] of [['language', fields.language], ['doi', fields.URL]] as const) {
		const again = left.get(name);
		if (again !== undefined && typeof said === 'string' && (said.includes(verbatim(again)) || languageTag(again) === said)) left.delete(name);
	}
	for (const [name, value] of left) notes.push(`${name} ${shown(value)}`);
	return { key: label, type, fields, notes };
}

/** Give an entry what it lacks from the volume that it refers to. */
function inherit({ properties, type }: Entry, left: Map<string, string>): void {
	const give = (name: string, value: string | number | undefined): void => {
		if (value !== undefined && String(value) !== '' && !left.has(name)) left.set(name, String(value));
	};
	if (!left.has('journaltitle') && !left.has('journal')) give('booktitle', type === 'periodical' ? undefined : properties['title']);
	if (type === 'periodical') give('journaltitle', properties['title']);
	for (const name of ['publisher', 'language', 'langid']) give(name, properties[name]);
	if (!left.has('date') && !left.has('year')) for (const name of ['date', 'year', 'month']) give(name, properties[name]);
}

function containerIn(left: ReadonlyMap<string, string>, joined: (...names: string[]) => string | undefined): string | undefined {
	const [title] = ['journaltitle', 'journal', 'booktitle', 'maintitle'].filter((name) => left.has(name));
	return title === undefined ? undefined : joined(title, title.replace(/title$|$/, 'subtitle'));
}

function dateIn(left: Map<string, string>): string | undefined {
	const [date = '', year = '', month = '', day = ''] = ['date', 'year', 'month', 'day'].map((name) => plain(left.get(name) ?? ''));
	const whole = edtfOfText(date);
	const parts = edtfOfParts(year, month.replaceAll('~', ' '), day);
	if (whole !== undefined) {
		left.delete('date');
		// Better BibTeX writes both; what the date says already is not lost.
		if (whole.startsWith(year)) for (const name of ['year', 'month', 'day']) left.delete(name);
		return whole;
	}
	if (parts !== undefined) {
		for (const name of ['year', 'month', 'day']) left.delete(name);
		return parts;
	}
	const only = edtfOfText(year);
	if (only !== undefined) left.delete('year');
	return only;
}

/** LaTeX as plain text: letters instead of commands, no braces. */
function inWords(name: string, value: string, notes: string[]): string {
	const text = converted('abstract', value)?.['abstract'];
	if (typeof text !== 'string') {
		notes.push(`${name} ${shown(value)}: its LaTeX cannot be read, so it is kept as written`);
		return plain(value);
	}
	const command = /\\[A-Za-z]+/.exec(text);
	if (command) notes.push(`${name}: the LaTeX command ${command[0]} is kept as written`);
	return text;
}

/** The authors; those that LaTeX hides stay as written. */
function namesIn(value: string, notes: string[]): unknown[] | undefined {
	const names = converted('author', value)?.['author'];
	if (!Array.isArray(names)) return undefined;
	const people = names.map((name: Record<string, unknown>) => nameIn(withoutCapitalParticle(name))).filter((name) => name !== undefined);
	const others = people.findIndex((name) => name['literal'] === 'others');
	if (others !== -1) {
		people.splice(others, 1);
		notes.push('author "and others"');
	}
	return people.length === 0 ? undefined : people;
}

/** `{\'E}mile Zola` is read as a particle and a family name, because its first letter stands in braces. */
function withoutCapitalParticle(name: Record<string, unknown>): Record<string, unknown> {
	const { 'non-dropping-particle': particle, ...rest } = name;
	if (typeof particle !== 'string' || !/^\p{Lu}/u.test(particle)) return name;
	return { ...rest, given: [particle, rest['given']].filter(Boolean).join(' ') };
}

/** One field as the library converts it to CSL; nothing where it cannot read its LaTeX. */
function converted(name: string, value: string): Record<string, unknown> | undefined {
	// It knows neither the ring letters nor \ensuremath, nor that an accent takes the place of the dot of an i.
	const letters = value.replaceAll(/\\(aa|AA)(?![A-Za-z])(?:\{\}|[ \t]+)?/g, (_command, ring: string) => (ring === 'aa' ? 'å' : 'Å')).replaceAll(/\{\\([ij])\}/g, '{$1}').replaceAll(/\\ensuremath(?=\{)/g, '');
	try {
		const [item] = plugins.input.data({ type: 'misc', label: 'x', properties: { [name]: letters } }, '@biblatex/entry+object') as Record<string, unknown>[];
		return item;
	} catch {
		return undefined;
	}
}

/** An address, in which BibTeX escapes what BibLaTeX does not. */
function verbatim(value: string): string {
	const bare = /^\s*\{*\\url\{(.*)\}\}*\s*$/s.exec(value)?.[1] ?? value;
	return bare.replaceAll(/\\([&%$#_{}~])/g, '$1').replaceAll(/\{\\textasciitilde\}|\\textasciitilde(?:\{\})?/g, '~').trim();
}

function addressIn(value: string): string | undefined {
	const address = verbatim(value);
	return /^https?:\/\//i.test(address) ? address : undefined;
}

function plain(value: string): string {
	return value.replaceAll(/[{}]/g, '');
}
