import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Polling interval, in milliseconds. */
const PAUSE = 50;

/** How long, in milliseconds, a lock file may be empty before it counts as abandoned. */
const MOMENT = 1000;

/**
 * Acquires a lock, waiting while another process holds it, and returns a function that releases it. The lock is a
 * file with the id of its process; the lock of a process that no longer runs is taken over.
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

/** Whether the process that holds a lock ended without releasing it. */
function isLeft(file: string): boolean {
	try {
		const holder = readFileSync(file, 'utf8');
		// The file is briefly empty while a process acquires the lock, and stays empty if the process is killed then.
		return holder === '' ? Date.now() - statSync(file).mtimeMs > MOMENT : !/^[1-9]\d*$/.test(holder) || !isRunning(Number(holder));
	} catch {
		// It has just been released.
		return false;
	}
}

/** Whether another process with this id is running. */
function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0) && id !== process.pid;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
