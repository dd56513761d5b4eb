import type { z } from 'astro/zod';
import { excessInMarkup, excessInYaml } from '../markup/amounts.ts';
import { emptyDocument, type Document, type Position, type TextProblem } from '../markup/document.ts';
import { readBody, readInline } from '../markup/read.ts';
import { digestOfText } from '../model/digest.ts';
import type { Fault } from '../model/fault.ts';
import { problemsOfIssues } from './issues.ts';
import { decoded, readText } from './text.ts';
import { readYaml, type Places, type YamlReading } from './yaml.ts';

/** Where a record is stored, and the texts in it. */
export interface Filing {
	/** Below the content folder, with forward slashes. */
	file: string;
	/** The language of its texts (BCP 47). */
	language: string;
	places: Places;
	/** The text below the frontmatter; empty if there is none. */
	body: Document;
	/** Inline Markdown by the path of its field: `summary`, `established.0`. */
	prose: Record<string, Document>;
	/** Digests of the words of the body: before its first heading, and from each heading to the next; empty where there are none. */
	sections: string[];
	/** Of a translation: the file of its original, from which the paths of pictures begin. */
	original?: string;
}

/** A validated record, and the problems in its file. */
export interface RecordReading<Data> {
	/** Absent if the record cannot be used. */
	data?: Data;
	filing: Filing;
	problems: TextProblem[];
}

/** How the files of a kind of record are validated. */
export interface RecordRule<Schema extends z.ZodType = z.ZodType<object>> {
	schema: Schema;
	/** Fields with inline Markdown; `name[]` for a list. */
	prose: readonly string[];
	/** Of a translation: keys that stand only in its original. */
	facts?: readonly string[];
}

/** Reads a YAML file or, if its name ends in `.mdx`, frontmatter and a body. Never throws. */
export function readRecord<Schema extends z.ZodType>(
	file: string,
	bytes: Uint8Array,
	rule: RecordRule<Schema>,
	language = 'en',
): RecordReading<z.output<Schema>> {
	const filing: Filing = { file, language, places: {}, body: emptyDocument(), prose: {}, sections: [] };
	const { text, problems } = readText(bytes);
	const note = (found: readonly TextProblem[]): void => {
		// Not with spread: there may be more problems than a call can have arguments.
		for (const problem of found) problems.push(problem);
	};
	if (text === undefined) return { filing, problems };
	const isText = file.endsWith('.mdx');
	const split = isText ? splitFrontmatter(text) : { yaml: text, firstLine: 1, body: '' };
	if ('message' in split) return { filing, problems: [...problems, split] };

	// Frontmatter without keys is a record in which every required key is missing.
	const isBlank = isText && split.yaml.split('\n').every((line) => /^\s*(#|$)/.test(line));
	const manyKeys = excessInYaml(split.yaml);
	if (manyKeys) note([tooMuch({ line: split.firstLine - 1 + manyKeys.line, column: 1 }, manyKeys)]);
	const yaml = manyKeys ? unread() : isBlank ? noKeys() : readYaml(split.yaml, split.firstLine);
	filing.places = yaml.places;
	note(yaml.problems);
	note(takeFacts(yaml, rule.facts ?? []));
	// If the YAML cannot be parsed, only the body is read.
	const parsed = yaml.data === undefined ? undefined : rule.schema.safeParse(yaml.data);
	if (parsed) {
		// A value refused for an anchor or a tag is not reported as missing too.
		const refused = new Set(yaml.problems.map(placeKey));
		note(problemsOfIssues(parsed.error?.issues ?? [], yaml, rule.schema).filter((problem) => !refused.has(placeKey(problem))));
	}
	for (const [path, prose] of proseIn(yaml.data, rule.prose)) {
		const excess = excessInMarkup(prose);
		if (excess) {
			note([tooMuch(placing(path, yaml)({ line: 1, column: 1 }), excess)]);
			continue;
		}
		const reading = readInline(prose, placing(path, yaml), path.includes('.'), language);
		filing.prose[path] = reading.document;
		note(reading.problems);
	}
	const excess = isText ? excessInMarkup(split.body) : undefined;
	if (excess) note([tooMuch({ line: excess.line, column: 1 }, excess)]);
	if (isText && !excess) {
		const title = (yaml.data as { title?: unknown } | undefined)?.title;
		const reading = readBody(split.body, typeof title === 'string' ? title.trim() : '', language);
		filing.body = reading.document;
		filing.sections = sectionsOf(split.body, reading.document);
		note(reading.problems);
	}
	return { ...(parsed?.success ? { data: parsed.data } : {}), filing, problems };
}

/** Takes facts out of what should hold only words, and reports them. */
function takeFacts(yaml: YamlReading, facts: readonly string[]): TextProblem[] {
	return facts.flatMap((key): TextProblem[] => {
		const position = yaml.places[`key:${key}`];
		if (!position) return [];
		delete (yaml.data as Record<string, unknown> | undefined)?.[key];
		yaml.blank = yaml.blank.filter(([first]) => first !== key);
		return [
			{
				rule: 'schema',
				severity: 'error',
				...position,
				message: `"${key}" is a fact, and stands only in the original`,
				hint: 'Delete the key here; a translation holds words',
			},
		];
	});
}

/** The digests of the stretches of a body that its headings divide. */
function sectionsOf(body: string, { headings, parts }: Document): string[] {
	// Nothing is known of a body that could not be read.
	if (parts.length === 0) return [];
	const lines = body.split('\n');
	const starts = [0, ...headings.map(({ line }) => line - 1), lines.length];
	return starts.slice(0, -1).map((start, index) => {
		const text = lines.slice(start, starts[index + 1]).join('\n');
		return text.trim() === '' ? '' : digestOfText(text);
	});
}

function placeKey({ line, column }: Position): string {
	return `${line}:${column}`;
}

function tooMuch({ line, column }: Position, { message, hint }: Fault): TextProblem {
	return { rule: 'limits', severity: 'error', line, column, message, hint };
}

/** The reading of a text that must not reach the parser. */
function unread(): YamlReading {
	return { places: {}, exact: new Set(), blank: [], braced: new Set(), problems: [] };
}

function noKeys(): YamlReading {
	return { data: {}, places: {}, exact: new Set(), blank: [], braced: new Set(), problems: [] };
}

/** The text that the body of a valid .mdx file is parsed from: the file with blank lines in place of its frontmatter, which keeps line numbers. */
export function bodyOf(bytes: Uint8Array): string {
	const split = splitFrontmatter(decoded(bytes));
	return 'message' in split ? '' : split.body;
}

/** Splits an MDX file into frontmatter and body; the body keeps its line numbers. */
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

/** Maps positions in the text of a field to the file: exact on its first line, else the start of the field. */
function placing(path: string, { places, exact }: YamlReading): (position: Position) => Position {
	const start = places[path] ?? { line: 1, column: 1 };
	return ({ line, column }) =>
		exact.has(path) && line === 1 ? { line: start.line, column: start.column + column - 1 } : { line: start.line, column: start.column };
}
