import type { z } from 'astro/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folders, type Folder } from '../../src/read/kinds.ts';
import { readRecord } from '../../src/read/record.ts';
import { keysOf } from '../../src/read/schema-tree.ts';
import { readTable } from '../../src/read/table.ts';
import { readText } from '../../src/read/text.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { outside } from './folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function reading(folder: Folder, content: string | Uint8Array): ReturnType<typeof readRecord<z.ZodType<object>>> {
	const name = `${folder}/x${folders[folder].extension}`;
	return readRecord<z.ZodType<object>>(name, typeof content === 'string' ? bytes(content) : content, folders[folder]);
}

function problemsOf(folder: Folder, content: string | Uint8Array): string[] {
	return reading(folder, content).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

test.each<[string, Uint8Array, string]>([
	['Latin-1', Buffer.from('title: Caf\u00e9\n', 'latin1'), '1:1 encoding The file is not UTF-8: byte 10 is 0xe9'],
	['a Korean code page', Buffer.from([0x61, 0x0a, 0xb1, 0xe8, 0x0a]), '2:1 encoding The file is not UTF-8: byte 2 is 0xb1'],
	['a letter that breaks off', Buffer.from([0x61, 0xed, 0x95]), '1:1 encoding The file is not UTF-8: byte 1 is 0xed'],
	['UTF-16', Buffer.from('\ufeffab', 'utf16le'), '1:1 encoding The file is not UTF-8: byte 0 is 0xff'],
	['a NUL', bytes('a\n b\0'), '2:3 characters The text contains a control character, U+0000'],
	['a direction override', bytes('a\u202e'), '1:2 characters The text contains a text direction override, U+202E'],
	['a zero-width space', bytes('a\n\nbc\u200b'), '3:3 characters The text contains an invisible character, U+200B'],
	['tag characters', bytes('Hi\u{e0069}'), '1:3 characters The text contains an invisible character, U+E0069'],
	['a second byte order mark', bytes('\ufeff\ufeffa'), '1:1 characters The text contains an invisible character, U+FEFF'],
	['a lost letter', bytes('a\ufffd'), '1:2 characters The text contains a replacement character'],
])('%s is refused at its place', (_, content, problem) => {
	const { problems } = readText(content);
	expect(problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)).toEqual([
		expect.stringContaining(problem),
	]);
});

test.each([
	['CafÃ© noir', '1:4', 'Write "é"'],
	['a\nitâ€™s', '2:3', 'Write "’"'],
	['a Â£5', '1:3', 'Write "£"'],
	['Ð¼Ð¸Ñ€', '1:1', 'Write "мир"'],
	['ê¹€', '1:1', 'Write "김"'],
])('%j looks like UTF-8 read as another code page', (text, place, hint) => {
	expect(
		readText(bytes(text)).problems.map(({ rule, severity, line, column, hint: help }) => [rule, severity, `${line}:${column}`, help]),
	).toEqual([['mojibake', 'warning', place, expect.stringContaining(hint)]]);
});

test.each(['Café, naïve, São Paulo, SÃO PAULO, Â, âge, Ñandú, Ðorði, 5 £', 'Россия «мир»', '한국어', 'ESPAÑA… “É”…'])(
	'%j is text',
	(text) => {
		expect(readText(bytes(text))).toEqual({ text, problems: [] });
	},
);

test.each([['a\r\nb\rc\nd'], ['\ufeffa\nb\nc\nd']])('%j is read with plain line ends and without a byte order mark', (text) => {
	expect(readText(bytes(text))).toEqual({ text: 'a\nb\nc\nd', problems: [] });
});

test('letters of any script, joined emoji and a no-break space are text', () => {
	const text = '한국어 Россия العربية עברית é é 👩\u200d🔬 a\u00a0b\n\t';
	expect(readText(bytes(text))).toEqual({ text, problems: [] });
});

test('a file over 200 kB is not read', () => {
	expect(readText(new Uint8Array(200_001).fill(0x61))).toMatchObject({ problems: [{ rule: 'limits' }] });
	expect(readText(bytes('abc\n'.repeat(50_000))).problems).toEqual([]);
});

test.each([
	['no frontmatter', 'Text', '1:1 frontmatter The file has no frontmatter'],
	['four hyphens', '----\ntitle: T\n----\n', '1:1 frontmatter The frontmatter begins with 4 hyphens'],
	['an end that is missing', '---\ntitle: T\n', '1:1 frontmatter The frontmatter is never closed'],
	['an empty line before', '\n---\ntitle: T\n---\n', '1:1 frontmatter The file has no frontmatter'],
	['an empty file', '', '1:1 frontmatter The file has no frontmatter'],
])('%s is refused', (_, content, problem) => {
	expect(problemsOf('explainers', content)).toEqual([problem]);
});

test('places in frontmatter and body count as in the file', () => {
	expect(problemsOf('explainers', '---\n# a comment\ntitle: T\nsummary: S\nordr: 1\n---  \n\nText\n\n<b>x</b> [@].\n')).toEqual([
		'5:1 schema Unknown key "ordr"',
		'10:1 unsafe-markup The HTML element <b> is not accepted',
		'10:10 citation-syntax The citation "[@]" has an empty place',
	]);
});

test('a rule in the body is not the end of the frontmatter', () => {
	const { data, filing } = readRecord('explainers/x.mdx', bytes('---\ntitle: T\nsummary: S\n---\nA\n\n---\n\nB'), folders.explainers);
	expect(data).toMatchObject({ title: 'T' });
	expect(filing.body.parts.join('')).toMatch(/A.*<hr>.*B/s);
});

test.each([
	['summary: "Short [@]."', '3:17 citation-syntax'],
	['summary: Short [@].', '3:16 citation-syntax'],
	["summary: 'It''s [@].'", '3:11 citation-syntax'],
	['summary: >\n  Folded\n  [@].', '3:10 citation-syntax'],
])('a fault in the field %j stands where the field stands', (field, problem) => {
	expect(problemsOf('explainers', `---\ntitle: T\n${field}\n---\n`)).toEqual([expect.stringContaining(problem)]);
});

test.each([
	[
		'a: no\nb: 2024-02-30\nc: 012\nd: 1e3\ne: null\nf: ~\ng: 0x1F\nh: 1_000\ni: Yes\nj: 12:30:45',
		{ a: 'no', b: '2024-02-30', c: '012', d: '1e3', e: 'null', f: '~', g: '0x1F', h: '1_000', i: 'Yes', j: '12:30:45' },
	],
	['a:\nb: ""\nc: " x "', { b: '', c: ' x ' }],
	['a: [x, {b: c}]', { a: ['x', { b: 'c' }] }],
	['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
	['<<: x\na: b', { '<<': 'x', a: 'b' }],
])('%j stays the text that was written', (text, data) => {
	expect(JSON.parse(JSON.stringify(readYaml(text).data))).toEqual(data);
});

test.each([
	['a: 1\n\tb: 2', '2:1 yaml A tab cannot indent YAML'],
	['a: 1\nb:\n\tc: 2', '3:1 yaml A tab cannot indent YAML'],
	['a: 1\nb: 2\na: 3', '3:1 yaml The key "a" occurs twice, first on line 1'],
	['a: @x', '1:4 yaml A value cannot start with "@"'],
	['a: `x', '1:4 yaml A value cannot start with "`"'],
	['a: &x y', 'yaml Anchors and aliases are not used here'],
	['a: &x y\nb: *x', 'yaml Anchors and aliases are not used here'],
	['a: *x', '1:4 yaml Anchors and aliases are not used here'],
	['a: * x', 'yaml A value that begins with * is read as an alias'],
	['a: !!binary aGk=', 'yaml The tag !!binary is not used here'],
	['a: !x y', 'yaml'],
	['- a', '1:1 yaml Expected keys and values, found a list'],
	['just text', '1:1 yaml Expected keys and values, found a text'],
	['# todo', '1:1 yaml The file contains only comments'],
	['', '1:1 yaml The file is empty'],
	['a: "x', 'yaml A " quotation mark is never closed'],
	['a: b: c', 'yaml'],
	['? [a]\n: b', 'yaml A key is not a plain word'],
	['a: 1\n---\nb: 2', 'yaml'],
	['a: "x\\u202ey"', '1:4 characters The text contains a text direction override'],
	['a: "x\\0"', '1:4 characters The text contains a control character'],
])('the YAML %j is refused: %s', (text, problem) => {
	const problems = readYaml(text).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
	expect(problems).toContainEqual(expect.stringContaining(problem));
});

test.each<[string, string, string, string]>([
	[
		'an apostrophe between single quotation marks',
		"title: 'It's here'\nkind: a\n",
		"1:12 Text follows the closing quotation mark: s here'",
		'Write an apostrophe between single quotation marks twice',
	],
	[
		'words behind a quotation',
		'title: "A" and b\n',
		'1:12 Text follows the closing quotation mark: and b',
		'Put the whole value in single quotation marks',
	],
	[
		'words behind brackets',
		'title: [A] report\n',
		'1:12 Text follows the closing bracket: report',
		'Put the whole value in quotation marks',
	],
	[
		'a colon in a title',
		'kind: a\ntitle: Pyongyang: the workers\n',
		'2:8 The value "Pyongyang: the workers" contains a colon and a space',
		'Put the value in quotation marks',
	],
	['a colon in a list', 'a: [b: c: d]\n', '1:8 The value "c: d]" contains a colon and a space', 'Put the value in quotation marks'],
	['no space behind a colon', 'kind: a\ntitle:A\nread: c\n', '2:1 The key "title" has no space after its colon', 'Write "title: A"'],
	['no space behind the last colon', 'kind: a\ntitle:A\n', '2:1 The key "title" has no space after its colon', 'Write "title: A"'],
	['a double quotation mark left open', 'kind: a\ntitle: "A b\nread: c\n', '2:8 A " quotation mark is never closed', 'Close it'],
	['a single quotation mark left open', "kind: a\ntitle: 'A b\nread: c\n", "2:8 A ' quotation mark is never closed", 'Close it'],
	[
		'a key too far in',
		'title: A\n\n  kind: b\nread: c\n',
		'3:3 The line "kind: b" is not indented like the lines that it belongs to',
		'same column',
	],
	[
		'a key not far enough in',
		'evidence:\n  - source: a\n stance: b\n',
		'3:2 The line "stance: b" is not indented like the lines that it belongs to',
		'same column',
	],
	[
		'a key of an item one column off',
		'evidence:\n  - source: a\n   stance: b\n',
		'3:4 The line "stance: b" is not indented like the lines that it belongs to',
		'same column',
	],
	[
		'a first key too far in',
		'  title: A\nkind: b\n',
		'2:1 The line "kind: b" is not indented like the lines that it belongs to',
		'same column',
	],
	['a square bracket left open', 'kind: a\nreports: [a, b\nread: c\n', '2:10 A "[" is never closed', 'Write "]" after the last item'],
	['a brace left open', 'archived: {URL: a, date: b\n', '1:11 A "{" is never closed', 'Write "}" after the last item'],
	['the wrong bracket', 'a: [{b: c]\nd: e\n', '1:5 A "{" is never closed', 'Write "}" after the last item'],
	['a bracket too many', 'a: [x]]\nb: c\n', '1:7 A "]" closes nothing', 'Delete it'],
	['no colon', 'kind: a\ntitle A\nread: c\n', '2:1 The line "title A" has no colon after a key', 'Write "key: value"'],
	['no colon in the last line', 'kind: a\ntitle A\n', '2:1 The line "title A" has no colon after a key', 'Write "key: value"'],
	[
		'a list item without a space',
		'reports:\n  - a\n  -b\nkind: c\n',
		'3:3 The list item "-b" has no space after its hyphen',
		'Write "- b"',
	],
	[
		'a list of keys without a space',
		'evidence:\n  -source: a\n    stance: b\n',
		'2:3 The list item "-source: a" has no space after its hyphen',
		'Write "- source: a"',
	],
	['a list item among keys', 'a: b\n- c\n', '2:1 The list item "- c" is where a key is expected', 'Indent it'],
	['a list on the line of its key', 'a: - b\n', '1:4 The list "- b" begins on the line of its key', 'on the next line'],
	['a text on the line of its sign', 'a: > b\n', '1:6 The text "b" is on the line of its ">"', 'on the next line'],
	['two commas', 'a: [x,, y]\n', '1:7 A comma in brackets has nothing before it', 'Delete it'],
	['a backslash', 'a: "\\q"\n', '1:5 "\\q" is not an escape sequence in double quotation marks', 'single quotation marks'],
	['a comment without a space', 'a: "b"# c\n', '1:7 The "#" of a comment has no space before it', 'Put a space before it'],
	['a second record', 'a: 1\n---\nb: 2\n', '2:1 A second record begins here', 'Delete that line'],
	['a question mark', 'a: ? b\nc: d\n', '1:4 A value cannot start with "?"', 'quotation marks'],
	['a per cent sign', '%x\na: b\n', '1:1 A line cannot begin with "%"', 'quotation marks'],
])('%s is one problem in plain words', (_, text, problem, hint) => {
	const problems = readYaml(text).problems.map(({ line, column, message, hint: help }) => [`${line}:${column} ${message}`, help]);
	expect(problems).toEqual([[expect.stringContaining(problem), expect.stringContaining(hint)]]);
});

test('says where values and keys stand, counted from the first line of the frontmatter', () => {
	const { places } = readYaml('a: "x"\nb:\n  - c: d', 2);
	expect(places).toMatchObject({ a: { line: 2, column: 5 }, 'key:a': { line: 2, column: 1 }, 'b.0.c': { line: 4, column: 8 } });
});

const bomb = `a: &a [x]\n${Array.from({ length: 9 }, (_, level) => `${'bcdefghij'[level]}: &${'bcdefghij'[level]} [${Array(9).fill(`*${'abcdefghij'[level]}`).join(', ')}]`).join('\n')}`;
test.each([
	['aliases that multiply', bomb],
	['deep brackets', `a: ${'['.repeat(5000)}`],
	['deep maps', `a: ${'{a: '.repeat(3000)}`],
])('%s are refused at once', (_, text) => {
	const start = performance.now();
	expect(readYaml(text).problems.length).toBeGreaterThan(0);
	expect(performance.now() - start).toBeLessThan(2000);
});

test('an error behind another one has its own line', () => {
	const text = "*a\t2025-02-30\nauthor:  '";
	for (const { line, column } of readYaml(text).problems) expect(column).toBeLessThanOrEqual((text.split('\n')[line - 1] ?? '').length + 1);
	expect(readYaml(text).problems.map(({ line }) => line)).toContain(2);
});

test('never throws for any YAML, table or record, and every problem has a place in the file', { timeout: 60_000 }, () => {
	const yamlish = fc
		.array(
			fc.constantFrom(
				'a',
				': ',
				'b:',
				'\n',
				'  ',
				'- ',
				'[',
				']',
				'{',
				'}',
				'"',
				"'",
				'&a',
				'*a',
				'!!x',
				'#',
				'|',
				'>',
				'?',
				'\t',
				'---',
				'...',
				'%',
				'@',
				'__proto__: x\n',
				'constructor: y\n',
				'title: T\n',
				'evidence: ',
				'archived: ',
				'1',
				',',
				'author:',
				'issued: ',
				'2025-02-30\n',
				'3 March 2026\n',
				'\r',
				'\r\n',
				'한',
				'😀',
				'\u2028',
				'x'.repeat(3000),
			),
			{ maxLength: 60 },
		)
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), (text) => {
			for (const folder of Object.keys(folders) as Folder[]) {
				const content = folders[folder].extension === '.mdx' ? `---\n${text}\n---\n` : text;
				expect(outside(content, reading(folder, content).problems), JSON.stringify(content)).toEqual([]);
			}
			readTable(text, 'x.csv');
		}),
		{ numRuns: 1000, interruptAfterTimeLimit: 20_000 },
	);
});

const least = 'type: report\ntitle: T\nkind: ngo\nread: full\n';
const whole: Record<Folder, string> = {
	sources: least,
	claims: 'statement: S\nkind: figure\n',
	events: 'title: T\ndate: 2024\n',
	explainers: 'title: T\nsummary: S\n',
	entities: 'name: P\nkind: place\nsummary: S\n',
	datasets: 'title: D\nunit: workers\nx: year\ny: count\n',
	changes: 'kind: update\ntext: T\n',
};

test.each(Object.keys(folders) as Folder[])('in %s any value of any key is a problem at most, never an exception', (folder) => {
	const values = [
		'',
		'x',
		'2025-02-30',
		'2025-05/2024',
		'""',
		'" "',
		'[x]',
		'[[x]]',
		'{a: b}',
		'[{a: b}]',
		'-1',
		'1e400',
		'"a\\nb"',
		'[@',
		'"[@"',
		'"{x}"',
		'true',
		'~',
	];
	const thrown = keysOf(folders[folder].schema).flatMap((key) =>
		values
			.filter((value) => {
				const yaml = `${whole[folder].replace(new RegExp(`^${key}:.*\\n`, 'm'), '')}${key}: ${value}\n`;
				try {
					problemsOf(folder, folders[folder].extension === '.mdx' ? `---\n${yaml}---\n` : yaml);
					return false;
				} catch {
					return true;
				}
			})
			.map((value) => `${key}: ${value}`),
	);
	expect(thrown).toEqual([]);
});

test.each<[Folder, string, string]>([
	['sources', `${least}tittle: T\n`, 'Did you mean "title"?'],
	['sources', 'type: report\ntitle:\nkind: ngo\nread: full\n', 'Fill in what belongs after title:'],
	['sources', 'type: report\nkind: ngo\nread: full\n', 'Add a line title: …'],
	['claims', 'statement: S\nkind:\nevidence: [{source: a, stance: supports}]\n', 'Fill in what belongs after kind:'],
	['sources', `${least}url: https://example.org\n`, 'Did you mean "URL"?'],
	['sources', `${least}id: x\n`, 'the name of the file is the id'],
	['sources', `${least}archived: {URL: "https://example.org", dat: 2024-01-01}\n`, 'Did you mean "date"?'],
	['claims', 'statement: S\nkind: figure\nevidence: [{source: a, stance: support}]\n', 'Did you mean "supports"?'],
	['claims', 'statement: S\nkind: figure\nevidence: [{source: a, stance: supports, locater: p}]\n', 'Did you mean "locator"?'],
	['claims', 'statement: S\nkind: figures\n', 'Did you mean "figure"?'],
	['events', '---\ntitle: T\ndate: 2024\nthemes: labour\n---\n', 'Write [labour]'],
	['sources', `${least}author: [{famly: Kim}]\n`, 'Did you mean "family"?'],
	['sources', `${least}author: [{id: Kim}]\n`, 'Keys are family'],
	['sources', `${least}reports:\n  -a\n  -b\n`, 'Write a space after each hyphen'],
	[
		'claims',
		'statement: S\nkind: figure\narticle: {says: That it counts about 15,000., agreement: matches}\n',
		'Put the text before it in quotation marks: YAML ends it at the comma',
	],
	[
		'claims',
		'statement: S\nkind: figure\narticle: {says: About rice, and wheat: both, agreement: matches}\n',
		'Put the text before it in quotation marks',
	],
	[
		'claims',
		'statement: S\nkind: figure\nevidence: [{source: a, stance: rebuts}]\n',
		'Write contradicts, or make it a claim of kind quote or allegation',
	],
])('in %s, %j brings the hint %s', (folder, content, hint) => {
	const { problems } = readRecord<z.ZodType<object>>(`${folder}/x${folders[folder].extension}`, bytes(content), folders[folder]);
	expect(problems.map((problem) => problem.hint).join('\n')).toContain(hint);
});

test.each<[Folder, string, string[]]>([
	[
		'claims',
		'statement: S\nkind: figure\narticle: {says: That it counts about 15,000., agreement: matches}\n',
		['3:41 schema Unknown key "article.000."'],
	],
	['claims', 'statement: S\nkind: figure\nnotes:\nvalue:\n', ['3:1 schema Unknown key "notes"']],
	[
		'claims',
		'statement: S\nkind: figure\nevidence:\n  - source: a\n    stance: supports\n    quotes:\n    locator:\n',
		['6:5 schema Unknown key "evidence.0.quotes"'],
	],
	['claims', 'statement: S\nkind: quote\nevidence: [{source: a, stance: rebuts}]\n', []],
	['sources', 'type: report\nkind: ngo\n', ['1:1 schema "title" is missing', '1:1 schema "read" is missing']],
	['sources', `${least}author: Kim\n`, ['5:9 schema "author" is a list, not "Kim"']],
	['sources', least.replace('ngo', '&a ngo'), ['3:10 yaml Anchors and aliases are not used here']],
	['sources', `${least}author:\n  - family: Kim\n    gven: A\n`, ['7:5 schema Unknown key "author.0.gven"']],
	['sources', `${least}constructor: x\n`, ['5:1 schema Unknown key "constructor"']],
	['sources', `${least}__proto__: x\n`, ['5:1 schema Unknown key "__proto__"']],
	['sources', `${least}title2: {a: b}\n`, ['5:1 schema Unknown key "title2"']],
	[
		'sources',
		`${least}issued: 2025-02-30\narchived: {URL: "https://example.org", date: 2024-01-01}\n`,
		['5:9 schema issued: The date "2025-02-30" names no day of the calendar: February 2025 has 28 days'],
	],
	[
		'sources',
		'type: {a: b}\ntitle: T\nkind: [ngo]\nread: [{a: b}]\n',
		['1:7 schema "type" cannot be keys and values', '3:7 schema "kind" cannot be a list', '4:7 schema "read" cannot be a list'],
	],
	['explainers', '---\n# nothing yet\n\n---\nText\n', ['1:1 schema "title" is missing', '1:1 schema "summary" is missing']],
	['claims', 'statement: [S]\nkind: figure\n', ['1:12 schema "statement" is a text']],
	['claims', 'statement: S\nkind: figure\nvalue: [1, 2, 3]\n', ['3:8 schema "value" has too many parts']],
	['claims', 'statement: S\nkind: figure\nvalue: many\n', ['3:8 schema value: "many" is not a number']],
	['entities', '---\nname: P\nkind: place\nsummary: S\ncoordinates: [1]\n---\n', ['5:14 schema "coordinates" has too few parts']],
])('in %s, %j brings %j', (folder, content, problems) => {
	expect(problemsOf(folder, content)).toEqual(problems);
});

test.each<[string, string, string[]]>([
	['nothing', '', ['1 x.csv has no rows']],
	['only a header', 'a,b\n', ['1 x.csv has no rows']],
	['a short row', 'a,b\n1,2\n3\n', ['3 The row has 1 cells, the first row 2']],
	['a long row', 'a,b\n1,2,3\n', ['2 The row has 3 cells, the first row 2']],
	['a quotation mark left open', 'a,b\n1,"2\n', ['2 A quotation mark in x.csv is never closed']],
	['a column that occurs twice', 'a,a\n1,2\n', ['1 The column "a" occurs twice']],
	['line breaks inside cells', 'a,b\n"1\n1",2\n3,4\n', []],
])('a table with %s', (_, text, problems) => {
	expect(readTable(text, 'x.csv').problems.map(({ line, message }) => `${line} ${message}`)).toEqual(problems);
});

test('knows where each cell of a table begins', () => {
	const positions = (text: string): string[] =>
		readTable(text, 'x.csv').positions.map((row) => row.map(({ line, column }) => `${line}:${column}`).join(' '));
	expect(positions('a,b\n"1\n1",2\n\n3,4\n')).toEqual(['2:1 3:4', '5:1 5:3']);
	expect(positions('\n\na,b\n\n"\n",2')).toEqual(['5:1 6:3']);
	expect(positions('a,b,c\r\n"x, ""y""",,z\r\n')).toEqual(['2:1 2:12 2:13']);
});
