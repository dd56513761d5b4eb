import { parseArgs } from 'node:util';
import { explain, type ShownFile } from '../checks/explain.ts';
import { libraryOf } from '../build/library.ts';
import { reportGithub, reportJson, reportTerminal } from '../checks/report.ts';
import { rules } from '../checks/rules.ts';
import { problemsSeenFrom } from '../read/folder.ts';
import { didYouMean } from '../model/suggestion.ts';
import { contentOption, folderAt, keptHere, refuse, runCommand, say } from './command.ts';

const USAGE = `Usage: npm run check -- [--format text|json|github] [--content DIR] [--strict]
       npm run check -- --explain RULE

Checks a content folder (default: CONTENT_DIR, else content) and prints every problem. The name of
a rule stands in brackets behind it; --explain says why there is that rule, with an example.
Exit code: 0 clean, 1 problems (with --strict warnings count), 2 wrong usage.`;

const reporters = { text: reportTerminal, json: reportJson, github: reportGithub };

runCommand(USAGE, async (args) => {
	const { values } = parseArgs({
		args,
		options: {
			...contentOption(),
			format: { type: 'string', default: 'text' },
			strict: { type: 'boolean', default: false },
			explain: { type: 'string' },
		},
	});
	const { content, format, strict } = values;
	if (values.explain !== undefined) {
		say.out(explanationOf(values.explain));
		return 0;
	}
	if (!isFormat(format)) refuse(`There is no format "${format}"`);
	const folder = folderAt(content);
	const library = libraryOf(folder, keptHere());
	await library.prepare();
	const problems = problemsSeenFrom(process.cwd(), folder, library.problems());
	const report = reporters[format](problems);
	if (report !== '') say.out(report);
	return problems.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
});

function isFormat(name: string): name is keyof typeof reporters {
	return Object.hasOwn(reporters, name);
}

/** A rule explained for the terminal: what must hold, why, and an example. */
function explanationOf(name: string): string {
	const rule = rules.find((one) => one.name === name);
	if (!rule)
		refuse(
			`There is no rule "${name}". ${didYouMean(
				name,
				rules.map((one) => one.name),
				'Rules are listed in content/README.md',
			)}`,
		);
	const { wrong, problems, right, setting } = explain(rule);
	const shown = (files: ShownFile[]): string[] =>
		files.flatMap(({ file, text }) => [
			file,
			...(text ?? '(not there)')
				.trimEnd()
				.split('\n')
				.map((line) => `  | ${line}`),
		]);
	return [
		`${rule.name} (${rule.severity}): ${rule.summary}`,
		'',
		rule.why,
		'',
		'Wrong:',
		...shown(wrong),
		'',
		'The check says:',
		...problems.split('\n'),
		'',
		'Right:',
		...shown(right),
		'',
		setting === undefined ? 'site.yaml cannot change it.' : 'site.yaml can change it:',
		...(setting ?? '').trimEnd().split('\n'),
	]
		.join('\n')
		.trimEnd();
}
