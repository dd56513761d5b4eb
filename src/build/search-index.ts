import * as pagefind from 'pagefind';
import type { Files } from './search-files.ts';
import { joined } from './search-parts.ts';

/** How many pages are sent to Pagefind before it has answered for the first of them. */
const AHEAD = 50;

/** How many pages are indexed at once. Pagefind takes some 0.17 MB of memory for each. */
const PART = 1500;

/** The index for /search/ of a site, while it is made. */
export interface SearchIndex {
	/** Take in what is searched in a page, if there is anything. Pagefind numbers pages as they come: the same ones in the same order give the same bytes. */
	add: (file: string, searched: string) => Promise<void>;
	/** The files of the index, by their path below `pagefind/`. */
	finish: () => Promise<Files>;
}

/** Begin an index. It is made in parts of so many pages, each by a process that ends, with its memory, before the next begins. */
export async function searchIndex(size = PART): Promise<SearchIndex> {
	const parts: Files[] = [];
	let part = await beginPart();
	return {
		add: async (file, searched) => {
			if (!searched) return;
			if (part.pages() === size) {
				parts.push(await part.finish());
				part = await beginPart();
			}
			await part.add(file, searched);
		},
		finish: async () => joined([...parts, await part.finish()]),
	};
}

/** An index of some pages, as Pagefind makes it. */
interface Part {
	pages: () => number;
	add: (file: string, html: string) => Promise<void>;
	finish: () => Promise<Files>;
}

async function beginPart(): Promise<Part> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`The search index was not begun: ${errors.join(', ')}`);
	const added: Promise<{ errors: string[] }>[] = [];
	return {
		pages: () => added.length,
		add: async (sourcePath, content) => {
			added.push(index.addHTMLFile({ sourcePath, content }));
			await added.at(-AHEAD);
		},
		finish: async () => {
			const answers = await Promise.all(added);
			const { files, errors: last } = await index.getFiles();
			await pagefind.close();
			const faults = [...answers.flatMap((answer) => answer.errors), ...last];
			if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(', ')}`);
			return new Map(files.map((file) => [file.path, file.content]));
		},
	};
}
