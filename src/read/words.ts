import { isTranslatedKind, pieceNames, wordKeys, type TranslatedKind } from '../model/translation.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import { cellWords, type Dataset } from '../model/dataset.ts';
import { digestOfText, digestsIn } from '../model/digest.ts';
import { nearest } from '../model/suggestion.ts';
import type { Corpus } from './corpus.ts';
import type { Filing } from './record.ts';
import type { TranslatedFile } from './translations.ts';

/** What a translation translates: the site, or a record. */
export interface Original {
	kind: TranslatedKind;
	/** Of the record; `site` for the site. */
	id: string;
	record: Readonly<Record<string, unknown>>;
	filing: Filing;
}

/** A text of an original, or of a translation, with what it is called in `of`. */
export interface Word {
	/** `title`, `established.1` (from 0), `themes.numbers`, `evidence.daily, p. 4.part`: the path in a translation. */
	path: (string | number)[];
	text: string;
}

/** What can be translated of a corpus: the site, then its records by kind. */
export function* originalsOf(corpus: Corpus): Generator<Original> {
	yield siteOriginal(corpus);
	for (const kind of ['explainers', 'events', 'entities', 'claims', 'datasets', 'changes'] as const) {
		for (const id of corpus[kind].keys()) yield originalOf(corpus, kind, id) as Original;
	}
}

/** The site, or the record of this kind and id. */
export function originalOf(corpus: Corpus, kind: TranslatedKind, id: string): Original | undefined {
	if (kind === 'site') return siteOriginal(corpus);
	const record = corpus[kind].get(id);
	return record && { kind, id, record: { ...record }, filing: record.filing };
}

/** The translations of a corpus into each language, with their originals. */
export function* translationsOf(corpus: Corpus): Generator<{ language: string; original: Original; file: TranslatedFile }> {
	for (const [language, translation] of corpus.translations) {
		for (const [key, file] of translation) {
			const [kind = '', id = ''] = key.split('/');
			const original = isTranslatedKind(kind) ? originalOf(corpus, kind, id) : undefined;
			if (original) yield { language, original, file };
		}
	}
}

function siteOriginal({ site, siteFiling }: Corpus): Original {
	return { kind: 'site', id: 'site', record: site, filing: siteFiling };
}

/** The words of an original but for those of its body, in the order of a translation. */
export function wordsOf({ kind, record }: Pick<Original, 'kind' | 'record'>): Word[] {
	return [
		...wordKeys(kind).flatMap((key) => wordsAt(key, record[key], record)),
		...(kind === 'datasets' ? tableWords(record as unknown as Dataset) : []),
	];
}

function wordsAt(key: string, value: unknown, record: Original['record']): Word[] {
	if (key === 'evidence') return evidenceWords((record as unknown as Claim).evidence);
	if (key === 'history') return (value as Claim['history']).map(({ change }, index) => ({ path: [key, index], text: change }));
	if (key === 'article') {
		const says = (value as Claim['article'])?.says;
		return says === undefined ? [] : [{ path: [key, 'says'], text: says }];
	}
	return textsIn(value, [key]);
}

/** The texts in a value, at any depth. */
export function textsIn(value: unknown, path: (string | number)[]): Word[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function evidenceWords(evidence: readonly Evidence[]): Word[] {
	const names = pieceNames(evidence);
	return evidence.flatMap((piece, index) =>
		(['part', 'translation', 'locator'] as const).flatMap((key): Word[] => {
			const text = piece[key];
			// A locator such as `p. 4` is read in every language.
			const isWords = text !== undefined && (key !== 'locator' || /\p{L}{4}/u.test(text));
			return isWords ? [{ path: ['evidence', names[index] ?? piece.source, key], text }] : [];
		}),
	);
}

function tableWords(dataset: Dataset): Word[] {
	return [
		...dataset.columns.map((column) => ({ path: ['columns', column], text: column })),
		...cellWords(dataset).map((cell) => ({ path: ['words', cell], text: cell })),
	];
}

/** The digests of the words of an original, by what they are called in `of`. */
export function digestsOf(original: Pick<Original, 'kind' | 'record' | 'filing'>): Record<string, string> {
	const digests: Record<string, string> = Object.create(null);
	for (const [name, texts] of Map.groupBy(wordsOf(original), nameOf))
		digests[name] = digestOfText(texts.map(({ text }) => text).join('\n'));
	const { sections, body } = original.filing;
	for (const [index, digest] of sections.entries()) if (digest !== '') digests[sectionName(body.headings[index - 1]?.slug)] = digest;
	return digests;
}

/** What a text is called in `of`: lists count from 1, and what could hold spaces goes by its key. */
export function nameOf({ path: [key = '', ...inner] }: Pick<Word, 'path'>): string {
	switch (key) {
		case 'columns':
		case 'words':
			return key;
		case 'evidence':
			return `${key}.${String(inner[0]).split(/[, ]/)[0]}`;
		default:
			return [key, ...inner.map((step) => (typeof step === 'number' ? step + 1 : step))].join('.');
	}
}

function sectionName(slug: string | undefined): string {
	return slug === undefined ? 'body' : `body#${slug}`;
}

/** What changed in an original since these digests were taken, in words: `title`, `established 2`, `section "Pay"`. */
export function changedSince(of: Readonly<Record<string, string>>, original: Pick<Original, 'kind' | 'record' | 'filing'>): string[] {
	const now = digestsOf(original);
	const { headings } = original.filing.body;
	const inWords = (name: string): string => {
		if (name === 'body') return headings.length === 0 ? 'the text' : 'the text before the first heading';
		const slug = /^body#(.*)$/.exec(name)?.[1];
		return slug === undefined ? name.replaceAll('.', ' ') : `section "${headings.find((heading) => heading.slug === slug)?.text ?? slug}"`;
	};
	return [...Object.keys(now).filter((name) => of[name] !== now[name]), ...Object.keys(of).filter((name) => now[name] === undefined)].map(
		(name) => (now[name] === undefined ? `${inWords(name)} (deleted)` : of[name] === undefined ? `${inWords(name)} (new)` : inWords(name)),
	);
}

/** What changed in an original since a file translated it. */
export function changesOf(original: Original, { words }: TranslatedFile): string[] {
	const of = digestsIn(words.of);
	return 'fault' in of ? [] : changedSince(of as Record<string, string>, original);
}

/** Keys of words that only a translation has. */
const OWN = ['of', 'terms', 'names-with-figures'];

/** Words of a translation that translate none of the original, with the key below the first that was probably meant. */
export function strayWords(original: Original, { words }: TranslatedFile): { path: (string | number)[]; meant?: string }[] {
	const wanted = wordsOf(original).map(({ path }) => path);
	const known = new Set(wanted.map((path) => path.join('\n')));
	const told = new Set<string>();
	return textsIn(words, []).flatMap(({ path }) => {
		const [key, name] = path;
		if (OWN.includes(String(key)) || known.has(path.join('\n'))) return [];
		const beside = wanted.flatMap((other) => (other[0] === key && typeof other[1] === 'string' ? [other[1]] : []));
		const meant = typeof name === 'string' && !beside.includes(name) ? nearest(name, beside) : undefined;
		if (meant === undefined) return [{ path }];
		// A misspelt key is one slip, however much stands below it.
		if (told.has(`${key}\n${name}`)) return [];
		told.add(`${key}\n${name}`);
		return [{ path, meant }];
	});
}

/** Fewer words than these may be the same in two languages: names, above all. */
const FEW = 4;

/** Words that a translation has as its original does: the paths of texts, and the indexes of sections. */
export function copiedWords(original: Original, { words, filing }: TranslatedFile): ((string | number)[] | number)[] {
	const originals = new Map(wordsOf(original).map(({ path, text }) => [path.join('\n'), text]));
	const copied = textsIn(words, []).filter(
		({ path, text }) => originals.get(path.join('\n')) === text && text.trim().split(/\s+/).length >= FEW,
	);
	return [
		...copied.map(({ path }) => path),
		...[...filing.sections.keys()].filter(
			(index) => filing.sections[index] !== '' && filing.sections[index] === original.filing.sections[index],
		),
	];
}
