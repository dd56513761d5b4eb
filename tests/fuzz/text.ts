import type { Random } from './random.ts';

/** Inline constructs with slots for words or each other, most of them valid in context. */
const inline = [
	'*%s*',
	'**%s**',
	'~~%s~~',
	'***%s***',
	'_%s_',
	'`%s`',
	'[%s](event:e-briefing)',
	'[%s](https://example.org/a_b?c=1&d=2)',
	'[%s](/claims/c-range/)',
	'[%s](entity:p-harbour "A title")',
	'[%s][ref]',
	'<Claim id="c-workers">%s</Claim>',
	'<Uncited reason="so">%s</Uncited>',
	'%s [@s-book]',
	'%s [see @s-report, p. 4; @s-book]',
	'%s[^n]',
	'%s ![a picture](./one.png)',
	'“%s”',
	'(%s)',
	'%s\\\n%s',
	'%s\n%s',
	'%s https://example.org/x',
	'%s desk@example.org',
	'%s & &amp; &lt; %s',
	'\\*%s\\*',
	'%s – %s',
	'%s~%s',
	'%s: 15,000 [@s-report]',
	'한국어 %s',
	'العربية %s',
	'%s {/* note */}',
];
const block = [
	'%s',
	'%s',
	'## %s',
	'### %s',
	'> %b',
	'- %b',
	'1. %b',
	'- [ ] %s',
	'- [x] %s\n- %s',
	'- %s\n  - %s\n  - %s',
	'3. %s\n4. %s',
	'<Aside>\n\n%b\n\n</Aside>',
	'<Aside>%s</Aside>',
	'<Quote source="s-book" locator="p. 4">\n\n%b\n\n</Quote>',
	'<Quote source="s-report">%s</Quote>',
	'<KeyFigures claims="c-range c-workers" />',
	'<Timeline actor="o-agency" />',
	'<Chart dataset="d-lines" />',
	'<Chart dataset="d-ways" />',
	'<RouteMap />',
	'<Figure src="./one.png" alt="x" credit="y" caption="z" />',
	'![alone](./one.png)',
	'| a | b |\n| :-: | - |\n| %s | %s |\n| `x\\|y` | |',
	'| %s |\n| --- |',
	'```ts\n%s\n```',
	'~~~\n%s\n~~~',
	'    %s',
	'---',
	'{/* %s */}',
	'[^n]: %b',
	'[ref]: https://example.org/ref',
	'[^m]: %s\n\n    %b',
	'%s\n===',
	'%s\n---',
	'<Claim id="c-said">%s</Claim>',
];
const plain = [
	'words',
	'a ship came in',
	'the harbour, the train',
	'“so it is”',
	'twenty people',
	'it said',
	'漢字',
	'x \\< y',
	'a & b',
	'c’est',
	'end.',
];

/** Generates a text of a few blocks of any kind. */
export function textFrom(random: Random): string {
	const blocks = Array.from({ length: 1 + random.below(6) }, () => blockFrom(random, 3));
	return `${blocks.join('\n\n')}\n\n[ref]: https://example.org/ref\n\n[^n]: A note [@s-book].\n\nAll of it [@s-report], [x][ref][^n].\n`;
}

function blockFrom(random: Random, depth: number): string {
	const within = (text: string, indent: string): string => text.replaceAll('\n', `\n${indent}`);
	return random.pick(depth === 0 ? ['%s'] : block).replaceAll(/%[sb]/g, (what, offset: number, whole: string) => {
		if (what === '%s') return wordsFrom(random, 2);
		const [marker = ''] = /(?:^|\n)(> |- |1\. |\[\^n\]: | {4})$/.exec(whole.slice(0, offset)) ?? [];
		return within(
			`${blockFrom(random, depth - 1)}${random.oneIn(3) ? `\n\n${blockFrom(random, depth - 1)}` : ''}`,
			marker.startsWith('>') ? '> ' : ' '.repeat(marker.startsWith('[') ? 4 : marker.trimStart().length),
		);
	});
}

function wordsFrom(random: Random, depth: number): string {
	if (depth === 0 || random.oneIn(4)) return random.pick(plain);
	return (
		random.pick(inline).replaceAll('%s', () => wordsFrom(random, depth - 1)) + (random.oneIn(3) ? ` ${wordsFrom(random, depth - 1)}` : '')
	);
}
