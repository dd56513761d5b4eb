import type { Corpus } from '../read/corpus.ts';

/** What many pages need of a corpus, worked out once for each: `work` as a function that remembers. */
export function perCorpus<Result>(work: (corpus: Corpus) => Result): (corpus: Corpus) => Result {
	const known = new WeakMap<Corpus, Result>();
	return (corpus) => {
		if (!known.has(corpus)) known.set(corpus, work(corpus));
		return known.get(corpus) as Result;
	};
}
