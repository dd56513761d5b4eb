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

/** The output of Astro for a project. */
interface Written {
	/** Absolute paths of our pages; all others belong to the project. */
	ours: ReadonlySet<string>;
	/** Whether the project has Astro write a Content-Security-Policy for its own pages. */
	hasPolicy: boolean;
}

/**
 * Completes the pages that Astro wrote to a folder: gives each of ours its own Content-Security-Policy, and adds
 * the other files, the search index and the host configuration. Never replaces files of the project.
 */
export async function finishSite(folder: string, corpus: Corpus, settings: Settings, { ours, hasPolicy }: Written): Promise<void> {
	const pages: string[] = [];
	for (const page of filesBelow(folder).filter((path) => path.endsWith('.html'))) {
		const file = join(folder, page);
		const isOurs = ours.has(file);
		if (isOurs) pages.push(page);
		else if (hasPolicy) continue;
		// One character per byte: decoding and encoding 100 kB of UTF-8 takes longer than the work itself.
		const html = readFileSync(file, 'latin1');
		writeFileSync(file, isOurs ? withOwnPolicy(html) : withoutPolicy(html), 'latin1');
	}
	const write = async (path: string, content: string | Uint8Array): Promise<void> => {
		const file = join(folder, path);
		if (existsSync(file)) return;
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	};
	// Pagefind is a separate process and runs while the other files are written.
	const [index] = await Promise.all([searchIndex(folder, pages, settings.cache), writePublished(publishedFiles(corpus, settings), write)]);
	for (const [path, bytes] of index) await write(`pagefind/${path}`, bytes);
	const hosting = hostingOf(settings.base, redirectsOf(corpus, settings.base), corpus.site.editions);
	await write('_headers', headersFile(hosting));
	await write('_redirects', redirectsFile(hosting));
}
