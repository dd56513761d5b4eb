import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Files of an index of Pagefind 1.5, by their path. */
export type Files = Map<string, Uint8Array>;

/** `pagefind-entry.json`, which names what is read next. */
export interface Entry {
	languages: Record<string, { hash: string; page_count: number }>;
}

/** What is read before a search. A page, or a field, has the number of its place here. */
export type Meta = [version: string, pages: [hash: string, words: number][], chunks: Chunk[], filters: [name: string, hash: string][], sorts: unknown[], fields: string[]];

/** The first word of a file of words and its last one, cut off where they differ from those of the files beside it. */
export type Chunk = [from: string, to: string, hash: string];

export type Filter = [name: string, values: [value: string, pages: number[]][]];

type Kind = 'meta' | 'index' | 'filter' | 'fragment';

/** What every packed file begins with. */
const MARK = Buffer.from('pagefind_dcd');

/** Take a file out of an index, as it is. */
export function takeFile(files: Files, path: string): Uint8Array {
	const bytes = files.get(path);
	if (!bytes) throw new Error(`The search index lacks ${path}`);
	files.delete(path);
	return bytes;
}

/** Take a file out of an index, as the CBOR that it packs. */
export function takeBytes(files: Files, kind: Kind, hash: string): Buffer {
	return gunzipSync(takeFile(files, pathOf(kind, hash))).subarray(MARK.length);
}

/** Take a file out of an index, as the value that it packs. */
export function take(files: Files, kind: Kind, hash: string): unknown {
	return decode(takeBytes(files, kind, hash));
}

/** Pack a value into a file; says its hash. */
export function put(files: Files, kind: Kind, language: string, value: unknown): string {
	return putBytes(files, kind, language, encode(value));
}

/** Pack CBOR into a file; says its hash. */
export function putBytes(files: Files, kind: Kind, language: string, cbor: Uint8Array): string {
	const bytes = Buffer.concat([MARK, cbor]);
	const hash = freeHash(files, kind, language, bytes);
	// Words are packed as tightly as Pagefind does: a tenth less to load.
	files.set(pathOf(kind, hash), gzipSync(bytes, kind === 'index' ? { level: 9 } : {}));
	return hash;
}

/** Give an index a fragment of another; says its hash, which is a new one if this index has the old one already. */
export function moveFragment(from: Files, to: Files, language: string, before: string): string {
	const bytes = takeFile(from, pathOf('fragment', before));
	const hash = to.has(pathOf('fragment', before)) ? freeHash(to, 'fragment', language, bytes) : before;
	to.set(pathOf('fragment', hash), bytes);
	return hash;
}

/** As long as Pagefind’s, `en_6bfa4a2`, or longer if there is such a file. */
function freeHash(files: Files, kind: Kind, language: string, bytes: Uint8Array): string {
	const hash = createHash('sha256').update(bytes).digest('hex');
	let length = kind === 'meta' ? language.length + 8 : 7;
	while (files.has(pathOf(kind, `${language}_${hash.slice(0, length)}`))) length++;
	return `${language}_${hash.slice(0, length)}`;
}

function pathOf(kind: Kind, hash: string): string {
	return kind === 'meta' ? `pagefind.${hash}.pf_meta` : `${kind}/${hash}.pf_${kind}`;
}
