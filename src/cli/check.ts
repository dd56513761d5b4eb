import { parseArgs } from 'node:util';
import { reportGithub, reportJson, reportText } from '../checks/report.ts';
import { checkFolder } from '../checks/run.ts';
import { contentOption, folderAt, fromHere, refuse, runCommand } from './command.ts';

const USAGE = `Usage: npm run check -- [--format text|json|github] [--content DIR] [--strict]

Checks a content folder (default: CONTENT_DIR, else content) and prints every problem.
Exit code: 0 clean, 1 problems (with --strict warnings count), 2 wrong usage.`;

const reporters = { text: reportText, json: reportJson, github: reportGithub };

runCommand(USAGE, (args) => {
	const { values } = parseArgs({ args, options: { ...contentOption(), format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } } });
	const { content, format, strict } = values;
	if (!isFormat(format)) refuse(`There is no format "${format}"`);
	const folder = folderAt(content);
	const problems = checkFolder(folder).problems.map((problem) => ({ ...problem, file: fromHere(folder, problem.file) }));
	const report = reporters[format](problems);
	if (report !== '') console.log(report);
	return problems.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
});

function isFormat(name: string): name is keyof typeof reporters {
	return Object.hasOwn(reporters, name);
}
