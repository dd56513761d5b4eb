import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn, pngOf } from '../../src/build/published.ts';
import { cardAt, cardsOf } from '../../src/files/card.ts';
import { linesOf } from '../../src/files/card-lines.ts';
import { cardSvg, titleLines } from '../../src/files/card-svg.ts';
import { darkColours, lightColours } from '../../src/drawing/colours.ts';
import { canDraw, outlinesOf, widthOf } from '../../src/files/card-type.ts';
import { smallContent, temporaryFolder } from '../site/build.ts';
import { corpusOf } from '../view/heads.ts';

const count = (text: string): number => [...text].length;

test('lines fit, and hold every word of a title or end in an ellipsis', () => {
	const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdeж한—,.'), minLength: 1, maxLength: 30 }), {
		minLength: 1,
		maxLength: 30,
	});
	fc.assert(
		fc.property(words, fc.integer({ min: 4, max: 30 }), fc.integer({ min: 1, max: 5 }), (parts, width, most) => {
			const text = parts.join(' ');
			const lines = linesOf(text, width, most, count);
			expect(lines.length).toBeLessThanOrEqual(most);
			for (const line of lines) expect(count(line)).toBeLessThanOrEqual(width);
			if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
		}),
	);
});

test('lines are about equally long', () => {
	expect(linesOf('one two three four five six', 24, 3, count)).toEqual(['one two three', 'four five six']);
});

test('a title too long for the smallest size says that it goes on', () => {
	const { lines } = titleLines('Very many words that stand in a title. '.repeat(20));
	expect(lines.at(-1)).toMatch(/\w…$/);
	for (const line of lines) expect(widthOf(line, 'title', 40)).toBeLessThanOrEqual(1040);
});

test('Latin, Cyrillic and the breves of romanised Korean are outlines, each letter its own', () => {
	for (const text of ['Нам нужны рабочие', 'Kim Yŏng-nŭng', 'Łódź – “no”, 15,000 €']) expect(canDraw(text), text).toBe(true);
	expect(outlinesOf('Ж', 'title', 60, 0, 60)).not.toBe(outlinesOf('Щ', 'title', 60, 0, 60));
	expect(outlinesOf('ŏ', 'title', 60, 0, 60).length).toBeGreaterThan(outlinesOf('o', 'title', 60, 0, 60).length);
});

test('a title in letters that our typefaces lack gets the card of the site, never boxes', () => {
	const corpus = corpusOf({
		...smallContent,
		'events/e-briefing.mdx': smallContent['events/e-briefing.mdx'].replace('A briefing', '비공개 보고'),
	});
	expect(cardAt('/timeline/e-briefing/', corpus)?.href).toBe('/cards/site.png');
	expect(cardsOf(corpusOf({ ...smallContent, 'site.yaml': 'title: 북한\n' })).map(({ href }) => href)).toEqual([]);
});

test('cards say in words what they show', () => {
	expect(cardsOf(corpusOf(smallContent)).map(({ href, alt }) => [href, alt])).toEqual([
		['/cards/site.png', 'A small site: For tests'],
		['/cards/explainers/first.png', 'Explainer: The first page. Last changed 1 November 2026.'],
		['/cards/timeline/e-briefing.png', 'Event: A briefing. 30 April 2025.'],
		['/cards/claims/c-workers.png', 'Claim: About 15,000 workers were sent. Single origin. As of 30 April 2025.'],
	]);
});

test('a card is a small PNG of 1200 by 630 that asks for no typeface', async () => {
	const card = cardAt('/claims/c-workers/', corpusOf(smallContent)) ?? expect.fail('no card');
	const svg = cardSvg(card);
	expect(svg).not.toMatch(/<text|font/);
	const png = Buffer.from(await pngOf(svg, temporaryFolder()));
	expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	expect(png.length).toBeLessThan(40_000);
});

test('the same card drawn twice has the same bytes, and so has one from the cache', async () => {
	const svg = cardSvg(cardAt('/timeline/e-briefing/', corpusOf(smallContent)) ?? expect.fail('no card'));
	const folder = temporaryFolder();
	const [one, two, kept] = [await drawn(svg), await pngOf(svg, folder), await pngOf(svg, folder)];
	expect(Buffer.from(two).equals(one)).toBe(true);
	expect(Buffer.from(kept).equals(one)).toBe(true);
});

test('a card of the cache in which a bit is another is drawn again', async () => {
	const svg = cardSvg(cardAt('/timeline/e-briefing/', corpusOf(smallContent)) ?? expect.fail('no card'));
	const folder = temporaryFolder();
	const whole = Buffer.from(await pngOf(svg, folder));
	const [name = ''] = readdirSync(folder);
	const bytes = readFileSync(join(folder, name));
	bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
	writeFileSync(join(folder, name), bytes);
	expect(Buffer.from(await pngOf(svg, folder)).equals(whole)).toBe(true);
});

test('a colour of the theme stands in one file', () => {
	const places = globSync('{src,astro.config.mjs}/**/*.{ts,astro,css}').filter((file) =>
		Object.values({ ...lightColours, dark: darkColours.paper }).some((colour) => readFileSync(file, 'utf8').includes(colour)),
	);
	expect(places).toEqual(['src/drawing/colours.ts']);
});
