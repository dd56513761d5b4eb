import { compareTexts } from './text.ts';

/** Shortest word that may match as a prefix. */
const STEM = 4;

/**
 * The known word that was probably meant, or `undefined`: at most a third of its letters differ, ignoring
 * case, or one word is a prefix of the other.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	const ranked = [...known].flatMap((candidate) => {
		const steps = distanceTo(wanted, candidate.toLowerCase());
		return steps === undefined ? [] : [{ candidate, steps }];
	});
	ranked.sort((a, b) => a.steps - b.steps || compareTexts(a.candidate, b.candidate));
	return ranked[0]?.candidate;
}

/** A hint with the word probably meant (`Did you mean "title"?`), or else `otherwise`. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
	const meant = nearest(word, known);
	return meant === undefined ? otherwise : `Did you mean "${meant}"? ${otherwise}`;
}

/** Edit distance between two words; `undefined` if too great. */
function distanceTo(wanted: string, candidate: string): number | undefined {
	const limit = Math.floor(Math.max(wanted.length, candidate.length) / 3);
	const difference = Math.abs(wanted.length - candidate.length);
	const begins = Math.min(wanted.length, candidate.length) >= STEM && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
	if (begins) return difference;
	const steps = difference > limit ? difference : distance(wanted, candidate);
	return steps <= limit ? steps : undefined;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function distance(one: string, two: string): number {
	let before: number[] = [];
	let row = Array.from({ length: two.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= two.length; j++) {
			const change = (row[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped ? (before[j - 2] ?? 0) + 1 : change));
		}
		before = row;
		row = next;
	}
	return row[two.length] ?? 0;
}
