import { hash } from 'node:crypto';
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

/** What a page or file shows, for a record: if that, the site and the code are those of the last build, it is not rendered again. */
type View<Item> = (record: Item, corpus: Corpus) => unknown;

interface RecordPath {
	params: { id: string };
	cacheKey?: string;
}

/** The paths of the pages of a kind of record. */
export function pathsOf<Item>(records: ReadonlyMap<string, Item>, view: View<Item>): RecordPath[] {
	return [...records].map(([id, record]) => pathOf(id, record, view));
}

/** The paths of the files of a kind of record, under former ids too: programs that know the old address go on. */
export function pathsWithFormer<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, view: View<Item>): RecordPath[] {
	return [...records].flatMap(([id, record]) => [id, ...record.aliases].map((former) => pathOf(former, record, view)));
}

function pathOf<Item>(id: string, record: Item, view: View<Item>): RecordPath {
	return { params: { id }, ...keyed(() => [id, view(record, corpus())]) };
}

/** The key of a path, from what its page or file shows. The dev server asks for all paths before it shows one page, and keeps nothing. */
export function keyed(shown: () => unknown): { cacheKey?: string } {
	return import.meta.env.PROD ? { cacheKey: hash('sha256', JSON.stringify([corpus().site, shown()]), 'base64url') } : {};
}

/** The record of a page, by its id or a former one. Not a property of its path: `astro dev` keeps those, and an edit would not show. */
export function recordOf<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, id: string): Item {
	const record = records.get(id) ?? [...records.values()].find(({ aliases }) => aliases.includes(id));
	if (record === undefined) throw new RangeError(`There is no record "${id}"`);
	return record;
}
