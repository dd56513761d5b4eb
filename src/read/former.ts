import type { Position } from '../markup/document.ts';
import { kinds, recordKinds, type RecordKind } from '../model/kinds.ts';
import type { Corpus } from './corpus.ts';
import { placeOf } from './texts.ts';

/** A former id of a record, with its position in the file. */
export interface FormerId extends Position {
	kind: RecordKind;
	former: string;
	/** The current id. */
	id: string;
	file: string;
}

/** All former ids in a corpus, by kind and then id. */
export function* formerIdsOf(corpus: Corpus): Generator<FormerId> {
	for (const kind of recordKinds) {
		for (const { id, aliases, filing } of corpus[kinds[kind].folder].values()) {
			for (const [index, former] of aliases.entries())
				yield { kind, former, id, file: filing.file, ...placeOf(filing.places, ['aliases', index]) };
		}
	}
}

/** The current id of the record with this former id. */
export function nowCalled(corpus: Corpus, kind: RecordKind, former: string): string | undefined {
	return [...corpus[kinds[kind].folder].values()].find(({ aliases }) => aliases.includes(former))?.id;
}
