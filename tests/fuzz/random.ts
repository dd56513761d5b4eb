/** A pseudo-random number generator, the same for a seed on every machine. */
export interface Random {
	/** An integer from 0 to `end`, exclusive. */
	below: (end: number) => number;
	/** One of the items. */
	pick: <Item>(items: readonly Item[]) => Item;
	/** True once in `times` on average. */
	oneIn: (times: number) => boolean;
}

/** The generator for one step of a run, so that a step can be repeated without those before it. */
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
