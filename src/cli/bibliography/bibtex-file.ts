import { shown } from './draft.ts';

/** One entry of a BibTeX file: its fields in order, each as often as it stands there, with their values as written. */
export interface Entry {
	type: string;
	label: string;
	fields: [name: string, value: string][];
	/** Macros in it that nothing defines; their names stand in the values. */
	unknown: string[];
}

/** A value as it stands in the file: texts, and names of macros. */
type Part = { text: string } | { macro: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index): [string, string] => [name, String(index + 1).padStart(2, '0')]);

class Unreadable extends Error {}

/**
 * Take a BibTeX file apart. What stands between entries is a comment, as BibTeX has it. An entry
 * that cannot be read is a fault and does not take the others with it; a missing comma is forgiven.
 */
export function entriesIn(text: string): { entries: Entry[]; faults: string[] } {
	const found: { type: string; label: string; fields: [string, Part[]][] }[] = [];
	const macros = new Map<string, Part[]>();
	const faults: string[] = [];
	let at = 0;
	for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', at)) {
		at = start + 1;
		const [head, type = ''] = match(/@\s*([A-Za-z][\w:+-]*)\s*[{(]\s*/y, start) ?? [];
		const startsLine = text.slice(text.lastIndexOf('\n', start) + 1, start).trim() === '';
		if (head === undefined && !startsLine) continue;
		try {
			if (head === undefined) throw new Unreadable();
			at = start + head.length;
			readEntry(type.toLowerCase(), text.slice(start, at).includes('(') ? ')' : '}');
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			const line = text.slice(0, start).split('\n').length;
			faults.push(`Line ${line}: ${shown(text.slice(start, text.indexOf('\n', start) + 1 || undefined))} cannot be read as BibTeX\n  Close its braces and quotation marks, and give it a key without spaces`);
			const next = text.slice(start + 1).search(/^[ \t]*@/m);
			at = next === -1 ? text.length : start + 1 + next;
		}
	}
	return { entries: found.map(({ fields, ...entry }) => resolved(entry, fields)), faults };

	function match(pattern: RegExp, from = at): RegExpExecArray | undefined {
		pattern.lastIndex = from;
		return pattern.exec(text) ?? undefined;
	}

	/** Take what a sticky pattern finds here, and the space and comments behind it. */
	function take(pattern: RegExp): string | undefined {
		const taken = match(pattern)?.[0];
		if (taken === undefined) return undefined;
		at += taken.length;
		at += match(/(?:\s|%.*)*/y)?.[0].length ?? 0;
		return taken;
	}

	function readEntry(type: string, closing: '}' | ')'): void {
		const close = closing === '}' ? /\}/y : /\)/y;
		if (type === 'comment') {
			at -= 1;
			balanced(closing);
			return;
		}
		if (type === 'preamble') value();
		else if (type === 'string') {
			const [name, parts] = field();
			macros.set(name, parts);
		} else {
			const label = take(/[^\s,{}()=]+/y);
			const isOnlyLabel = label !== undefined && match(close) !== undefined;
			if (label === undefined || (!isOnlyLabel && take(/,/y) === undefined)) throw new Unreadable();
			const fields: [string, Part[]][] = [];
			while (!match(close)) {
				fields.push(field());
				while (take(/,/y)) continue;
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
			const inside = balanced(quote === '{' ? '}' : '"');
			take(/(?:)/y);
			return { text: inside };
		}
		const number = take(/-?\d+/y);
		if (number !== undefined) return { text: number };
		const macro = take(/[A-Za-z_][\w:+.-]*/y);
		if (macro === undefined) throw new Unreadable();
		return { macro: macro.toLowerCase() };
	}

	/** What stands between the sign here and the one that closes it; signs between inner braces, or behind a backslash, do not close it. */
	function balanced(closing: '}' | ')' | '"'): string {
		const start = at + 1;
		for (let depth = 0, end = start; end < text.length; end++) {
			const sign = text[end];
			if (sign === '\\' && /[\\{}]/.test(text[end + 1] ?? '')) end += 1;
			else if (depth === 0 && sign === closing) {
				at = end + 1;
				return text.slice(start, end);
			} else if (sign === '{') depth += 1;
			else if (sign === '}') depth -= 1;
			if (depth < 0) break;
		}
		throw new Unreadable();
	}

	function resolved(entry: { type: string; label: string }, fields: [string, Part[]][]): Entry {
		const unknown = new Set<string>();
		const names = new Map<string, string>();
		return { ...entry, fields: fields.map(([name, parts]) => [name, textOf(parts, 0)]), unknown: [...unknown] };

		function textOf(parts: readonly Part[], depth: number): string {
			return parts.map((part) => ('text' in part ? part.text : macroText(part.macro, depth))).join('');
		}

		function macroText(name: string, depth: number): string {
			const before = names.get(name);
			if (before !== undefined) return before;
			const defined = macros.get(name);
			const month = months.find(([short]) => short === name)?.[1];
			if ((!defined && month === undefined) || depth > 10) unknown.add(name);
			const text = defined && depth <= 10 ? textOf(defined, depth + 1) : (month ?? name);
			names.set(name, text);
			return text;
		}
	}
}
