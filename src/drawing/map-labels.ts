import { bestOf, overlap, type Box, type Choice } from './map-arrange.ts';
import { tenth, type Point } from './map-shapes.ts';

/** A label on a map. `x` and `y` are its anchor; `shift` moves the first line from there, in em, so that the font size may vary. */
export interface MapLabel {
	lines: string[];
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	shift: number;
}

/** What a label belongs to: a place, or a route, whose label may lie on the line. */
export interface Labelled {
	words: string;
	/** Possible anchors, best first. */
	at: Point[];
	/** Distance from the anchor. */
	gap: number;
	/** Whether it may lie on the anchor, which is a point of a line. */
	on?: boolean;
}

/** Font size in units of the map, for the narrowest screen; on wider screens, letters are smaller in relation to the map. */
export const LETTERS = 11.5;
const LEADING = 1.08;
/** Generous average width of a character in the sans-serif font, in em. */
export const WIDTH_OF_LETTER = 0.53;
/** Line lengths for breaking names, in characters; the first is preferred. */
const LINES = [14, 8];
/** Cost of crossing a line, and of more line breaks than needed; a less preferred side costs 1. */
const CROSSED = 5;
const BROKEN = 3;

/** Sides of a point for a label: offsets as multiples of the gap, and the text anchor. */
const sides: readonly { x: number; y: number; anchor: MapLabel['anchor'] }[] = [
	{ x: 1, y: 0, anchor: 'start' },
	{ x: -1, y: 0, anchor: 'end' },
	{ x: 0.7, y: -0.7, anchor: 'start' },
	{ x: 0.7, y: 0.7, anchor: 'start' },
	{ x: -0.7, y: -0.7, anchor: 'end' },
	{ x: -0.7, y: 0.7, anchor: 'end' },
	{ x: 0, y: -1, anchor: 'middle' },
	{ x: 0, y: 1, anchor: 'middle' },
];
const onTheLine = [{ x: 0, y: 0, anchor: 'middle' }] as const;

/** Places a label for each thing so that it touches no other label, mark or edge; labels that do not fit are left out. */
export type Labeller = <Thing>(things: readonly Thing[], wanted: (thing: Thing) => Labelled) => Map<Thing, MapLabel>;

/** Returns the labeller of a map. Earlier calls take precedence; within a call, labels with the fewest choices do. */
export function labeller(width: number, height: number, marks: readonly Point[], ways: readonly Point[]): Labeller {
	const taken: Box[] = marks.map(([x, y]) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));

	return (things, wanted) => {
		const best = bestOf(
			things.map((thing) => ({
				thing,
				choices: candidatesFor(wanted(thing)).filter(({ box }) => !taken.some((other) => overlap(box, other))),
			})),
		);
		taken.push(...best.map(({ choice }) => choice.box));
		return new Map(best.map(({ thing, choice }) => [thing, choice.label]));
	};

	function candidatesFor({ words, at, gap, on }: Labelled): Choice<MapLabel>[] {
		const breaks = on ? [[words]] : LINES.map((length) => linesOf(words, length));
		return at
			.flatMap(([x, y], number) =>
				breaks
					.filter((lines, index) => index === 0 || lines.length > (breaks[0]?.length ?? 0))
					.flatMap((lines) =>
						(on ? onTheLine : sides).map((side, rank) => {
							const label: MapLabel = {
								lines,
								x: tenth(x + side.x * gap),
								y: tenth(y + side.y * gap),
								anchor: side.anchor,
								shift: shiftOf(side.y, lines.length),
							};
							const box = boxOf(label);
							const crossed = on ? 0 : ways.filter(([px, py]) => px > box.left && px < box.right && py > box.top && py < box.bottom).length;
							return { label, box, cost: crossed * CROSSED + rank + number * 2 + (lines.length - (breaks[0]?.length ?? 1)) * BROKEN };
						}),
					),
			)
			.filter(({ box }) => box.left > 1 && box.right < width - 1 && box.top > 1 && box.bottom < height - 1);
	}
}

/** The bounding box of a label. */
export function boxOf({ lines, x, y, anchor, shift }: MapLabel): Box {
	const wide = Math.max(...lines.map((line) => line.length)) * LETTERS * WIDTH_OF_LETTER;
	const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
	const baseline = y + shift * LETTERS;
	return { left, right: left + wide, top: baseline - 0.8 * LETTERS, bottom: baseline + ((lines.length - 1) * LEADING + 0.25) * LETTERS };
}

/** Offset of the first baseline from the anchor, in em, for a label below, above or beside it. */
function shiftOf(side: number, lines: number): number {
	if (side > 0) return 0.9;
	const above = -(lines - 1) * LEADING;
	return tenth(side < 0 ? above - 0.1 : above / 2 + 0.3);
}

function linesOf(words: string, length: number): string[] {
	return words.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		return last === undefined || last.length + 1 + word.length > length ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}
