import type { z } from 'astro/zod';
import type { TextProblem } from '../markup/document.ts';
import { didYouMean, nearest } from '../model/suggestion.ts';
import { listInWords } from '../model/text.ts';
import { keysOf, schemasAt } from './schema-tree.ts';
import type { YamlReading } from './yaml.ts';

/** An issue at a path: an unknown key, a missing key, or something else. */
export interface Slip {
	is: 'unknown' | 'missing' | 'other';
	path: string[];
	problem: TextProblem;
}

/**
 * Merges issues into problems, one per mistake: a misspelt or wrongly indented key is unknown in one place
 * and missing in another.
 */
export function misplaced(slips: readonly Slip[], yaml: YamlReading, schema: z.core.$ZodType): TextProblem[] {
	const { data, places } = yaml;
	const settled = new Set<Slip>();
	const missing = slips.filter(({ is }) => is === 'missing');
	const byRecord = Map.groupBy(slips, ({ path }) => path.slice(0, -1).join('.'));
	const slipsIn = (record: readonly string[], which: Slip['is']): Slip[] =>
		(byRecord.get(record.join('.')) ?? []).filter(({ is }) => is === which);
	// Keeps the order of the issues; a merged problem takes the place of its first one.
	const problems = new Map<Slip, TextProblem>();
	for (const slip of slips) {
		if (slip.is === 'unknown' && settled.has(slip)) continue;
		const strangers = slip.is === 'unknown' ? unknownRecord(slip) : undefined;
		if (strangers) note(slip, strangers);
		else if (slip.is === 'unknown') problems.set(slip, ofUnknown(slip));
		else if (slip.is === 'other') note(slip, ofNested(slip));
	}
	for (const slip of missing) if (!settled.has(slip)) note(slip, ofItem(slip));
	return slips.flatMap((slip) => (settled.has(slip) ? [] : [problems.get(slip) ?? slip.problem]));

	function note(slip: Slip, problem: TextProblem | undefined): void {
		if (problem) problems.set(slip, problem);
	}

	/** A nested record in which no key is known is one problem, at its first key. */
	function unknownRecord({ path }: Slip): TextProblem | undefined {
		const above = path.slice(0, -1);
		if (above.length === 0) return undefined;
		const beside = slipsIn(above, 'unknown');
		const known = keysOf(schema, above);
		const keys = beside.map((one) => one.path.at(-1) ?? '');
		const lacking = slipsIn(above, 'missing');
		if (
			lacking.length === 0 ||
			known.some((key) => isThere([...above, key])) ||
			keys.some(
				(key) =>
					nearest(key, known) !== undefined ||
					ofLevel([...above, key], key, above) ||
					isRest([...above, key]) ||
					/^[\w-]+:|^[^\S ]/.test(key),
			)
		)
			return undefined;
		for (const one of [...beside.slice(1), ...lacking]) settled.add(one);
		return fault(
			path,
			`"${above.join('.')}" has ${keys.length === 1 ? 'the unknown key' : 'the unknown keys'} ${listInWords(keys.map((key) => `"${key}"`))}, and none of its own`,
			`Write in ${keys.length === 1 ? 'its' : 'their'} place ${listInWords(lacking.map((one) => `${one.path.at(-1)}: …`))}. Keys are ${known.join(', ')}`,
		);
	}

	function fault(path: readonly string[], message: string, hint: string): TextProblem {
		const { line, column } = places[`key:${path.join('.')}`] ?? { line: 1, column: 1 };
		return { rule: 'schema', severity: 'error', line, column, message, hint };
	}

	function ofUnknown({ path }: Slip): TextProblem {
		const key = path.at(-1) ?? '';
		const above = path.slice(0, -1);
		const unknown = (hint: string): TextProblem => fault(path, `Unknown key "${path.join('.')}"`, hint);
		if (path.length === 1 && key === 'id') return unknown('Delete it; the name of the file is the id');
		const odd = /^([\w-]+):([^\S ].*)$/u.exec(key);
		if (odd) {
			settle([...path.slice(0, -1), odd[1] ?? '']);
			return fault(path, `The space after the colon of "${odd[1]}" is not a plain space`, 'Type a plain space');
		}
		if (/^[^\S ]/.test(key)) return fault(path, `The key "${key.trim()}" is indented by other spaces than plain ones`, 'Type plain spaces');
		if (isRest(path)) return unknown('Put the text before it in quotation marks: YAML ends it at the comma');

		const known = keysOf(schema, above);
		const open = known.filter((one) => !isThere([...above, one]));
		const beside = slipsIn(above, 'missing').filter((one) => !settled.has(one));
		const meant = nearest(
			key,
			beside.map((one) => one.path.at(-1) ?? ''),
		);
		const twin = beside.find((one) => one.path.at(-1) === meant);
		if (twin && meant !== undefined) {
			settled.add(twin);
			return unknown(`Did you mean "${meant}"? Keys are ${known.join(', ')}`);
		}
		const level = ofLevel(path, key, above);
		if (level) return level;
		const list = known.length === 0 ? 'Delete it' : `Keys are ${known.join(', ')}`;
		const taken = nearest(key, open) === undefined ? nearest(key, known) : undefined;
		return unknown(
			taken === undefined
				? didYouMean(key, open, list)
				: `Did you mean "${taken}"? It is on line ${places[`key:${[...above, taken].join('.')}`]?.line ?? 1}: keep one of the two. ${list}`,
		);
	}

	/** A key that belongs to the enclosing record, or to one beside it. */
	function ofLevel(path: readonly string[], key: string, above: readonly string[]): TextProblem | undefined {
		const message = `The key "${key}" is not indented as what it belongs to`;
		for (let length = above.length - 1; length >= 0; length--) {
			const outer = above.slice(0, length);
			if (!keysOf(schema, outer).includes(key) || isThere([...outer, key])) continue;
			settle([...outer, key]);
			const column = places[`key:${above.slice(0, length + 1).join('.')}`]?.column ?? 1;
			if (/^\d+$/.test(above[length] ?? '')) continue;
			return fault(
				path,
				message,
				yaml.braced.has(path.join('.'))
					? `Write it on a line of its own, after the braces of "${above[length]}"`
					: `Begin it in column ${column}, as "${above[length]}" does`,
			);
		}
		const inner = keysOf(schema, above).find(
			(one) =>
				isOpen([...above, one]) &&
				[
					[...above, one],
					[...above, one, '0'],
				].some((within) => keysOf(schema, within).includes(key)),
		);
		if (inner === undefined) return undefined;
		const value = valueAt([...above, inner]);
		const within = Array.isArray(value) ? [...above, inner, String(value.length - 1)] : [...above, inner];
		if (isThere([...within, key])) return undefined;
		settle([...within, key]);
		return fault(path, message, `Indent it like the other keys below "${inner}"`);
	}

	/** Keys in place of a text: those of the enclosing record, indented by mistake. */
	function ofNested({ path, problem }: Slip): TextProblem | undefined {
		const value = valueAt(path);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
		const above = path.slice(0, -1);
		const keys = Object.keys(value).filter((one) => keysOf(schema, above).includes(one) && !isThere([...above, one]));
		const [first] = keys;
		if (first === undefined || !/ is a text$| cannot be /.test(problem.message)) return undefined;
		for (const one of keys) settle([...above, one]);
		const column = places[`key:${path.join('.')}`]?.column ?? 1;
		const [list, name] = [listInWords(keys.map((one) => `"${one}"`)), path.at(-1) ?? ''];
		const message =
			keys.length === 1
				? `The key ${list} is indented, as if it belonged to "${name}"`
				: `The keys ${list} are indented, as if they belonged to "${name}"`;
		const isRequired = !schemasAt(schema, path).some((one) => ['optional', 'default'].includes((one as z.core.$ZodTypes)._zod.def.type));
		return fault(
			[...path, first],
			message,
			`Begin ${keys.length === 1 ? 'it' : 'them'} in column ${column}${isRequired ? `, and write after ${name}: what belongs there` : ''}`,
		);
	}

	/** Two items, each with the keys that the other lacks: one item split by a stray hyphen. */
	function ofItem({ path }: Slip): TextProblem | undefined {
		const [list, index, key] = [path.slice(0, -2), Number(path.at(-2)), path.at(-1) ?? ''];
		const next = [...list, String(index + 1)];
		if (!Number.isInteger(index) || !isThere([...next, key])) return undefined;
		const lacking = slipsIn(next, 'missing');
		if (lacking.length === 0 || !lacking.every((one) => isThere([...list, String(index), one.path.at(-1) ?? '']))) return undefined;
		for (const one of lacking) settled.add(one);
		const first = Object.keys(valueAt(next) as object)[0] ?? key;
		return fault(
			[...next, first],
			`The hyphen before "${first}" begins another item`,
			'Write a space in place of the hyphen, so that the item goes on',
		);
	}

	function settle(path: readonly string[]): void {
		for (const one of missing) if (one.path.join('.') === path.join('.')) settled.add(one);
	}

	/** Whether a key is the rest of a text: it has no value, or is not a word that could be a key. */
	function isRest(path: readonly string[]): boolean {
		return (
			yaml.braced.has(path.join('.')) &&
			(!/^[a-z-]+$/i.test(path.at(-1) ?? '') || yaml.blank.some((other) => other.join('.') === path.join('.')))
		);
	}

	/** Whether a path exists, with or without a value. */
	function isThere(path: readonly string[]): boolean {
		return places[`key:${path.join('.')}`] !== undefined;
	}

	/** Whether a path is a record or list that could take more keys, or a key whose record was not indented. */
	function isOpen(path: readonly string[]): boolean {
		const value = valueAt(path);
		return isThere(path) && !yaml.braced.has(path.join('.')) && (value === undefined || typeof value === 'object');
	}

	function valueAt(path: readonly string[]): unknown {
		return path.reduce<unknown>(
			(value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
			data,
		);
	}
}
