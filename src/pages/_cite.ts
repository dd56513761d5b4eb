import { addressOf } from '../model/address.ts';
import { recordKinds, type RecordKind } from '../model/id.ts';
import { folderOf } from '../read/texts.ts';
import { citedItem } from '../view/cite.ts';
import type { CslItem } from '../view/files/csl.ts';
import { corpus } from './_corpus.ts';
import { publishUnder } from './_publish.ts';

/** The paths of the files beside the pages of all records: `/claims/c-a` and an ending. */
export function citedPaths(): { params: { section: string; id: string } }[] {
	return recordKinds.flatMap((kind) => [...corpus()[folderOf[kind]].keys()].map((id) => ({ params: { section: sectionOf(kind), id } })));
}

/** The item of a file beside a page. Its address is left out where the site does not know its origin: programs need a whole one. */
export function itemAt({ section, id = '' }: Record<string, string | undefined>, site: URL | undefined): CslItem {
	const kind = recordKinds.find((one) => sectionOf(one) === section);
	if (kind === undefined) throw new RangeError(`There is no section "${section}"`);
	return citedItem(kind, id, corpus(), site && publishUnder(site)(addressOf(kind, id)));
}

function sectionOf(kind: RecordKind): string {
	return addressOf(kind, '').split('/')[1] ?? '';
}
