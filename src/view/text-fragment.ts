/**
 * The directive by which a browser finds words on a page and shows them: https://wicg.github.io/scroll-to-text-fragment/.
 * It goes behind an anchor, to which a browser that does not find them falls back. `before` are the words just before.
 */
export function findInPage(words: string, before = ''): string {
	return `:~:text=${before === '' ? '' : `${encoded(before)}-,`}${encoded(words)}`;
}

/** Hyphens and commas are signs of the directive, ampersands of the list of them. */
function encoded(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll(/[-'()!~*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
