import { primary, tableOf } from './languages.ts';

const ROUGHLY =
	/(?:\b(?:about|around|roughly|some|nearly|almost|over|under|above|below|up to|(?:more|less|fewer) than|at (?:least|most))|[~≈])\s?$/i;
const OR_MORE = /^\s(?:and|or)\s(?:more|less|fewer|so)\b/i;

/** Whether the words before or behind a figure say that it is rounded: `over ten million`, `ten million and more`. */
export function isRounded(before: string, behind: string, language: string): boolean {
	if (primary(language) === 'en') return ROUGHLY.test(before) || OR_MORE.test(behind);
	const { roughly, orMore } = tableOf(language);
	const sign = /[~≈]\s?$/.test(before);
	return (
		sign ||
		matches(roughly, before, (words) => `(?<![\\p{L}\\p{M}])(?:${words})\\s?$`) ||
		matches(orMore, behind, (words) => `^\\s?(?:${words})`)
	);
}

function matches(words: string, text: string, pattern: (words: string) => string): boolean {
	return words !== '' && new RegExp(pattern(words), 'iu').test(text);
}
