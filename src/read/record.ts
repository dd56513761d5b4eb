import type { z } from 'astro/zod';
import { excessInMarkup, excessInYaml } from '../markup/amounts.ts';
import { emptyDocument, type Document, type Spot, type TextProblem } from '../markup/document.ts';
import { readBody, readInline } from '../markup/read.ts';
import type { Fault } from '../model/fault.ts';
import { problemsOfIssues } from './issues.ts';
import { decoded, readText } from './text.ts';
import { readYaml, type Places, type YamlReading } from './yaml.ts';

/** Where a record stands in its folder, and the texts in it. */
export interface Filing {
	/** Below the content folder, with forward slashes. */
	file: string;
	places: Places;
	/** The text below the frontmatter; empty where a file has none. */
	body: Document;
	/** Inline Markdown by the path of its field: `summary`, `established.0`. */
	prose: Record<string, Document>;
}

/** A record as its schema makes it, and what is wrong in its file. */
export interface RecordReading<Data> {
	/** Left out if the record cannot be used. */
	data?: Data;
	filing: Filing;
	problems: TextProblem[];
}

/** What the file of a record must hold. */
export interface RecordRule<Schema extends z.ZodType = z.ZodType<object>> {
	schema: Schema;
	/** Fields with inline Markdown; `name[]` for a list of them. */
	prose: readonly string[];
}

/** Read a YAML file or, for a name in `.mdx`, a file with frontmatter and a body. Throws nothing. */
export function readRecord<Schema extends z.ZodType>(
	file: string,
	bytes: Uint8Array,
	rule: RecordRule<Schema>,
): RecordReading<z.output<Schema>> {
	const filing: Filing = { file, places: {}, body: emptyDocument(), prose: {} };
	const { text, problems } = readText(bytes);
	const note = (found: readonly TextProblem[]): void => {
		// One by one: there can be more of them than a function may have arguments.
		for (const problem of found) problems.push(problem);
	};
	if (text === undefined) return { filing, problems };
	const isText = file.endsWith('.mdx');
	const split = isText ? splitFrontmatter(text) : { yaml: text, firstLine: 1, body: '' };
	if ('message' in split) return { filing, problems: [...problems, split] };

	// A frontmatter without keys is not an empty file: each key that is required is missing.
	const isBlank = isText && split.yaml.split('\n').every((line) => /^\s*(#|$)/.test(line));
	const manyKeys = excessInYaml(split.yaml);
	if (manyKeys) note([tooMuch({ line: split.firstLine - 1 + manyKeys.line, column: 1 }, manyKeys)]);
	const yaml = manyKeys ? unread() : isBlank ? noKeys() : readYaml(split.yaml, split.firstLine);
	filing.places = yaml.places;
	note(yaml.problems);
	// Without its keys the rest of the file would only be guessed at, but its body can be read.
	const parsed = yaml.data === undefined ? undefined : rule.schema.safeParse(yaml.data);
	if (parsed) {
		// What was refused, an anchor or a tag, is there; it is not missing as well.
		const refused = new Set(yaml.problems.map(placeKey));
		note(problemsOfIssues(parsed.error?.issues ?? [], yaml, rule.schema).filter((problem) => !refused.has(placeKey(problem))));
	}
	for (const [path, prose] of proseIn(yaml.data, rule.prose)) {
		const excess = excessInMarkup(prose);
		if (excess) {
			note([tooMuch(placing(path, yaml)({ line: 1, column: 1 }), excess)]);
			continue;
		}
		const reading = readInline(prose, placing(path, yaml), path.includes('.'));
		filing.prose[path] = reading.document;
		note(reading.problems);
	}
	const excess = isText ? excessInMarkup(split.body) : undefined;
	if (excess) note([tooMuch({ line: excess.line, column: 1 }, excess)]);
	if (isText && !excess) {
		const title = (yaml.data as { title?: unknown } | undefined)?.title;
		const reading = readBody(split.body, typeof title === 'string' ? title.trim() : '');
		filing.body = reading.document;
		note(reading.problems);
	}
	return { ...(parsed?.success ? { data: parsed.data } : {}), filing, problems };
}

function placeKey({ line, column }: Spot): string {
	return `${line}:${column}`;
}

function tooMuch({ line, column }: Spot, { message, hint }: Fault): TextProblem {
	return { rule: 'limits', severity: 'error', line, column, message, hint };
}

/** In place of what is not given to the parser. */
function unread(): YamlReading {
	return { places: {}, exact: new Set(), blank: [], braced: new Set(), problems: [] };
}

function noKeys(): YamlReading {
	return { data: {}, places: {}, exact: new Set(), blank: [], braced: new Set(), problems: [] };
}

/** What the body of a sound .mdx file was read from: the file with blank lines in place of its frontmatter, so that lines count as in the file. */
export function bodyOf(bytes: Uint8Array): string {
	const split = splitFrontmatter(decoded(bytes));
	return 'message' in split ? '' : split.body;
}

/** The two halves of an MDX file; the lines of the body count as in the file. */
function splitFrontmatter(text: string): { yaml: string; firstLine: number; body: string } | TextProblem {
	const problem = (message: string, hint: string): TextProblem => ({
		rule: 'frontmatter',
		severity: 'error',
		line: 1,
		column: 1,
		message,
		hint,
	});
	const lines = text.split('\n');
	const first = (lines[0] ?? '').trimEnd();
	if (first !== '---') {
		return /^-+$/.test(first)
			? problem(`The frontmatter begins with ${first.length} hyphens`, 'Write a line of three hyphens before and after it')
			: problem('The file has no frontmatter', 'Begin it with a line of three hyphens, then the keys, then three hyphens again');
	}
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
	if (end === -1) return problem('The frontmatter is never closed', 'Write a line of three hyphens below its last key');
	return {
		yaml: lines.slice(1, end).join('\n'),
		firstLine: 2,
		body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
	};
}

function proseIn(data: unknown, fields: readonly string[]): [path: string, text: string][] {
	const record = (data ?? {}) as Record<string, unknown>;
	return fields.flatMap((field): [string, string][] => {
		const name = field.replace('[]', '');
		const value = record[name];
		if (typeof value === 'string') return field === name && value.trim() ? [[name, value.trim()]] : [];
		if (!Array.isArray(value)) return [];
		return value.flatMap((item: unknown, index): [string, string][] =>
			typeof item === 'string' && item.trim() ? [[`${name}.${index}`, item.trim()]] : [],
		);
	});
}

/** Where a spot of a field's text lies in the file: exact on the first line, else where the field begins. */
function placing(path: string, { places, exact }: YamlReading): (spot: Spot) => Spot {
	const start = places[path] ?? { line: 1, column: 1 };
	return ({ line, column }) =>
		exact.has(path) && line === 1 ? { line: start.line, column: start.column + column - 1 } : { line: start.line, column: start.column };
}
