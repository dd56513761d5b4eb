import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOfChangelog } from '../../src/cli/release/changelog.ts';
import { put } from '../read/folder.ts';
import { folderOf, runIn } from './run.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const changelog =
	'# Changelog\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- A thing\n\n## [0.1.0] - 2026-11-24\n\n### Added\n\n- The first thing\n';

function found(text: string): string[] {
	return faultsOfChangelog(text, '0.2.0').map(({ place, message }) => `${place.replace('.github/CHANGELOG.md:', '')} ${message}`);
}

test('the changelog of this repository can be released once what waits in it is', () => {
	const faults = faultsOfChangelog(readFileSync('.github/CHANGELOG.md', 'utf8'), version);
	expect(faults.filter(({ message }) => !message.endsWith('not released'))).toEqual([]);
});

test.each([
	['in order', changelog],
	['with nothing that waits', changelog.replace('## [0.2.0]', '## [Unreleased]\n\n## [0.2.0]')],
])('a changelog %s is well', (_, text) => {
	expect(found(text)).toEqual([]);
});

test.each([
	['that is not there', '', ['1 The file does not begin with its title', '1 The top entry is missing, package.json has 0.2.0']],
	['of another version', changelog.replace('0.2.0', '0.3.0'), ['3 The top entry is of 0.3.0, package.json has 0.2.0']],
	[
		'with changes that wait',
		changelog.replace('## [0.2.0]', '## [Unreleased]\n\n### Fixed\n\n- A slip\n\n## [0.2.0]'),
		['3 A change is not released'],
	],
	['without a day', changelog.replace(' - 2026-12-01', ''), ['3 The version 0.2.0 has no day']],
	['with an empty entry', changelog.replace('- A thing\n', ''), ['3 The version 0.2.0 says nothing']],
	[
		'with a heading of its own',
		changelog.replace('## [0.2.0]', '## Version 0.2.0'),
		['3 "## Version 0.2.0 - 2026-12-01" is not the heading of a version', '9 The top entry is of 0.1.0, package.json has 0.2.0'],
	],
	['with a kind of change of its own', changelog.replace('### Added', '### News'), ['5 "News" is not a kind of change']],
	['in the wrong order', changelog.replace('2026-12-01', '2026-11-01'), ['3 The version 0.2.0 is older than 0.1.0 below it']],
])('in a changelog %s each fault is named once', (_, text, faults) => {
	expect(found(text)).toEqual(faults);
});

const project = (more = {}): string => JSON.stringify({ name: 'a', version: '0.2.0', dependencies: { zod: '1.0.0' }, ...more });
const lock = (own = '0.2.0'): string =>
	JSON.stringify({ name: 'a', version: own, packages: { '': { name: 'a', version: own, dependencies: { zod: '1.0.0' } } } });
const sound = {
	'package.json': project(),
	'package-lock.json': lock(),
	'.github/CHANGELOG.md': changelog,
	'content/site.yaml': 'title: T\n',
};

/** Runs the command in a repository with committed files and uncommitted ones (`loose`). */
function releaseCheck(files: Record<string, string>, loose: Record<string, string> = {}): [number | null, string] {
	const folder = folderOf(files);
	for (const args of [
		['init', '-q'],
		['add', '-A'],
		['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'All'],
	]) {
		expect(spawnSync('git', args, { cwd: folder }).status, args.join(' ')).toBe(0);
	}
	put(folder, loose);
	const { code, output } = runIn(folder, 'release-check', []);
	return [code, output];
}

test('a version that is committed, locked and told of can be released', () => {
	expect(releaseCheck(sound)).toEqual([0, '0.2.0 can be released\n']);
});

test.each<[string, Record<string, string>, Record<string, string>, string]>([
	['a file that is not committed', sound, { 'notes.txt': 'x' }, 'notes.txt This is not committed\n  Commit it'],
	[
		'a lock of another version',
		{ ...sound, 'package-lock.json': lock('0.1.0') },
		{},
		'package-lock.json The lock file is of 0.1.0, package.json has 0.2.0\n',
	],
	[
		'a lock of other packages',
		{ ...sound, 'package.json': project({ dependencies: { zod: '2.0.0' } }) },
		{},
		'package-lock.json The lock file has other dependencies than package.json\n',
	],
	[
		'a version without an entry',
		{ ...sound, '.github/CHANGELOG.md': '# Changelog\n' },
		{},
		'.github/CHANGELOG.md:1 The top entry is missing, package.json has 0.2.0\n',
	],
	[
		'content with an error',
		{ ...sound, 'content/site.yaml': 'tagline: T\n' },
		{},
		'content The content has an error\n  `npm run check` names it',
	],
])('%s keeps a version back', (_, files, loose, expected) => {
	const [code, output] = releaseCheck(files, loose);
	expect(code).toBe(1);
	expect(output).toContain(expected);
	expect(output).toMatch(/0\.2\.0 cannot be released yet\n$/);
});

test('outside a repository it says so', () => {
	const { output } = runIn(folderOf(sound), 'release-check', [], { GIT_CEILING_DIRECTORIES: join('/', 'tmp') });
	expect(output).toContain('Git cannot say what is committed');
});
