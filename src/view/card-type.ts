import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkitten';

/** The faces of a card: those of the site, in the packages in which each weight is a file of its own. */
const faces = {
	title: '@fontsource/source-serif-4/files/source-serif-4-{subset}-600-normal.woff2',
	label: '@fontsource/source-sans-3/files/source-sans-3-{subset}-600-normal.woff2',
	note: '@fontsource/source-sans-3/files/source-sans-3-{subset}-400-normal.woff2',
} as const;
export type Face = keyof typeof faces;

/** In this order a letter is looked for. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

/** Letters that a face has, by code point, with the size of its grid. */
const found = new Map<string, { glyph: Glyph; unitsPerEm: number } | undefined>();
const fonts = new Map<string, Font>();
const require = createRequire(`${process.cwd()}/package.json`);

/** Have all faces every letter of a text? Hangul, for one, they have not. */
export function canDraw(text: string): boolean {
	return (Object.keys(faces) as Face[]).every((face) => lettersOf(text).every((letter) => letter === ' ' || letterIn(face, letter) !== undefined));
}

/** How wide a text runs, in pixels. */
export function widthOf(text: string, face: Face, size: number): number {
	return lettersOf(text).reduce((width, letter) => width + advanceOf(letterIn(face, letter), size), 0);
}

/** A text as the `d` of an SVG path: no typeface is needed to show it. `x` and `y` are the start of its baseline. */
export function pathOf(text: string, face: Face, size: number, x: number, y: number): string {
	let at = x;
	let path = '';
	for (const letter of lettersOf(text)) {
		const drawn = letterIn(face, letter);
		if (drawn) path += outline(drawn.glyph, size / drawn.unitsPerEm, at, y);
		at += advanceOf(drawn, size);
	}
	return path;
}

function lettersOf(text: string): string[] {
	return [...text.normalize('NFC').replaceAll(/\s/gu, ' ')];
}

function letterIn(face: Face, letter: string): ReturnType<typeof found.get> {
	const key = face + letter;
	if (!found.has(key)) {
		const code = letter.codePointAt(0) ?? 0;
		const font = subsets.map((subset) => fontOf(faces[face].replace('{subset}', subset))).find((one) => one.hasGlyphForCodePoint(code));
		found.set(key, font && { glyph: font.glyphForCodePoint(code), unitsPerEm: font.unitsPerEm });
	}
	return found.get(key);
}

function fontOf(file: string): Font {
	const font = fonts.get(file) ?? (create(readFileSync(require.resolve(file))) as Font);
	fonts.set(file, font);
	return font;
}

function advanceOf(drawn: ReturnType<typeof letterIn>, size: number): number {
	return drawn ? (drawn.glyph.advanceWidth * size) / drawn.unitsPerEm : 0;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** The outline of a letter in pixels; in a typeface the upward direction is positive. */
function outline({ path }: Glyph, scale: number, x: number, y: number): string {
	return path.commands
		.map(({ command, args }) => letters[command] + args.map((value, index) => (index % 2 === 0 ? x + value * scale : y - value * scale).toFixed(2)).join(' '))
		.join('');
}
