import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptParts, type KeptParts } from '../../src/build/kept-parts.ts';
import { take, takeBytes, type Entry, type Files, type Filter, type Meta } from '../../src/build/search-files.ts';
import { searchIndex } from '../../src/build/search-index.ts';
import { searchedIn } from '../../src/build/searched.ts';
import { temporaryFolder } from '../site/build.ts';

/** A page to be found. Its facets are what it may be narrowed by, and are shown with it. */
interface Page {
	name: string;
	language: string;
	facets: Record<string, string>;
	title: string;
	text: string;
}

const page = (name: string, text = ''): Page => ({ name, language: 'en', facets: {}, title: `Page ${name}`, text });

// With accents and without, from outside of the first plane and from its end, in other scripts.
const words = fc.constantFrom('worker', 'workers', 'café', 'cafe', 'cafè', 'naïve', '15,000', 'git-absorb', '𐐨x', 'ﬁsh', 'Хасан', '김정은', '2024', 'z');
const sentence = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));
const facets = fc.record({ kind: words, standing: words, acme: sentence.filter(Boolean), zeta: words }, { requiredKeys: [] });
const pages = fc.array(fc.record({ language: fc.constantFrom('en', 'en', 'ko', 'de-at'), facets, title: sentence, text: sentence }), { maxLength: 7 })
	.map((all) => all.map((one, index): Page => ({ name: `p${index}`, ...one })));

test('an index made in parts says the same as one made at once', async () => {
	await fc.assert(fc.asyncProperty(pages, fc.integer({ min: 1, max: 6 }), async (all, size) => {
		expect(said(await indexOf(all, size))).toEqual(said(await indexOf(all)));
	}), { numRuns: 25 });
});

test.each([1, 3, 5])('words that fill several files stand in the same files, made in parts of %d pages', async (size) => {
	const whole = said(await indexOf(longPages));
	expect(whole.languages['en']?.chunks.length).toBeGreaterThan(5);
	expect(said(await indexOf(longPages, size))).toEqual(whole);
});

/** Pages with words that fill a file each, and many that stand in some of them with an accent. */
const longPages = Array.from({ length: 6 }, (_, number) => {
	const often = ['app', 'apple', 'apricot'].map((word) => `${word} `.repeat(4000));
	const others = Array.from({ length: 6000 }, (_none, index) => `${(number + index) % 4 < 2 ? 'w' : 'ẃ'}${(index * 7919 + number) % 3001}`);
	return page(`${number}`, `${often.join('')} ${others.join(' ')}`);
});

test('two fragments that Pagefind gives one name are both kept', async () => {
	const all = [page('12711'), page('19452')];
	const names = (files: Files): string[] => [...files.keys()].filter((path) => path.startsWith('fragment/'));
	expect(names(await indexOf(all.slice(0, 1)))).toEqual(names(await indexOf(all.slice(1))));
	expect(said(await indexOf(all, 1))).toEqual(said(await indexOf(all)));
});

test('after an edit, the parts that it does not touch are not made again, and all is as if it were', async () => {
	const folder = temporaryFolder();
	let made = 0;
	const indexed = async (all: readonly Page[]): Promise<Files> => {
		const kept = keptParts(folder, 'code');
		made = 0;
		const index = await indexOf(all, 2, { ...kept, keep: (part) => {
			made++;
			kept.keep(part);
		} });
		kept.prune();
		return index;
	};
	const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => page(name, `worker café ${name}`));
	const edits: [edited: Page[], parts: number][] = [
		[all, 3],
		[all, 0],
		[all.map((one) => (one.name === 'd' ? page('d', 'other') : one)), 1],
		[all, 1],
		[all.filter(({ name }) => name !== 'c'), 1],
		[[page('0', 'first'), ...all], 2],
		[all.slice(0, 3), 1],
		[all.slice(0, 1), 0],
	];
	for (const [edited, parts] of edits) {
		expect(await indexed(edited)).toEqual(await indexOf(edited, 2));
		expect(made).toBe(parts);
	}
});

test('a part that was kept by other code, or is damaged, is made again', async () => {
	const folder = temporaryFolder();
	const all = ['a', 'b', 'c'].map((name) => page(name, `worker ${name}`));
	const whole = await indexOf(all, 2);
	expect(await indexOf(all, 2, keptParts(folder, 'code'))).toEqual(whole);
	for (const name of readdirSync(folder)) truncateSync(join(folder, name), 100);
	expect(await indexOf(all, 2, keptParts(folder, 'code'))).toEqual(whole);
	let made = 0;
	const other = keptParts(folder, 'other code');
	expect(await indexOf(all, 2, { ...other, keep: () => made++ })).toEqual(whole);
	expect(made).toBe(1);
});

test('the same pages give the same bytes', async () => {
	const all = ['a', 'b', 'c'].map((name): Page => ({ ...page(name, `worker café ${name}`), facets: { kind: name, theme: 'z' } }));
	expect(await indexOf(all, 2)).toEqual(await indexOf(all, 2));
});

async function indexOf(all: readonly Page[], size?: number, kept?: KeptParts): Promise<Files> {
	const index = searchIndex(kept, size);
	for (const { name, language, facets: given, title, text } of all) {
		const metas = Object.entries(given).map(([facet, value]) => `<meta content="${value}" data-pagefind-filter="${facet}[content]" data-pagefind-meta="${facet}[content]">`);
		await index.add(`${name}/index.html`, searchedIn(Buffer.from(`<html lang="${language}"><head>${metas.join('')}</head><body><main data-pagefind-body><h1>${title}</h1>${text && `<h2 id="part">Part</h2><p>${text}</p>`}</main></body></html>`)));
	}
	return index.finish();
}

/** What an index says, without the names of its files. */
function said(index: Files) {
	const files = new Map(index);
	const { languages, ...entry } = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString()) as Entry;
	const read = Object.entries(languages).map(([name, { hash, ...about }]) => {
		const [version, found, chunks, filters, sorts, fields] = take(files, 'meta', hash) as Meta;
		return [name, {
			about, version, sorts, fields,
			pages: found.map(([fragment, length]) => ({ length, text: takeBytes(files, 'fragment', fragment).toString() })),
			chunks: chunks.map(([from, to, words]) => ({ from, to, words: take(files, 'index', words) })),
			filters: filters.map(([filter, values]) => ({ filter, values: take(files, 'filter', values) as Filter })),
		}] as const;
	});
	files.delete('pagefind-entry.json');
	return { entry, languages: Object.fromEntries(read), files: [...files].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('base64')}`).sort() };
}
