/** The width of a text, in the unit of the widths that it is compared with. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks a text into the fewest lines that `width` allows, at most `most`, of about equal length. Excess text
 * becomes an ellipsis; a word wider than a line is broken.
 */
export function linesOf(text: string, width: number, most: number, measure: Measure): string[] {
	const words = text
		.split(/[ \t\n]+/)
		.filter(Boolean)
		.flatMap((word) => piecesOf(word, width, measure));
	const lines = filled(words, width, measure);
	if (lines.length > most) return cut(lines, width, most, measure);
	// The narrowest width that needs no more lines makes them about equally long.
	let [narrow, wide] = [0, width];
	while (wide - narrow > 1) {
		const middle = (narrow + wide) / 2;
		if (filled(words, middle, measure).length > lines.length || words.some((word) => measure(word) > middle)) narrow = middle;
		else wide = middle;
	}
	return filled(words, wide, measure);
}

function filled(words: readonly string[], width: number, measure: Measure): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const line = lines.at(-1);
		if (line !== undefined && measure(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function cut(lines: readonly string[], width: number, most: number, measure: Measure): string[] {
	const whole = lines.slice(0, most);
	const last = [...graphemes.segment(whole.pop() ?? '')].map(({ segment }) => segment);
	const words = last.join('').split(' ');
	while (words.length > 1 && measure(ended(words.join(' '))) > width) words.pop();
	if (words.length > 1 || measure(ended(words.join(''))) <= width) return [...whole, ended(words.join(' '))];
	const letters = last.slice(0, words[0]?.length);
	while (letters.length > 1 && measure(ended(letters.join(''))) > width) letters.pop();
	return [...whole, ended(letters.join(''))];
}

function ended(text: string): string {
	return `${text.replace(/[\s.,;:–—-]+$/u, '')}…`;
}

function piecesOf(word: string, width: number, measure: Measure): string[] {
	if (measure(word) <= width) return [word];
	const pieces: string[] = [];
	for (const { segment } of graphemes.segment(word)) {
		const piece = pieces.at(-1);
		if (piece !== undefined && measure(piece + segment) <= width) pieces[pieces.length - 1] = piece + segment;
		else pieces.push(segment);
	}
	return pieces;
}
