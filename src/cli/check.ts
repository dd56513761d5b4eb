import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { reportGithub, reportJson, reportText } from '../checks/report.ts';
import { checkFolder } from '../checks/run.ts';
import type { Problem } from '../model/problem.ts';

const USAGE = `Usage: npm run check -- [--format text|json|github] [--content DIR] [--strict]

Checks a content folder (default: CONTENT_DIR, else content) and prints every problem.
Exit code: 0 clean, 1 problems (with --strict warnings count), 2 wrong usage.`;

const reporters = { text: reportText, json: reportJson, github: reportGithub };

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
	const options = optionsIn(args);
	if (typeof options === 'string') {
		console.error(options === '' ? USAGE : `${options}\n\n${USAGE}`);
		return options === '' ? 0 : 2;
	}
	const { folder, format, strict } = options;
	const problems = checkFolder(folder).problems.map((problem) => fromHere(problem, folder));
	const report = reporters[format](problems);
	if (report !== '') console.log(report);
	return problems.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
}

/** What is asked for, or what is wrong with it; the empty text for help. */
function optionsIn(args: string[]): { folder: string; format: keyof typeof reporters; strict: boolean } | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				content: { type: 'string', default: process.env['CONTENT_DIR'] || 'content' },
				format: { type: 'string', default: 'text' },
				strict: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		if (values.help) return '';
		const format = values.format as keyof typeof reporters;
		if (!Object.hasOwn(reporters, format)) return `There is no format "${values.format}"`;
		const folder = resolve(values.content);
		if (!existsSync(folder) || !statSync(folder).isDirectory()) return `There is no folder ${values.content}`;
		return { folder, format, strict: values.strict };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** The problem with its file as seen from where the command was started. */
function fromHere(problem: Problem, folder: string): Problem {
	return { ...problem, file: relative(process.cwd(), join(folder, problem.file)).split(sep).join('/') };
}
