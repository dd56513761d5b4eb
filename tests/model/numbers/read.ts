import { figuresIn, numberWordsIn } from '../../../src/model/figure.ts';

/** The values of the figures of a text and of its numbers in words from ten on, in reading order. */
export function numbers(text: string, language: string): number[] {
	return [...figuresIn(text, [], language), ...numberWordsIn(text, language)]
		.sort((one, other) => one.index - other.index)
		.map(({ value }) => value);
}

/** What is found in a text that has nothing to find. */
export function innocents(text: string, language: string): string[] {
	return [...figuresIn(text, [], language), ...numberWordsIn(text, language)].map((found) => found.text);
}
