/** Order by code units: the same on every machine, whatever its locale. For `sort`. */
export function compareTexts(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** `["a", "b", "c"]` -> `a, b and c` (or `a, b or c`). */
export function listInWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `countInWords(2, 'claim')` -> `two claims`; from eleven on in figures. */
export function countInWords(count: number, singular: string, plural = `${singular}s`): string {
	return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** `2` -> `two`; from eleven on in figures. */
export function numberInWords(count: number): string {
	return SMALL[count] ?? formatNumber(count);
}

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** `15000` -> `15,000`. */
export function formatNumber(value: number): string {
	return NUMBERS.format(value);
}

const SCALES = [
	[1e12, 'trillion'],
	[1e9, 'billion'],
	[1e6, 'million'],
] as const;

/**
 * Figures as people say them, from a million on in words where two decimals tell all of them:
 * `2.5 billion`, `2.4 to 3 million`, `1,234,567`. `inWords` false keeps digits.
 */
export function formatFigures(values: readonly number[], joint: string, inWords = true): string {
	const said = values.map((value) => {
		const [scale, word] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
		const number = value / scale;
		return { number, word, isExact: Math.abs(number * 100 - Math.round(number * 100)) < 1e-7 };
	});
	if (!inWords || !said.every(({ word, isExact }) => word === '' || isExact)) return values.map(formatNumber).join(joint);
	const shared = said.every(({ word }) => word === said[0]?.word);
	const figures = said
		.map(({ number, word }) => (shared || word === '' ? formatNumber(number) : `${formatNumber(number)} ${word}`))
		.join(joint);
	return shared && said[0]?.word ? `${figures} ${said[0].word}` : figures;
}

/** `first word` -> `First word`. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Break a text into lines of at most so many letters; a longer word has a line of its own. */
export function linesOf(text: string, letters: number): string[] {
	return text.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > letters) return [...lines, word];
		return [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}

/** What no terminal and no log should be given as it is: ends of lines, signs of control, and those that turn a line around. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as one line for a terminal or a log: what would end or turn the line is shown as an escape, and nothing in it is a command to what runs a workflow. */
export function inOneLine(text: string): string {
	const line = text.replaceAll(
		CONTROL,
		(sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
	return line.replace(/^(\s*)(::|##\[)/, (_, space: string, sign: string) => `${space}\\${sign}`);
}
