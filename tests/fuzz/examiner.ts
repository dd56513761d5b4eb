import { Worker } from 'node:worker_threads';
import type { Finding } from './holds.ts';
import type { Files } from './mutate.ts';

/** Longest time for a folder this small, even on a busy machine. */
export const LONGEST_MS = 5000;

/** Examines content folders in a worker thread, so that one that hangs can be ended. */
export class Examiner {
	#worker: Worker | undefined;
	readonly #limit: number;

	constructor(limit = LONGEST_MS) {
		this.#limit = limit;
	}

	/** Examines a folder; a timeout or a crash of the thread is a fault too. */
	async look(files: Files): Promise<Finding> {
		// The first folder waits for the code to load.
		const limit = this.#worker ? this.#limit : 6 * this.#limit;
		const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: 1024 },
		}));
		return new Promise((done) => {
			const end = (finding: Finding): void => {
				clearTimeout(timer);
				worker.off('message', end).off('error', broken).off('exit', ended);
				done(finding);
			};
			const lost = (fault: string): void => {
				this.#worker = undefined;
				void worker.terminate();
				end({ faults: [fault], isAccepted: false });
			};
			const broken = (error: Error): void => lost(`exception: the thread ended: ${error}`);
			const ended = (code: number): void => lost(`exception: the thread ended with ${code}`);
			const timer = setTimeout(() => lost(`hang: more than ${limit / 1000} s`), limit);
			worker.on('message', end).on('error', broken).on('exit', ended);
			worker.postMessage(files);
		});
	}

	async close(): Promise<void> {
		await this.#worker?.terminate();
		this.#worker = undefined;
	}
}
