/** Commands without arguments that the library does not know, and what they print. */
const signs: Record<string, string> = {
	'-': '', '/': '', '\\': ' ', ',': ' ', ';': ' ', ':': ' ', '!': '', ' ': ' ', '@': '',
	aa: 'å', AA: 'Å', slash: '/', hyphen: '-', emdash: '—', endash: '–', ldots: '…', dots: '…', textellipsis: '…', thinspace: ' ', quad: ' ', qquad: ' ', par: ' ', newline: ' ', newblock: ' ',
	TeX: 'TeX', LaTeX: 'LaTeX', LaTeXe: 'LaTeX2e', BibTeX: 'BibTeX', AmS: 'AMS', AMS: 'AMS', AmSTeX: 'AMS-TeX', ConTeXt: 'ConTeXt', LuaTeX: 'LuaTeX', XeTeX: 'XeTeX', METAFONT: 'METAFONT', PostScript: 'PostScript', POSTSCRIPT: 'PostScript',
};

/** LaTeX in which the library finds every letter: it swallows or glues together what it does not know. */
export function readableLatex(value: string): string {
	return value
		// Made to sort, not to be read.
		.replaceAll(/\\noopsort\s*\{[^{}]*\}/g, '')
		// It keeps the address of a link and drops its words.
		.replaceAll(/\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_link, address: string, words: string) => `{${words}} ({${address}})`)
		.replaceAll(/\\ensuremath(?=\{)/g, '')
		// An accent takes the place of the dot of an i.
		.replaceAll(/\{\\([ij])\}/g, '{$1}')
		.replaceAll(/\\([-/\\,;:! @])/g, (_command, sign: string) => signs[sign] ?? '')
		.replaceAll(/\\([A-Za-z]+)(\{\}|[ \t]+|(?=[^A-Za-z{]|$))/g, (command, name: string) => (Object.hasOwn(signs, name) ? (signs[name] ?? '') : command))
		// `\cite{Kim}` -> `\cite Kim`, not `\citeKim`.
		.replaceAll(/\\(?!begin|end)([A-Za-z]{2,})\{/g, '\\$1 {');
}
