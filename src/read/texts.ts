import type { Document, Position } from '../markup/document.ts';
import { addressOf, pages } from '../model/address.ts';
import { kinds, recordKinds, type RecordKind } from '../model/kinds.ts';
import type { Reference } from '../model/id.ts';
import { siteReferences } from '../model/site.ts';
import type { Corpus, Filed, Rendering } from './corpus.ts';
import { folders, type Folder } from './kinds.ts';
import type { Filing } from './record.ts';

/** A record of any kind with texts in it. */
export interface TextRecord {
	folder: Folder;
	id: string;
	/** The path of the page that shows its texts. */
	address: string;
	filing: Filing;
}

/** All records of a corpus, by folder and then id. */
export function* recordsOf(corpus: Corpus): Generator<TextRecord> {
	for (const kind of recordKinds) {
		const { folder } = kinds[kind];
		for (const { id, filing } of corpus[folder].values()) yield { folder, id, address: addressOf(kind, id), filing };
	}
	for (const { id, filing } of corpus.changes.values()) yield { folder: 'changes', id, address: pages.changes, filing };
}

/** The record whose page has this path: `/claims/c-a/`. */
export function recordAt(corpus: Corpus, address: string): { kind: RecordKind; id: string } | undefined {
	const id = address.split('/').at(-2) ?? '';
	const kind = recordKinds.find((one) => addressOf(one, id) === address);
	return kind && corpus[kinds[kind].folder].has(id) ? { kind, id } : undefined;
}

/** The file of that record. */
export function fileAt(corpus: Corpus, address: string): string | undefined {
	const found = recordAt(corpus, address);
	return found && corpus[kinds[found.kind].folder].get(found.id)?.filing.file;
}

/** In an edition, how the words of the record at an address differ from a fresh translation; `undefined` if they do not. */
export function renderingAt(corpus: Corpus, address: string): Rendering | undefined {
	const found = corpus.original && recordAt(corpus, address);
	// A source has the language of its document, and no translation.
	if (!found || found.kind === 'source') return undefined;
	const record = corpus[kinds[found.kind].folder].get(found.id);
	return record && (record.stale || record.language) ? record : undefined;
}

/** The file whose folder the paths in the texts of a record begin from: of a translation, its original. */
export function pathsFrom({ file, original = file }: Filing): string {
	return original;
}

/** The texts of a record, in the order of its page. */
export function documentsOf(filing: Filing): Document[] {
	return [...Object.values(filing.prose), filing.body];
}

/** All references in fields of records, with their positions. */
export function* fieldReferences(corpus: Corpus): Generator<Reference & Position & { file: string }> {
	yield* placed(siteReferences(corpus.site), corpus.siteFiling);
	for (const [folder, { references }] of Object.entries(folders) as [Folder, (typeof folders)[Folder]][]) {
		for (const record of corpus[folder].values()) {
			yield* placed((references as (record: unknown) => Reference[])(record), (record as Filed<unknown>).filing);
		}
	}
}

function* placed(references: Reference[], { file, places }: Filing): Generator<Reference & Position & { file: string }> {
	for (const reference of references) yield { ...reference, file, ...placeOf(places, reference.path) };
}

/** The position of a value, or of its nearest ancestor in the file. */
export function placeOf(places: Filing['places'], path: readonly (string | number)[]): Position {
	for (let length = path.length; length > 0; length--) {
		const at = places[path.slice(0, length).join('.')];
		if (at) return at;
	}
	return { line: 1, column: 1 };
}
