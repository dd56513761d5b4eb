import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** No site takes so long to put in place, in milliseconds. */
const LONGEST = 60_000;

/** How long to wait before asking again, in milliseconds. */
const PAUSE = 50;

/** So long, in milliseconds, a turn may be taken without saying by whom. */
const MOMENT = 1000;

/** Do some work while no other build to the same place does it: the file `turn` is there while one is at it. Waits, and keeps this process from all else. */
export function inTurn(turn: string, work: () => void): void {
	for (let waited = 0; !take(turn); waited += PAUSE) {
		if (waited > LONGEST || isLeft(turn)) rmSync(turn, { recursive: true, force: true });
		else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
	}
	try {
		work();
	} finally {
		rmSync(turn, { force: true });
	}
}

/** Take the turn, unless another has it. */
function take(turn: string): boolean {
	try {
		writeFileSync(turn, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Was whoever had the turn stopped in the middle of it? */
function isLeft(turn: string): boolean {
	try {
		const holder = readFileSync(turn, 'utf8');
		// Empty for less than a moment, unless whoever took it was stopped in that moment.
		return holder === '' ? Date.now() - statSync(turn).mtimeMs > MOMENT : !/^[1-9]\d*$/.test(holder) || !isRunning(Number(holder));
	} catch {
		// It has just been given back.
		return false;
	}
}

/** Is there another process of this number? */
export function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0) && id !== process.pid;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
