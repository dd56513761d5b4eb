import type { Claim, Evidence } from '../model/claim.ts';
import { rowsWith, type Dataset } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Site } from '../model/site.ts';
import type { Corpus, Filed, Rendering } from './corpus.ts';
import { perCorpus } from './per-corpus.ts';
import type { Filing } from './record.ts';
import type { TranslatedFile } from './translations.ts';
import { pieceNames, type TranslatedKind } from '../model/translation.ts';
import { wordsOf as interfaceIn } from '../words/words.ts';
import { changesOf, originalOf, textsIn, wordsOf, type Original } from './words.ts';

type Fields = Record<string, unknown>;

/**
 * The corpus of an edition: its records say in its language what is translated, with the filing of the translation, and the rest
 * as the original does. `site.language` is the edition’s, and each record says in what language its words are. Where the language
 * is the original’s, or no edition has it, this is the corpus itself.
 */
export function editionOf(corpus: Corpus, language: string): Corpus {
	return corpus.translations.has(language) ? editions(corpus)(language) : corpus;
}

/** The same with nothing but what stands in files of translations: words that these lack are empty. For checks of these files. */
export function translatedOnly(corpus: Corpus, language: string): Corpus {
	return made(corpus, language, false);
}

const editions = perCorpus((corpus) => {
	const known = new Map<string, Corpus>();
	return (language: string): Corpus => {
		const edition = known.get(language) ?? made(corpus, language, true);
		known.set(language, edition);
		return edition;
	};
});

function made(original: Corpus, language: string, isWhole: boolean): Corpus {
	const from = original.site.language;
	const translation = original.translations.get(language) ?? new Map<string, TranslatedFile>();
	const { record: site, filing: siteFiling, rendering: siteRendering } = rendered('site', 'site');
	const edition: Corpus = {
		...original,
		original,
		site: { ...(site as Site), language },
		words: interfaceIn(language),
		siteFiling,
		siteRendering,
		claims: recordsOf('claims'),
		events: recordsOf('events'),
		explainers: recordsOf('explainers'),
		entities: recordsOf('entities'),
		datasets: recordsOf('datasets'),
		changes: recordsOf('changes'),
	};
	for (const entity of edition.entities.values()) nameEntity(entity, translation.get(`entities/${entity.id}`));
	return edition;

	function recordsOf<Kind extends Exclude<TranslatedKind, 'site'>>(kind: Kind): Corpus[Kind] {
		const records = new Map<string, unknown>();
		for (const id of original[kind].keys()) {
			const { record, filing, rendering } = rendered(kind, id);
			records.set(id, { ...record, ...rendering, filing });
		}
		return records as Corpus[Kind];
	}

	/** A record in words of its translation, if it has one. */
	function rendered(kind: TranslatedKind, id: string): { record: Fields; filing: Filing; rendering: Rendering } {
		const source = originalOf(original, kind, id) as Original;
		const file = translation.get(`${kind}/${id}`);
		if (!file) return { record: source.record, filing: source.filing, rendering: { language: from } };
		const untranslated = [
			...missingWords(source, file, original, language),
			...(hasBody(source.filing) && !hasBody(file.filing) ? [['body']] : []),
		];
		const stale = changesOf(source, file);
		const needless = (sourceId: string): boolean => isSameLanguage(original.sources.get(sourceId)?.language, language);
		return {
			record: { ...source.record, ...withWords(source, file.words, isWhole), ...mixedWords(source, file.words, isWhole, needless) },
			filing: isWhole ? withOriginal(file.filing, source.filing) : { ...file.filing, places: placesOfWords(file.filing) },
			rendering: {
				...(stale.length > 0 ? { stale } : {}),
				...(isWhole && untranslated.length > 0 ? { untranslated: untranslated.map((path) => path.join('.')) } : {}),
			},
		};
	}

	/** In an edition, an entity goes by its translated name, else by its name in that language, and has its own among the others. */
	function nameEntity(entity: Filed<Entity> & { nameLanguage?: string }, file: TranslatedFile | undefined): void {
		const own = original.entities.get(entity.id);
		const translated = typeof file?.words['name'] === 'string' ? file.words['name'] : own && nameIn(own.names, language);
		if (!own || translated === undefined) {
			entity.nameLanguage = from;
			return;
		}
		entity.name = translated;
		entity.names = { [from]: own.name, ...Object.fromEntries(Object.entries(own.names).filter(([tag]) => own.names[tag] !== translated)) };
	}
}

/** The filing of a translation, with the texts of the original that it lacks. */
function withOriginal(own: Filing, { prose, body, sections }: Filing): Filing {
	return { ...own, prose: { ...prose, ...own.prose }, ...(hasBody(own) ? {} : { body, sections }) };
}

/** Places without those of words among facts, which a record has under other paths. */
function placesOfWords({ places }: Filing): Filing['places'] {
	return Object.fromEntries(Object.entries(places).filter(([path]) => !/^(?:evidence|article|history)(?:\.|$)/.test(path)));
}

function hasBody({ sections }: Filing): boolean {
	return sections.some((digest) => digest !== '');
}

/** A name in a language, or in the one that it is a kind of: for `pt-BR` also that in `pt`. */
export function nameIn(names: Readonly<Record<string, string>>, language: string): string | undefined {
	for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
		if (Object.hasOwn(names, tag)) return names[tag];
	}
	return undefined;
}

/** Paths of words of an original that its translation lacks. A quotation in the edition’s language needs no translation. */
export function missingWords(
	source: Original,
	{ words }: TranslatedFile,
	{ sources }: Pick<Corpus, 'sources'>,
	language: string,
): (string | number)[][] {
	const own = new Set(textsIn(words, []).map(({ path }) => path.join('\n')));
	const evidence = source.kind === 'claims' ? (source.record as unknown as Claim).evidence : [];
	const names = pieceNames(evidence);
	return wordsOf(source)
		.filter(({ path }) => !own.has(path.join('\n')))
		.filter(({ path: [key, name, part] }) => {
			if (key !== 'evidence' || part !== 'translation') return true;
			const piece = evidence[names.indexOf(String(name))];
			return !isSameLanguage(sources.get(piece?.source ?? '')?.language, language);
		})
		.map(({ path }) => path);
}

function isSameLanguage(one: string | undefined, other: string): boolean {
	return one?.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** The words of a record that stand under keys of their own. */
function withWords({ kind, record }: Original, words: Fields, isWhole: boolean): Fields {
	const merged: Fields = {};
	for (const { path } of wordsOf({ kind, record })) {
		const [key = ''] = path.map(String);
		if (['evidence', 'article', 'history', 'columns', 'words'].includes(key) || key in merged) continue;
		merged[key] = mergedValue(record[key], words[key], isWhole);
	}
	if (kind === 'site' && Array.isArray(words['names-with-figures']))
		merged['names-with-figures'] = [...(record['names-with-figures'] as string[]), ...(words['names-with-figures'] as string[])];
	return merged;
}

/** A text, a list of texts or texts by key, in the words of the translation where it has some. */
function mergedValue(original: unknown, words: unknown, isWhole: boolean): unknown {
	if (Array.isArray(original)) return original.map((item: unknown, index) => mergedValue(item, valueIn(words, index), isWhole));
	if (typeof original === 'object' && original !== null)
		return Object.fromEntries(Object.entries(original).map(([key, item]) => [key, mergedValue(item, valueIn(words, key), isWhole)]));
	return words ?? (isWhole ? original : '');
}

/** The value of a key that is there: an id may be called `constructor`. */
function valueIn(words: unknown, key: string | number): unknown {
	return typeof words === 'object' && words !== null && Object.hasOwn(words, key) ? (words as Fields)[key] : undefined;
}

/** The words of a record that stand among its facts. */
function mixedWords({ kind, record }: Original, words: Fields, isWhole: boolean, needless: (sourceId: string) => boolean): Fields {
	if (kind === 'datasets') {
		const dataset = record as unknown as Dataset;
		return { labels: words['columns'] ?? {}, rows: rowsWith(dataset, (words['words'] ?? {}) as Record<string, string>) };
	}
	if (kind !== 'claims') return {};
	const { evidence, article, history } = record as unknown as Claim;
	const names = pieceNames(evidence);
	const own = words['evidence'];
	const said = (words['article'] ?? {}) as Partial<NonNullable<Claim['article']>>;
	const changes = (words['history'] ?? []) as string[];
	return {
		evidence: evidence.map(({ part, translation, locator, ...piece }, index) => {
			const texts = isWhole ? { part, locator, ...(needless(piece.source) ? {} : { translation }) } : {};
			return { ...piece, ...there(texts), ...(valueIn(own, names[index] ?? '') as Partial<Evidence> | undefined) };
		}),
		...(article ? { article: { agreement: article.agreement, ...(isWhole ? there({ says: article.says }) : {}), ...said } } : {}),
		history: history.map(({ date, change }, index) => ({ date, change: changes[index] ?? (isWhole ? change : '') })),
	};
}

/** A record without the keys that have no value. */
function there(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
