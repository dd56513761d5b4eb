import { compareTexts } from './text.ts';

export type Severity = 'error' | 'warning';

/** Where something stands. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
	/** Below the content folder, with forward slashes: `explainers/ferry.mdx`. */
	file: string;
	line: number;
	column: number;
}

/** Something in a content folder that its author should know. */
export interface Problem extends Place {
	/** Name of the rule; it never changes. */
	rule: string;
	severity: Severity;
	/** What happened, with the value in it. */
	message: string;
	/** What to do. */
	hint: string;
}

/** For `sort`: by file, then by place, then by rule. */
export function compareProblems(a: Problem, b: Problem): number {
	return (
		compareTexts(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compareTexts(a.rule, b.rule) ||
		compareTexts(a.message, b.message)
	);
}
