import type { Problem } from '../model/problem.ts';
import { formatNumber, inOneLine } from '../model/text.ts';

/** `content/a.mdx:3:5 There is no source "@b" (unknown-id)` for each problem, the hint indented below, and a summary line. */
export function reportText(problems: readonly Problem[]): string {
	const lines = problems.flatMap(({ file, line, column, severity, message, rule, hint }) => [
		inOneLine(`${file}:${line}:${column} ${severity === 'warning' ? 'Warning: ' : ''}${message} (${rule})`),
		inOneLine(`  ${hint}`),
	]);
	return [...lines, summaryLine(problems)].join('\n');
}

/**
 * The report of a check, a build and `astro dev`: errors last, where a terminal shows them, and how to
 * learn more about the first one.
 */
export function reportTerminal(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	const first = errors[0] ?? warnings[0];
	const more = first ? [`  npm run check -- --explain ${first.rule} says why there is this rule, with an example`] : [];
	return [reportText([...warnings, ...errors]), ...more].join('\n');
}

/** The problems as a JSON array, in the form that contract.md §1 describes. */
export function reportJson(problems: readonly Problem[]): string {
	return JSON.stringify(
		problems.map(({ rule, severity, file, line, column, message, hint }) => ({ rule, severity, file, line, column, message, hint })),
		null,
		'\t',
	);
}

/** GitHub Actions workflow commands, which annotate the lines of a pull request. */
export function reportGithub(problems: readonly Problem[]): string {
	return problems
		.map(({ severity, file, line, column, rule, message, hint }) => {
			const place = `file=${property(inOneLine(file))},line=${line},col=${column},title=${property(rule)}`;
			return `::${severity} ${place}::${data(`${inOneLine(message)}\n${inOneLine(hint)}`)}`;
		})
		.join('\n');
}

/** `2 errors, 1 warning`, or that there are none. */
export function summaryLine(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const warnings = problems.length - errors;
	if (problems.length === 0) return 'No problems found';
	return [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ');
}

function count(number: number, word: string): string {
	return `${formatNumber(number)} ${word}${number === 1 ? '' : 's'}`;
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
