import { logger, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { entriesIn, type Entry } from './bibtex-file.ts';
import { doiAddress, nameIn } from './csl.ts';
import { edtfOfParts, edtfOfText } from './date.ts';
import { shown, type CslType, type Draft } from './draft.ts';
import { languageTag } from './language.ts';
import { readableLatex } from './latex.ts';

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
const articles = new Map<string, CslType>([['newspaper', 'article-newspaper'], ['magazine', 'article-magazine']]);

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

function draftOf({ type: entryType, label, fields: given, unknown }: Entry, byLabel: ReadonlyMap<string, Entry>): Draft {
	const left = new Map<string, string>();
	const notes: string[] = unknown.map((macro) => `nothing defines the macro ${shown(macro)}, so its name stands in its place`);
	for (const [name, value] of given.filter(([, text]) => text.trim() !== '')) {
		if (!left.has(name)) left.set(name, value);
		else if (left.get(name) !== value) notes.push(`a second ${name} ${shown(value)}`);
	}
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
		if (inherit(parent, left)) left.delete('crossref');
	}
	const known = Object.hasOwn(types, entryType) ? types[entryType] : undefined;
	if (known === undefined) notes.push(`type ${shown(entryType)} is not known here, so it is "document"`);
	let type: CslType = known ?? 'document';
	if (type === 'article-journal') type = turned('entrysubtype', (value) => articles.get(value.toLowerCase())) ?? type;
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
		const again = verbatim(left.get(name) ?? '');
		if (again !== '' && typeof said === 'string' && (languageTag(again) === said || (/^10\.\d/.test(again) && said.includes(again)))) left.delete(name);
	}
	for (const [name, value] of left) notes.push(`${name} ${shown(value)}`);
	return { key: label, type, fields, notes };
}

/** Give an entry what it lacks from the volume that it refers to; false if it lacks nothing. */
function inherit({ fields, type }: Entry, left: Map<string, string>): boolean {
	const before = left.size;
	const properties = Object.fromEntries(fields);
	const give = (name: string, value: string | undefined): void => {
		if (value !== undefined && value.trim() !== '' && !left.has(name)) left.set(name, value);
	};
	if (!left.has('journaltitle') && !left.has('journal')) give('booktitle', type === 'periodical' ? undefined : properties['title']);
	if (type === 'periodical') give('journaltitle', properties['title']);
	for (const name of ['publisher', 'language', 'langid']) give(name, properties[name]);
	if (!left.has('date') && !left.has('year')) for (const name of ['date', 'year', 'month']) give(name, properties[name]);
	return left.size > before;
}

function containerIn(left: ReadonlyMap<string, string>, joined: (...names: string[]) => string | undefined): string | undefined {
	const [title] = ['journaltitle', 'journal', 'booktitle', 'maintitle'].filter((name) => left.has(name));
	return title === undefined ? undefined : joined(title, title.replace(/title$|$/, 'subtitle'));
}

function dateIn(left: Map<string, string>): string | undefined {
	const [date = '', year = '', month = '', day = ''] = ['date', 'year', 'month', 'day'].map((name) => plain(readableLatex(left.get(name) ?? '')).trim());
	const whole = edtfOfText(date);
	const parts = edtfOfParts(year, month.replaceAll('~', ' '), day);
	if (whole !== undefined) {
		left.delete('date');
		// Better BibTeX writes both; what the date says already is not lost.
		if (parts === undefined ? whole.startsWith(year) : whole.startsWith(parts)) forget(parts === undefined ? edtfOfText(year) : parts);
		return whole;
	}
	const known = parts ?? edtfOfText(year);
	forget(known);
	return known;

	/** What a date does not say stays among what is left. */
	function forget(said: string | undefined): void {
		if (said === undefined) return;
		left.delete('year');
		// A year may be a whole date, beside a month and a day that were not understood.
		const isRead = month !== '' && parts !== undefined;
		if (isRead && /^\d{4}-\d\d/.test(said)) left.delete('month');
		if (/^\d{4}-\d\d-\d\d/.test(said) && (isRead || Number(day) === Number(said.slice(8, 10)))) left.delete('day');
	}
}

/** LaTeX as plain text: letters instead of commands, no braces. */
function inWords(name: string, value: string, notes: string[]): string {
	const text = converted('abstract', value)?.['abstract'];
	if (typeof text !== 'string') {
		notes.push(`${name} ${shown(value)}: its LaTeX cannot be read, so it is kept as written`);
		return plain(value);
	}
	noteCommands(name, text, notes);
	return text;
}

function noteCommands(name: string, text: string, notes: string[]): void {
	const commands = [...new Set(text.match(/\\[A-Za-z]+/g))];
	if (commands.length > 0) notes.push(`${name}: the LaTeX ${commands.length === 1 ? 'command' : 'commands'} ${commands.join(', ')} ${commands.length === 1 ? 'is' : 'are'} kept as written`);
}

/** The authors; those that LaTeX hides stay as written. */
function namesIn(value: string, notes: string[]): unknown[] | undefined {
	// At a hyphen it would take "Jong-un Kim" apart and see a particle in "un".
	const names = converted('author', value.replaceAll(/(?<![\s\\-])-(?![\s-])/g, '\u2010'))?.['author'];
	if (!Array.isArray(names)) return undefined;
	const people = names.map((name: Record<string, unknown>) => nameIn(withoutCapitalParticle(hyphenated(name)))).filter((name) => name !== undefined);
	const others = people.findIndex((name) => name['literal'] === 'others');
	if (others !== -1) {
		people.splice(others, 1);
		notes.push('author "and others"');
	}
	const kept = people.flatMap((name) => Object.values(name)).join(' ');
	noteCommands('author', kept, notes);
	// A name has three parts at most; the library passes over a fourth. `given=Jan, useprefix=true` is a name too.
	const lost = inWords('author', value, []).split(/[\s,]+|\b[a-z]+=/).filter((word) => /\p{L}/u.test(word) && !/^(and|others|true|false)$/i.test(word) && !kept.includes(word));
	if (lost.length > 0) notes.push(`author ${shown(lost.join(' '))}`);
	return people.length === 0 ? undefined : people;
}

function hyphenated(name: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(name).map(([key, part]) => [key, typeof part === 'string' ? part.replaceAll('\u2010', '-') : part]));
}

/** `{\'E}mile Zola` is read as a particle and a family name, because its first letter stands in braces. */
function withoutCapitalParticle(name: Record<string, unknown>): Record<string, unknown> {
	const { 'non-dropping-particle': particle, ...rest } = name;
	if (typeof particle !== 'string' || !/^\p{Lu}/u.test(particle)) return name;
	return { ...rest, given: [particle, rest['given']].filter(Boolean).join(' ') };
}

/** One field as the library converts it to CSL; nothing where it cannot read its LaTeX. */
function converted(name: string, value: string): Record<string, unknown> | undefined {
	try {
		const [item] = plugins.input.data({ type: 'misc', label: 'x', properties: { [name]: readableLatex(value) } }, '@biblatex/entry+object') as Record<string, unknown>[];
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
