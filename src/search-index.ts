import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as pagefind from 'pagefind';
import { filesIn } from './read/folder.ts';

/** How many pages are sent to Pagefind before it has answered for the first of them. */
const AHEAD = 50;

/** Files of an index by their path. */
type Files = Map<string, Uint8Array>;

/**
 * Write the index for /search/ into the folder of a site, from the pages that lie there. The same
 * pages give the same bytes.
 */
export async function writeSearchIndex(folder: string): Promise<void> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`The search index was not begun: ${errors.join(', ')}`);
	// In order: Pagefind numbers them as they were sent.
	const added: Promise<unknown>[] = [];
	for (const { path } of filesIn(folder).files.filter((file) => file.path.endsWith('.html'))) {
		const html = readFileSync(join(folder, path), 'utf8');
		if (html.includes('data-pagefind-body')) added.push(index.addHTMLFile({ sourcePath: path, content: searched(html) }));
		await added.at(-AHEAD);
	}
	await Promise.all(added);
	const { files } = await index.getFiles();
	for (const [path, content] of settled(new Map(files.map((file) => [file.path, file.content])))) {
		const place = join(folder, 'pagefind', path);
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(place, content);
	}
	await pagefind.close();
}

/**
 * What of a page Pagefind would keep: its head without styles, and its text without what it is told to
 * ignore. To read all the rest, mostly styles and the list of sources, takes it as long again.
 */
function searched(html: string): string {
	const [start, end] = [html.indexOf('<main'), html.indexOf('</main>')];
	const head = html.slice(0, html.indexOf('</head>')).replaceAll(/<(style|script)\b.*?<\/\1>/gs, '');
	const text = html.slice(start, end).replaceAll(/<(section|ul|nav|details)\b[^>]*\bdata-pagefind-ignore.*?<\/\1>/gs, '');
	return `${head}</head><body>${text}</main></body></html>`;
}

/**
 * Put the filters of an index, and the values of each, in order. Pagefind writes them as its hash map
 * gives them, which differs from run to run (github.com/Pagefind/pagefind/issues/638).
 */
function settled(files: Files): Files {
	const entry = JSON.parse(text(files.get('pagefind-entry.json'))) as { languages: Record<string, { hash: string }> };
	for (const language of Object.values(entry.languages)) {
		const meta = take(files, `pagefind.${language.hash}.pf_meta`) as [unknown, unknown, unknown, [name: string, hash: string][], ...unknown[]];
		meta[3] = meta[3].sort(byFirst).map(([name, hash]) => {
			const [, values] = take(files, `filter/${hash}.pf_filter`) as [string, [value: string, pages: number[]][]];
			return [name, put(files, (newHash) => `filter/${newHash}.pf_filter`, hash, [name, values.sort(byFirst)])];
		});
		language.hash = put(files, (hash) => `pagefind.${hash}.pf_meta`, language.hash, meta);
	}
	return files.set('pagefind-entry.json', new TextEncoder().encode(JSON.stringify(entry)));
}

/** What every packed file begins with. */
const MARK = 'pagefind_dcd';

function take(files: Files, path: string): unknown {
	const packed = files.get(path);
	if (!packed) throw new Error(`The search index lacks ${path}`);
	files.delete(path);
	return decode(gunzipSync(packed).subarray(MARK.length));
}

/** Pack a value under a name made from its content, as long as the one it had: `en_6bfa4a2`. */
function put(files: Files, pathOf: (hash: string) => string, before: string, value: unknown): string {
	const bytes = Buffer.concat([Buffer.from(MARK), encode(value)]);
	const start = before.lastIndexOf('_') + 1;
	const hash = before.slice(0, start) + createHash('sha256').update(bytes).digest('hex').slice(0, before.length - start);
	files.set(pathOf(hash), gzipSync(bytes));
	return hash;
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return a < b ? -1 : 1;
}

function text(bytes: Uint8Array | undefined): string {
	return new TextDecoder().decode(bytes);
}
