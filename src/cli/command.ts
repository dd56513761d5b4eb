import { resolve } from 'node:path';
import { withCommands } from '../read/command-words.ts';
import { sayFailure } from '../read/failure.ts';
import { isFolderThere, seenFrom } from '../read/folder.ts';
import { keptIn, settingsFrom, type Project, type Settings } from '../read/settings.ts';

/** What a command was asked to do makes no sense; the message says why. */
class WrongUsage extends Error {}

/** Print for the person at the terminal: `npm run check` is the command that can be started here. */
export const say = {
	out: (text: string): void => console.log(withCommands(text)),
	fault: (text: string): void => console.error(withCommands(text)),
};

/** End a command as wrong usage. */
export function refuse(message: string): never {
	throw new WrongUsage(message);
}

/** Run a command with the arguments of this process; its number is the exit code, 2 after wrong usage, 1 after what else failed: never with a stack. */
export async function runCommand(usage: string, command: (args: string[]) => number | Promise<number>): Promise<void> {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		say.out(usage);
		return;
	}
	// What is thrown outside of the command, in a timer or an answer that comes later.
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

/** The options that every command on a content folder has, for `parseArgs`. */
export function contentOption(): { content: { type: 'string'; default: string } } {
	return { content: { type: 'string', default: process.env['CONTENT_DIR'] || 'content' } };
}

/** What the environment of this process sets, and the project in which it was started. */
export function settingsHere(project: Omit<Project, 'root'> = {}): Settings {
	try {
		return settingsFrom(process.env, { ...project, root: process.cwd() });
	} catch (error) {
		return refuse((error as Error).message);
	}
}

/** Where what this command reads is kept for the next one. */
export function keptHere(): string {
	return keptIn(process.cwd());
}

/** A file of a content folder as seen from where the command was started. */
export function fromHere(folder: string, file: string): string {
	return seenFrom(process.cwd(), folder, file);
}

/** A content folder as an absolute path. */
export function folderAt(path: string): string {
	const folder = resolve(path);
	if (!isFolderThere(folder)) refuse(`There is no folder ${path}`);
	return folder;
}

/** `npm run check`, with what it needs to look at the same folder. */
export function checkCommand(content: string): string {
	return content === 'content' ? 'npm run check' : `npm run check -- --content ${/\s/.test(content) ? JSON.stringify(content) : content}`;
}

function isWrongUsage(error: unknown): error is Error {
	if (error instanceof WrongUsage) return true;
	return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
