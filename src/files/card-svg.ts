import { standings } from '../model/standing.ts';
import type { Card } from './card.ts';
import { linesOf } from './card-lines.ts';
import { outlinesOf, widthOf, type Face } from './card-type.ts';
import { lightColours } from '../drawing/colours.ts';
import { CARD } from '../view/metadata-tags.ts';

/** In pixels: the side margin, and the baselines and rules from top to bottom. */
const EDGE = 80;
const HEAD = 92;
const TOP_RULE = 124;
const BOTTOM_RULE = 518;
const FOOT = 572;
const INNER = CARD.width - 2 * EDGE;

/** Font sizes of a title, each with the most lines it may take; the largest that fits is used. */
const sizes = [
	[72, 3],
	[62, 4],
	[54, 5],
	[46, 6],
	[40, 7],
] as const;
const LEADING = 1.2;

/** A card as SVG, with all text as outlines. */
export function cardSvg(card: Card): string {
	const { site, kind } = card;
	const parts = [
		`<rect width="${CARD.width}" height="${CARD.height}" fill="${lightColours.paper}"/>`,
		...(kind === undefined
			? []
			: [
					text(fitted(site, 'title', 30, INNER - 300), 'title', 30, EDGE, HEAD, lightColours.text),
					flushRight(kind, 'label', 28, HEAD, lightColours['text-muted']),
				]),
		rule(TOP_RULE, lightColours['border-strong']),
		...title(card.title),
		rule(BOTTOM_RULE, lightColours.border),
		...foot(card),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${parts.join('')}</svg>`;
}

/** The lines of a title and their font size, in pixels. */
export function titleLines(words: string): { size: number; lines: string[] } {
	for (const [size, most] of sizes) {
		const lines = linesOf(words, INNER, most, (line) => widthOf(line, 'title', size));
		const isWhole = lines.join('').replaceAll(/\s/gu, '') === words.replaceAll(/\s/gu, '');
		if (isWhole || size === sizes.at(-1)?.[0]) return { size, lines };
	}
	throw new RangeError('There is no size for a title');
}

function title(words: string): string[] {
	const { size, lines } = titleLines(words);
	const room = BOTTOM_RULE - TOP_RULE;
	// Capitals rise about 0.7 of the font size above the baseline.
	const first = TOP_RULE + (room - (lines.length - 1) * size * LEADING + 0.66 * size) / 2;
	return lines.map((line, index) => text(line, 'title', size, EDGE, first + index * size * LEADING, lightColours.text));
}

function foot({ standing, standingName = '', note }: Card): string[] {
	if (standing === undefined)
		return note === undefined ? [] : [text(fitted(note, 'note', 32, INNER), 'note', 32, EDGE, FOOT, lightColours['text-muted'])];
	const { colour: colourName, shape: drawing } = standings[standing];
	const colour = lightColours[colourName];
	const shape = `<g transform="translate(${EDGE} ${FOOT - 25}) scale(2.4)" color="${colour}">${drawing}</g>`;
	const name = text(standingName, 'label', 32, EDGE + 42, FOOT, colour);
	const room = INNER - 42 - widthOf(standingName, 'label', 32) - 40;
	return [
		shape,
		name,
		...(note === undefined ? [] : [flushRight(fitted(note, 'note', 32, room), 'note', 32, FOOT, lightColours['text-muted'])]),
	];
}

function fitted(words: string, face: Face, size: number, width: number): string {
	return linesOf(words, width, 1, (line) => widthOf(line, face, size)).join(' ');
}

function text(words: string, face: Face, size: number, x: number, y: number, colour: string): string {
	return `<g fill="${colour}">${outlinesOf(words, face, size, x, y)}</g>`;
}

function flushRight(words: string, face: Face, size: number, y: number, colour: string): string {
	return text(words, face, size, CARD.width - EDGE - widthOf(words, face, size), y, colour);
}

function rule(y: number, colour: string): string {
	return `<rect x="${EDGE}" y="${y}" width="${INNER}" height="2" fill="${colour}"/>`;
}
