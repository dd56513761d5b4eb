/** A rectangle on a map, in its units. */
export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A possible placement of a label, with the box that it takes and its cost. */
export interface Choice<Label> {
	label: Label;
	box: Box;
	cost: number;
}

/** Cost of leaving a label out. */
const LEFT_OUT = 400;
/** Most search steps: enough for a good arrangement of a dozen labels, and fast enough for drafts. */
const STEPS = 20_000;

interface Waiting<Thing, Label> {
	thing: Thing;
	choices: Choice<Label>[];
}

/** The cheapest arrangement found within STEPS. Labels with the fewest choices are placed first, trying the cheapest choice first. */
export function bestOf<Thing, Label>(things: readonly Waiting<Thing, Label>[]): { thing: Thing; choice: Choice<Label> }[] {
	let best: { thing: Thing; choice: Choice<Label> }[] = [];
	let least = Infinity;
	let steps = 0;
	place(things, [], 0);
	return best;

	function place(waiting: readonly Waiting<Thing, Label>[], placed: typeof best, cost: number): void {
		if (cost >= least || steps++ > STEPS) return;
		const [next, ...rest] = [...waiting].sort((a, b) => a.choices.length - b.choices.length);
		if (!next) {
			[best, least] = [placed, cost];
			return;
		}
		for (const choice of [...next.choices].sort((a, b) => a.cost - b.cost)) {
			const left = rest.map(({ thing, choices }) => ({ thing, choices: choices.filter(({ box }) => !overlap(choice.box, box)) }));
			place(left, [...placed, { thing: next.thing, choice }], cost + choice.cost);
		}
		place(rest, placed, cost + LEFT_OUT);
	}
}

export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
