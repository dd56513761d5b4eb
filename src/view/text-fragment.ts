/**
 * A text fragment directive, with which a browser finds and highlights words on a page:
 * https://wicg.github.io/scroll-to-text-fragment/. Append it to an anchor, which is the fallback if the words are not
 * found. `before` are the words just before.
 */
export function findInPage(words: string, before = ''): string {
	return `:~:text=${before === '' ? '' : `${encoded(before)}-,`}${encoded(words)}`;
}

/** Hyphens, commas and ampersands have a meaning in the directive. */
function encoded(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll(/[-'()!~*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
