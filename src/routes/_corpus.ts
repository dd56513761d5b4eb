import { createHash } from 'node:crypto';
import { library } from 'virtual:nutgraf';
import type { Corpus } from '../read/corpus.ts';
import { lastDay } from '../view/dated.ts';
import { perCorpus } from '../read/per-corpus.ts';

/** The corpus that this build or dev server shows: the one door between the pages and the content. */
export function corpus(): Corpus {
	return library.corpus();
}

/** What a page shows of a record. */
type View<Item, Shown> = (record: Item, corpus: Corpus) => Shown;

/** A path of `getStaticPaths`; Astro takes its page from the last build while `cacheKey` and the code are the same. */
interface RecordPath {
	params: { id: string };
	/** The digest of all that the page shows. */
	cacheKey: string;
}

/** The paths of the pages of a kind of record. */
export function pathsOf<Item>(records: ReadonlyMap<string, Item>, view: View<Item, unknown>): RecordPath[] {
	return [...records].map(([id, record]) => pathOf(id, record, view));
}

/** The same under former ids too: pages in frames of other sites go on. */
export function pathsWithFormer<Item extends { aliases: string[] }>(
	records: ReadonlyMap<string, Item>,
	view: View<Item, unknown>,
): RecordPath[] {
	return [...records].flatMap(([id, record]) => [id, ...record.aliases].map((former) => pathOf(former, record, view)));
}

function pathOf<Item>(id: string, record: Item, view: View<Item, unknown>): RecordPath {
	return { params: { id }, cacheKey: cacheKey(view(record, corpus())) };
}

/** The digest of what a page shows, and of what every page shows of the site: its day stands on pages without one of their own. */
export function cacheKey(shown: unknown): string {
	return createHash('sha256')
		.update(JSON.stringify([ofSite(corpus()), shown]))
		.digest('base64url');
}

const ofSite = perCorpus((known) => ({ site: known.site, day: lastDay(known) }));

/** The record of a page, by its id or a former one. Not a property of its path: `astro dev` keeps those, and an edit would not show. */
export function recordOf<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, id: string): Item {
	const record = records.get(id) ?? [...records.values()].find(({ aliases }) => aliases.includes(id));
	if (record === undefined) throw new RangeError(`There is no record "${id}"`);
	return record;
}
