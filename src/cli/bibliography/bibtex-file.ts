import { shown } from './draft.ts';

/** One entry of a BibTeX file. Fields are in file order, repeated ones included, with values as written. */
export interface Entry {
	type: string;
	label: string;
	fields: [name: string, value: string][];
	/** Undefined macros used in it; the values have their names instead. */
	unknown: string[];
	/** Macros used in it whose expansion is too long; the values have their names instead. */
	tooLong: string[];
}

/** A piece of a value as written: a text or the name of a macro. */
type Part = { text: string } | { macro: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Macros may nest and so grow exponentially; no value of a source is as long as this. */
const LONGEST_MACRO = 20_000;

class Unreadable extends Error {}

/**
 * Parses a BibTeX file. Text between entries is a comment, as in BibTeX. An unreadable entry becomes a
 * fault and leaves the others intact; a missing comma is tolerated.
 */
export function entriesIn(text: string): { entries: Entry[]; faults: string[] } {
	const found: { type: string; label: string; fields: [string, Part[]][] }[] = [];
	const macros = new Map<string, Part[]>();
	const faults: string[] = [];
	const closingBraces = closingBracesIn(text);
	let at = 0;
	const lines = { counted: 1, upTo: 0 };
	for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', at)) {
		at = start + 1;
		const [head, type = ''] = match(/@\s*([A-Za-z][\w:+-]*)\s*[{(]\s*/y, start) ?? [];
		const remark = /@\s*comment(?![\w:+-])\s*/iy;
		remark.lastIndex = start;
		if (remark.test(text)) {
			// A comment extends to its closing brace, or else to the next entry.
			at = (closingBraces.get(remark.lastIndex) ?? remark.lastIndex - 1) + 1;
			continue;
		}
		if (head === undefined && !startsLine(start)) continue;
		try {
			if (head === undefined) throw new Unreadable();
			at = start + head.length;
			readEntry(type.toLowerCase(), text.slice(start, at).includes('(') ? ')' : '}');
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			faults.push(
				`Line ${lineOf(start)}: ${shown(text.slice(start, text.indexOf('\n', start) + 1 || undefined))} cannot be read as BibTeX\n  Close its braces and quotation marks, and give it a key without spaces`,
			);
			const next = text.slice(start + 1).search(/^[ \t]*@/m);
			at = next === -1 ? text.length : start + 1 + next;
		}
	}
	return { entries: found.map(({ fields, ...entry }) => resolved(entry, fields)), faults };

	function startsLine(start: number): boolean {
		let before = start - 1;
		while (text[before] === ' ' || text[before] === '\t') before -= 1;
		return before < 0 || text[before] === '\n';
	}

	/** The line of an offset. Offsets must ascend, so that each line is counted once. */
	function lineOf(start: number): number {
		for (; lines.upTo < start; lines.upTo++) if (text[lines.upTo] === '\n') lines.counted += 1;
		return lines.counted;
	}

	function match(pattern: RegExp, from = at): RegExpExecArray | undefined {
		pattern.lastIndex = from;
		return pattern.exec(text) ?? undefined;
	}

	/** Consumes a match of a sticky pattern here, with the space and comments after it. */
	function take(pattern: RegExp): string | undefined {
		const taken = match(pattern)?.[0];
		if (taken === undefined) return undefined;
		at += taken.length;
		at += match(/(?:\s|%.*)*/y)?.[0].length ?? 0;
		return taken;
	}

	function readEntry(type: string, closing: '}' | ')'): void {
		const close = closing === '}' ? /\}/y : /\)/y;
		if (type === 'preamble') value();
		else if (type === 'string') {
			const [name, parts] = field();
			macros.set(name, parts);
		} else {
			// In an entry with braces, the key may contain parentheses.
			const label = take(closing === '}' ? /[^\s,{}=]+/y : /[^\s,{}()=]+/y);
			const isOnlyLabel = label !== undefined && match(close) !== undefined;
			if (label === undefined || (!isOnlyLabel && take(/,/y) === undefined)) throw new Unreadable();
			const fields: [string, Part[]][] = [];
			while (!match(close)) {
				fields.push(field());
				while (take(/,/y));
			}
			found.push({ type, label, fields });
		}
		if (take(close) === undefined) throw new Unreadable();
	}

	function field(): [string, Part[]] {
		const name = take(/[A-Za-z_][^\s=,{}"#%]*/y);
		if (name === undefined || take(/=/y) === undefined) throw new Unreadable();
		return [name.toLowerCase(), value()];
	}

	function value(): Part[] {
		const parts: Part[] = [];
		do parts.push(part());
		while (take(/#/y));
		return parts;
	}

	function part(): Part {
		const quote = text[at];
		if (quote === '{' || quote === '"') {
			const inside = quote === '{' ? braced() : quoted();
			take(/(?:)/y);
			return { text: inside };
		}
		const number = take(/-?\d+/y);
		if (number !== undefined) return { text: number };
		const macro = take(/[A-Za-z_][\w:+.-]*/y);
		if (macro === undefined) throw new Unreadable();
		return { macro: macro.toLowerCase() };
	}

	function braced(): string {
		return upTo(closingBraces.get(at));
	}

	/** The text between quotation marks; one inside braces does not close it. */
	function quoted(): string {
		for (let end = at + 1; end < text.length; end++) {
			const sign = text[end];
			if (sign === '\\' && /[\\{}]/.test(text[end + 1] ?? '')) end += 1;
			else if (sign === '"') return upTo(end);
			else if (sign === '{') end = closingBraces.get(end) ?? text.length;
			else if (sign === '}') break;
		}
		throw new Unreadable();
	}

	function upTo(end: number | undefined): string {
		if (end === undefined) throw new Unreadable();
		const inside = text.slice(at + 1, end);
		at = end + 1;
		return inside;
	}

	function resolved(entry: { type: string; label: string }, fields: [string, Part[]][]): Entry {
		const unknown = new Set<string>();
		const tooLong = new Set<string>();
		const names = new Map<string, string | undefined>();
		return {
			...entry,
			fields: fields.map(([name, parts]) => [name, textOf(parts, 0) ?? asWritten(parts)]),
			unknown: [...unknown],
			tooLong: [...tooLong],
		};

		/** `undefined` if macros make the text too long. */
		function textOf(parts: readonly Part[], depth: number): string | undefined {
			let joined = '';
			for (const part of parts) {
				const text = 'text' in part ? part.text : macroText(part.macro, depth);
				if (text === undefined || (parts.length > 1 && joined.length + text.length > LONGEST_MACRO)) return undefined;
				joined += text;
			}
			return joined;
		}

		function macroText(name: string, depth: number): string | undefined {
			if (names.has(name)) return names.get(name);
			const defined = macros.get(name);
			if (!defined ? !MONTHS.includes(name) : depth > 10) unknown.add(name);
			const text = defined && depth <= 10 ? textOf(defined, depth + 1) : name;
			names.set(name, text);
			return text;
		}

		function asWritten(parts: readonly Part[]): string {
			for (const part of parts) if ('macro' in part && macroText(part.macro, 0) === undefined) tooLong.add(part.macro);
			return parts.map((part) => ('text' in part ? part.text : part.macro)).join(' # ');
		}
	}
}

/** For each opening brace, the offset of its closing one; a brace after a backslash is literal. */
function closingBracesIn(text: string): ReadonlyMap<number, number> {
	const closing = new Map<number, number>();
	const open: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '\\' && /[\\{}]/.test(text[at + 1] ?? '')) at += 1;
		else if (sign === '{') open.push(at);
		else if (sign === '}') {
			const opening = open.pop();
			if (opening !== undefined) closing.set(opening, at);
		}
	}
	return closing;
}
