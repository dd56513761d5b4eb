import { logger } from '@citation-js/core';
import { doiAddress, identifierIn, type Identifier } from '../../model/identifier.ts';
import { entriesIn, type Entry } from './bibtex-file.ts';
import { edtfOfParts, edtfOfText } from './date.ts';
import { addressOf, attempt, identifierOf, shown, type CslType, type Draft } from './draft.ts';
import { inherited } from './inherit.ts';
import { languageTag } from './language.ts';
import { readableLatex, textOfLatex } from './latex.ts';
import { namesIn } from './names.ts';
import { noteIn } from './note.ts';
import { addressIn, archiveAddress, verbatim } from './verbatim.ts';

/** CSL types of BibTeX and BibLaTeX entry types. */
const types = table<CslType>({
	article: 'article-journal',
	artwork: 'graphic',
	audio: 'song',
	book: 'book',
	bookinbook: 'chapter',
	booklet: 'pamphlet',
	collection: 'book',
	conference: 'paper-conference',
	data: 'dataset',
	dataset: 'dataset',
	electronic: 'webpage',
	image: 'graphic',
	inbook: 'chapter',
	incollection: 'chapter',
	inproceedings: 'paper-conference',
	inreference: 'entry-encyclopedia',
	jurisdiction: 'legal_case',
	legal: 'treaty',
	legislation: 'legislation',
	letter: 'personal_communication',
	manual: 'report',
	map: 'map',
	mastersthesis: 'thesis',
	misc: 'document',
	movie: 'motion_picture',
	music: 'song',
	mvbook: 'book',
	mvcollection: 'book',
	mvproceedings: 'book',
	mvreference: 'book',
	newspaper: 'article-newspaper',
	online: 'webpage',
	patent: 'patent',
	performance: 'performance',
	periodical: 'periodical',
	phdthesis: 'thesis',
	proceedings: 'book',
	reference: 'book',
	report: 'report',
	review: 'review',
	software: 'software',
	standard: 'standard',
	suppbook: 'chapter',
	suppcollection: 'chapter',
	suppperiodical: 'article-journal',
	techreport: 'report',
	thesis: 'thesis',
	unpublished: 'manuscript',
	video: 'motion_picture',
	webpage: 'webpage',
	www: 'webpage',
});

/** CSL types of articles by `entrysubtype`. */
const articles = table<CslType>({ newspaper: 'article-newspaper', magazine: 'article-magazine' });

/** CSL genres of BibLaTeX’s localisation keys for `type`, and of BibTeX entry types. */
const genres = table({
	phdthesis: 'PhD thesis',
	mathesis: 'Master’s thesis',
	mastersthesis: 'Master’s thesis',
	candthesis: 'Candidate thesis',
	bathesis: 'Bachelor’s thesis',
	techreport: 'Technical report',
	resreport: 'Research report',
	software: 'Computer software',
	datacd: 'Data CD',
	audiocd: 'Audio CD',
	patent: 'Patent',
	patreq: 'Patent request',
});

/** Types whose `number` is that of the work and not of an issue. */
const numbered: readonly CslType[] = ['legislation', 'legal_case', 'patent', 'report', 'standard', 'treaty'];

// The notes of an entry are more precise than the library’s warnings.
logger.level = 'silent';

/** Reads BibTeX or BibLaTeX. Returns drafts of sources, and a fault for each unreadable entry. */
export function readBibtex(text: string): { drafts: Draft[]; faults: string[] } {
	const { entries, faults } = entriesIn(text);
	const byLabel = new Map(entries.map((entry) => [entry.label.toLowerCase(), entry]));
	// @xdata entries exist only to be inherited from.
	const works = entries.filter(({ type }) => type !== 'xdata');
	return {
		drafts: works
			.map((entry) => attempt(`Entry ${shown(entry.label)}`, () => draftOf(entry, byLabel), faults))
			.filter((draft) => draft !== undefined),
		faults,
	};
}

function draftOf(entry: Entry, byLabel: ReadonlyMap<string, Entry>): Draft {
	const { type: entryType, label, fields: given } = entry;
	const left = new Map<string, string>();
	const notes = [
		...entry.unknown.map((macro) => `nothing defines the macro ${shown(macro)}, so its name is used`),
		...entry.tooLong.map((macro) => `the macro ${shown(macro)} expands to more than a source can hold, so its name is used`),
	];
	for (const [name, value] of given.filter(([, text]) => text.trim() !== '')) {
		if (!left.has(name)) left.set(name, value);
		else if (left.get(name) !== value) notes.push(`a second ${name} ${shown(value)}`);
	}
	const { fields: handed, followed } = inherited(entry, byLabel);
	for (const name of followed) left.delete(name);
	const own = [...left.keys()];
	// Inherited fields that stay unused need no note: their own entry has them.
	for (const [name, value] of handed) left.set(name, value);

	const words = (name: string): string | undefined => {
		const value = left.get(name);
		left.delete(name);
		return value === undefined ? undefined : inWords(name, value, notes);
	};
	/** The first field present, own fields before inherited ones; the others stay in `left`, and so are noted. */
	const first = (...names: string[]): string | undefined =>
		words(names.find((name) => own.includes(name) && left.has(name)) ?? names.find((name) => left.has(name)) ?? '');
	const joined = (...names: string[]): string | undefined => names.map(words).filter(Boolean).join(': ') || undefined;
	/** A value converted; if it cannot be, it stays in `left`, and so is noted. */
	const turned = <Value>(name: string, turn: (value: string) => Value | undefined): Value | undefined => {
		const value = left.get(name);
		const result = value === undefined ? undefined : turn(value);
		if (result !== undefined) left.delete(name);
		return result;
	};
	const names = (name: string): unknown[] | undefined =>
		turned(name, (value) => namesIn(name, value, (latex) => inWords(name, latex, notes), notes));

	const known = types.get(entryType);
	if (known === undefined) notes.push(`type ${shown(entryType)} is not known here, so it is "document"`);
	let type: CslType = known ?? 'document';
	if (type === 'article-journal') type = turned('entrysubtype', (value) => articles.get(value.toLowerCase())) ?? type;
	const address = turned('url', verbatim) ?? turned('howpublished', addressIn);
	// Zotero exports web pages to BibTeX as @misc.
	if (type === 'document' && known !== undefined && address !== undefined && !left.has('doi')) type = 'webpage';

	const { text: note, numbers } = noteIn(left.get('note'), notes);
	left.delete('note');
	const number = (kind: Identifier, name = kind.toLowerCase()): string | undefined =>
		identifierOf(kind, turned(name, verbatim), notes) ?? numbers.get(kind);
	const archive = verbatim(left.get('eprinttype') ?? left.get('archiveprefix') ?? '');
	const isOfPubmed = archive.toLowerCase() === 'pubmed';
	const DOI = number('DOI');
	const ofDoi = DOI === undefined || identifierIn('DOI', DOI) === undefined ? undefined : doiAddress(DOI);
	const ofArchive =
		address === undefined && ofDoi === undefined ? turned('eprint', (eprint) => archiveAddress(archive, verbatim(eprint))) : undefined;
	const isNumbered = numbered.includes(type);
	const fields: Draft['fields'] = {
		// A volume meant for `crossref` may have only the title that its entries inherit.
		title: joined('title', 'subtitle') ?? (types.get(entryType) === 'book' ? joined('booktitle', 'booksubtitle') : undefined),
		author: names('author'),
		editor: names('editor'),
		translator: names('translator'),
		'container-title': containerIn(left, joined),
		volume: words('volume'),
		issue: isNumbered || !/^article|^periodical/.test(type) ? words('issue') : first('number', 'issue'),
		page: pagesIn(first('pages', 'eid')),
		edition: words('edition'),
		'collection-title': words('series'),
		'event-title': words('eventtitle'),
		genre: genreIn(words('type'), entryType),
		publisher: first('publisher', 'institution', 'school', 'organization'),
		'publisher-place': first('location', 'address'),
		number: isNumbered ? words('number') : undefined,
		issued: dateIn(left),
		URL: addressOf(address, ofDoi ?? ofArchive, notes),
		ISBN: number('ISBN'),
		ISSN: number('ISSN'),
		DOI,
		PMID: number('PMID') ?? (isOfPubmed ? number('PMID', 'eprint') : undefined),
		language: turned('langid', languageTag) ?? turned('language', (value) => languageTag(inWords('language', value, notes))),
		accessed: ['urldate', 'accessed', 'lastchecked', 'lastaccessed']
			.map((name) => turned(name, edtfOfText))
			.find((date) => date !== undefined),
		note: note === undefined ? undefined : inWords('note', note, notes),
	};
	// Duplicates need no note.
	if (fields.language !== undefined && languageTag(verbatim(left.get('language') ?? '')) === fields.language) left.delete('language');
	if (ofArchive !== undefined || (isOfPubmed && fields.PMID !== undefined))
		for (const name of ['eprinttype', 'archiveprefix']) left.delete(name);
	for (const [name, value] of left) if (own.includes(name)) notes.push(`${name} ${shown(value)}`);
	return { key: label, type, fields, notes };
}

function pagesIn(text: string | undefined): string | undefined {
	const pages = text?.replaceAll(/\s*(?:-{2,}|–|—)\s*/g, '–');
	// Page ranges are written with a hyphen, unless a page number contains one.
	return pages?.includes('-') ? pages : pages?.replaceAll('–', '-');
}

function genreIn(written: string | undefined, entryType: string): string | undefined {
	if (written !== undefined) return genres.get(written.toLowerCase()) ?? written;
	return ['phdthesis', 'mastersthesis', 'techreport'].includes(entryType) ? genres.get(entryType) : undefined;
}

function containerIn(left: ReadonlyMap<string, string>, joined: (...names: string[]) => string | undefined): string | undefined {
	const [title] = ['journaltitle', 'journal', 'booktitle', 'maintitle'].filter((name) => left.has(name));
	return title === undefined ? undefined : joined(title, title.replace(/title$|$/, 'subtitle'));
}

/** A date as plain text; empty if it is too long to be one. */
function dateText(latex: string): string {
	return latex.length > 200 ? '' : plain(readableLatex(latex)).trim();
}

function dateIn(left: Map<string, string>): string | undefined {
	const [date = '', year = '', month = '', day = ''] = ['date', 'year', 'month', 'day'].map((name) => dateText(left.get(name) ?? ''));
	const whole = edtfOfText(date);
	const parts = edtfOfParts(year, month.replaceAll('~', ' '), day);
	if (whole !== undefined) {
		left.delete('date');
		// Better BibTeX writes both `date` and `year`; what the date includes needs no note.
		if (parts === undefined ? whole.startsWith(year) : whole.startsWith(parts)) forget(parts === undefined ? edtfOfText(year) : parts);
		return whole;
	}
	const known = parts ?? edtfOfText(year);
	forget(known);
	return known;

	/** Removes the fields that a date covers from `left`. */
	function forget(said: string | undefined): void {
		if (said === undefined) return;
		left.delete('year');
		// `year` may be a whole date beside a month and a day that were not understood.
		const isRead = month !== '' && parts !== undefined;
		if (isRead && /^\d{4}-\d\d/.test(said)) left.delete('month');
		if (/^\d{4}-\d\d-\d\d/.test(said) && (isRead || Number(day) === Number(said.slice(8, 10)))) left.delete('day');
	}
}

/** LaTeX as plain text: letters instead of commands, no braces. */
function inWords(name: string, value: string, notes: string[]): string {
	const text = textOfLatex(value);
	if (text === undefined) {
		notes.push(`${name} ${shown(value)}: its LaTeX cannot be read, so it is kept as written`);
		return plain(value);
	}
	noteCommands(name, text, notes);
	return text;
}

function noteCommands(name: string, text: string, notes: string[]): void {
	const commands = [...new Set(text.match(/\\[A-Za-z]+/g))];
	if (commands.length > 0)
		notes.push(
			`${name}: the LaTeX ${commands.length === 1 ? 'command' : 'commands'} ${commands.join(', ')} ${commands.length === 1 ? 'is' : 'are'} kept as written`,
		);
}

function plain(value: string): string {
	return value.replaceAll(/[{}]/g, '');
}

/** A lookup without the inherited properties of an object. */
function table<Value = string>(words: Record<string, Value>): ReadonlyMap<string, Value> {
	return new Map(Object.entries(words));
}
