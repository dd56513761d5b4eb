import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDev } from '../site/dev-server.ts';
import { claimText, keptOf, pageText, sourceText } from './corpus.ts';
import { median } from './measure.ts';

/** Times that a contributor waits, in milliseconds. */
export interface DevTimes {
	/** From the command to the first page. */
	firstPage: number;
	/** From saving a file to the page that shows the edit, polled every few milliseconds. */
	edits: { what: string; shows: number }[];
}

/** Runs the dev server several times on a synthetic content folder and edits its files; returns medians. */
export async function devTimes(synthetic: string, pages: number, runs: number): Promise<DevTimes> {
	// A copy, as its files are edited.
	const content = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
	cpSync(synthetic, content, { recursive: true });
	const edits = [
		{ what: 'a page', file: 'explainers/p-0.mdx', at: '/explainers/p-0/', text: (word: string) => pageText(0, pages, word) },
		{ what: 'a source', file: 'sources/s-7.yaml', at: '/sources/s-7/', text: (word: string) => sourceText(7, word) },
		{ what: 'a claim', file: 'claims/c-4.yaml', at: '/claims/c-4/', text: (word: string) => claimText(4, `About 1,004 ${word}.`) },
	];
	const firstPages: number[] = [];
	const shows = new Map<string, number[]>(edits.map(({ what }) => [what, []]));
	for (let run = 1; run <= runs; run++) {
		const start = performance.now();
		const server = await startDev(content);
		await server.page('/explainers/p-1/');
		firstPages.push(performance.now() - start);
		for (const { what, file, at, text } of edits) {
			const word = `Edition ${run}`;
			// Opens the page as a browser does, and lets the server settle.
			await server.page(at);
			await new Promise((done) => setTimeout(done, 1000));
			const saved = performance.now();
			writeFileSync(join(content, file), text(word));
			await server.until(async () => (await server.page(at)).includes(word));
			shows.get(what)?.push(performance.now() - saved);
		}
		await server.stop();
	}
	for (const left of [content, ...keptOf({ CONTENT_DIR: content })]) rmSync(left, { recursive: true, force: true });
	return { firstPage: median(firstPages), edits: edits.map(({ what }) => ({ what, shows: median(shows.get(what) ?? []) })) };
}
