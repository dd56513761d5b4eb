import { Worker } from 'node:worker_threads';
import type { Finding } from './holds.ts';
import type { Files } from './mutate.ts';

/** No folder as small as these may take longer, on a busy machine either. */
export const LONGEST_MS = 5000;

/** Looks at content folders in a thread of its own, so that one which is never done with can be left. */
export class Examiner {
	#worker: Worker | undefined;
	readonly #limit: number;

	constructor(limit = LONGEST_MS) {
		this.#limit = limit;
	}

	/** What is found out about a folder; that it takes too long, or takes the thread with it, is a fault as well. */
	async look(files: Files): Promise<Finding> {
		// The first folder waits for the code to be read.
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
