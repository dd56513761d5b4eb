import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/markup/limits.ts';
import { readBody, readInline } from '../../src/markup/read.ts';
import { readRecord } from '../../src/read/record.ts';
import { folders } from '../../src/read/kinds.ts';
import { outside } from '../read/folder.ts';
import { htmlOf } from './html-of.ts';

function html(text: string, title = ''): string {
	const { document, problems } = readBody(text, title);
	expect(problems).toEqual([]);
	return htmlOf(document.parts).replaceAll(/\n\s*/g, '');
}

function faults(text: string): string[] {
	return readBody(text, '').problems.map(({ rule, message, line, column }) => `${line}:${column} ${rule} ${message}`);
}

test.each([
	['*em*, **strong**, ~~gone~~, `code {x}`', '<p><em>em</em>, <strong>strong</strong>, <del>gone</del>, <code>code {x}</code></p>'],
	['20~25 and 30~35, 10~15명, 연 20~30명, ~~two~~', '<p>20~25 and 30~35, 10~15명, 연 20~30명, <del>two</del></p>'],
	['1 \\< 2 and \\{not code\\}', '<p>1 &#x3C; 2 and {not code}</p>'],
	['Exports and imports: import duties.', '<p>Exports and imports: import duties.</p>'],
	['Before {/* a note */} after', '<p>Before  after</p>'],
	['{/* a note */}', ''],
	['> Said', '<blockquote><p>Said</p></blockquote>'],
	['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
	[
		'- [x] done\n- [ ] open',
		'<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> done</li><li class="task-list-item"><input type="checkbox" disabled aria-label="Not done"> open</li></ul>',
	],
	[
		'| A | B |\n| :-- | --: |\n| x | **y** |',
		'<div class="wide" role="region" tabindex="0" aria-label="Table: A, B"><table><thead><tr><th align="left">A</th><th align="right">B</th></tr></thead><tbody><tr><td align="left">x</td><td align="right"><strong>y</strong></td></tr></tbody></table></div>',
	],
	['```js\nimport fs from "fs"; // <script>\n```', '{code js|import fs from "fs"; // <script>}'],
	['[a](https://example.org/a?b=c#d)', '<p><a href="https://example.org/a?b=c#d" rel="external">a</a></p>'],
	['[mail](mailto:a@example.org)', '<p><a href="mailto:a@example.org">mail</a></p>'],
	['[about *us*](/about/)', '<p>{/about/|about <em>us</em>}</p>'],
	['[below](#part)', '<p>{#part|below}</p>'],
	['[words][r]\n\n[r]: event:e-a', '<p>{event:e-a|words}</p>'],
	['![A chart](./a.png)', '{picture ./a.png|A chart}'],
	['Seen ![from above](./a.png) here', '<p>Seen {inline picture ./a.png|from above} here</p>'],
	['- ![A](./a.png)\n  ![B](./b.png)', '<ul><li>{picture ./a.png|A}{picture ./b.png|B}</li></ul>'],
	[
		'[\\@kbs](https://example.org/k), \\[words](not an address), [*see* \\@kbs]',
		'<p><a href="https://example.org/k" rel="external">@kbs</a>, [words](not an address), [<em>see</em> @kbs]</p>',
	],
	[
		'Text [@a](which is so) [sic] (twice), `[x](y z)`, 2 ** 3 ** 4, \\*\\*a\\*\\*, #1, \\##2',
		'<p>Text{cite 0}(which is so) [sic] (twice), <code>[x](y z)</code>, 2 ** 3 ** 4, **a**, #1, ##2</p>',
	],
	['f**k, #hashtag', '<p>f**k, #hashtag</p>'],
	['120** and 130**', '<p>120** and 130**</p>'],
	['## One {/* later */}', '<h2 id="one">One </h2>'],
	['<Claim id="c-a">some *words*</Claim> here', '<p>{Claim id=c-a|some <em>words</em>} here</p>'],
	['<Aside>Words **bold**</Aside>', '{Aside|<p>Words <strong>bold</strong></p>}'],
	['<Aside>\n\n## Heading\n\n- list\n\n</Aside>', '{Aside|<h2 id="heading">Heading</h2><ul><li>list</li></ul>}'],
	['<KeyFigures claims="c-a c-b" />', '{KeyFigures claims=c-a c-b|}'],
	['<Timeline theme="labour" limit="5" />', '{Timeline theme=labour limit=5|}'],
	['<RouteMap />', '{RouteMap|}'],
	['<Quote source="s-a" locator="p. 4">Words.</Quote>', '{Quote source=s-a locator=p. 4|<p>Words.</p>}'],
	['<Figure src="./a.png" alt="A" credit="B" />', '{Figure src=./a.png alt=A credit=B|}'],
	['العربية and עברית', '<p>العربية and עברית</p>'],
])('%j becomes %j', (text, expected) => {
	expect(html(text)).toBe(expected);
});

test('footnotes stand below the text, with ways back', () => {
	const text = html('Text.[^1]\n\n[^1]: A *note*.');
	expect(text).toMatch(/^<p>Text\.<sup><a href="#fn-1" id="fnref-1"/);
	expect(text).toMatch(/<li id="fn-1"><p>A <em>note<\/em>\. <a href="#fnref-1"/);
});

test('notes every cross-reference and id in an attribute, with its place', () => {
	const { references } = readBody(
		'[a](event:t-1967) and [b](claim:c-a)\n[c](explainer:e) [d](entity:x) [e](source:s) [f](dataset:d)\n\n<Chart dataset="d-a" />\n\n<KeyFigures claims="c-a c-b" />',
		'',
	).document;
	expect(references.map(({ to, id, line }) => `${line} ${to}:${id}`)).toEqual([
		'1 event:t-1967',
		'1 claim:c-a',
		'2 explainer:e',
		'2 entity:x',
		'2 source:s',
		'2 dataset:d',
		'4 dataset:d-a',
		'6 claim:c-a',
		'6 claim:c-b',
	]);
});

test('a quotation is a citation of its source, and a claim notes its words without the citations', () => {
	const { citations, claims, references } = readBody(
		'<Quote source="s-a" locator="p. 4">Words.</Quote>\n\n<Claim id="c-a">The *words* [@s-b].</Claim>',
		'',
	).document;
	expect(citations.map(({ items }) => items.map(({ sourceId, locator }) => [sourceId, locator]))).toEqual([
		[['s-a', 'p. 4']],
		[['s-b', undefined]],
	]);
	expect(claims).toMatchObject([{ claimId: 'c-a', words: 'The words.', line: 3, column: 1 }]);
	expect(references).toMatchObject([{ to: 'claim', id: 'c-a' }]);
});

test('headings have slugs of their own, none that other ids use', () => {
	const { headings, anchors } = readBody('## Part\n\n## Part\n\n### *Main*\n\n## S-a\n\n## 한국\n\n## ?!', '').document;
	expect(headings.map(({ depth, slug }) => `${depth} ${slug}`)).toEqual([
		'2 part',
		'2 part-1',
		'3 main-1',
		'2 h-s-a',
		'2 한국',
		'2 section',
	]);
	expect(anchors).toEqual(headings.map(({ slug }) => slug));
});

test('a first heading that repeats the title is dropped; any other of the first level is refused', () => {
	expect(html('# The title\n\nText', 'The title')).toBe('<p>Text</p>');
	expect(readBody('# Another', 'The title').problems).toMatchObject([{ rule: 'heading', line: 1 }]);
});

test('counts the words of running text', () => {
	expect(readBody('One *two* three [@a].\n\n- four five', '').document.words).toBe(5);
	expect(
		readBody(
			'## A heading\n\nOne  \ntwo – three\n\n| a | b |\n| - | - |\n| four | five |\n\n<Aside>\n\nsix [seven](event:e)\n\n</Aside>\n\n```\nno words\n```',
			'',
		).document.words,
	).toBe(11);
});

test.each([
	['import fs from "fs"', '1:1 unsafe-markup Code is not run here: import fs from "fs"'],
	['Text.\n\nexport const a = 1', '3:1 unsafe-markup Code is not run here: export const a = 1'],
	['import duties rose.', '1:1 syntax A line that begins with "import" is read as code'],
	['Text {process.env.A} on', '1:6 unsafe-markup Code is not run here: {process.env.A}'],
	['{/* a */ process.exit(1)}', '1:1 unsafe-markup Code is not run here: {/* a */ process.exit(1)}'],
	['{/* a */ /* b */}', '1:1 unsafe-markup Code is not run here: {/* a */ /* b */}'],
	['Text { on', '1:10 syntax A brace opens an expression that cannot be read'],
	['Fewer than <10 workers', '1:13 syntax "<" before a number is read as the start of a tag'],
	['An <?xml', '1:5 syntax "<" before "?" is read as the start of a tag'],
	['See <https://example.org/a>.', '1:5 syntax "<" before an address is read as the start of a tag: https://example.org/a'],
	['A <br> word', '1:3 syntax The HTML element <br> is not accepted'],
	['<Claim id="c">words</claim>', '1:1 syntax <Claim> is closed by </claim>'],
	['<Claim id="c">words', '1:1 syntax <Claim> is never closed'],
	['words</Claim>', '1:6 syntax </Claim> closes nothing'],
	['<Claim id=“c”>words</Claim>', '1:11 syntax The value of an attribute begins with "“"'],
	['<Claim id=c>words</Claim>', '1:11 syntax The value of an attribute begins with "c"'],
	['<!-- note -->', '1:2 syntax An HTML comment cannot be read'],
	['A <b>word</b>', '1:3 unsafe-markup The HTML element <b> is not accepted'],
	['<>words</>', '1:1 unsafe-markup A fragment <> is not accepted'],
	['<Asid>x</Asid>', '1:1 unknown-component There is no component <Asid>'],
	['<constructor />', '1:1 unsafe-markup The HTML element <constructor> is not accepted'],
	['<Aside>x', '1:1 syntax'],
	['<Claim>x</Claim>', '1:1 attribute id of <Claim> is missing'],
	['<Claim id="C A">x</Claim>', '1:8 attribute id of <Claim>: "C A" is not an id'],
	['<Claim id="a" id="b">x</Claim>', '1:15 unsafe-markup The attribute "id" of <Claim> occurs twice'],
	['<Claim id={a}>x</Claim>', '1:8 unsafe-markup Code is not run here: id={…}'],
	['<Claim id>x</Claim>', '1:8 unsafe-markup The attribute "id" of <Claim> has no value'],
	['<Aside {...a}>x</Aside>', '1:8 unsafe-markup Code is not run here: {...a}'],
	['<Aside onclick="x">x</Aside>', '1:8 unknown-attribute <Aside> has no attribute "onclick"'],
	['<Aside constructor="x">x</Aside>', '1:8 unknown-attribute <Aside> has no attribute "constructor"'],
	['<Timeline limit="1e9" />', '1:11 attribute limit of <Timeline>: "1e9" is not a whole number from 1 to 99'],
	['<KeyFigures claims=" " />', '1:13 attribute claims of <KeyFigures>: The attribute is empty'],
	['<Figure src="./a.png" credit="x" />', '1:1 attribute alt of <Figure> is missing'],
	[
		'<Figure src="https://example.org/a.png" alt="x" credit="y" />',
		'1:1 picture The picture "https://example.org/a.png" is not in the content folder',
	],
	['See <RouteMap /> here', '1:5 component-place <RouteMap> is inside a sentence'],
	['<KeyFigures claims="c-a" /> trailing words', '1:1 component-place <KeyFigures> is inside a sentence'],
	['words before\n<Aside>words</Aside>', '2:1 component-place <Aside> is inside a sentence'],
	['- <Aside>words</Aside> and more', '1:3 component-place <Aside> is inside a sentence'],
	['See <Aside>words</Aside> here', '1:5 component-place <Aside> is inside a sentence'],
	['<Claim id="a">\n\nwords\n\n</Claim>', '1:1 component-place <Claim> encloses whole paragraphs'],
	['<RouteMap>words</RouteMap>', '1:1 component-place <RouteMap> has text inside'],
	['<Aside></Aside>', '1:1 component-place <Aside> is empty'],
	['## A heading [@a]', '1:1 heading The heading "A heading [@a]" contains a citation'],
	['See [words [@a]](https://example.org).', '1:5 link-in-link The link "words [@a]" contains a citation'],
	['See [more [@a]](event:e-a).', '1:5 link-in-link The link "more [@a]" contains a citation'],
	['See [*<Claim id="c-a">more</Claim>*](/about/).', '1:5 link-in-link The link "more" contains a claim'],
	['[words[^1]][r]\n\n[^1]: A note\n\n[r]: /about/', '1:1 link-in-link The link "words" contains a footnote'],
	['##\n\nText', '1:1 heading The heading is empty'],
	['## {/* later */}', '1:1 heading The heading is empty'],
	['See [the event](event: e-a).', '1:5 address The link "[the event](event: e-a)" cannot be read'],
	['A [page](https://example.org/my page).', '1:3 address The link "[page](https://example.org/my page)" cannot be read'],
	['Some (words)[event:e-a].', '1:6 address The link "(words)[event:e-a]" cannot be read'],
	['Some [words] (event:e-a).', '1:6 address The link "[words] (event:e-a)" cannot be read'],
	['Some [words][event:e-a].', '1:6 address The link "[words][event:e-a]" cannot be read'],
	['Some [[event:e-a]].', '1:7 address The link "[event:e-a]" cannot be read'],
	['Some [*words*] (claim:c-a).', '1:6 address The link "[words] (claim:c-a)" cannot be read'],
	['| a |\n| - |\n| words](event:e-a) |', '3:8 address The link "](event:e-a)" cannot be read'],
	['[@typo]: https://example.org/a', '1:1 citation-syntax "[@typo]: https://example.org/a" defines a link with the name of a citation'],
	[
		'Said [@a].\n\n[@a]: https://example.org/a',
		'3:1 citation-syntax "[@a]: https://example.org/a" defines a link with the name of a citation',
	],
	['[see @a, p. 4]: /about/', '1:1 citation-syntax "[see @a, p. 4]: /about/" defines a link'],
	['![](./a.png)', '1:1 picture The picture "./a.png" has no alternative text'],
	['![x](../../etc/passwd)', '1:1 picture "../../etc/passwd" is not the path of a picture'],
	['![x](./a.svg)', '1:1 picture "./a.svg" is not the path of a picture'],
	['![x](//evil.example/a.png)', '1:1 picture The picture "//evil.example/a.png" is not in the content folder'],
	['Text [x](javascript:alert) on', '1:6 address Links that begin with "javascript:" are not accepted'],
	['[x](evnet:e-a)', '1:1 address Links that begin with "evnet:" are not accepted'],
	['[x](event:E_A)', '1:1 address "E_A" is not an id'],
	['[x](//example.org)', '1:1 address The address "//example.org" leads to another host'],
	['[x]()', '1:1 address The link leads nowhere'],
	['[x](mailto:nobody)', '1:1 address "nobody" is not an address of e-mail'],
	['[x](https://localhost/)', '1:1 address "localhost" is not a public host'],
	['Text.\n\nIt said "www.a.internal/x" there.', '3:10 address "www.a.internal" is not a public host'],
	['- *And (“www.b.internal/x”) too*', '1:10 address "www.b.internal" is not a public host'],
	['It \\*is* x:www.c.local/y', '1:12 address "www.c.local" is not a public host'],
	['> Words\n> “www.d.local/y” and', '2:4 address "www.d.local" is not a public host'],
	['Text.\n\n[1]: javascript:alert(1)', '3:1 address Links that begin with "javascript:" are not accepted'],
	['a&#8203;b', '1:1 characters The text contains an invisible character, U+200B'],
])('%j is refused: %s', (text, fault) => {
	expect(faults(text)).toEqual([expect.stringContaining(fault)]);
});

test.each([
	['<Asid>x</Asid>', 'Did you mean "Aside"?'],
	['<Timline />', 'Did you mean "Timeline"?'],
	['<Timeline them="x" />', 'Did you mean "theme"?'],
	['<Marquee>x</Marquee>', 'Components are Claim'],
	['[x](evnet:e-a)', 'Did you mean "event"?'],
	['[x](claims:c-a)', 'Did you mean "claim"?'],
	['<!-- note -->', 'Write {/* note */}'],
	['Fewer than <10', 'Write \\< or "less than"'],
])('%j brings the hint %s', (text, hint) => {
	expect(readBody(text, '').problems[0]?.hint).toContain(hint);
});

test('a link to an address without encryption is a warning, and stays a link', () => {
	const { document, problems } = readBody('[x](http://example.org/)', '');
	expect(problems).toMatchObject([{ rule: 'insecure-address', severity: 'warning' }]);
	expect(htmlOf(document.parts)).toContain('href="http://example.org/"');
});

test.each<[string, string[]]>([
	['[x][nope]', ['1:4 undefined-reference There is no definition "[nope]", so the brackets show as text']],
	['[*x*][prat]\n\n[part]: https://example.org', ['1:6 undefined-reference There is no definition "[prat]", so the brackets show as text']],
	['Words.[^1]', ['1:7 undefined-reference There is no definition "[^1]", so the brackets show as text']],
	['Words.\n\n[Note]: important', ['3:1 unused-definition Nothing refers to the definition "[Note]", so the line is not shown']],
	[
		'Words.\n\n[^9]: A note [@b] on [^8].\n\n[^8]: Another.',
		[
			'3:1 unused-definition Nothing refers to the footnote "[^9]", so it is not shown',
			'5:1 unused-definition Nothing refers to the footnote "[^8]", so it is not shown',
		],
	],
	['Words.[^9]\n\n[^9]: A note [@b] on [^8].\n\n[^8]: Another.', []],
	[
		'| h | i |\n|---|---|\n| x [@a] | y | lost words [@b] |\n| `p|q` | z |\n| 1 |',
		[
			'3:14 surplus-cells The row has 3 cells, the first row 2; what is too much is not shown',
			'4:9 surplus-cells The row has 3 cells, the first row 2; what is too much is not shown',
		],
	],
	['| h | i |\n|---|---|\n| `p\\|q` | z |', []],
	['##No space', ['1:1 marks-as-text "##" is shown as text']],
	['- ###No space', ['1:3 marks-as-text "###" is shown as text']],
	['그는 **"말했다"**라고 했다.', ['1:4 marks-as-text "**" is shown as text']],
	['これは**「重要」**です。', ['1:4 marks-as-text "**" is shown as text']],
	['그는 "**말했다**"라고 했다.', []],
	['He said **Stop', ['1:9 marks-as-text "**" is shown as text']],
	['[x][a]\n\n[a]: /about/\n[A]: /claims/', ['4:1 duplicate-definition The definition "[A]" occurs twice, first on line 3']],
	['x[^1]\n\n[^1]: One\n\n[^1]: Two', ['5:1 duplicate-definition The definition "[^1]" occurs twice, first on line 3']],
	['[x][a] [x](/about/) [sic] \\[x\\]\\[y\\] \\[^2] `[x][y]` [@a][@b] [^1]\n\n[a]: /about/\n\n[^1]: Note', []],
])('an editor is told of names without one definition in %j', (text, warnings) => {
	const { problems } = readBody(text, '');
	expect(problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)).toEqual(warnings);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('all that is wrong in a text is said at once', () => {
	expect(faults('# One\n\nText {a} <b>x</b> [@].\n\n<Nope />').map((fault) => fault.split(' ')[0])).toEqual([
		'1:1',
		'3:6',
		'3:10',
		'3:19',
		'5:1',
	]);
});

test.each([
	['two paragraphs\n\nof text', 'The field contains more than one paragraph'],
	['- a list', 'The field contains a list'],
	['a <b>word</b>', 'The HTML element <b> is not accepted'],
	['[x](javascript:alert)', 'Links that begin with "javascript:" are not accepted'],
	['Said [*see* @a].', 'The citation "[see @a]" is split by formatting'],
	['See [the event](event: e-a).', 'The link "[the event](event: e-a)" cannot be read'],
	['Said **"so"**라고', '"**" is shown as text'],
	['See [words [@a]](event:e-a).', 'The link "words [@a]" contains a citation'],
])('a field cannot hold %j', (text, message) => {
	expect(readInline(text, (position) => position).problems[0]?.message).toContain(message);
});

test('a field holds inline Markdown without components and braces', () => {
	const { document, problems } = readInline('A *b* {c} [d](event:e) [@s].', (position) => position);
	expect(problems).toEqual([]);
	expect(htmlOf(document.parts)).toBe('A <em>b</em> {c} {event:e|d}{cite 0}.');
});

const tokens = [
	'[',
	']',
	'(',
	')',
	'[@a]',
	'[@',
	'@a',
	'*',
	'**',
	'_',
	'~~',
	'`',
	'```\n',
	'>',
	'> ',
	'- ',
	'  ',
	'\n',
	'\n\n',
	'1. ',
	'#',
	'## ',
	'|',
	'| - |',
	'\n| a |\n| - |\n',
	'<',
	'>',
	'</',
	'/>',
	'<Aside>',
	'</Aside>',
	'<Claim id="c">',
	'</Claim>',
	'{',
	'}',
	'{/*',
	'*/}',
	'\\',
	'&',
	'&amp;',
	'&#x200b;',
	'![',
	'](',
	'https://a.example',
	'www.a.example',
	'a@b.example',
	'[^1]',
	'[^1]: ',
	':',
	';',
	'"',
	"'",
	'=',
	'import ',
	'export ',
	'x',
	'word ',
	'한',
	'😀',
	'\t',
	'---\n',
	'<!--',
	'-->',
	'\u0000',
	'\ud800',
];
const markdownish = fc.oneof(
	fc.array(fc.constantFrom(...tokens), { maxLength: 800 }).map((parts) => parts.join('')),
	fc
		.tuple(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 800 }))
		.map(([parts, times]) => parts.join('').repeat(times).slice(0, 4000)),
	fc.string({ unit: 'binary', maxLength: 2000 }),
);

/** `readBody` as for a file, after the checks of file limits. */
function readAsFile(body: string): void {
	readRecord('explainers/x.mdx', new TextEncoder().encode(`---\ntitle: T\nsummary: S\n---\n${body}`), folders.explainers);
}

test('never throws and never takes over 2 seconds, whatever stands in a file', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(markdownish, (text) => {
			const start = performance.now();
			readAsFile(text);
			expect(performance.now() - start, JSON.stringify(text.slice(0, 200))).toBeLessThan(2000);
		}),
		{ numRuns: 600, interruptAfterTimeLimit: 30_000 },
	);
});

test.each(['<Aside>---\n- ', '<Aside>x\n---\n', '<Claim id="c">words\n===\n\ntext</Claim>'])(
	'a component that a heading cuts off, %j, is a problem like any other',
	(text) => {
		expect(readBody(text, '').problems).toMatchObject([{ rule: 'syntax', line: 1 }]);
	},
);

/** Wraps lines in one level of list, quotation or component. */
const levels: ((lines: string[]) => string[])[] = [
	(lines) => lines.map((line) => `> ${line}`),
	(lines) => lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
	(lines) => lines.map((line, index) => `${index === 0 ? '1. ' : '   '}${line}`),
	(lines) => ['<Aside>', '', ...lines, '', '</Aside>'],
	(lines) => ['<Quote source="s-a">', '', ...lines],
];
const nested = fc
	.tuple(
		fc.array(fc.constantFrom(...levels), { maxLength: limits.depth + 4 }),
		fc.constantFrom('words', '[@s', '<b>x</b>', '{a}', '| a |\n| - |', '# One', '<5', '한 😀 [@한]'),
	)
	.map(([around, text]) => around.reduce((lines, level) => level(lines), text.split('\n')).join('\n'));

test('every problem of a text has a place in its file, however deep and strange it is', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(fc.oneof(nested, markdownish), (body) => {
			const text = `---\ntitle: T\nsummary: S\n---\n${body}`;
			const start = performance.now();
			const { problems } = readRecord('explainers/x.mdx', new TextEncoder().encode(text), folders.explainers);
			expect(performance.now() - start, JSON.stringify(body.slice(0, 200))).toBeLessThan(2000);
			expect(outside(text, problems), JSON.stringify(body)).toEqual([]);
		}),
		{ numRuns: 500, interruptAfterTimeLimit: 20_000 },
	);
});

test('never throws for a text that keeps no limits either', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...tokens), { maxLength: 200 }).map((parts) => parts.join('')),
			(text) => {
				readBody(text, '');
				readInline(text, (position) => position);
			},
		),
		{ numRuns: 600, interruptAfterTimeLimit: 30_000 },
	);
});

test('nothing that is read brings a script, a handler or an address that runs', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(
			fc
				.array(fc.constantFrom(...tokens, '<script>', '[x](javascript:a)', '<a href="javascript:a">', ' onload="a" '), { maxLength: 40 })
				.map((parts) => parts.join('')),
			(text) => {
				const parts = readBody(text, '').document.parts;
				const ready = parts.filter((part) => typeof part === 'string').join('');
				// Only within tags: the text of a label may contain `onload=`.
				expect(ready).not.toMatch(
					/<script|<[a-z][a-z0-9]*(\s+[\w:-]+(="[^"]*")?)*\s+(on[a-z]+=|(href|src)="\s*(javascript|data|vbscript):)/i,
				);
			},
		),
		{ numRuns: 600, interruptAfterTimeLimit: 30_000 },
	);
});

test.each([
	['a deep quotation', '> '.repeat(limits.depth + 1) + 'x'],
	['a deep list', Array.from({ length: limits.depth + 1 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
	['a long line', 'x'.repeat(limits.line + 1)],
	['many components', `${'<Aside>\n\n'.repeat(limits.depth + 1)}x${'\n\n</Aside>'.repeat(limits.depth + 1)}`],
])('%s is refused before it is parsed', (_, body) => {
	const reading = readRecord('explainers/x.mdx', new TextEncoder().encode(`---\ntitle: T\nsummary: S\n---\n${body}`), folders.explainers);
	expect(reading.problems).toMatchObject([{ rule: 'limits' }]);
});
