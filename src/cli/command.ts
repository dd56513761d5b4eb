import { resolve } from 'node:path';
import { withCommands } from '../read/command-words.ts';
import { sayFailure } from '../read/failure.ts';
import { isFolderThere, seenFrom } from '../read/folder.ts';
import { keptIn, settingsFrom, type Project, type Settings } from '../read/settings.ts';

/** Error for wrong usage of a command; the message says why. */
class WrongUsage extends Error {}

/** Prints to the terminal, with commands as they can be run here, such as `npm run check`. */
export const say = {
	out: (text: string): void => console.log(withCommands(text)),
	fault: (text: string): void => console.error(withCommands(text)),
};

/** Ends a command with a message about wrong usage. */
export function refuse(message: string): never {
	throw new WrongUsage(message);
}

/**
 * Runs a command with the arguments of this process and sets the exit code: what it returns, 2 on wrong usage, 1 on any
 * other error. Prints no stack traces.
 */
export async function runCommand(usage: string, command: (args: string[]) => number | Promise<number>): Promise<void> {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		say.out(usage);
		return;
	}
	// Errors thrown outside the command, in a timer or a late answer.
	process.once('uncaughtException', (error) => {
		sayFailure(error);
		process.exit(1);
	});
	try {
		process.exitCode = await command(args);
	} catch (error) {
		if (isWrongUsage(error)) {
			say.fault(`${error.message}\n\n${usage}`);
			process.exitCode = 2;
		} else {
			sayFailure(error);
			process.exitCode = 1;
		}
	}
}

/** The `--content` option, shared by all commands on a content folder, for `parseArgs`. */
export function contentOption(): { content: { type: 'string'; default: string } } {
	return { content: { type: 'string', default: process.env['CONTENT_DIR'] || 'content' } };
}

/** Settings from the environment and the project in the current directory. */
export function settingsHere(project: Omit<Project, 'root'> = {}): Settings {
	try {
		return settingsFrom(process.env, { ...project, root: process.cwd() });
	} catch (error) {
		return refuse((error as Error).message);
	}
}

/** The cache folder of this project. */
export function keptHere(): string {
	return keptIn(process.cwd());
}

/** The path of a content file, relative to the current directory. */
export function fromHere(folder: string, file: string): string {
	return seenFrom(process.cwd(), folder, file);
}

/** A content folder as an absolute path. */
export function folderAt(path: string): string {
	const folder = resolve(path);
	if (!isFolderThere(folder)) refuse(`There is no folder ${path}`);
	return folder;
}

/** The `npm run check` command line for a content folder. */
export function checkCommand(content: string): string {
	return content === 'content' ? 'npm run check' : `npm run check -- --content ${/\s/.test(content) ? JSON.stringify(content) : content}`;
}

function isWrongUsage(error: unknown): error is Error {
	if (error instanceof WrongUsage) return true;
	return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
