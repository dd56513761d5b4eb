import * as pagefind from 'pagefind';
import type { KeptPart, KeptParts } from './kept-parts.ts';
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

/**
 * Begin an index. It is made in parts of so many pages, each by a process that ends, with its memory, before the next
 * begins. One whose pages are those of a part that is `kept` is taken from there.
 */
export function searchIndex(kept?: KeptParts, size = PART): SearchIndex {
	const parts: Files[] = [];
	let part = beginPart(kept);
	return {
		add: async (file, searched) => {
			if (!searched) return;
			if (part.pages() === size) {
				parts.push(await part.finish(true));
				part = beginPart(kept);
			}
			await part.add(file, searched);
		},
		finish: async () => joined([...parts, await part.finish(false)]),
	};
}

interface Part {
	pages: () => number;
	add: (file: string, searched: string) => Promise<void>;
	finish: (isWhole: boolean) => Promise<Files>;
}

/**
 * Pages are held back as long as they are those of a part that is kept. The last part of a site is not kept: it is
 * made while pages are rendered, and would else be made after them.
 */
function beginPart(kept: KeptParts | undefined): Part {
	const digests: string[] = [];
	const held: [file: string, searched: string][] = [];
	let before: KeptPart | undefined;
	let made: PagefindIndex | undefined;
	const make = async (): Promise<PagefindIndex> => {
		made ??= await beginPagefind();
		for (const page of held.splice(0)) await made.add(...page);
		return made;
	};
	return {
		pages: () => digests.length,
		add: async (file, searched) => {
			const digest = kept?.digestOf(file, searched) ?? '';
			if (digests.length === 0) before = kept?.beginningWith(digest);
			held.push([file, searched]);
			digests.push(digest);
			if (before?.digests[digests.length - 1] === digest) return;
			before = undefined;
			await make();
		},
		finish: async (isWhole) => {
			if (before?.digests.length === digests.length) {
				kept?.keepOn(before);
				return before.files;
			}
			const files = await (await make()).finish();
			if (isWhole) kept?.keep({ digests, files });
			return files;
		},
	};
}

/** An index of some pages, as Pagefind makes it. */
interface PagefindIndex {
	add: (file: string, html: string) => Promise<void>;
	finish: () => Promise<Files>;
}

async function beginPagefind(): Promise<PagefindIndex> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`The search index was not begun: ${errors.join(', ')}`);
	const added: Promise<{ errors: string[] }>[] = [];
	return {
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
