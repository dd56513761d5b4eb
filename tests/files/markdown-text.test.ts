import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { addressInMarkdown, inMarkdown } from '../../src/files/markdown-text.ts';
import { explainerMarkdown } from '../../src/files/markdown.ts';
import { llms } from '../../src/files/sitemap.ts';
import { smallContent } from '../site/build.ts';
import { corpusOf } from '../view/heads.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const kindsIn = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(kindsIn) : [])];
const attack = 'x](javascript:alert(document.domain)) [y <img src=x onerror=alert(document.domain)>';

test.each([
	attack,
	'![a](b.png)',
	'<javascript:alert(1)>',
	'[a][b]',
	'`code`',
	'**bold** _it_ ~~gone~~',
	'&lt;script&gt; &amp; &#60;',
	'a | b',
	'# a',
	'## a',
	'- a',
	'+ a',
	'* a',
	'> a',
	'1. a',
	'2) a',
	'---',
	'===',
	'~~~',
	'```js',
	'a\\',
	'\\<b>',
	'<!-- a -->',
	'a  \nb',
	'[^1]',
	'- [ ] a',
	'2024-02-18',
	'5 & 6 < 7 > 4',
	'snake_case and 15,000',
	'1.5 million',
])('%j reads as it is written, and is nothing else', (text) => {
	const tree = parser.parse(inMarkdown(text));
	expect(kindsIn(tree)).toEqual(['root', 'paragraph', 'text']);
	expect(toString(tree)).toBe(text.replaceAll(/\s+/g, ' ').trim());
});

test.each([
	['A plain title, 2024–2025: what is (and is not) known?', 'A plain title, 2024–2025: what is (and is not) known?'],
	['Who said “yes”?', 'Who said “yes”?'],
])('%s stays as it is', (text, same) => {
	expect(inMarkdown(text)).toBe(same);
});

test('an address does not end its brackets', () => {
	expect(addressInMarkdown('https://example.org/a (b)>c')).toBe('https://example.org/a%20%28b%29%3Ec');
});

test('titles, summaries, findings and sources are words in the twins, and in llms.txt', () => {
	const hostile = JSON.stringify(attack);
	const corpus = corpusOf({
		...smallContent,
		'site.yaml': `title: ${hostile}\ndescription: ${hostile}\n`,
		'sources/s-report.yaml': smallContent['sources/s-report.yaml'].replace('title: A report', `title: ${hostile}`),
		'explainers/first.mdx': `---\ntitle: ${hostile}\nsummary: 'S \\<img src=x onerror=alert(1)> \\[a](javascript:alert(1))'\nestablished: ['\\<b>E\\</b>']\n---\n\nText [@s-report].\n`,
	});
	const explainer = corpus.explainers.get('first') ?? expect.fail('no explainer');
	for (const text of [llms(corpus, (path) => path), explainerMarkdown(explainer, 'Text [@s-report].\n', corpus, (path) => path)]) {
		const tree = parser.parse(text);
		expect(kindsIn(tree)).not.toContain('html');
		expect(JSON.stringify(tree)).not.toMatch(/"url":"(?!\/|https?:)/);
		expect(toString(tree)).toContain('](javascript:alert(document.domain)) [y <img src=x');
	}
});
