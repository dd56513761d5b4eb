/** A source of numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
	/** A whole number from 0 to below `end`. */
	below: (end: number) => number;
	/** One of these. */
	pick: <Item>(items: readonly Item[]) => Item;
	/** True one time in so many. */
	oneIn: (times: number) => boolean;
}

/** The numbers of one step of a run: a step can be made again without those before it. */
export function randomOf(seed: number, step: number): Random {
	// https://github.com/bryc/code/blob/master/jshash/PRNGs.md#splitmix32
	let state = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b);
	const next = (): number => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return (mixed ^ (mixed >>> 15)) >>> 0;
	};
	const below = (end: number): number => Math.floor((next() / 2 ** 32) * end);
	return {
		below,
		pick: (items) => {
			if (items.length === 0) throw new RangeError('There is nothing to pick from');
			return items[below(items.length)] as (typeof items)[number];
		},
		oneIn: (times) => below(times) === 0,
	};
}
