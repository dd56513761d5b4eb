import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { withLetters } from './accents.ts';
import { raised } from './raised.ts';

/** Commands without arguments that the library lacks, and what they print. */
const characters: Record<string, string> = {
	'-': '',
	'/': '',
	',': ' ',
	';': ' ',
	':': ' ',
	'!': '',
	' ': ' ',
	'@': '',
	slash: '/',
	hyphen: '-',
	emdash: '—',
	endash: '–',
	ldots: '…',
	dots: '…',
	textellipsis: '…',
	thinspace: ' ',
	quad: ' ',
	qquad: ' ',
	par: ' ',
	newline: ' ',
	newblock: ' ',
	relax: '',
	allowbreak: '',
	nobreak: '',
	degree: '°',
	sim: '\\textasciitilde{}',
	approx: '≈',
	pm: '±',
	times: '×',
	cdot: '·',
	leq: '≤',
	le: '≤',
	geq: '≥',
	ge: '≥',
	neq: '≠',
	ne: '≠',
	infty: '∞',
	to: '→',
	rightarrow: '→',
	TeX: 'TeX',
	LaTeX: 'LaTeX',
	LaTeXe: 'LaTeX2e',
	BibTeX: 'BibTeX',
	AmS: 'AMS',
	AMS: 'AMS',
	AmSTeX: 'AMS-TeX',
	ConTeXt: 'ConTeXt',
	LuaTeX: 'LuaTeX',
	XeTeX: 'XeTeX',
	METAFONT: 'METAFONT',
	PostScript: 'PostScript',
	POSTSCRIPT: 'PostScript',
};

/** In characters; no value of a source is as long, and parsing longer ones takes too long. */
const LONGEST = 10_000;

/** LaTeX as plain text in NFC; `undefined` if it cannot be parsed. Unknown commands stay as written. */
export function textOfLatex(latex: string): string | undefined {
	// Most values have no LaTeX in them.
	if (!/[\\{}$~]|--|''|``/.test(latex)) return latex.replaceAll(/\s+/g, ' ').normalize('NFC');
	if (latex.length > LONGEST) return undefined;
	try {
		const [item] = plugins.input.data(
			{ type: 'misc', label: 'x', properties: { abstract: readableLatex(latex) } },
			'@biblatex/entry+object',
		) as Record<string, unknown>[];
		const text = item?.['abstract'];
		return typeof text === 'string' && !hasPlaceholders(text, latex) ? text.normalize('NFC') : undefined;
	} catch {
		return undefined;
	}
}

/** Whether the library added `undefined` and the like in place of text. */
function hasPlaceholders(text: string, latex: string): boolean {
	const count = (where: string): number => where.match(/undefined|null|NaN|\[object|function \(|native code/g)?.length ?? 0;
	return count(text) > count(latex);
}

/** Rewrites LaTeX so that the library loses no text: it drops or joins what it does not know. */
export function readableLatex(value: string): string {
	const text = value
		// For sorting only.
		.replaceAll(/\\noopsort\s*\{[^{}]*\}/g, '')
		// The library keeps the address of a link and drops its text.
		.replaceAll(/\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_link, address: string, words: string) => `{${words}} ({${address}})`)
		.replaceAll(/\\\\(?:\[[^\]]*\])?/g, ' ')
		.replaceAll(
			/\\ensuremath\s*\{((?:[^{}]|\{[^{}]*\})*)\}|\\\((.*?)\\\)/g,
			(_formula, braced?: string, other?: string) => `$${braced ?? other ?? ''}$`,
		);
	return (
		withScripts(withLetters(text))
			.replaceAll(/\\([-/,;:! @])/g, (_command, sign: string) => characters[sign] ?? '')
			.replaceAll(/\\([A-Za-z]+)(\{\}|[ \t]+|(?=[^A-Za-z{]|$))/g, (command, name: string) =>
				Object.hasOwn(characters, name) ? (characters[name] ?? '') : command,
			)
			// The library takes names such as `constructor`, which every object has, for commands.
			.replaceAll(/\\([A-Za-z]+)/g, (command, name: string) => (name in {} ? `\\textbackslash{}${name}` : command))
			// `\cite{Kim}` -> `\cite Kim`, not `\citeKim`.
			.replaceAll(/\\(?!begin|end)([A-Za-z]{2,})\{/g, '\\$1 {')
	);
}

/** Superscripts and subscripts, in formulas and outside, as Unicode characters. */
function withScripts(latex: string): string {
	return latex
		.replaceAll(/(?<!\\)\$\$?([^$]*?)(?<!\\)\$\$?/g, (_formula, inner: string) => `{${raisedInFormula(inner)}}`)
		.replaceAll(
			/\\text(super|sub)script\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g,
			(_command, kind: string, inner: string, at: number, whole: string) =>
				raised(inner.replaceAll(/[{}$]/g, ''), kind === 'super' ? '^' : '_', whole.slice(0, at), false),
		);
}

function raisedInFormula(formula: string): string {
	return formula
		.replaceAll(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_fraction, above: string, below: string) =>
			[above, below].map((part) => (/^\w+$/.test(part) ? part : `(${part})`)).join('/'),
		)
		.replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_root, inner: string) => `√${/^\w+$/.test(inner) ? inner : `(${inner})`}`)
		.replaceAll(/\\(?:mathrm|mathit|mathbf|mathsf|mathcal|mathbb|text|textrm|textit|rm|it|bf)(?![A-Za-z])\s*/g, '')
		.replaceAll(/\^\s*\{?\s*\\circ(?![A-Za-z])\s*\}?/g, '°')
		.replaceAll(/\^\s*\{?\s*\\prime(?![A-Za-z])\s*\}?/g, '′')
		.replaceAll(
			/([\^_])\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|([^\s{}\\^_]))/g,
			(_command, script: '^' | '_', braced: string | undefined, sign: string | undefined, at: number, whole: string) => {
				const inner = (braced ?? sign ?? '').replaceAll(/[{}]/g, '');
				return inner.includes('\\') ? `${script}${inner}` : raised(inner, script, whole.slice(0, at), true);
			},
		);
}
