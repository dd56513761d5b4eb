import { forbiddenCharacter } from '../../markup/characters.ts';
import { limits } from '../../markup/limits.ts';
import { asId, faultOfId } from '../../model/id.ts';
import { identifierIn, type Identifier } from '../../model/identifier.ts';
import { type cslTypes, sourceSchema, type SourceKind } from '../../model/source.ts';
import { faultOfUrl } from '../../model/url.ts';
import { withoutElements } from './raised.ts';

export type CslType = (typeof cslTypes)[number];

/** One entry of a bibliography under the keys of a source, not yet checked. */
export interface Draft {
	/** Its citation key or id in the bibliography. */
	key: string;
	type: CslType;
	/** Values by the key of a source. */
	fields: Partial<Record<keyof typeof sourceSchema.shape, unknown>>;
	/** What was lost or changed on the way to `fields`, for people to read. */
	notes: string[];
}

/** A source as it will be written to its file, with notes. */
export interface Imported {
	key: string;
	/** Empty if neither the key nor the contents yield one. */
	id: string;
	/** Absent if the entry cannot be a source. */
	source?: Record<string, unknown>;
	notes: string[];
}

const kinds: Partial<Record<CslType, SourceKind>> = {
	'article-journal': 'academic',
	'article-newspaper': 'newspaper',
	bill: 'law',
	book: 'book',
	broadcast: 'broadcaster',
	chapter: 'book',
	dataset: 'dataset',
	legal_case: 'court',
	legislation: 'law',
	'paper-conference': 'academic',
	regulation: 'law',
	thesis: 'academic',
};

/** In characters: short enough for every file system, with room for a path. */
const LONGEST_ID = 80;

/** The source for a draft. Every key in it passes the schema; what does not is left out and noted. */
export function sourceOf(draft: Draft): Imported {
	const { key, type } = draft;
	const notes = [...draft.notes];
	const kept: Record<string, unknown> = { type };
	for (const [name, schema] of Object.entries(sourceSchema.shape)) {
		const value = cleaned(draft.fields[name as keyof Draft['fields']], name, notes);
		if (value === undefined) continue;
		const parsed = schema.safeParse(value);
		if (parsed.success) kept[name] = value;
		else notes.push(`${name} ${shown(value)}: ${lowerFirst(parsed.error.issues[0]?.message ?? 'it has another form')}`);
	}
	const id = idFor(key, kept);
	if (id !== key && id !== '') notes.push(`its key ${shown(key)} became the id "${id}"`);
	if (kept['title'] === undefined) return { key, id, notes };
	const kind = kinds[type];
	if (kind === undefined) notes.push(`kind is "other", as the type ${type} does not say more: set it`);
	return { key, id, source: { ...kept, kind: kind ?? 'other', read: 'secondhand' }, notes };
}

/** The result of `make`; if it throws, a fault is added and the result is `undefined`, so that other entries go on. */
export function attempt<Result>(entry: string, make: () => Result, faults: string[]): Result | undefined {
	try {
		return make();
	} catch (error) {
		faults.push(
			`${entry} cannot be read: ${lowerFirst(error instanceof Error ? error.message : String(error))}\n  Add the source by hand: npm run new -- source ID`,
		);
		return undefined;
	}
}

/** An identifier in its canonical form; several values or surrounding text are added to `notes` instead. */
export function identifierOf(kind: Identifier, text: string | undefined, notes: string[]): string | undefined {
	const found = text === undefined ? undefined : identifierIn(kind, text);
	if (found && found.beside !== '') notes.push(`${kind} ${shown(found.beside)}`);
	return found?.value ?? text;
}

/** The URL to use: `given`, or `other` if `given` is missing or not a URL. */
export function addressOf(given: string | undefined, other: string | undefined, notes: string[]): string | undefined {
	const fault = given === undefined ? undefined : faultOfUrl(given);
	if (!fault || other === undefined) return given ?? other;
	notes.push(`URL ${shown(given)}: ${lowerFirst(fault.message)}`);
	return other;
}

/** A value for a note: on one line, shortened, control characters escaped. */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(shallow(value, 4)) ?? '');
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}

/** A value cut off at a depth of nesting, as deeply nested JSON would overflow the stack. */
export function shallow(value: unknown, depth: number): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (depth === 0) return '…';
	if (Array.isArray(value)) return value.map((item) => shallow(item, depth - 1));
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shallow(inner, depth - 1)]));
}

/** Strings without inline markup, line breaks and characters that content files may not contain. */
function cleaned(value: unknown, name: string, notes: string[]): unknown {
	if (Array.isArray(value)) return value.map((item) => cleaned(item, name, notes)).filter((item) => item !== undefined);
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value)
			.map(([key, inner]) => [key, cleaned(inner, name, notes)] as const)
			.filter(([, inner]) => inner !== undefined);
		return entries.length === 0 ? undefined : Object.fromEntries(entries);
	}
	if (value === undefined) return undefined;
	if (typeof value !== 'string') {
		notes.push(`${name} ${shown(value)}`);
		return undefined;
	}
	// Zotero writes inline HTML, in CSL-JSON and, converted to LaTeX, in BibTeX.
	let text = withoutElements(value).replaceAll(/\s+/g, ' ').trim();
	// Written by a program for a missing value. Capitalised, it may be a name.
	if (/^(undefined|null|\[object Object\])$/.test(text)) {
		notes.push(`${name} ${shown(text)}`);
		return undefined;
	}
	for (let found = forbiddenCharacter(text); found; found = forbiddenCharacter(text)) {
		const character = String.fromCodePoint(text.codePointAt(found.index) ?? 0);
		text = text.replaceAll(character, '').trim();
		notes.push(`${name}: ${lowerFirst(found.message)}; it is left out`);
	}
	if (text.length > limits.line / 2) {
		notes.push(`${name} ${shown(text)}: it is ${text.length} characters long`);
		return undefined;
	}
	return text === '' ? undefined : text;
}

/** An id from the key, or else from author, year and title: Zotero’s ids may be URLs, and a key may be all Korean. */
function idFor(key: string, source: Record<string, unknown>): string {
	const isAddress = /^(https?:\/\/|urn:)/i.test(key);
	const [author] = (source['author'] ?? []) as Record<string, string>[];
	const told = [
		author?.['family'] ?? author?.['literal'] ?? '',
		String(source['issued'] ?? '').slice(0, 4),
		String(source['title'] ?? '')
			.split(' ')
			.slice(0, 4)
			.join(' '),
	];
	const candidates = [...(isAddress ? [] : [key]), told.join(' '), isAddress ? key.slice(key.lastIndexOf('/')) : ''];
	for (const candidate of candidates) {
		const id = asId(candidate).slice(0, LONGEST_ID).replace(/-+$/, '');
		// Digits alone are the remains of a key in another script.
		if (id === '' || (/^[\d-]+$/.test(id) && /\p{L}/u.test(candidate))) continue;
		return faultOfId(id) ? `${id}-source` : id;
	}
	return '';
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
