import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ruleOf } from './rule.ts';
import { digestOf } from './cache.ts';
import { languageOf } from './language.ts';
import { readRecord } from './record.ts';

/** Worker process of `readByWorkers`: takes paths on standard input, one per line, and prints readings, one per line. */
const [folder = '', siteLanguage = 'en'] = process.argv.slice(2);
for (const path of (await text(process.stdin)).split('\n')) {
	const rule = ruleOf(path);
	if (!rule) continue;
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(join(folder, path));
	} catch {
		// Deleted since it was listed.
		continue;
	}
	// Written immediately, as a later file may crash this process.
	process.stdout.write(
		`${JSON.stringify({ path, digest: digestOf(bytes), reading: readRecord(path, bytes, rule, languageOf(path, siteLanguage)) })}\n`,
	);
}
