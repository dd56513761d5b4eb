import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as pagefind from 'pagefind';

/** How many pages are sent to Pagefind before it has answered for the first of them. */
const AHEAD = 50;

/** Files of an index by their path. */
type Files = Map<string, Uint8Array>;

/** The index for /search/ of a site, while it is made. */
export interface SearchIndex {
	/** Take in what is searched in a page, if there is anything. Pagefind numbers pages as they come: the same ones in the same order give the same bytes. */
	add: (file: string, searched: string) => Promise<void>;
	/** The files of the index, by their path below `pagefind/`. */
	finish: () => Promise<Files>;
}

/** Begin an index. */
export async function searchIndex(): Promise<SearchIndex> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`The search index was not begun: ${errors.join(', ')}`);
	const added: Promise<{ errors: string[] }>[] = [];
	return {
		add: async (file, searched) => {
			if (searched) added.push(index.addHTMLFile({ sourcePath: file, content: searched }));
			await added.at(-AHEAD);
		},
		finish: async () => {
			const answers = await Promise.all(added);
			const { files, errors: last } = await index.getFiles();
			await pagefind.close();
			const faults = [...answers.flatMap((answer) => answer.errors), ...last];
			if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(', ')}`);
			return settled(new Map(files.map((file) => [file.path, file.content])));
		},
	};
}

/** What Pagefind asks for in a head: the language, the title, and what it is told to. */
const HEAD = /<html[^>]*>|<title>[^<]*<\/title>|<meta [^>]*data-pagefind[^>]*>/g;

/** What of a page is not its text, or is not searched. */
const APART = /<(script|style|nav|svg)\b[^>]*>.*?<\/\1>|<(section|ul|details)\b[^>]*\bdata-pagefind-ignore.*?<\/\2>/gs;

/** The numbers of sources: in a result they would stand between the words. */
const MARKERS = /&NoBreak;<sup class="markers".*?<\/sup>/gs;

const TAG = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)+)\s*\/?>/g;

/** The attributes that Pagefind reads within a text. */
const READ = / (?:id|lang|data-pagefind[\w-]*)(?:="[^"]*")?(?= |$)/g;

/**
 * What Pagefind needs of a page: of its head what it asks for, and its text without what it would pass over; of one
 * that is not to be found, nothing. To read all the rest takes it twice as long.
 */
export function searchedIn(bytes: Uint8Array): string {
	// Each byte as a letter: to read 100 kB as UTF-8 takes longer than what is done with them.
	const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	if (!html.includes('data-pagefind-body')) return '';
	const head = html.slice(0, html.indexOf('</head>')).match(HEAD) ?? [];
	const text = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll(APART, '').replaceAll(MARKERS, '');
	const needed = `${head.join('')}<body>${text.replaceAll(TAG, (_, name: string, attributes: string) => `<${name}${(attributes.match(READ) ?? []).join('')}>`)}</main>`;
	return Buffer.from(needed, 'latin1').toString();
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
