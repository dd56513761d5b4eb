import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftToReference, parsePlain, parsePlainField } from '../../src/markup/plain.ts';
import { readBody, readInline } from '../../src/markup/read.ts';
import { folders, isFolder } from '../../src/read/kinds.ts';
import { bodyOf, readRecord } from '../../src/read/record.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { folderWith } from '../read/folder.ts';

/** Examples of what is left to the reference: in most the trees differ, and each of them was found so or lies beside one. */
const examples: Record<string, string[]> = {
	'escapes, code and expressions': ['{}a', '{/* a note */}', '1 \\< 2', '>`\n>_a_', '2) `\n   [a]()', '- `  \n  a', '```js\na\n```'],
	'character references': ['R&amp;D', '&#65;', 'a&nbsp;b', '&lt;b>'],
	strikethrough: ['~~gone~~', '~gone~', 'a~15~b', '20~25 and 30~35', '~15 at the start', '~~~\na\n~~~'],
	'control characters and surrogates': ['_a_😀', '😀*—*', '\ud83d', '\ta', 'a\r\nb', 'a\0', '\ufeffa', 'a\u200db'],
	'code of a module': ['export', 'export*', 'import duties rose', 'a\n\nimport a', '<Quote source="s-a">\nimport ”\n\n</Quote>', '- import a'],
	'addresses outside of links': ['https://example.org', '](http://.a', '[a](b) http://a.example', 'www.example.org', 'WWW.example.org', 'me@example.org', 'mailto:me'],
	footnotes: ['a[^1]', 'a[^1]\n\n[^1]: b'],
	'definitions and links by their names': ['[a][b]\n\n[b]: /c/', '[\n    - ]:a', '- [a][b\n  *a*', '[@a][@b]'],
	'links with more than an address': ['- [\n  *a*', '> [a](b "t\n> *a*', '- x [a](b\n  *a*', '[a](b "title")', '[a](<b c>)', '[a](b(c))', '|a|\n|-|\n|[a](http://a|)|', '[a]()', '[](http://a.', '[[](http://a.'],
	tasks: ['- [ ] a', '- [x] a', '* [\n  ] a'],
	'tags around more than words': [
		'<A>a</A>', 'a\n<A>b</A>', '<A>a\nb</A>', '<Aside>words</Aside>', '<Claim id="c-a">words</Claim>', '- <C/>', '<A>a</A> <A>b</A>', '<A>a</A><a/>', '|< |\n|-|', '_<A>_</A>', '*a<A>*</A>', 'a<A>_</A>_', 'a<Claim id="c-a">[</Claim>]()',
		'<Claim id="c-a">\n- </Claim>', '|<Quote>|</Quote>\n|-|-|', '|a|\n|-|\n|<Claim id="c-a">|</Claim>|', '<Aside>\n<Aside>a</Aside>\n</Aside>', 'Fewer than <10', 'a <br/> b', '<!-- a -->', '<A {...b} />', '<A b=c>d</A> e', '<A>b</C> d', 'a </A> b',
	],
	'tags that a heading cuts off': ['# <Uncited reason="a">\nb</Uncited>c', '## a <Claim id="c-a">b\nc</Claim>.'],
	'emphasis beside emphasis': ['**_**a', '*_*a', '**a*_', 'a**_**', '***a***', '__a__'],
	'emphasis beside newer signs': ['x*\u1b4ey*', '*y\u20c1*x', '_y_\u{fbc3}'],
	'lines of nothing but signs and numbers': ['1.\n\n   - a\n  - a', '---', 'a\n---', 'a\n===', '-\n  a', '* * *', '+++\na\n+++', '2026.'],
	'pictures with more than words': ['![<A/>](a.png)', '![*a*](a.png)', '![](a.png)', '![a](https:b.png)', '![a]'],
	'spaces at the end of a line': ['- a  \n  b', '- <C/> ', '<A>a</A> b ', '1. <Aside>\n   </Aside> '],
	'quotations of anything but text': ['>>\n>', '>- *\n>', '>>a\n>* a', '>- a\n>1. a', '- >1.\n  >', '> ## a', '> <Aside>', '  > a'],
	'tables beside or within something else': ['>a|a\n>-|-\na\n-|', '- a\n  -|\na\n:-', 'a||a\n-|-|-\n<Claim id="a">a\na</Claim>a', 'a\n| b |\n| - |', '| a |\n| - |\nb', '- | a |\n  | - |', 'a | b'],
};

test('every construct that is left to the reference has its example', () => {
	expect(Object.keys(examples)).toEqual(leftToReference.map(([construct]) => construct));
});

test.each(leftToReference)('%s are not plain: %s', (construct, _, pattern) => {
	for (const text of examples[construct] ?? []) {
		expect(text).toMatch(new RegExp(pattern.source, 'mu'));
		expect(parsePlain(text), JSON.stringify(text)).toBeUndefined();
		expectSameReading(text);
	}
});

test.each([
	'Words, *em* and **strong**, “quoted” — 한국어, Россия, العربية.',
	'About ~15,000 of ~20,000, R&D, $5 & more, 3 > 2, a_b, 2 * 3.',
	'## A heading\n\n- one [@s-a, p. 4; @s-b]\n  - two\n    on two lines\n- three\n\n1. four\n2. five',
	'[an event](event:e-a), [a path](/about/), [elsewhere](https://www.example.org/a_b?c=d#e) and [below](#part).',
	'**Emphasis with [a link](claim:c-a)** and [one with *emphasis*](claim:c-a).',
	'<Claim id="c-a">About 15,000\nworkers</Claim> came; <Uncited reason="none, it is “known”">9</Uncited> left, and <Claim id="c-b">about 8,000</Claim>\nwent on.',
	'- <Claim id="c-a">about 15,000</Claim> came\n\n| a | b |\n| :-- | --: |\n| <Claim id="c-b">1</Claim> | *x* |',
	'<Aside>\n\n## A heading\n\n- list\n\n</Aside>\n\n<RouteMap />\n\n<Quote source="s-a" locator="p. 4">\nWords.\n</Quote>',
	'> *Said* in\n> two lines.\n>\n> **And** again.\n\n> And lazily\nso.',
	'![A map of 2020](./a_b.png)',
])('%j is plain', (text) => {
	expect(parsePlain(text)).toBeDefined();
	expect(readBody(text, '').problems).toEqual([]);
	expectSameReading(text);
});

test.each([
	['words *em* [@s-a]', true],
	['two\nlines', true],
	['a <b>word</b>', false],
	['    code', false],
	['a\n    b', false],
])('a field %j is plain: %s', (text, isPlain) => {
	expect(parsePlainField(text) !== undefined).toBe(isPlain);
	expectSameReading(text);
});

function expectSameReading(text: string): void {
	expect(readBody(text, 'Title', { swift: true }), JSON.stringify(text)).toEqual(readBody(text, 'Title'));
	const place = ({ line, column }: { line: number; column: number }) => ({ line: line + 3, column: column + 5 });
	expect(readInline(text, place, false, { swift: true }), JSON.stringify(text)).toEqual(readInline(text, place));
}

function recordsIn(folder: string): [path: string, content: Buffer][] {
	return globSync('*/*.{mdx,yaml}', { cwd: folder }).map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}/${path}`)]);
}

function expectSameRecord(path: string, content: Uint8Array): void {
	const folder = path.split('/')[0] ?? '';
	if (!isFolder(folder)) return;
	const read = (swift: boolean) => readRecord<z.ZodType<object>>(path, content, folders[folder], { swift });
	expect(read(true), path).toEqual(read(false));
}

test('nearly every text of this site is plain, and all are read as the reference reads them', { timeout: 60_000 }, () => {
	const records = recordsIn('content');
	const texts = records.filter(([path]) => path.endsWith('.mdx')).map(([, content]) => bodyOf(content));
	expect(texts.length).toBeGreaterThan(100);
	expect(texts.filter((text) => parsePlain(text)).length).toBeGreaterThan(texts.length * 0.9);
	for (const [path, content] of records) expectSameRecord(path, content);
});

test('every text of the bench is plain, and read as the reference reads it', { timeout: 60_000 }, () => {
	const folder = folderWith({});
	writeCorpus(folder, 20);
	const records = recordsIn(folder);
	const texts = records.filter(([path]) => path.endsWith('.mdx')).map(([, content]) => bodyOf(content));
	expect(texts).toHaveLength(70);
	expect(texts.filter((text) => !parsePlain(text))).toEqual([]);
	for (const [path, content] of records) expectSameRecord(path, content);
});

test('what is wrong in a text is said in the words and at the places of the reference', { timeout: 60_000 }, () => {
	const cases = (file: string): { mdx?: string; file?: string; content?: string; encoding?: string }[] => JSON.parse(readFileSync(new URL(`../fixtures/cases/${file}`, import.meta.url), 'utf8'));
	for (const { mdx = '' } of [...cases('mdx-allowed.json'), ...cases('mdx-attacks.json')]) {
		expectSameRecord('explainers/x.mdx', Buffer.from(mdx.startsWith('---\n') ? mdx : `---\ntitle: T\nsummary: S\n---\n\n${mdx}`));
	}
	for (const { file = '', content = '', encoding } of cases('bad-content.json')) {
		if (/\.(mdx|yaml)$/.test(file)) expectSameRecord(file, Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
	}
});

/** Pieces that a text can be put together from, most of them plain. */
const pieces = {
	words: ['word', 'a', 'The', '15,000', '"q"', '“q”', '‘q’', '’', 'é', '북한', '으로', 'Россия', 'и', '«', '»', '1', '2026', '3.5', 'U.S.', 'x', '😀', '日本', '。', 'e\u0301', '—', '…', '$', '%', '~15', 'R&D', '&amp;', 'مرحبا'],
	spaces: [' ', ' ', ' ', ' ', ' ', '\u00a0', '\u3000', '  '],
	inline: ['*', '**', '_', '[', ']', '(', ')', '*a*', '**b**', '_c_', '*“q”*', '**한**', '(b)', '[words](event:e-a)', '[w](https://example.org/a_b?c=d)', '[w](/about/)', '[w](a "t")', '[@s-a]', '[@s-a, p. 4]', '[see @s-a; @s-b]', '@s-a', '![A map](./a.png)', '!', '.', ',', ':', '-', '–', '/', '`code`', '\\*', '[^1]'],
	tags: ['<Claim id="c-a">some words</Claim> ', '<Uncited reason="none, “kept”">a\nb</Uncited>,', '\n<RouteMap />\n', '\n\n<KeyFigures claims="c-a c-b" />\n\n', '\n<Aside>\n', '\n</Aside>\n', '\n\n<Aside>\n\n', '\n\n</Aside>\n\n', '<Aside>words</Aside>'],
	lines: ['\n', '\n', '\n\n', '\n\n', '\n\n\n', '\n  ', '\n   ', '\n    ', '\n> ', '\n- ', '\n  - ', '\n    - ', '  \n', '\r\n', '\n1. ', '\n2) ', '\n\n## ', '\n\n### ', '\n\n> ', '\n\n- ', '\n\n* ', '\n\n10. ', '\n\n    ', '\n\n| a | b |\n| --- | --- |\n| c | d |\n', '| c |\n', '\n\n|a|\n|:-:|\n', '| ', ' |'],
};
const piece = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...pieces.words) },
	{ weight: 5, arbitrary: fc.constantFrom(...pieces.spaces) },
	{ weight: 3, arbitrary: fc.constantFrom(...pieces.inline) },
	{ weight: 1, arbitrary: fc.constantFrom(...pieces.tags) },
	{ weight: 2, arbitrary: fc.constantFrom(...pieces.lines) },
);
const soup = fc.array(piece, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
const longLine = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 10, max: 100 })).map(([parts, times]) => parts.join('').repeat(times));
const nested = fc.tuple(fc.array(fc.constantFrom('- ', '1. ', '> ', ''), { maxLength: 10 }), fc.array(soup, { minLength: 1, maxLength: 3 })).map(([levels, texts]) => texts.map((text) => levels.reduce((inner, level) => inner.split('\n').map((line, index) => (index === 0 ? level : level.replaceAll(/[^> ]/g, ' ')) + line).join('\n'), text)).join('\n'));
const sentences = globSync('content/*/*.mdx').flatMap((path) => bodyOf(readFileSync(path)).split(/\n{2,}/)).filter(Boolean);
const edited = fc.tuple(fc.constantFrom(...sentences), fc.array(fc.tuple(fc.nat(1000), fc.nat(8), fc.oneof(fc.constant(''), piece)), { minLength: 1, maxLength: 3 })).map(([text, edits]) => edits.reduce((now, [at, length, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + length), text));

test('a plain text, whatever stands in it, is read as the reference reads it', { timeout: 60_000 }, () => {
	let [all, plain] = [0, 0];
	fc.assert(fc.property(fc.oneof(soup, longLine, nested, edited).map((text) => text.replaceAll(/ +$/gm, '')), (text) => {
		all += 1;
		if (!parsePlain(text)) return;
		plain += 1;
		expectSameReading(text);
	}), { numRuns: 4000, interruptAfterTimeLimit: 6000 });
	expect(plain / all).toBeGreaterThan(0.2);
});

test('whether a text is plain is known in proportion to its length', () => {
	const units = ['a', ' ', '\n', '-', '- ', '> ', '#', '# <A>', '#<A', '[', '[ ', '[a', '](', '[a](', '[a](https', '://', '[a](https://b', '!', '![', '![a', '<', '<A', '<A>a', '<A>a\n ', '</A>', 'a</A>', '<A a="', ' a="b"', '&', '&a', '&#', ' ~1', '*', '“*', '* ', '1.', '|', '|\n', '| a', '=', '@', 'a@', 'ww', '\u1b4e', '\n   ', 'import '];
	for (const before of ['', '<A', '<A>', '[', '![', '&', '# ', '|']) {
		// The last sign is never plain, so the text is looked at to its end and then left alone.
		for (const unit of units) expect(parsePlain(`${before}${unit.repeat(200_000 / unit.length)}\``)).toBeUndefined();
	}
});

test('without a parser for this machine every text is left to the reference', () => {
	const script = `import { parsePlain } from ${JSON.stringify(new URL('../../src/markup/plain.ts', import.meta.url).href)};
		import { readBody } from ${JSON.stringify(new URL('../../src/markup/read.ts', import.meta.url).href)};
		console.log(parsePlain('Words.'), readBody('One *two*.', '', { swift: true }).document.words);`;
	const env = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: '/there/is/none' };
	expect(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' })).toBe('undefined 2\n');
});
