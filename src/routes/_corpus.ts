import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { content, library } from 'virtual:nutgraf';
import type { Corpus } from '../read/corpus.ts';
import { lastDay } from '../view/dated.ts';
import { perCorpus } from '../read/per-corpus.ts';

/** The corpus of this build or dev server; pages access the content only through it. */
export function corpus(): Corpus {
	return library.corpus();
}

/** The text of a file in the content folder. */
export function textOf(file: string): string {
	return readFileSync(join(content, file), 'utf8');
}

/** The view of a record’s page. */
type View<Item, Shown> = (record: Item, corpus: Corpus) => Shown;

/** A path for `getStaticPaths`. Astro reuses the page of the last build if `cacheKey` and the code are unchanged. */
interface RecordPath {
	params: { id: string };
	/** The digest of everything that the page shows. */
	cacheKey: string;
}

/** The paths of the pages of a kind of record. */
export function pathsOf<Item>(records: ReadonlyMap<string, Item>, view: View<Item, unknown>): RecordPath[] {
	return [...records].map(([id, record]) => pathOf(id, record, view));
}

/** The same, also under former ids, so that existing embeds keep working. */
export function pathsWithFormer<Item extends { aliases: string[] }>(
	records: ReadonlyMap<string, Item>,
	view: View<Item, unknown>,
): RecordPath[] {
	return [...records].flatMap(([id, record]) => [id, ...record.aliases].map((former) => pathOf(former, record, view)));
}

function pathOf<Item>(id: string, record: Item, view: View<Item, unknown>): RecordPath {
	return { params: { id }, cacheKey: cacheKey(view(record, corpus())) };
}

/** The digest of a page’s view and of the site data on every page; pages without a date show that of the site. */
export function cacheKey(shown: unknown): string {
	return createHash('sha256')
		.update(JSON.stringify([ofSite(corpus()), shown]))
		.digest('base64url');
}

const ofSite = perCorpus((known) => ({ site: known.site, day: lastDay(known) }));

/** The record of a page, by its current or former id. Not passed as a prop, since `astro dev` keeps props, and edits would not show. */
export function recordOf<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, id: string): Item {
	const record = records.get(id) ?? [...records.values()].find(({ aliases }) => aliases.includes(id));
	if (record === undefined) throw new RangeError(`There is no record "${id}"`);
	return record;
}
