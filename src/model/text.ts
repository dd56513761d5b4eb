/** Comparator by UTF-16 code units, the same in every locale. */
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

/** `countInWords(2, 'claim')` -> `two claims`; in digits from eleven. */
export function countInWords(count: number, singular: string, plural = `${singular}s`): string {
	return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** `2` -> `two`; in digits from eleven. */
export function numberInWords(count: number): string {
	return SMALL[count] ?? formatNumber(count);
}

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** `15000` -> `15,000`. */
export function formatNumber(value: number): string {
	return NUMBERS.format(value);
}

/** `first word` -> `First word`. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Breaks a text into lines of at most `letters` characters; a longer word gets its own line. */
export function linesOf(text: string, letters: number): string[] {
	return text.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > letters) return [...lines, word];
		return [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}

/** Line breaks, control characters and bidirectional controls, which must not reach a terminal or log. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as one line, safe for a terminal or log: control characters are escaped, and GitHub Actions workflow commands disarmed. */
export function inOneLine(text: string): string {
	const line = text.replaceAll(
		CONTROL,
		(sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
	return line.replace(/^(\s*)(::|##\[)/, (_, space: string, sign: string) => `${space}\\${sign}`);
}
