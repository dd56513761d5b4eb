import type { Random } from './random.ts';
import { textFrom } from './text.ts';
import { words } from './words.ts';

/** The files of a content folder, by path. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A slightly changed content folder, and the changes made. */
export interface Mutant {
	files: Files;
	done: string[];
}

type OfText = (text: string, random: Random, others: readonly string[]) => string;
type OfBytes = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Most changes at once: with more, hardly a file would be accepted. */
const MOST = 3;
/** Largest size of a file, in bytes; file limits are tested elsewhere. */
const LONGEST = 60_000;

/** Changes a few things in a content folder; the same random numbers give the same changes. */
export function mutate(files: Files, random: Random): Mutant {
	const changed: Record<string, Uint8Array> = { ...files };
	const done: string[] = [];
	for (let left = 1 + random.below(MOST); left > 0; left--) {
		if (random.oneIn(12)) {
			done.push(changeFolder(changed, random));
			continue;
		}
		if (random.oneIn(3)) {
			done.push(writeText(changed, random));
			continue;
		}
		const path = random.pick(Object.keys(changed).filter((name) => !name.endsWith('.png')));
		const bytes = changed[path] ?? new Uint8Array();
		const name = random.pick([...Object.keys(ofText), ...Object.keys(ofText), ...Object.keys(ofBytes)]);
		const result = ofText[name]
			? encoded(ofText[name](decoded(bytes), random, Object.values(changed).map(decoded)))
			: (ofBytes[name]?.(bytes, random) ?? bytes);
		if (result.length > LONGEST) continue;
		changed[path] = result;
		done.push(`${name} in ${path}`);
	}
	return { files: changed, done };
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Deletes, duplicates, renames or moves a file. */
function changeFolder(files: Record<string, Uint8Array>, random: Random): string {
	const path = random.pick(Object.keys(files));
	const bytes = files[path] ?? new Uint8Array();
	const [folder = '', name = ''] = path.split('/');
	const ending = name.slice(name.indexOf('.'));
	const other = random.pick([
		`${folder}/${random.pick(words.ids).replaceAll('/', '')}${ending}`,
		`${random.pick(['sources', 'claims', 'events', 'explainers', 'entities', 'datasets', 'changes', 'other'])}/${name}`,
		`${folder}/deep/${name}`,
		path.toUpperCase(),
		`${path}~`,
	]);
	const way = random.pick(['delete', 'copy', 'rename']);
	if (way !== 'copy') delete files[path];
	if (way !== 'delete' && !/(^|\/)\.{0,2}($|\/)/.test(other)) files[other] = bytes;
	return `${way} ${path}${way === 'delete' ? '' : ` to ${other}`}`;
}

/** Replaces a body by a generated text. */
function writeText(files: Record<string, Uint8Array>, random: Random): string {
	const path = random.pick(['explainers/first.mdx', 'explainers/second.mdx', 'events/e-open.mdx', 'entities/p-harbour.mdx']);
	const [, frontmatter = ''] = /^(---\n.*?\n---\n)/s.exec(decoded(files[path] ?? new Uint8Array())) ?? [];
	files[path] = encoded(`${frontmatter}\n${textFrom(random)}`);
	return `another text in ${path}`;
}

const ofBytes: Readonly<Record<string, OfBytes>> = {
	'a byte flips': (bytes, random) => bytes.with(random.below(bytes.length || 1) % (bytes.length || 1), random.below(256)),
	'bytes come in': (bytes, random) =>
		spliced(
			bytes,
			random.below(bytes.length + 1),
			0,
			Array.from({ length: 1 + random.below(4) }, () => random.below(256)),
		),
	'bytes go': (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 1 + random.below(20), []),
	'the end is gone': (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
	'another encoding': (bytes, random) => {
		const text = decoded(bytes);
		return random.pick<() => Uint8Array>([
			() => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]),
			() => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
			() => new Uint8Array(Buffer.from(text, 'latin1')),
			() => encoded(text.replaceAll('\n', '\r\n')),
			() => encoded(text.replaceAll('\n', '\r')),
			() => encoded(text.normalize('NFD')),
			() => encoded(new TextDecoder('latin1').decode(bytes)),
		])();
	},
};

const ofText: Readonly<Record<string, OfText>> = {
	'a character comes in': (text, random) => inserted(text, random.below(text.length + 1), random.pick(words.characters)),
	'a character comes at a seam': (text, random) => inserted(text, seam(text, random), random.pick(words.characters)),
	'a character many times': (text, random) =>
		inserted(text, seam(text, random), random.pick(words.characters).repeat(2 + random.below(60))),
	'a token goes': (text, random) => onToken(text, random, () => ''),
	'a token comes twice': (text, random) => onToken(text, random, (token) => `${token}${token}`),
	'a token from another file': (text, random, others) => onToken(text, random, () => random.pick(tokensOf(random.pick(others)).concat(''))),
	'another date': (text, random) => onMatch(text, random, /"?\[?\d{4}[-\d~./X]*\]?"?/g, () => random.pick(words.dates)),
	'another number': (text, random) => onMatch(text, random, /\d[\d.,]*/g, () => random.pick(words.numbers)),
	'another id': (text, random) => onMatch(text, random, /\b[a-z]-[a-z]+\b|\bfirst\b|\bsecond\b|\blabour\b/g, () => random.pick(words.ids)),
	'another word of a list': (text, random) => onMatch(text, random, /(?<=: |\[)[\w:/.-]+(?=\s|,|\])/g, () => random.pick(words.kinds)),
	'another value': (text, random) =>
		onMatch(text, random, /(?<=^[\w- ]+: ).*$/gm, () => random.pick([...words.shapes, ...words.kinds, ...words.dates, ...words.numbers])),
	'another key': (text, random) => onMatch(text, random, /[\w-]+(?=:( |$))/gm, () => random.pick(words.keys)),
	'one more key': (text, random) =>
		onLine(text, random, (line) => `${line}\n${random.pick(words.keys)}: ${random.pick([...words.shapes, ...words.kinds, ...words.ids])}`),
	'a line is indented': (text, random) => onLine(text, random, (line) => `${random.pick([' ', '  ', '\t', '    ', '- ', '  - '])}${line}`),
	'a line loses its indent': (text, random) => onLine(text, random, (line) => line.trimStart()),
	'a line goes': (text, random) => onLine(text, random, () => ''),
	'a line comes twice': (text, random) => onLine(text, random, (line) => `${line}\n${line}`),
	'a line from another file': (text, random, others) =>
		onLine(text, random, (line) => `${line}\n${random.pick(random.pick(others).split('\n'))}`),
	'two lines become one': (text, random) => onMatch(text, random, /\n/g, () => ''),
	'a block moves': (text, random) => {
		const blocks = text.split('\n\n');
		const [block = ''] = blocks.splice(random.below(blocks.length), 1);
		blocks.splice(random.below(blocks.length + 1), 0, block);
		return blocks.join('\n\n');
	},
	'a block is wrapped': (text, random) =>
		onBlock(text, random, (block) => {
			const [before, after, each] = random.pick(wraps);
			return `${before}${block
				.split('\n')
				.map((line) => `${each}${line}`)
				.join('\n')}${after}`;
		}),
	'words are wrapped': (text, random) =>
		onMatch(text, random, /\p{L}+( \p{L}+){0,3}/gu, (found) => {
			const [before, after] = random.pick(inlineWraps);
			return `${before}${found}${after}`;
		}),
	'a cell changes': (text, random) =>
		onMatch(text, random, /(?<=^|,)[^,\n]*(?=,|$)/gm, () =>
			random.pick([
				...words.numbers,
				...words.dates,
				...words.ids,
				'',
				'"a, b"',
				'"',
				'a"b',
				'"two\nlines"',
				' x ',
				"'",
				'=A1',
				'year',
				'source',
			]),
		),
	'commas change': (text, random) => text.replaceAll(',', random.pick([';', '\t', ',,', '|', ' , '])),
	'two places change': (text, random) => {
		const [a, b, c] = [random.below(text.length + 1), random.below(text.length + 1), random.below(text.length + 1)].sort(
			(one, other) => one - other,
		) as [number, number, number];
		return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c);
	},
};

const wraps: readonly [before: string, after: string, each: string][] = [
	['', '', '> '],
	['', '', '- '],
	['', '', '1. '],
	['', '', '    '],
	['', '', '| '],
	['', '', '## '],
	['<Aside>\n', '\n</Aside>', ''],
	['<Aside>', '</Aside>', ''],
	['<Quote source="s-book">\n', '\n</Quote>', ''],
	['```\n', '\n```', ''],
	['{/*', '*/}', ''],
	['<Claim id="c-workers">', '</Claim>', ''],
	['<Claim id="c-workers">\n', '\n</Claim>', ''],
	['[^w]: ', '', ''],
	['| a | b |\n| - | - |\n| ', ' |', ''],
	['---\n', '\n---', ''],
];
const inlineWraps: readonly [before: string, after: string][] = [
	['*', '*'],
	['**', '**'],
	['~~', '~~'],
	['`', '`'],
	['[', '](event:e-briefing)'],
	['[', '](https://example.org)'],
	['[', '](./one.png)'],
	['![', '](./one.png)'],
	['[', ']'],
	['[', '][ref]'],
	['<Claim id="c-range">', '</Claim>'],
	['<Uncited reason="so">', '</Uncited>'],
	['<Aside>', '</Aside>'],
	['"', '"'],
	['“', '”'],
	['(', ')'],
	['[see ', ', @s-book, p. 4]'],
	['', ' [@s-book]'],
	['', '[^n]'],
	['{', '}'],
	['<', '>'],
	['\\', '\\'],
	['', ' 15,000'],
	['\u202e', ''],
	['<b>', '</b>'],
	['# ', ''],
	['\n- ', '\n'],
	['\n\n', '\n\n'],
];

function spliced(bytes: Uint8Array, at: number, gone: number, come: readonly number[]): Uint8Array {
	return new Uint8Array([...bytes.slice(0, at), ...come, ...bytes.slice(at + gone)]);
}

function inserted(text: string, at: number, more: string): string {
	return text.slice(0, at) + more + text.slice(at);
}

/** Words, runs of spaces, and other single characters. */
function tokensOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}_-]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

/** An offset where a word begins or ends. */
function seam(text: string, random: Random): number {
	const seams = [...text.matchAll(/\b|$/g)].map(({ index }) => index);
	return random.pick(seams);
}

function onToken(text: string, random: Random, change: (token: string) => string): string {
	return onMatch(text, random, /[\p{L}\p{N}_-]+|\s+|[^\p{L}\p{N}_\s]/gu, change);
}

function onLine(text: string, random: Random, change: (line: string) => string): string {
	const lines = text.split('\n');
	const at = random.below(lines.length);
	return lines.toSpliced(at, 1, change(lines[at] ?? '')).join('\n');
}

function onBlock(text: string, random: Random, change: (block: string) => string): string {
	const blocks = text.split('\n\n');
	const at = random.below(blocks.length);
	return blocks.toSpliced(at, 1, change(blocks[at] ?? '')).join('\n\n');
}

function onMatch(text: string, random: Random, pattern: RegExp, change: (found: string) => string): string {
	const found = [...text.matchAll(pattern)];
	if (found.length === 0) return text;
	const { 0: match, index } = random.pick(found);
	return text.slice(0, index) + change(match) + text.slice(index + match.length);
}
