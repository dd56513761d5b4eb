import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

/** The files of an index, by their paths below `pagefind/`. */
export type IndexFiles = Map<string, Uint8Array>;

/** What an index in the cache was made of, and the digest of each of its files. */
interface Manifest {
	searched: string;
	files: Record<string, string>;
}

/** The numbers of sources: in a result they would stand between the words. */
const NOT_SEARCHED = ['sup.markers'];

/** How many pages are sent to Pagefind before it has answered for the first of them. */
const AHEAD = 50;

/**
 * The index for `/search/` of the pages in a folder, by Pagefind; the one in the cache if all that is
 * searched is as it was. Pagefind numbers pages as they come: the same ones give the same bytes.
 */
export async function searchIndex(folder: string, pages: readonly string[], cache: string): Promise<IndexFiles> {
	const kept = join(cache, 'pagefind');
	const searched = digestOfPages(folder, pages);
	const before = indexIn(kept, searched);
	if (before) return before;
	const files = await indexOf(folder, pages);
	keep(kept, searched, files);
	return files;
}

/** Page by page: ten thousand of them together are longer than a string may be. */
function digestOfPages(folder: string, pages: readonly string[]): string {
	const digest = createHash('sha256');
	for (const page of pages) digest.update(`${page}\n${searchedIn(readFileSync(join(folder, page), 'latin1'))}\n`);
	return digest.digest('base64url');
}

async function indexOf(folder: string, pages: readonly string[]): Promise<IndexFiles> {
	const { index, errors } = await pagefind.createIndex({ excludeSelectors: NOT_SEARCHED });
	if (!index) throw new Error(`The search index was not begun: ${errors.join(', ')}`);
	const added: Promise<{ errors: string[] }>[] = [];
	for (const sourcePath of pages) {
		added.push(index.addHTMLFile({ sourcePath, content: readFileSync(join(folder, sourcePath), 'utf8') }));
		await added.at(-AHEAD);
	}
	const answers = await Promise.all(added);
	const { files, errors: last } = await index.getFiles();
	await pagefind.close();
	const faults = [...answers.flatMap((answer) => answer.errors), ...last];
	if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(', ')}`);
	return new Map(files.map(({ path, content }) => [path, content]));
}

/** The index in a folder of the cache, if it was made of the same and each file still has its bytes. */
function indexIn(folder: string, searched: string): IndexFiles | undefined {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
		if (manifest.searched !== searched) return undefined;
		const files = new Map(Object.keys(manifest.files).map((path) => [path, readFileSync(join(folder, path))]));
		return [...files].every(([path, bytes]) => manifest.files[path] === digestOf(bytes)) ? files : undefined;
	} catch {
		// Not there, or cut short: it is made anew.
		return undefined;
	}
}

function keep(folder: string, searched: string, files: IndexFiles): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [path, bytes] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	const manifest: Manifest = { searched, files: Object.fromEntries([...files].map(([path, bytes]) => [path, digestOf(bytes)])) };
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Of a page what Pagefind may read: its head without styles and scripts, and its main part. */
function searchedIn(html: string): string {
	const main = html.indexOf('<main');
	const head = html.slice(0, html.indexOf('</head>')).replaceAll(/<(style|script)\b.*?<\/\1>/gs, '');
	return `${head}${html.slice(main, html.lastIndexOf('</main>'))}`;
}

function digestOf(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('base64url');
}
