import { bestOf, overlap, type Box, type Choice } from './map-arrange.ts';
import { tenth, type Point } from './map-shapes.ts';

/** Words on a map. `x` and `y` are where they are held; `shift` moves the first line from there, in em, so that words may be set smaller. */
export interface MapLabel {
	lines: string[];
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	shift: number;
}

/** What a label stands at: a place, or a point of a route on whose line it may lie. */
export interface Labelled {
	words: string;
	/** Points that it may stand at, the best first. */
	at: Point[];
	/** How far from them. */
	gap: number;
	/** Does it lie on the point, which is that of a line? */
	on?: boolean;
}

/** Size of the letters in units, as the narrowest screen has them; wider ones have smaller letters on a larger map. */
export const LETTERS = 11.5;
const LEADING = 1.08;
/** Width of a letter of the sans face, on average and rather more than less, in em. */
export const WIDTH_OF_LETTER = 0.53;
/** Names are broken into lines of about so many letters, the first if there is room. */
const LINES = [14, 8];
/** What it costs to cross a line, where a side that is less liked costs 1, and to be broken into more lines than needed. */
const CROSSED = 5;
const BROKEN = 3;

/** Where words may stand around a point: to which side, as parts of the gap, and how they are held there. */
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

/** Gives each of some things a label where it touches no other, no mark and not the edge; what has no such place is left out. */
export type Labeller = <Thing>(things: readonly Thing[], wanted: (thing: Thing) => Labelled) => Map<Thing, MapLabel>;

/** The labels of one map; what is asked for first has the first choice, and within one call what has the least choice. */
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

/** The room that a label takes. */
export function boxOf({ lines, x, y, anchor, shift }: MapLabel): Box {
	const wide = Math.max(...lines.map((line) => line.length)) * LETTERS * WIDTH_OF_LETTER;
	const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
	const baseline = y + shift * LETTERS;
	return { left, right: left + wide, top: baseline - 0.8 * LETTERS, bottom: baseline + ((lines.length - 1) * LEADING + 0.25) * LETTERS };
}

/** From the point to the baseline of the first line, in em: below it, above it with all lines, or beside it. */
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
