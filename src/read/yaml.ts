import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { forbiddenCharacter } from '../markup/characters.ts';
import type { Position, TextProblem } from '../markup/document.ts';
import { yamlFaults } from './yaml-faults.ts';

/** Positions of values by path (`evidence.0.source`), and of keys by `key:` and the path. */
export type Places = Record<string, Position>;

/** A YAML text as plain data, in which every scalar is a string. */
export interface YamlReading {
	data?: unknown;
	places: Places;
	/** Paths of values that are verbatim in the file. */
	exact: Set<string>;
	/** Paths of keys without a value. */
	blank: string[][];
	/** Paths of keys in flow mappings. */
	braced: Set<string>;
	problems: TextProblem[];
}

/**
 * Reads YAML 1.2 with every scalar as a string: `no` stays "no", and the schema of the record decides what is a
 * number. `firstLine` is the line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine = 1): YamlReading {
	const problems: TextProblem[] = [];
	const places = Object.create(null) as Places;
	const exact = new Set<string>();
	const blank: string[][] = [];
	const braced = new Set<string>();
	// The parser’s own LineCounter misses line ends after an error.
	const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
	const positionAt = (offset: number): Position => {
		const line = lastAtMost(lineStarts, offset);
		return { line: firstLine + line, column: offset - (lineStarts[line] ?? 0) + 1 };
	};
	const problem = (offset: number, message: string, hint: string, rule = 'yaml'): void => {
		problems.push({ rule, severity: 'error', ...positionAt(offset), message, hint });
	};

	let document: ReturnType<typeof parseDocument>;
	try {
		document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, merge: false });
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		problem(0, 'The YAML is nested too deep to read', 'Take out levels of brackets');
		return { places, exact, blank, braced, problems };
	}
	for (const { offset, message, hint } of yamlFaults(document, text)) problem(offset, message, hint);
	if (document.errors.length > 0) return { places, exact, blank, braced, problems };
	for (const warning of document.warnings)
		problem(warning.pos[0], 'The value has a tag before it', 'Delete the word that begins with "!"; tags are not used here');
	if (document.contents === null) {
		problem(0, text.trim() === '' ? 'The file is empty' : 'The file contains only comments', 'Write the keys of the record');
		return { places, exact, blank, braced, problems };
	}
	if (!isMap(document.contents)) {
		problem(
			document.contents.range?.[0] ?? 0,
			`Expected keys and values, found ${isSeq(document.contents) ? 'a list' : 'a text'}`,
			'Write lines such as title: A title',
		);
		return { places, exact, blank, braced, problems };
	}
	const data = valueOf(document.contents, []);
	return { data, places, exact, blank, braced, problems };

	function valueOf(node: Node | null, path: (string | number)[]): unknown {
		const key = path.join('.');
		const start = node?.range?.[0] ?? 0;
		places[key] = positionAt(start);
		if (node === null) return undefined;
		if (isAlias(node) || ('anchor' in node && node.anchor)) {
			problem(start, 'Anchors and aliases are not used here', 'Write the value out in every place');
			return undefined;
		}
		if (node.tag && !/^tag:yaml\.org,2002:(map|seq|str)$/.test(node.tag)) {
			problem(start, `The tag ${node.tag.replace('tag:yaml.org,2002:', '!!')} is not used here`, 'Delete the word that begins with "!"');
			return undefined;
		}
		if (isMap(node)) {
			const record = Object.create(null) as Record<string, unknown>;
			for (const { key: name, value } of node.items) {
				if (!isScalar(name)) {
					problem((name as Node | null)?.range?.[0] ?? start, 'A key is not a plain word', 'Write the key as a word before the colon');
					continue;
				}
				const inner = [...path, String(name.value)];
				places[`key:${inner.join('.')}`] = positionAt(name.range?.[0] ?? start);
				if (node.flow) braced.add(inner.join('.'));
				if (isBlank(value)) blank.push(inner.map(String));
				const read = valueOf(value as Node | null, inner);
				// A key without a value counts as left out.
				if (read !== undefined) record[String(name.value)] = read;
			}
			return record;
		}
		if (isSeq(node)) return node.items.map((item, index) => valueOf(item as Node | null, [...path, index]));
		if (!isScalar(node)) return undefined;
		if (isBlank(node)) return undefined;
		const value = String(node.value ?? '');
		const inside = /^QUOTE/.test(node.type ?? '') ? start + 1 : start;
		places[key] = positionAt(inside);
		if (text.startsWith(value, inside)) exact.add(key);
		// An escape such as "\\u202e" produces characters that the file itself does not contain.
		const found = node.type === 'QUOTE_DOUBLE' && !exact.has(key) ? forbiddenCharacter(value) : undefined;
		if (found) problem(start, found.message, found.hint, 'characters');
		return value;
	}
}

/** The index of the last number that is at most `most`; `numbers` ascend. */
function lastAtMost(numbers: readonly number[], most: number): number {
	let [low, high] = [0, numbers.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) <= most) low = middle;
		else high = middle;
	}
	return low;
}

/** Whether a value is absent. Empty quotation marks are a value. */
function isBlank(value: unknown): boolean {
	return value === null || (isScalar(value) && value.type === 'PLAIN' && String(value.value ?? '') === '' && !value.anchor && !value.tag);
}
