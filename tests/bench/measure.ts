import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanEnvironment } from '../site/build.ts';

/** Cost of one run of a command, child processes included. */
export interface Cost {
	/** Seconds from start to end. */
	seconds: number;
	/** Seconds of user time; unknown outside Linux. */
	user?: number;
	/** Peak memory in MB; unknown outside Linux. */
	memory?: number;
	output: string;
}

/** Sampling interval, in milliseconds. */
const PACE = 50;
const TICKS = 100;
const PAGE = 4096;

/** Runs a script with this Node and measures it. Throws if it fails. */
export async function cost(args: string[], environment: Record<string, string>): Promise<Cost> {
	const start = performance.now();
	const child = spawn(process.execPath, args, { env: { ...cleanEnvironment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
	let code: number | null | undefined;
	const ended = new Promise<void>((done) =>
		child.on('close', (result) => {
			code = result;
			done();
		}),
	);
	const ticks = new Map<number, number>();
	let memory = 0;
	while (code === undefined) {
		const processes = treeOf(child.pid ?? 0);
		for (const { id, user } of processes) ticks.set(id, user);
		memory = Math.max(
			memory,
			processes.reduce((sum, { pages }) => sum + pages, 0),
		);
		await Promise.race([ended, wait(PACE)]);
	}
	const seconds = (performance.now() - start) / 1000;
	if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
	return {
		seconds,
		output,
		...(ticks.size === 0 ? {} : { user: [...ticks.values()].reduce((a, b) => a + b, 0) / TICKS, memory: (memory * PAGE) / 2 ** 20 }),
	};
}

/** A process and its descendants, from /proc; none if there is no /proc. */
function treeOf(root: number): { id: number; user: number; pages: number }[] {
	const all = processes();
	const ids = new Set([root]);
	for (let size = 0; size !== ids.size;) {
		size = ids.size;
		for (const { id, parent } of all) if (ids.has(parent)) ids.add(id);
	}
	return all.filter(({ id }) => ids.has(id));
}

function processes(): { id: number; parent: number; user: number; pages: number }[] {
	try {
		return readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((name) => {
				try {
					// proc_pid_stat(5): the field after the name in parentheses is the state, field 3.
					const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
						.replace(/^.*\) /s, '')
						.split(' ')
						.map(Number);
					return [{ id: Number(name), parent: fields[1] ?? 0, user: fields[11] ?? 0, pages: fields[21] ?? 0 }];
				} catch {
					return [];
				}
			});
	} catch {
		return [];
	}
}

/** The median of numbers. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
