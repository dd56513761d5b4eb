/** Commands for characters that BibTeX must escape and BibLaTeX writes literally. */
const CHARACTERS: Record<string, string> = {
	textasciitilde: '~',
	sim: '~',
	textunderscore: '_',
	textless: '<',
	textgreater: '>',
	lt: '<',
	gt: '>',
	textbackslash: '\\',
	textasciicircum: '^',
	slash: '/',
	allowbreak: '',
	break: '',
	linebreak: '',
	nolinkurl: '',
	path: '',
};

/** In characters; browsers accept no longer URLs. */
const LONGEST = 10_000;

/** The text of a verbatim field (URL, DOI): commands replaced by characters, braces removed. */
export function verbatim(value: string): string {
	if (value.length > LONGEST) return value;
	return value
		.replaceAll(/\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_link, address: string, words: string) =>
			address.includes(words) ? address : `${address} ${words}`,
		)
		.replaceAll(/\\url(?![A-Za-z])\s*/g, '')
		.replaceAll(/\\([A-Za-z]+)(?:\{\}|(?=[^A-Za-z])[ \t]*|$)/g, (command, name: string) =>
			Object.hasOwn(CHARACTERS, name) ? (CHARACTERS[name] ?? '') : command,
		)
		.replaceAll(/\$([~<>_^])\$/g, '$1')
		.replaceAll(/\\~(?:\{\}|\{ \})?/g, '~')
		.replaceAll(/\\([{}])/g, (_escaped, brace: string) => encodeURIComponent(brace))
		.replaceAll(/\\-/g, '')
		.replaceAll(/\\([&%$#_ ])/g, '$1')
		.replaceAll(/[{}]/g, '')
		.trim();
}

/** The URL in a text field that has nothing else in it, or a `\url`; else `undefined`. */
export function addressIn(value: string): string | undefined {
	const address = verbatim(value);
	return /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

/** The URL of an `eprint`, for the archives that BibLaTeX knows; else `undefined`. */
export function archiveAddress(archive: string, eprint: string): string | undefined {
	const begin = ARCHIVES.get(archive.toLowerCase());
	return begin === undefined || !/^[\w./:-]+$/.test(eprint) ? undefined : `${begin}${eprint.replace(/^arxiv:/i, '')}`;
}

const ARCHIVES = new Map([
	['arxiv', 'https://arxiv.org/abs/'],
	['jstor', 'https://www.jstor.org/stable/'],
	['googlebooks', 'https://books.google.com/books?id='],
	['hdl', 'https://hdl.handle.net/'],
]);
