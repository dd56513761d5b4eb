import { parse } from 'csv-parse/sync';
import { reportText } from '../../src/checks/report.ts';
import { rules } from '../../src/checks/rules.ts';
import { problemsOf } from '../../src/checks/run.ts';
import { compareProblems, type Problem } from '../../src/model/problem.ts';
import { readFiles, type Corpus } from '../../src/read/corpus.ts';
import type { Files } from './mutate.ts';
import { filesOf, headOf, htmlOf, pagesOf, textsIn } from './shown.ts';
import { faultOfHtml, faultOfXml } from './well-formed.ts';

/** The result of examining a content folder. */
export interface Finding {
	/** Faults, each with its kind in front: `exception: ...`. */
	faults: string[];
	/** Whether the check found no errors. */
	isAccepted: boolean;
}

/** The date that mutants are checked on. */
const TODAY = new Date('2026-11-30');

/** What JavaScript prints for values that are not text. Does not occur in the fixtures. */
const NO_TEXT = /\[object \w+\]|(?<![\p{L}\p{N}_.-])(?:undefined|NaN|Infinity|Invalid Date)(?![\p{L}\p{N}_-])/u;

const names = new Set(rules.map(({ name }) => name));

/** Checks a content folder and, if it has no errors, renders all of it; reports what must hold for any content and does not. */
export async function findingOf(files: Files): Promise<Finding> {
	const faults: string[] = [];
	let isAccepted = false;
	try {
		const reading = readFiles(files);
		const problems = problemsOf(reading, TODAY);
		faults.push(...new Set(problems.flatMap((problem) => faultsOfProblem(problem, files))));
		if (problems.some((problem, index) => index > 0 && compareProblems(problems[index - 1] as Problem, problem) > 0))
			faults.push('order: the problems are not in order');
		if (JSON.stringify(problemsOf(readFiles(files), TODAY)) !== JSON.stringify(problems))
			faults.push('again: the same files have other problems when they are read again');
		isAccepted = !problems.some(({ severity }) => severity === 'error');
		if (isAccepted) faults.push(...(await faultsShown(reading.corpus, files)));
	} catch (error) {
		faults.push(`exception: ${stackOf(error)}`);
	}
	return { faults, isAccepted };
}

/** The kind of a fault: its message without names and numbers. */
export function kindOf(fault: string): string {
	return fault
		.replaceAll(/"[^"]*"|'[^']*'|\d+/g, '…')
		.split('\n')
		.slice(0, 3)
		.join('\n')
		.slice(0, 200);
}

function stackOf(error: unknown): string {
	return error instanceof Error
		? (error.stack ?? error.message)
				.split('\n')
				.slice(0, 6)
				.map((line) => line.replace(/\(?file:\/\/\S*?\/((?:src|tests|node_modules)\/)/, '($1'))
				.join('\n')
		: String(error);
}

function faultsOfProblem(problem: Problem, files: Files): string[] {
	const { file, line, column, rule, message, hint } = problem;
	const faults: string[] = [];
	const bytes = files[file];
	const say = (kind: string, words: string): unknown =>
		faults.push(`${kind}: ${words}: ${file}:${line}:${column} ${message} (${rule}) // ${hint}`);
	if (!names.has(rule)) say('rule', 'a rule that is not listed');
	if (message.trim() === '' || hint.trim() === '') say('words', 'no message or no hint');
	if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(reportText([problem]).replace('\n', '').replace('\n', '')))
		say('words', 'a line break or another control character is printed');
	if (NO_TEXT.test(`${message} ${hint}`) && !Object.values(files).some((other) => NO_TEXT.test(new TextDecoder().decode(other))))
		say('words', 'something that is no text');
	// A problem about a missing file is at its beginning.
	const lines = (bytes ? new TextDecoder().decode(bytes) : '').split(/\r\n?|\n/);
	const isInside = line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
	if (!isInside) say('place', `outside of the file, which has ${lines.length} lines`);
	if (bytes === undefined && !['site', 'file-name', 'table'].includes(rule)) say('place', 'a file that is not there');
	return faults;
}

/** Faults in the pages and files made from a content folder. */
async function faultsShown(corpus: Corpus, files: Files): Promise<string[]> {
	const faults: string[] = [];
	const saysItself = Object.values(files).some((bytes) => NO_TEXT.test(new TextDecoder().decode(bytes)));
	for (const { path, view } of pagesOf(corpus)) {
		headOf(view, corpus);
		// All texts of a page together, as ids must be unique among them.
		const fault = faultOfHtml(await htmlOf(textsIn(view).flat()));
		if (fault !== undefined) faults.push(`html: ${fault}, in ${path}`);
		const slip = NO_TEXT.exec(JSON.stringify(view));
		if (slip && !saysItself) faults.push(`words: ${slip[0]} is shown in ${path}`);
	}
	for (const { path, text } of filesOf(corpus, files)) {
		const fault = faultOfFile(path, text);
		if (fault !== undefined) faults.push(`file: ${fault}, in ${path}`);
		const slip = NO_TEXT.exec(text);
		if (slip && !saysItself) faults.push(`words: ${slip[0]} is written into ${path}`);
	}
	return [...new Set(faults)];
}

function faultOfFile(path: string, text: string): string | undefined {
	if (!text.isWellFormed()) return 'half a character';
	const ending = path.slice(path.lastIndexOf('.'));
	switch (ending) {
		case '.json':
		case '.webmanifest':
			return thrown(() => JSON.parse(text));
		case '.xml':
		case '.svg':
			return faultOfXml(text);
		case '.csv':
			return thrown(() => parse(text, { bom: true }));
		case '.ics':
			return faultOfCalendar(text);
		case '.md':
		case '.txt':
			return /\]\(\s*(?:javascript|data|vbscript):/i.test(text) ? 'an address that runs code' : undefined;
		default:
			return undefined;
	}
}

// RFC 5545
function faultOfCalendar(text: string): string | undefined {
	if (/(?<!\r)\n|\r(?!\n)/.test(text)) return 'a line end that is not CRLF';
	const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
	const open: string[] = [];
	for (const line of lines) {
		const [, name = '', value = ''] = /^([A-Z][A-Z-]*)(?:;[A-Z-]+=[^:;]*)*:(.*)$/u.exec(line) ?? [];
		if (name === '') return `a line that is none of a calendar: ${line}`;
		if (name === 'BEGIN') open.push(value);
		if (name === 'END' && open.pop() !== value) return `END:${value} ends something else`;
	}
	return open.length === 0 ? undefined : `${open.at(-1)} has no end`;
}

function thrown(work: () => unknown): string | undefined {
	try {
		work();
		return undefined;
	} catch (error) {
		return String(error);
	}
}
