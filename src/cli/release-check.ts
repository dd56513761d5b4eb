import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { checkFolder } from '../build/library.ts';
import { checkCommand, contentOption, folderAt, runCommand } from './command.ts';
import { changelogFile, faultsOfChangelog, type ReleaseFault } from './release/changelog.ts';

const USAGE = `Usage: npm run release:check -- [--content DIR]

Says whether this state of the project can be released: everything is committed, package.json and
package-lock.json agree, ${changelogFile} has an entry for the version on top, in the form of
keepachangelog.com, and the content has no errors. It changes nothing; tests are run by npm test.
Exit code: 0 it can be released, 1 it cannot, 2 wrong usage.`;

const dependencies = {
	dependencies: z.record(z.string(), z.string()).default({}),
	devDependencies: z.record(z.string(), z.string()).default({}),
};
const projectSchema = z.object({ version: z.string(), ...dependencies });
const lockSchema = z.object({ version: z.string(), packages: z.object({ '': z.object({ version: z.string(), ...dependencies }) }) });

runCommand(USAGE, (args) => {
	const { values } = parseArgs({ args, options: contentOption() });
	const folder = folderAt(values.content);
	const project = readJson('package.json', projectSchema);
	const faults = [
		...faultsOfTree(),
		...faultsOfVersions(project),
		...faultsOfChangelog(existsSync(changelogFile) ? readFileSync(changelogFile, 'utf8') : '', project.version),
		...faultsOfContent(folder, values.content),
	];
	for (const { place, message, hint } of faults) console.log(`${place} ${message}\n  ${hint}`);
	console.log(faults.length === 0 ? `${project.version} can be released` : `${project.version} cannot be released yet`);
	return faults.length === 0 ? 0 : 1;
});

function faultsOfTree(): ReleaseFault[] {
	const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
	if (status !== 0)
		return [
			{ place: '.', message: 'Git cannot say what is committed', hint: 'Start the command in a clone of the project, with Git installed' },
		];
	return stdout
		.split('\n')
		.filter(Boolean)
		.map((line) => ({ place: line.slice(3), message: 'This is not committed', hint: 'Commit it, or put it away' }));
}

function faultsOfVersions({ version, ...direct }: z.output<typeof projectSchema>): ReleaseFault[] {
	const hint = 'Run `npm install --package-lock-only`, and commit the lock';
	const {
		version: locked,
		packages: {
			'': { version: own, ...lockedDirect },
		},
	} = readJson('package-lock.json', lockSchema);
	return [
		...(/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)
			? []
			: [
					{
						place: 'package.json',
						message: `"${version}" is not a version`,
						hint: 'Write three numbers, such as 1.2.3: https://semver.org/',
					},
				]),
		...(locked === version && own === version
			? []
			: [
					{
						place: 'package-lock.json',
						message: `The lock file is of ${own === version ? locked : own}, package.json has ${version}`,
						hint,
					},
				]),
		...(isDeepStrictEqual(lockedDirect, direct)
			? []
			: [{ place: 'package-lock.json', message: 'The lock file has other dependencies than package.json', hint }]),
	];
}

function faultsOfContent(folder: string, content: string): ReleaseFault[] {
	const errors = checkFolder(folder).problems.filter(({ severity }) => severity === 'error').length;
	return errors === 0
		? []
		: [
				{
					place: content,
					message: `The content has ${errors === 1 ? 'an error' : `${errors} errors`}`,
					hint: `\`${checkCommand(content)}\` names ${errors === 1 ? 'it' : 'them'}`,
				},
			];
}

function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
	return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
