import { compareTexts } from './text.ts';

export type Severity = 'error' | 'warning';

/** A position in a file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
	/** Below the content folder, with forward slashes: `explainers/overview.mdx`. */
	file: string;
	line: number;
	column: number;
}

/** A problem in a content folder. */
export interface Problem extends Place {
	/** Name of the rule, which is stable. */
	rule: string;
	severity: Severity;
	/** What is wrong, quoting the value. */
	message: string;
	/** What to do about it. */
	hint: string;
}

/** Comparator: by file, position, then rule. */
export function compareProblems(a: Problem, b: Problem): number {
	return (
		compareTexts(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compareTexts(a.rule, b.rule) ||
		compareTexts(a.message, b.message)
	);
}
