import { parentPort } from 'node:worker_threads';
import { findingOf } from './holds.ts';
import type { Files } from './mutate.ts';

// Asked for one content folder after the other; whoever asks ends this thread when an answer takes too long.
parentPort?.on('message', async (files: Files) => {
	parentPort?.postMessage(await findingOf(files));
});
