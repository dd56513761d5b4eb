import { compareTexts } from '../model/text.ts';
import { moveFragment, put, take, takeFile, type Entry, type Files, type Filter, type Meta } from './search-files.ts';
import { inBytes, joinWords } from './search-words.ts';

/** The pages of one language in a part of a site. */
interface Part {
	files: Files;
	meta: Meta;
	/** The number that its first page has in the whole. */
	start: number;
}

/**
 * Make one index of those of a site's parts, in order: the one that Pagefind makes of all pages at once, with filters
 * and their values in order. Pagefind writes these as its hash map gives them, which differs from run to run
 * (github.com/Pagefind/pagefind/issues/638). Empties the parts.
 */
export function joined(parts: readonly Files[]): Files {
	const site: Files = new Map();
	const entries = parts.map((files) => JSON.parse(Buffer.from(takeFile(files, 'pagefind-entry.json')).toString()) as Entry);
	const languages = new Map(entries.flatMap((entry) => Object.entries(entry.languages)).sort(byFirst));
	for (const [language, about] of languages) {
		const meta = joinedMeta(site, language, partsOf(parts, entries.map((entry) => entry.languages[language]?.hash)));
		languages.set(language, { ...about, hash: put(site, 'meta', language, meta), page_count: meta[1].length });
	}
	// The words of a language that is in one part, and Pagefind’s own files.
	for (const files of parts) for (const [path, bytes] of files) site.set(path, bytes);
	return site.set('pagefind-entry.json', Buffer.from(JSON.stringify({ ...entries[0], languages: Object.fromEntries(languages) })));
}

/** What parts say of a language, if it is in them under a hash. */
function partsOf(all: readonly Files[], hashes: readonly (string | undefined)[]): Part[] {
	let start = 0;
	return all.flatMap((files, index) => {
		const hash = hashes[index];
		if (hash === undefined) return [];
		const meta = take(files, 'meta', hash) as Meta;
		start += meta[1].length;
		return [{ files, meta, start: start - meta[1].length }];
	});
}

function joinedMeta(site: Files, language: string, parts: readonly Part[]): Meta {
	const [first, ...others] = parts.map(({ meta }) => meta) as [Meta, ...Meta[]];
	const [version, , chunks, , sorts] = first;
	if (others.length > 0 && [first, ...others].some((meta) => meta[4].length > 0)) throw new Error('The search index orders its pages (data-pagefind-sort), and parts of it cannot be joined');
	const fields = [...new Set(parts.flatMap(({ meta }) => meta[5]))].sort(inBytes);
	const words = parts.map(({ files, meta, start }) => ({ files, chunks: meta[2], start, fields: meta[5].map((name) => fields.indexOf(name)) }));
	return [
		version,
		parts.flatMap(({ files, meta }) => meta[1].map(([hash, length]): [string, number] => [moveFragment(files, site, language, hash), length])),
		others.length > 0 ? joinWords(site, language, words) : chunks,
		joinedFilters(parts).map((filter) => [filter[0], put(site, 'filter', language, filter)]),
		sorts,
		fields,
	];
}

function joinedFilters(parts: readonly Part[]): Filter[] {
	const filters = new Map<string, Map<string, number[]>>();
	for (const { files, meta, start } of parts) {
		for (const [, hash] of meta[3]) {
			const [name, values] = take(files, 'filter', hash) as Filter;
			const whole = filters.get(name) ?? new Map<string, number[]>();
			filters.set(name, whole);
			for (const [value, pages] of values) whole.set(value, [...whole.get(value) ?? [], ...pages.map((page) => start + page)]);
		}
	}
	return [...filters].sort(byFirst).map(([name, values]) => [name, [...values].sort(byFirst)]);
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return compareTexts(a, b);
}
