import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait before asking again, in milliseconds. */
const PAUSE = 50;

/** So long, in milliseconds, a lock may be held without saying by whom. */
const MOMENT = 1000;

/**
 * Wait until no other process holds a lock, and take it: a file with the number of the process that has it. Gives what
 * gives it back. That of a process which is gone is taken over.
 */
export async function lock(file: string): Promise<() => void> {
	mkdirSync(dirname(file), { recursive: true });
	while (!take(file)) {
		if (isLeft(file)) rmSync(file, { force: true });
		else await pause(PAUSE);
	}
	return () => rmSync(file, { force: true });
}

function take(file: string): boolean {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Was whoever has the lock stopped before it gave it back? */
function isLeft(file: string): boolean {
	try {
		const holder = readFileSync(file, 'utf8');
		// Empty for less than a moment, unless whoever took it was stopped in that moment.
		return holder === '' ? Date.now() - statSync(file).mtimeMs > MOMENT : !/^[1-9]\d*$/.test(holder) || !isRunning(Number(holder));
	} catch {
		// It has just been given back.
		return false;
	}
}

/** Is there another process of this number? */
function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0) && id !== process.pid;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
