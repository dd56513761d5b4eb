import type { Atom, NumberTable } from './table.ts';

/** A number as far as it has been read, part by part. */
export class Sum {
	/** Parts that are multiplied: `2 Mio.` and `500 Tsd.` of `2 Mio. 500 Tsd. 20`. */
	readonly #parts: { value: number; scale: number }[] = [];
	/** What is read since the last scale, and what may still be added to it. */
	#current: { value: number; room: number; last: number } | undefined;
	#decimals: string[] | undefined;
	/** Nothing may follow: a half, or decimals that have ended. */
	#isClosed = false;
	#isVague = false;
	readonly #table: NumberTable;

	constructor(table: NumberTable) {
		this.#table = table;
	}

	get isEmpty(): boolean {
		return this.#parts.length === 0 && this.#current === undefined;
	}

	/** The scale of the last part, while nothing has been added to it. */
	get openScale(): number | undefined {
		return this.#current === undefined && !this.#isClosed ? this.#parts.at(-1)?.scale : undefined;
	}

	/** The number; not a number if it is uncertain. */
	get value(): number {
		if (this.#isVague) return Number.NaN;
		const sum = this.#parts.reduce((all, { value }) => all + value, this.#currentValue());
		// 2.4 * 1e6 is not exactly 2400000.
		return Number(sum.toPrecision(14));
	}

	/** Begins with, or goes on with, a number in digits. */
	digits(value: number): void {
		this.#current = { value, room: 0, last: value };
	}

	/** Says that a scale without a number before it is uncertain. */
	beVague(): void {
		this.#isVague = true;
	}

	/** Takes a word into the number; `false` if the number ends before it. */
	take(atom: Atom, isJoined: boolean): boolean {
		switch (atom.is) {
			case 'add':
				return this.#add(atom.value, atom.room, isJoined);
			case 'teen':
				return this.#teen(isJoined);
			case 'times':
				return !isJoined || this.#table.joinsAll ? this.#times(atom.value, atom.count) : false;
			case 'half':
				return this.#half(isJoined);
			case 'point':
				if (this.#current === undefined || this.#decimals || this.#isClosed) return false;
				this.#decimals = [];
				return true;
			case 'part':
				return this.#part(atom.value);
			case 'and':
				return true;
		}
	}

	#add(value: number, room: number, isJoined: boolean): boolean {
		if (this.#decimals) return this.#decimal(value);
		if (this.#isClosed) return false;
		const before = this.#current;
		if (before === undefined) {
			const scale = this.#parts.at(-1)?.scale ?? Number.POSITIVE_INFINITY;
			if (value >= scale || (value === 0 && this.#parts.length > 0) || (isJoined && !this.#table.joinsAll)) return false;
			this.#current = { value, room, last: value };
			return true;
		}
		// A quarter of a million has an article: `eine Viertelmillion`.
		if (value > 0 && value < 1 && before.value === 1) {
			this.#current = { value, room: 0, last: value };
			return true;
		}
		const fits = value > 0 && value < before.room && (!isJoined || this.#table.joinsAll || before.room <= 20);
		const isTen = this.#table.unitsFirst && isJoined && before.last > 0 && before.last < 10 && value >= 20 && value < 100;
		if (!fits && !isTen) return false;
		this.#current = { value: before.value + value, room: isTen ? 1 : Math.min(before.room, room), last: value };
		return true;
	}

	/** Ten, or ten more than the unit before it. */
	#teen(isJoined: boolean): boolean {
		const before = this.#current;
		if (before === undefined || isJoined) return this.#add(10, 1, isJoined);
		if (before.last < 1 || before.last > 9 || this.#decimals || this.#isClosed) return false;
		this.#current = { value: before.value + 10, room: 1, last: 10 };
		return true;
	}

	#times(scale: number, count: number): boolean {
		if (this.#isClosed) {
			// `مليون ونصف المليون`
			return this.#current === undefined && this.#parts.at(-1)?.scale === scale;
		}
		const stated = this.#current === undefined ? undefined : this.#currentValue();
		let base = stated ?? 0;
		// 2 Mio. 500: the 500 belongs to a scale, 2 Mio. only to a larger one.
		let gathered = this.#parts.length;
		while (gathered > 0 && (this.#parts[gathered - 1]?.scale ?? 0) < scale) gathered -= 1;
		const held = this.#parts[gathered - 1];
		if (held && held.scale <= scale) return false;
		const inner = this.#parts.slice(gathered);
		// `백` does not multiply `십`, but `thousand` does `hundred`.
		if (scale < 1000 && inner.length > 0) return false;
		base = inner.reduce((all, { value }) => all + value, base);
		if (stated === undefined && inner.length === 0) {
			if (Number.isNaN(count)) this.#isVague = true;
			// A scale that must have a number before it.
			if (count === 0) return false;
			base = Number.isNaN(count) ? 1 : count;
		}
		if (base === 0 && stated !== 0) return false;
		this.#parts.splice(gathered, inner.length, { value: base * scale, scale });
		this.#current = undefined;
		this.#decimals = undefined;
		return true;
	}

	#half(isJoined: boolean): boolean {
		if (this.#isClosed || this.#decimals) return false;
		const last = this.#parts.at(-1);
		if (this.#current) {
			// Half a million has an article: `un demi-million`.
			const whole = this.#current.value === 1 && !isJoined ? 0 : this.#current.value;
			this.#current = { value: whole + 0.5, room: 0, last: 0.5 };
		} else if (last) {
			last.value += last.scale / 2;
			this.#isClosed = true;
		} else this.#current = { value: 0.5, room: 0, last: 0.5 };
		return true;
	}

	#decimal(value: number): boolean {
		if (value >= 100) return false;
		const digits = this.#decimals as string[];
		const last = Number(digits.at(-1));
		if (value > 0 && value < 10 && last >= 20 && last % 10 === 0) digits[digits.length - 1] = String(last + value);
		else digits.push(String(value));
		return digits.join('').length < 15;
	}

	#part(tenth: number): boolean {
		if (!this.#decimals || this.#decimals.length === 0 || !this.#current) return false;
		const value = this.#current.value + Number(this.#decimals.join('')) / tenth;
		this.#current = { value, room: 0, last: value };
		this.#decimals = undefined;
		return true;
	}

	#currentValue(): number {
		if (!this.#current) return 0;
		return this.#decimals && this.#decimals.length > 0 ? this.#current.value + Number(`0.${this.#decimals.join('')}`) : this.#current.value;
	}
}
