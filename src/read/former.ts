import type { Spot } from '../markup/document.ts';
import { kinds, recordKinds, type RecordKind } from '../model/kinds.ts';
import type { Corpus } from './corpus.ts';
import { placeOf } from './texts.ts';

/** An id that a record had before, and where the record says so. */
export interface FormerId extends Spot {
	kind: RecordKind;
	former: string;
	/** What the record is called now. */
	id: string;
	file: string;
}

/** Every former id of a corpus, kind by kind and in order of ids. */
export function* formerIdsOf(corpus: Corpus): Generator<FormerId> {
	for (const kind of recordKinds) {
		for (const { id, aliases, filing } of corpus[kinds[kind].folder].values()) {
			for (const [index, former] of aliases.entries())
				yield { kind, former, id, file: filing.file, ...placeOf(filing.places, ['aliases', index]) };
		}
	}
}

/** What a record is called now that had this id before. */
export function nowCalled(corpus: Corpus, kind: RecordKind, former: string): string | undefined {
	return [...corpus[kinds[kind].folder].values()].find(({ aliases }) => aliases.includes(former))?.id;
}
