import { createRequire } from 'node:module';
import type { Corpus } from '../read/corpus.ts';
import { settingsFrom } from '../read/settings.ts';

// Not an `import`: Vite would make a library of the pages' own, and the folder would be read twice.
const { libraryOf } = createRequire(`${process.cwd()}/package.json`)('#library') as typeof import('../checks/library.ts');

const { content } = settingsFrom(process.env);

/** The corpus that this build or dev server shows: the one door between the pages and the content. */
export function corpus(): Corpus {
	return libraryOf(content).corpus();
}

/** What a page shows of a record. */
type View<Item, Shown> = (record: Item, corpus: Corpus) => Shown;

/** A path of `getStaticPaths`. While a page shows the same, and the code is the same, a build does not render it again (`build/kept-pages.ts`). */
interface RecordPath {
	params: { id: string };
	shown: () => unknown;
}

/** The paths of the pages of a kind of record. */
export function pathsOf<Item>(records: ReadonlyMap<string, Item>, view: View<Item, unknown>): RecordPath[] {
	return [...records].map(([id, record]) => pathOf(id, record, view));
}

/** The same under former ids too: pages in frames of other sites go on. */
export function pathsWithFormer<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, view: View<Item, unknown>): RecordPath[] {
	return [...records].flatMap(([id, record]) => [id, ...record.aliases].map((former) => pathOf(former, record, view)));
}

function pathOf<Item>(id: string, record: Item, view: View<Item, unknown>): RecordPath {
	return { params: { id }, shown: () => shownOf(view, record) };
}

/** What was asked for last: for its name first, then by the page itself. */
let last: { view: unknown; record: unknown; corpus: Corpus; shown: unknown } | undefined;

/** What a page shows of a record. */
export function shownOf<Item, Shown>(view: View<Item, Shown>, record: Item): Shown {
	const known = corpus();
	if (last?.view !== view || last.record !== record || last.corpus !== known) last = { view, record, corpus: known, shown: view(record, known) };
	return last.shown as Shown;
}

/** What a page of its own shows, which has no paths: it exports this as `shown`. */
export function ofSite<Shown>(view: (corpus: Corpus) => Shown): () => Shown {
	const ofCorpus = (known: Corpus): Shown => view(known);
	return () => shownOf(ofCorpus, corpus());
}

/** The record of a page, by its id or a former one. Not a property of its path: `astro dev` keeps those, and an edit would not show. */
export function recordOf<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, id: string): Item {
	const record = records.get(id) ?? [...records.values()].find(({ aliases }) => aliases.includes(id));
	if (record === undefined) throw new RangeError(`There is no record "${id}"`);
	return record;
}
