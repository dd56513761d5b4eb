import { inOneLine } from '../model/text.ts';
import { withCommands } from './command-words.ts';

/** An error that the user can fix: its message says in one line what is wrong and what to do. */
export class Failure extends Error {}

const codes: Record<string, string> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'no more may be written by this user',
	EROFS: 'the disk can only be read',
	EACCES: 'this user may not do that there',
	EPERM: 'the system does not allow it',
	ENOENT: 'it is not there',
	ENOTDIR: 'there is a file where a folder is needed',
	EISDIR: 'it is a folder',
	ENOTEMPTY: 'the folder is not empty',
	ELOOP: 'links there lead in a circle',
	ENAMETOOLONG: 'the name is too long',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
	EFBIG: 'the file would be too large',
	EIO: 'the disk does not answer',
	ENOMEM: 'there is no memory left',
	EADDRINUSE: 'another program has this address',
};

/** An error as text without a stack, with its place and hint. */
export function failureInWords(error: unknown): string {
	if (error instanceof Failure) return error.message;
	const { code, path, dest, syscall } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
	const words = code === undefined ? undefined : codes[code];
	if (words !== undefined && syscall !== undefined)
		return `${[path, dest].filter(Boolean).join(' -> ') || syscall}: ${words} (${code}). Mend that, and run the command again`;
	const message = causesOf(error)
		.map((one) => (one instanceof Error ? one.message : String(one)))
		.join(': ');
	return `The program itself failed: ${message.replaceAll(/\s+/g, ' ').slice(0, 300)}. Set NUTGRAF_STACK=1 to see where, and report it`;
}

function causesOf(error: unknown): unknown[] {
	return error instanceof Error && error.cause !== undefined ? [error, ...causesOf(error.cause)] : [error];
}

/** Prints an error, with its stack only if `NUTGRAF_STACK` is set. */
export function sayFailure(error: unknown): void {
	console.error(withCommands(inOneLine(failureInWords(error))));
	if (process.env['NUTGRAF_STACK'] && error instanceof Error) console.error(error.stack);
}
