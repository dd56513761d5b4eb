import { expect, test } from 'vitest';
import { excessInMarkup, excessInYaml } from '../../src/markup/amounts.ts';
import { checkFiles } from '../../src/checks/run.ts';
import { sound } from '../read/folder.ts';

const lines = (line: string, count: number): string => `${line}\n`.repeat(count);
const row = (cell: string, count: number): string => cell.repeat(count);
const wide = `|${row('a|', 1600)}\n|${row('-|', 1600)}\n`;

/** Texts within the limits of size, lines and nesting that take a parser seconds or more, and the excess named in the message. */
const slow: [what: string, text: string, said: string][] = [
	['a table with many columns and short rows', wide + lines('|a|', 45_000), 'cells of tables'],
	['the same without pipes at the ends of rows', wide.replaceAll(/^\||\|$/gm, '') + lines('a', 45_000), 'cells of tables'],
	['the same with its places', `a|${row('a|', 1600)}a\n:-:|${row('-|', 1600)}-\n${lines('a', 45_000)}`, 'cells of tables'],
	['the same in a quotation', wide.replaceAll(/^/gm, '> ').replace(/> $/, '') + lines('> |a|', 30_000), 'markers of quotations'],
	['the same in an item', `- ${wide.replace('\n', '\n  ')}${lines('  |a|', 30_000)}`, 'cells of tables'],
	['brackets that are never closed', lines(row('[ ', 2000), 40), 'opening brackets'],
	['references to one footnote', lines(row('[^1] ', 900), 40), 'opening brackets'],
	['citations', lines(row('[@zzz] ', 700), 40), 'opening brackets'],
	['footnotes', lines('[^1]: x\n', 15_000), 'opening brackets'],
	['items', lines('- a', 48_000), 'items of lists'],
	['items with empty lines between', lines('1. a\n', 30_000), 'items of lists'],
	['items in items', lines(`${row('1. ', 20)}a`, 3000), 'items of lists'],
	['items of quotations', lines(`${row('> - ', 18)}a`, 2000), 'items of lists'],
	['quotations', lines('> a', 48_000), 'markers of quotations'],
	['quotations that go on', lines('> a\nb\n', 25_000), 'markers of quotations'],
	['one item that goes on', lines(`- a\n${lines('b', 1500)}`, 60), 'lines that go on an item of a list or a quotation'],
	['lines that could be rows', lines('|a|b|', 30_000), 'lines without an empty one'],
	['emphasis', lines(row('a*_ ', 1000), 40), 'emphasis characters'],
	['headings', lines('## a', 39_000), 'headings'],
	['underlined headings', lines('a\n---', 32_000), 'headings'],
	['components', lines('<Aside>a</Aside>\n', 10_000), 'characters that begin a tag'],
	['paragraphs', lines('a\n', 60_000), 'paragraphs'],
];

test.each(slow)('%s are counted before a parser sees them', (_, text, said) => {
	expect(text.length).toBeLessThan(400_000);
	expect(excessInMarkup(text)?.message).toContain(said);
});

test.each(slow.filter(([, text]) => text.length < 199_000))('of a file with %s nothing but the amount is a problem', (_, text) => {
	const problems = checkFiles({ ...sound, 'explainers/y.mdx': `---\ntitle: T\nsummary: S\n---\n\n${text}` }, new Date('2026-11-30')).filter(
		({ file }) => file === 'explainers/y.mdx',
	);
	expect(problems.map(({ rule }) => rule)).toEqual(['limits']);
	const { line = 0 } = problems[0] ?? {};
	expect(line > 1 && line <= text.split('\n').length + 5).toBe(true);
});

test.each<[string, string, string]>([
	['keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: a`).join('\n'), 'keys and items'],
	['keys in braces', `title: {${Array.from({ length: 9000 }, (_, n) => `k${n}: a, `).join('\n')}}`, 'keys and items'],
	['items', `reports:\n${lines('- a', 49_000)}`, 'keys and items'],
	['items between brackets', `reports: [${lines('a, a, a, a,', 4000)}]`, 'commas and brackets'],
	['empty items', `reports:\n${lines('-', 49_000)}`, 'keys and items'],
	['lines', lines('a', 99_000), 'lines'],
])('%s of YAML are counted before a parser sees them', (_, text, said) => {
	expect(excessInYaml(text)?.message).toContain(said);
	expect(
		checkFiles({ ...sound, 'sources/y.yaml': text }, new Date('2026-11-30'))
			.filter(({ file }) => file === 'sources/y.yaml')
			.map(({ rule }) => rule),
	).toEqual(['limits']);
});

test.each<[string, string]>([
	['a list of 1,500 sources', lines('- A report [@s-a, p. 4], *in full*.', 1500)],
	['a table of 600 rows', `| a | b | c | d |\n| --- | --: | --- | --- |\n${lines('| 1 | 2 | 3 | [@s-a] |', 600)}`],
	['a quotation of 2,000 lines', lines('> It was said, and so on.', 1990)],
	['a list with its lines broken by hand', lines('- A long sentence that is\n  broken by hand.\n', 1200)],
	['3,000 paragraphs', lines('It came.\n', 3000)],
	['a block of code', `\`\`\`json\n${lines('{ "a": [1, 2] }', 1500)}\`\`\`\n`],
	['one very long paragraph', lines('A sentence of many that stand together for no good reason, and one more for good measure.', 1900)],
])('%s is long, and accepted', (_, text) => {
	expect(excessInMarkup(text)).toBeUndefined();
});

test.each<[string, string]>([
	['a list of 2,000 ids', `reports:\n${lines('- s-a', 2000)}`],
	['800 pieces of evidence', `evidence:\n${lines('- {source: s-one, stance: supports, quote: "a, b"}', 800)}`],
	['a long text with commas', `note: >\n${lines('  one, two, three: and so on, as it were,', 2000)}`],
	['many comments', lines('# a: b, c', 20_000)],
])('%s in YAML is long, and accepted', (_, text) => {
	expect(excessInYaml(text)).toBeUndefined();
});

test('what follows the hint passes', () => {
	const problems = (count: number): number =>
		checkFiles(
			{ ...sound, 'explainers/y.mdx': `---\ntitle: T\nsummary: S\n---\n\n${`${lines('- a', count)}\n`}` },
			new Date('2026-11-30'),
		).filter(({ rule }) => rule === 'limits').length;
	expect([problems(2000), problems(2001)]).toEqual([0, 1]);
});
