import { addressOf } from '../model/address.ts';
import { recordKinds, type RecordKind } from '../model/id.ts';
import { folderOf } from '../read/texts.ts';
import { citedItem } from '../view/cite.ts';
import type { CslItem } from '../view/files/csl.ts';
import { corpus, keyed, recordOf } from './_corpus.ts';
import { publishUnder } from './_publish.ts';

/** The paths of the files beside the pages of all records, under former ids too: `/claims/c-a` and an ending. */
export function citedPaths(): { params: { section: string; id: string }; cacheKey?: string }[] {
	return recordKinds.flatMap((kind) => [...recordsOf(kind).values()].flatMap(({ id, aliases }) =>
		[id, ...aliases].map((name) => ({ params: { section: sectionOf(kind), id: name }, ...keyed(() => citedItem(kind, id, corpus(), undefined)) })),
	));
}

/** The item of a file beside a page. Its address is left out where the site does not know its origin: programs need a whole one. */
export function itemAt({ section, id: name = '' }: Record<string, string | undefined>, site: URL | undefined): CslItem {
	const kind = recordKinds.find((one) => sectionOf(one) === section);
	if (kind === undefined) throw new RangeError(`There is no section "${section}"`);
	const { id } = recordOf(recordsOf(kind), name);
	return citedItem(kind, id, corpus(), site && publishUnder(site)(addressOf(kind, id)));
}

function recordsOf(kind: RecordKind): ReadonlyMap<string, { id: string; aliases: string[] }> {
	return corpus()[folderOf[kind]];
}

function sectionOf(kind: RecordKind): string {
	return addressOf(kind, '').split('/')[1] ?? '';
}
