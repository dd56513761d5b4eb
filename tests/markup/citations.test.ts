import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationsIn } from '../../src/markup/citations.ts';
import { readBody, readInline } from '../../src/markup/read.ts';
import { htmlOf } from './html-of.ts';

/** Citations in a text: `prefix|id|locator@line:column`, the items of one citation joined. */
function cited(text: string): string[] {
	const { document, problems } = readBody(text, '');
	expect(problems).toEqual([]);
	return document.citations.map(({ items }) =>
		items.map(({ prefix = '', sourceId, locator = '', line, column }) => `${prefix}|${sourceId}|${locator}@${line}:${column}`).join(' + '),
	);
}

function faults(text: string): string[] {
	return readBody(text, '').problems.map(({ rule, message, line, column }) => `${line}:${column} ${rule} ${message}`);
}

test.each([
	['[@kbs]', ['|kbs|@1:3']],
	['Text [@kbs].', ['|kbs|@1:8']],
	['Text [@kbs-2025-05-01, p. 4].', ['|kbs-2025-05-01|p. 4@1:8']],
	['Text [@kbs p. 4].', ['|kbs|p. 4@1:8']],
	['Text [see @a, para. 8; @b].', ['see|a|para. 8@1:12 + |b|@1:25']],
	['Text [@a, p. 4; see also @b, 02:10; @c].', ['|a|p. 4@1:8 + see also|b|02:10@1:27 + |c|@1:38']],
	['Text [@a][@b] and [@c].', ['|a|@1:8', '|b|@1:12', '|c|@1:21']],
	['Text [ @a ].', ['|a|@1:9']],
	['Text [@a.b:c_d].', ['|a.b:c_d|@1:8']],
	['Text [@a.].', ['|a|.@1:8']],
	['Text [(@a)].', ['(|a|)@1:9']],
	['Text [\\@x @a, \\@b].', ['@x|a|@b@1:12']],
	['Text [@2397].', ['|2397|@1:8']],
	['Sure[@a]!', ['|a|@1:7']],
	['*Text [@a].*', ['|a|@1:9']],
	['**Text** [@a], ~~no [@b]~~.', ['|a|@1:12', '|b|@1:23']],
	['Text [see\n@a, p. 4].', ['see|a|p. 4@2:2']],
	['One.\n\nText [@a].\nLine two [@b].', ['|a|@3:8', '|b|@4:12']],
	['> Text\n> [@a] here.', ['|a|@2:5']],
	['> Text\n> goes [see @a;\n> @b].', ['see|a|@2:14 + |b|@3:4']],
	['> Text\nlazily [@a].', ['|a|@2:10']],
	['- item [@a]\n  goes on [@b]', ['|a|@1:10', '|b|@2:13']],
	['| A | B |\n| --- | --- |\n| x [@a] | [@b] |', ['|a|@3:7', '|b|@3:14']],
	['Text.[^n]\n\n[^n]: A note [@a, p. 4].', ['|a|p. 4@3:16']],
	['Text.[^n]\n\n[^n]: A note\n    goes on [@a].', ['|a|@4:15']],
	['R&amp;D [@a].', ['|a|@1:11']],
	['&#x41;&nbsp;&copy; [@a]', ['|a|@1:22']],
	['&notit; [@a]', ['|a|@1:11']],
	['\\*Text\\* [@a]', ['|a|@1:12']],
	['한국어 [@a]', ['|a|@1:7']],
	['😀 [@a]', ['|a|@1:6']],
	['See "desk@example.org" [@a], \\@b and [\\@c] “me@example.org” [@d].', ['|a|@1:26', '|d|@1:63']],
	['Hard  \nbreak [@a]', ['|a|@2:9']],
	['<Claim id="c-a">Words [@a]</Claim>', ['|a|@1:25']],
	['<Aside>\n\nWords [@a]\n\n</Aside>', ['|a|@3:9']],
	['   Indented [@a]\n      again [@b]', ['|a|@1:15', '|b|@2:15']],
])('%j cites %j', (text, expected) => {
	expect(cited(text)).toEqual(expected);
});

test.each([
	'Text \\[@a].',
	'Text \\[see @a].',
	'Text &#91;@a].',
	'Text [\\@a].',
	'Text [see \\@a].',
	'Text [&#64;a].',
	'Code `[@a]` stays.',
	'```\n[@a]\n```',
	'Write to desk@example.org.',
	'Write to [desk@example.org] or a+b@example.org.',
	'Braces [a] and [b, c].',
	'Text [**see** \\@a] and [*this*, desk@example.org].',
	'Text [see `@a`] and [*b*].',
])('%j cites nothing and is not refused', (text) => {
	expect(cited(text)).toEqual([]);
});

test.each([
	['Text [@].', '1:6 citation-syntax The citation "[@]" has an empty place'],
	['Text [@a; ].', '1:6 citation-syntax The citation "[@a; ]" has an empty place'],
	['Text [@a; @].', '1:6 citation-syntax The citation "[@a; @]" has an empty place'],
	['Text [@a; b].', '1:6 citation-syntax The citation "[@a; b]" has no @id in "b"'],
	['Text [@a @b].', '1:6 citation-syntax The citation "[@a @b]" names two sources in one place'],
	['Text [@a, @b].', '1:6 citation-syntax The citation "[@a, @b]" names two sources in one place'],
	['Text [-@a].', '1:6 citation-syntax The citation "[-@a]" leaves the author out with "-@"'],
	['Text [@a, p. 4.', '1:6 citation-syntax The citation "[@a, p. 4." is not closed, or is split by formatting'],
	['Text [@a, *p.* 4].', '1:6 citation-syntax The citation "[@a, " is not closed, or is split by formatting'],
	['One.\n\nText [@a [@b].', '3:6 citation-syntax The citation "[@a [@b]." is not closed, or is split by formatting'],
	['Text [**see** @a].', '1:6 citation-syntax The citation "[see @a]" is split by formatting'],
	['Text [*@a*].', '1:6 citation-syntax The citation "[@a]" is split by formatting'],
	['Text [see [this](https://example.org/x); @a].', '1:6 citation-syntax The citation "[see this; @a]" is split by formatting'],
	['*Text [see* @a].', '1:7 citation-syntax The citation "[see @a]" is split by formatting'],
	['| a |\n| - |\n| [**p.** 4 @a] |', '3:3 citation-syntax The citation "[p. 4 @a]" is split by formatting'],
	['Text [@k](https://example.org).', '1:6 citation-syntax The citation [@k] is followed by an address'],
])('%j is refused: %s', (text, fault) => {
	expect(faults(text)).toContain(fault);
});

test('a citation that is split is one problem, and no mention besides', () => {
	expect(faults('Text [*see* @a].')).toHaveLength(1);
	expect(readBody('Text [*see* @a].', '').document.mentions).toEqual([]);
});

test.each([
	['As @kbs says.', ['kbs@1:4']],
	['@kbs and\n@tass.', ['kbs@1:1', 'tass@2:1']],
	['(@kbs)', ['kbs@1:2']],
	['Write \\@kbs.', []],
	['Write &#64;kbs, \\@tass and @kbs.', ['kbs@1:28']],
	['desk@example.org', []],
	['`@kbs`', []],
])('%j mentions %j without brackets', (text, mentions) => {
	expect(readBody(text, '').document.mentions.map(({ sourceId, line, column }) => `${sourceId}@${line}:${column}`)).toEqual(mentions);
});

test('knows the section of a citation', () => {
	const { citations } = readBody('A [@a].\n\n## First part\n\nB [@b].\n\n### Second\n\nC [@c].', '').document;
	expect(citations.map(({ section }) => section)).toEqual(['', 'first-part', 'second']);
});

test('a citation replaces its brackets, and the space before it', () => {
	expect(htmlOf(readBody('Text [@a, p. 4; @b], more.', '').document.parts)).toBe('<p>Text{cite 0}, more.</p>');
});

test('a citation in a field stands where the field stands', () => {
	const { citations } = readInline('Short [@a].', ({ line, column }) => ({ line: line + 4, column: column + 9 })).document;
	expect(citations[0]?.items[0]).toMatchObject({ sourceId: 'a', line: 5, column: 18 });
});

test('the pieces of a run of text are the whole run', () => {
	const value = 'A [@a; see @b, p. 4] and @c, desk@example.org [@ [x].';
	const pieces = citationsIn(value, value);
	expect(pieces.map(({ piece }) => piece)).toEqual(['text', 'citation', 'text', 'mention', 'text', 'fault']);
	expect(
		pieces
			.filter((piece) => 'value' in piece)
			.map((piece) => ('value' in piece ? piece.value : ''))
			.join('|'),
	).toBe('A | and |@c|, desk@example.org |[@ [x].');
});

const word = fc.oneof(
	fc.constantFrom(
		'plain',
		'words',
		'with',
		'R&amp;D',
		'\\*',
		'\\[not',
		'a\\_b',
		'&#x41;',
		'desk@example.org',
		'`code`',
		'*so*',
		'**very**',
		'한국',
		'😀',
		'and.',
		'(yes)',
		'"quoted"',
	),
	fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => text !== 'import' && text !== 'export'),
);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const key = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,3}$/);

test('finds a citation put anywhere into plain paragraphs, at its very place', () => {
	fc.assert(
		fc.property(
			fc.array(line, { maxLength: 4 }),
			line,
			line,
			fc.array(line, { maxLength: 3 }),
			key,
			fc.constantFrom('', '> ', '- '),
			(before, left, right, after, id, mark) => {
				const lines = [
					...before.flatMap((text) => [text, '']),
					`${mark}Start ${left}`,
					`${mark === '- ' ? '  ' : mark}${left} [@${id}] ${right}`,
					'',
					...after,
				];
				const text = lines.join('\n');
				const index = text.indexOf(`[@${id}]`) + 2;
				const above = text.slice(0, index).split('\n');
				expect(cited(text)).toEqual([`|${id}|@${above.length}:${(above.at(-1) ?? '').length + 1}`]);
			},
		),
		{ numRuns: 300 },
	);
});
