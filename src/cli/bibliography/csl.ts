import { doiAddress, identifierIn, type Identifier } from '../../model/identifier.ts';
import { cslTypes } from '../../model/source.ts';
import { edtfOfCsl } from './date.ts';
import { addressOf, attempt, identifierOf, shallow, shown, type CslType, type Draft } from './draft.ts';
import { languageTag } from './language.ts';
import { noteIn } from './note.ts';

type Item = Record<string, unknown>;

/** Reads CSL-JSON, an item or a list of items. Returns drafts of sources, and a fault for what is not an item. */
export function readCslJson(text: string): { drafts: Draft[]; faults: string[] } {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return {
			drafts: [],
			faults: [
				`The file is not JSON: ${error instanceof Error ? error.message : String(error)}\n  Export it again from Zotero as CSL JSON`,
			],
		};
	}
	const items: unknown[] = Array.isArray(data) ? data : isItem(data) && Array.isArray(data['items']) ? data['items'] : [data];
	const drafts: Draft[] = [];
	const faults: string[] = [];
	for (const [index, whole] of items.entries()) {
		// Nothing in CSL-JSON is nested deeper than the numbers of a date.
		const item = shallow(whole, 6);
		const draft = isItem(item) ? attempt(`Item ${index + 1} of the list`, () => draftOf(item), faults) : undefined;
		if (draft) drafts.push(draft);
		else if (!isItem(item))
			faults.push(`Item ${index + 1} of the list is not an item of CSL: ${shown(item)}\n  Delete it, or write it between braces`);
	}
	return { drafts, faults };
}

function draftOf(item: Item): Draft {
	const left = new Map(Object.entries(item).filter(([, value]) => value !== undefined && value !== null && value !== ''));
	const notes: string[] = [];
	const take = (name: string): unknown => {
		const value = left.get(name);
		left.delete(name);
		return value;
	};
	const words = (name: string): string | undefined => {
		const value = left.get(name);
		if (typeof value !== 'string' && typeof value !== 'number') return undefined;
		left.delete(name);
		return String(value);
	};
	/** A value converted; if it cannot be, it stays in `left`, and so is noted. */
	const turned = (name: string, turn: (value: unknown) => unknown): unknown => {
		const value = left.has(name) ? turn(left.get(name)) : undefined;
		if (value !== undefined) left.delete(name);
		return value;
	};

	const key = words('citation-key') ?? words('citekey') ?? words('id') ?? '';
	const named = take('type');
	const type = cslTypes.find((known) => known === named);
	if (type === undefined && named !== undefined) notes.push(`type ${shown(named)} is not one of CSL, so it is "document"`);
	const note = noteIn(words('note'), notes);
	const number = (name: Identifier): string | undefined => identifierOf(name, words(name), notes) ?? note.numbers.get(name);
	const DOI = number('DOI');
	const fields: Draft['fields'] = {
		title: words('title'),
		author: turned('author', (value) => namesIn('author', value, notes)),
		editor: turned('editor', (value) => namesIn('editor', value, notes)),
		translator: turned('translator', (value) => namesIn('translator', value, notes)),
		'container-title': words('container-title'),
		volume: words('volume'),
		issue: words('issue'),
		page: words('page'),
		edition: words('edition'),
		'collection-title': words('collection-title'),
		'event-title': words('event-title') ?? words('event'),
		genre: words('genre'),
		publisher: words('publisher') ?? words('authority'),
		'publisher-place': words('publisher-place'),
		number: words('number'),
		issued: turned('issued', (value) => dateIn('issued', value, notes)),
		URL: addressOf(words('URL'), DOI === undefined || identifierIn('DOI', DOI) === undefined ? undefined : doiAddress(DOI), notes),
		ISBN: number('ISBN'),
		ISSN: number('ISSN'),
		DOI,
		PMID: number('PMID'),
		language: turned('language', (value) => (typeof value === 'string' ? languageTag(value) : undefined)),
		accessed: turned('accessed', (value) => dateIn('accessed', value, notes)),
		note: note.text,
	};
	// Duplicates need no note.
	if (left.get('id') === key) left.delete('id');
	if (left.get('event') === fields['event-title']) left.delete('event');
	for (const [name, value] of left) notes.push(`${name} ${shown(value)}`);
	return { key, type: type ?? ('document' satisfies CslType), fields, notes };
}

/** A date as EDTF; anything more that it says is added to `notes`. */
function dateIn(name: string, value: unknown, notes: string[]): string | undefined {
	const date = edtfOfCsl(value);
	if (date === undefined || !isItem(value)) return date;
	for (const [key, part] of Object.entries(value)) {
		const isSaid =
			['date-parts', 'circa'].includes(key) || part === '' || edtfOfCsl(part) === date || (key === 'season' && /^\d{4}-2\d/.test(date));
		if (!isSaid) notes.push(`${name}, ${key} ${shown(part)}`);
	}
	return date;
}

/** The names of a name field, `undefined` if it is not a list. Keys of a name that are not its parts are added to `notes`. */
function namesIn(field: string, value: unknown, notes: string[]): Item[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const names = value.map((name) => (isItem(name) ? nameIn(name) : undefined)).filter((name) => name !== undefined);
	if (names.length < value.length || names.length === 0) return undefined;
	for (const [index, given] of value.entries()) {
		const kept = Object.values(names[index] ?? {}).join(' ');
		for (const [key, part] of Object.entries(given as Item))
			if (!isHint(key) && part !== '' && !(typeof part === 'string' && kept.includes(part.trim())))
				notes.push(`${field}, ${key} ${shown(part)}`);
	}
	return names;
}

/** A CSL name with a family name, or a `literal` one; `undefined` if it has no text. */
export function nameIn(name: Item): Item | undefined {
	const part = (key: string): string => (typeof name[key] === 'string' ? name[key].trim() : '');
	const parts = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix'];
	const whole = part('literal') || part('name');
	const given = parts.filter((key) => part(key) !== '');
	if (whole !== '') return { literal: whole };
	if (given.length === 0) return undefined;
	const [first = ''] = given;
	if (given.length === 1 || part('family') === '') return { literal: given.length === 1 ? part(first) : given.map(part).join(' ') };
	return Object.fromEntries(given.map((key) => [key, part(key)]));
}

/** Whether a key of a name is only a hint for formatting. */
function isHint(key: string): boolean {
	return ['parse-names', 'static-ordering', 'comma-suffix', 'isInstitution', 'multi'].includes(key);
}

function isItem(value: unknown): value is Item {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
