import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

/** The files of an index, by path below `pagefind/`. */
export type IndexFiles = Map<string, Uint8Array>;

/** The digest of the pages that a cached index was built from, and of each of its files. */
interface Manifest {
	searched: string;
	files: Record<string, string>;
}

/** Citation numbers, which would interrupt the text of results. */
const NOT_SEARCHED = ['sup.markers'];

/** How many pages Pagefind is sent without waiting for an answer. */
const AHEAD = 50;

/**
 * The Pagefind index of the pages in a folder; the cached one if nothing searchable has changed. Pagefind numbers
 * pages in the order of arrival, so the same pages give the same bytes.
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

/** Hashes page by page: ten thousand pages exceed the maximum length of a string. */
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

/** The cached index, if it was built from the same pages and all its files are intact. */
function indexIn(folder: string, searched: string): IndexFiles | undefined {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
		if (manifest.searched !== searched) return undefined;
		const files = new Map(Object.keys(manifest.files).map((path) => [path, readFileSync(join(folder, path))]));
		return [...files].every(([path, bytes]) => manifest.files[path] === digestOf(bytes)) ? files : undefined;
	} catch {
		// Missing or truncated: it is built again.
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

/** The part of a page that Pagefind reads: its head without styles and scripts, and its main element. */
function searchedIn(html: string): string {
	const main = html.indexOf('<main');
	const head = html.slice(0, html.indexOf('</head>')).replaceAll(/<(style|script)\b.*?<\/\1>/gs, '');
	return `${head}${html.slice(main, html.lastIndexOf('</main>'))}`;
}

function digestOf(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('base64url');
}
