import { encode } from 'cborg';
import { putBytes, takeBytes, type Chunk, type Files } from './search-files.ts';

// A file of words is the CBOR of `[[word, uses, [form, uses][]][]]`: where a word stands without accents, and where in other
// forms. Uses are `[step, text, fields][]`: how many pages after the one before, where in its text, where in its fields; a
// number below zero is the weight, or the field, of the places behind it. In a whole the first step of a list is another,
// and numbers of fields may be. All bytes between are copied: as values they would take hundreds of megabytes.

/** The words of a part of a site. */
export interface PartWords {
	files: Files;
	chunks: readonly Chunk[];
	/** The number that its first page has in the whole. */
	start: number;
	/** The numbers that its fields have in the whole. */
	fields: readonly number[];
}

interface Word {
	word: string;
	uses: Uses;
	forms: Map<string, Uses>;
}

interface Uses {
	pages: number;
	/** How many numbers there are: one for each page, and those of its places. */
	size: number;
	/** The number of the last page. */
	last: number;
	bytes: Uint8Array[];
}

/** How many numbers Pagefind puts into a file before it begins the next. Those of other forms it does not count. */
const CHUNK = 20_000;

/** Write the words of all parts into files. Holds one file of each part. */
export function joinWords(site: Files, language: string, parts: readonly PartWords[]): Chunk[] {
	const chunks: Chunk[] = [];
	let held: Word[] = [];
	let size = 0;
	const write = (): void => {
		const hash = putBytes(site, 'index', language, Buffer.concat([list(1), list(held.length), ...held.flatMap(packed)]));
		chunks.push([held[0]?.word ?? '', held.at(-1)?.word ?? '', hash]);
		[held, size] = [[], 0];
	};
	for (const word of joinedWords(parts)) {
		held.push(word);
		size += word.uses.size;
		if (size >= CHUNK) write();
	}
	if (held.length > 0) write();
	return cutOff(chunks);
}

/** The words of all parts, each once, in the order that a search relies on: that of their bytes. */
function* joinedWords(parts: readonly PartWords[]): Generator<Word> {
	const lists = parts.map((part) => ({ part, words: wordsOf(part) })).map((list) => ({ ...list, next: list.words.next().value }));
	for (;;) {
		const [least] = lists.flatMap(({ next }) => next?.word ?? []).sort(inBytes);
		if (least === undefined) return;
		const whole: Word = { word: least, uses: noUses(), forms: new Map() };
		for (const list of lists) {
			if (list.next?.word !== least) continue;
			addWord(whole, list.next.cbor, list.part);
			list.next = list.words.next().value;
		}
		yield whole;
	}
}

/** The words of a part, in order; what is behind each of them is to be read before the next. */
function* wordsOf({ files, chunks }: PartWords): Generator<{ word: string; cbor: Reader }, undefined> {
	for (const [, , hash] of chunks) {
		const cbor = new Reader(takeBytes(files, 'index', hash));
		cbor.number();
		for (let left = cbor.number(); left > 0; left--) {
			cbor.number();
			yield { word: cbor.text(), cbor };
		}
	}
	return undefined;
}

function addWord({ uses, forms }: Word, cbor: Reader, part: PartWords): void {
	addUses(uses, cbor, part);
	for (let left = cbor.number(); left > 0; left--) {
		cbor.number();
		const form = cbor.text();
		const known = forms.get(form) ?? noUses();
		forms.set(form, known);
		addUses(known, cbor, part);
	}
}

/** Put the uses of a part behind those of the parts before. */
function addUses(uses: Uses, cbor: Reader, { start, fields }: PartWords): void {
	const pages = cbor.number();
	let page = start;
	let copied = cbor.at;
	const write = (until: number, number: number): void => {
		uses.bytes.push(cbor.bytes.subarray(copied, until), encode(number));
		copied = cbor.at;
	};
	for (let index = 0; index < pages; index++) {
		cbor.number();
		const at = cbor.at;
		page += cbor.number();
		if (index === 0) write(at, page - uses.last);
		const places = cbor.number();
		for (let left = places; left > 0; left--) cbor.number();
		const inFields = cbor.number();
		for (let left = inFields; left > 0; left--) {
			const before = cbor.at;
			const field = ~cbor.number();
			if (field >= 0 && fields[field] !== field) write(before, ~(fields[field] ?? field));
		}
		uses.size += 1 + places + inFields;
	}
	uses.bytes.push(cbor.bytes.subarray(copied, cbor.at));
	uses.pages += pages;
	if (pages > 0) uses.last = page;
}

function noUses(): Uses {
	return { pages: 0, size: 0, last: 0, bytes: [] };
}

function packed({ word, uses, forms }: Word): Uint8Array[] {
	const others = [...forms].flatMap(([form, more]) => [list(2), encode(form), list(more.pages), ...more.bytes]);
	return [list(3), encode(word), list(uses.pages), ...uses.bytes, list(forms.size), ...others];
}

/** Cut first and last words off where they differ from those of the files beside. */
function cutOff(chunks: Chunk[]): Chunk[] {
	for (const [index, after] of chunks.entries()) {
		const before = chunks[index - 1];
		if (!before) continue;
		const [to, from] = [[...before[1]], [...after[0]]];
		const same = [...to, undefined].findIndex((letter, place) => letter !== from[place]);
		after[0] = from.slice(0, same + 1).join('');
		const end = to.slice(0, same + 1).join('');
		if (inBytes(end, before[0]) >= 0) before[1] = end;
	}
	return chunks;
}

/** The head of a list of so many. */
function list(length: number): Uint8Array {
	const [first = 0, ...rest] = encode(length);
	return Uint8Array.of(first | 0x80, ...rest);
}

/** Order words, and names of fields, as Pagefind does. */
export function inBytes(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** CBOR that is read piece by piece. */
class Reader {
	readonly bytes: Buffer;
	at = 0;

	constructor(bytes: Buffer) {
		this.bytes = bytes;
	}

	/** The next number, or the length of the list that begins. */
	number(): number {
		const first = this.bytes[this.at++] ?? 0;
		let number = first & 31;
		if (number > 23) {
			const width = 2 ** (number - 24);
			number = this.bytes.readUIntBE(this.at, width);
			this.at += width;
		}
		return first >> 5 === 1 ? ~number : number;
	}

	text(): string {
		const length = this.number();
		this.at += length;
		return this.bytes.toString('utf8', this.at - length, this.at);
	}
}
