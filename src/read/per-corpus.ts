import type { Corpus } from './corpus.ts';

/** Memoises a function of a corpus. */
export function perCorpus<Result, Of extends object = Corpus>(work: (corpus: Of) => Result): (corpus: Of) => Result {
	const known = new WeakMap<Of, { result: Result }>();
	return (corpus) => {
		const before = known.get(corpus);
		if (before) return before.result;
		const result = work(corpus);
		known.set(corpus, { result });
		return result;
	};
}

/** Memoises a function of a record and its corpus. */
export function perRecord<Item extends object, Result, Of extends object = Corpus>(
	work: (record: Item, corpus: Of) => Result,
): (record: Item, corpus: Of) => Result {
	const ofCorpus = perCorpus((corpus: Of) => perCorpus((record: Item) => work(record, corpus)));
	return (record, corpus) => ofCorpus(corpus)(record);
}
