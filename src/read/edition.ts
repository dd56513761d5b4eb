import { wordsOf } from '../words/words.ts';
import type { Corpus } from './corpus.ts';
import { perCorpus } from './per-corpus.ts';

const editions = perCorpus((original: Corpus) => {
	const known = new Map<string, Corpus>();
	return (language: string): Corpus => {
		const before = known.get(language);
		if (before) return before;
		const edition = { ...original, site: { ...original.site, language }, words: wordsOf(language) };
		known.set(language, edition);
		return edition;
	};
});

/** The content in another language. */
export function editionOf(corpus: Corpus, language: string): Corpus {
	return editions(corpus)(language);
}
