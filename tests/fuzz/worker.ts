import { parentPort } from 'node:worker_threads';
import { findingOf } from './holds.ts';
import type { Files } from './mutate.ts';

// Examines one content folder at a time; the parent ends this thread if an answer takes too long.
parentPort?.on('message', async (files: Files) => {
	parentPort?.postMessage(await findingOf(files));
});
