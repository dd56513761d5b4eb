import { expect, test } from 'vitest';
import { asMarkdown } from '../../src/markup/foreign.ts';
import { readBody } from '../../src/markup/read.ts';

function twin(text: string, title = ''): string {
	const { document, problems } = readBody(text, title);
	expect(problems).toEqual([]);
	return asMarkdown(text, document, {
		address: (url) => `https://site${url.startsWith('/') ? '' : '/'}${url.replace(':', '/')}`,
		picture: (url) => `https://site/pictures/${url.replace('./', '')}`,
		component: (name, attributes) => (name === 'Uncited' || name === 'Aside' ? '' : `${name}(${Object.values(attributes).join(' ')})`),
	});
}

test.each([
	[
		'what Markdown knows stays letter for letter',
		'*  an odd*   list\n\n| a|b |\n|--|:-:|\n| 1 |  2|\n\nx  \ny [@s-a, p. 4; @s-b] \\< &amp;',
		undefined,
	],
	[
		'addresses of this site become public, others stay',
		'[a](event:e-a "of event:e-a"), [b](/about/#x), [c](https://example.org/), [event:e-a](event:e-a)',
		'[a](https://site/event/e-a "of event:e-a"), [b](https://site/about/#x), [c](https://example.org/), [event:e-a](https://site/event/e-a)',
	],
	[
		'so do those of definitions and pictures',
		'[words][r] ![It shows](./a.png)\n\n[r]: claim:c-a',
		'[words][r] ![It shows](https://site/pictures/a.png)\n\n[r]: https://site/claim/c-a',
	],
	[
		'words of a component keep what stands in them',
		'They said <Claim id="c-a">some *words* [@s-a]</Claim>, <Uncited reason="r">1,000</Uncited> and [<Uncited reason="r">more</Uncited> words](event:e-a).',
		'They said [some *words* [@s-a]](Claim(c-a)), 1,000 and [more words](https://site/event/e-a).',
	],
	['a component without words is what stands for it', 'One\n\n<KeyFigures claims="c-a c-b" />\n\nTwo', 'One\n\nKeyFigures(c-a c-b)\n\nTwo'],
	[
		'a block of words is a quotation',
		'<Quote source="s-a">\n  One [a](event:e-a).\n\n  - Two\n</Quote>',
		'> One [a](https://site/event/e-a).\n>\n> - Two\n>\n> Quote(s-a)',
	],
	['on one line too', '<Aside>Mind this.</Aside>', '> Mind this.'],
	['and within a list', '- One\n\n  <Aside>Mind *this*.</Aside>\n', '- One\n\n  > Mind *this*.\n'],
	['comments go', 'One {/* a note */}two', 'One two'],
])('in the twin of a text, %s', (_, text, expected) => expect(twin(text)).toBe(expected ?? text));

test('a first heading that repeats the title is not in the twin', () => {
	expect(twin('# The title\n\nText', 'The title').trim()).toBe('Text');
});
