import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';

interface Ended {
	code: number | null;
	output: string;
	errors: string;
}

/** Runs a command of `src/cli`; returns its output and exit code. */
export function run(command: string, args: string[], environment: Record<string, string> = {}): Ended {
	return runIn('.', command, args, environment);
}

/** The same, in another working directory. */
export function runIn(folder: string, command: string, args: string[], environment: Record<string, string> = {}): Ended {
	const { CONTENT_DIR: _content, ...rest } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`src/cli/${command}.ts`), ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...rest, ...environment },
	});
	return { code: status, output: stdout, errors: stderr };
}

/** A temporary folder with these files, deleted after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'nutgraf-cli-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/** The problems of a folder, except those of some rules, as printed by the checker: position, message, rule, hint. */
export function problemsIn(folder: string, without: readonly string[] = []): string[] {
	const { problems } = checkFolder(folder);
	return problems
		.filter(({ rule }) => !without.includes(rule))
		.map(({ file, line, column, message, rule, hint }) => `${file}:${line}:${column} ${message} (${rule})\n${hint}`);
}
