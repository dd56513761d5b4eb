import { distance } from 'fastest-levenshtein';
import { compareTexts } from './text.ts';

/**
 * The known word that was probably meant, or `undefined` if none is near: at most a third of its
 * letters may differ, or one word must begin with the whole other.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	const ranked = [...known]
		.map((candidate) => ({ candidate, steps: distance(wanted, candidate.toLowerCase()) }))
		.filter(({ candidate, steps }) => {
			const begins = wanted.length > 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
			return begins || steps <= Math.max(1, Math.floor(Math.max(candidate.length, wanted.length) / 3));
		})
		.sort((a, b) => a.steps - b.steps || compareTexts(a.candidate, b.candidate));
	return ranked[0]?.candidate;
}

/** A hint that names the word probably meant, if there is one: `Did you mean "title"?` */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
	const meant = nearest(word, known);
	return meant === undefined ? otherwise : `Did you mean "${meant}"? ${otherwise}`;
}
