import { join } from 'node:path';
import { libraryOf } from '../checks/library.ts';
import type { Settings } from '../read/settings.ts';
import { headersFile, redirectsFile } from '../view/hosting/published-files.ts';
import { hostingOf } from '../view/hosting/rules.ts';
import { redirectsOf } from '../view/redirects.ts';
import { keptPages } from './kept-pages.ts';
import { keptParts } from './kept-parts.ts';
import { publishedFiles, writePublished } from './published.ts';
import type { Renderer } from './renderer.ts';
import { searchIndex } from './search-index.ts';
import { beginSite, type Staging } from './staging.ts';

/** What a build did. */
export interface Published {
	/** How many pages the site has. */
	pages: number;
	/** How many of them were rendered, and not taken from the last build. */
	rendered: number;
	/** The files of those that are new or other than before. */
	changed: string[];
}

/** Write a site: what its code brings along, its pages, its files for programs, its index for the search, what its host has to know. */
export async function publish(renderer: Renderer, settings: Settings): Promise<Published> {
	const site = beginSite(renderer.assets, settings.cache, settings.out);
	try {
		return await publishTo(site, renderer, settings);
	} catch (error) {
		site.abandon();
		// A full disk does not say which it is.
		if (error instanceof Error && 'code' in error && !('path' in error)) Object.assign(error, { path: settings.out });
		throw error;
	}
}

async function publishTo(site: Staging, renderer: Renderer, settings: Settings): Promise<Published> {
	const { content, base, cache } = settings;
	const corpus = libraryOf(content).corpus();
	const kept = keptPages(join(cache, 'pages'), [renderer.name, corpus.site]);
	const parts = keptParts(join(cache, 'search'), renderer.name);
	const index = searchIndex(parts);
	let rendered = 0;
	const changed: string[] = [];
	for (const page of renderer.pages) {
		const { html, searched, isRendered } = await kept.of(page);
		if (isRendered) rendered++;
		if (site.write(page.file, html)) changed.push(page.file);
		await index.add(page.file, searched);
	}
	// Pagefind, a process of its own, goes on while the other files are written.
	const [searchFiles] = await Promise.all([index.finish(), writePublished(publishedFiles(corpus, settings), site.write)]);
	for (const [path, bytes] of searchFiles) site.write(`pagefind/${path}`, bytes);
	const hosting = hostingOf(base, redirectsOf(corpus, base));
	site.write('_headers', headersFile(hosting));
	site.write('_redirects', redirectsFile(hosting));
	site.finish();
	kept.prune();
	parts.prune();
	return { pages: renderer.pages.length, rendered, changed };
}
