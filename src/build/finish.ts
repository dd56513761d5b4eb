import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corpus } from '../read/corpus.ts';
import { filesBelow } from '../read/folder.ts';
import type { Settings } from '../read/settings.ts';
import { headersFile, redirectsFile } from '../hosts/published-files.ts';
import { hostingOf } from '../hosts/rules.ts';
import { redirectsOf } from '../hosts/redirects.ts';
import { withOwnPolicy, withoutPolicy } from './own-policy.ts';
import { publishedFiles, writePublished } from './published.ts';
import { searchIndex } from './search-index.ts';

/** What Astro wrote of a project. */
interface Written {
	/** The files of our pages, as absolute paths; all others are of the project. */
	ours: ReadonlySet<string>;
	/** Has the project asked Astro for a policy of its pages? */
	hasPolicy: boolean;
}

/**
 * Make a site of the pages that Astro wrote to a folder: each of ours gets a policy of its own, and beside them
 * come the files for programs, the search index, and what a host has to know. What the project itself has there stays.
 */
export async function finishSite(folder: string, corpus: Corpus, settings: Settings, { ours, hasPolicy }: Written): Promise<void> {
	const pages: string[] = [];
	for (const page of filesBelow(folder).filter((path) => path.endsWith('.html'))) {
		const file = join(folder, page);
		const isOurs = ours.has(file);
		if (isOurs) pages.push(page);
		else if (hasPolicy) continue;
		// Each byte as a letter: to read and write 100 kB as UTF-8 takes longer than what is done with them.
		const html = readFileSync(file, 'latin1');
		writeFileSync(file, isOurs ? withOwnPolicy(html) : withoutPolicy(html), 'latin1');
	}
	const write = async (path: string, content: string | Uint8Array): Promise<void> => {
		const file = join(folder, path);
		if (existsSync(file)) return;
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	};
	// Pagefind, a process of its own, goes on while the other files are written.
	const [index] = await Promise.all([searchIndex(folder, pages, settings.cache), writePublished(publishedFiles(corpus, settings), write)]);
	for (const [path, bytes] of index) await write(`pagefind/${path}`, bytes);
	const hosting = hostingOf(settings.base, redirectsOf(corpus, settings.base));
	await write('_headers', headersFile(hosting));
	await write('_redirects', redirectsFile(hosting));
}
