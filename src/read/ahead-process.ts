import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ruleOf } from './kinds.ts';
import { digestOf } from './readings.ts';
import { readRecord } from './record.ts';

/** The work of one process that `readAhead` starts: paths, a line each, to readings, a line each. */
const [folder = ''] = process.argv.slice(2);
for (const path of (await text(process.stdin)).split('\n')) {
	const rule = ruleOf(path);
	if (!rule) continue;
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(join(folder, path));
	} catch {
		// Gone since it was listed.
		continue;
	}
	// At once: a later file may end this process.
	process.stdout.write(`${JSON.stringify({ path, digest: digestOf(bytes), reading: readRecord(path, bytes, rule, { swift: true }) })}\n`);
}
