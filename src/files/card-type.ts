import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

/** The fonts of a card: those of the site, from packages with one file per weight. */
const faces = {
	title: '@fontsource/source-serif-4/files/source-serif-4-{subset}-600-normal.woff2',
	label: '@fontsource/source-sans-3/files/source-sans-3-{subset}-600-normal.woff2',
	note: '@fontsource/source-sans-3/files/source-sans-3-{subset}-400-normal.woff2',
} as const;
export type Face = keyof typeof faces;

/** The order in which subsets are searched for a glyph. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

/** Outline commands by their SVG names. */
const commands = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** A glyph: its advance width, and its outline as the `d` of an SVG path, in font units. */
interface Letter {
	advance: number;
	outline: string;
	unitsPerEm: number;
}

/** Cached glyphs, by font and character. */
const found = new Map<string, Letter | undefined>();
const fonts = new Map<string, Font>();
const require = createRequire(import.meta.url);

/** Whether all fonts have a glyph for every character of a text. They lack Hangul, for example. */
export function canDraw(text: string): boolean {
	return (Object.keys(faces) as Face[]).every((face) =>
		lettersOf(text).every((letter) => letter === ' ' || letterIn(face, letter) !== undefined),
	);
}

/** The width of a text, in pixels. */
export function widthOf(text: string, face: Face, size: number): number {
	return lettersOf(text).reduce((width, letter) => width + advanceOf(letterIn(face, letter), size), 0);
}

/** A text as SVG paths, one per glyph, which need no font. `x` and `y` are the start of the baseline. */
export function outlinesOf(text: string, face: Face, size: number, x: number, y: number): string {
	let at = x;
	let paths = '';
	for (const name of lettersOf(text)) {
		const letter = letterIn(face, name);
		// In fonts, y points upwards.
		if (letter?.outline)
			paths += `<path transform="translate(${at.toFixed(2)} ${y.toFixed(2)}) scale(${size / letter.unitsPerEm} ${-size / letter.unitsPerEm})" d="${letter.outline}"/>`;
		at += advanceOf(letter, size);
	}
	return paths;
}

function lettersOf(text: string): string[] {
	return [...text.normalize('NFC').replaceAll(/\s/gu, ' ')];
}

function letterIn(face: Face, letter: string): Letter | undefined {
	const key = face + letter;
	if (!found.has(key)) found.set(key, newLetter(face, letter.codePointAt(0) ?? 0));
	return found.get(key);
}

function newLetter(face: Face, code: number): Letter | undefined {
	const font = subsets.map((subset) => fontOf(faces[face].replace('{subset}', subset))).find((one) => one.hasGlyphForCodePoint(code));
	if (!font) return undefined;
	const { advanceWidth, path } = font.glyphForCodePoint(code);
	return {
		advance: advanceWidth,
		outline: path.commands.map(({ command, args }) => commands[command] + args.join(' ')).join(''),
		unitsPerEm: font.unitsPerEm,
	};
}

function fontOf(file: string): Font {
	const font = fonts.get(file) ?? (create(readFileSync(require.resolve(file))) as Font);
	fonts.set(file, font);
	return font;
}

function advanceOf(letter: Letter | undefined, size: number): number {
	return letter ? (letter.advance * size) / letter.unitsPerEm : 0;
}
