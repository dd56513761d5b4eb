import { expect, test } from 'vitest';
import { fixtureFiles } from './content.ts';
import { Examiner } from './examiner.ts';
import { findingOf, type Finding } from './holds.ts';
import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';
import { smaller } from './smaller.ts';
import { faultOfHtml, faultOfXml } from './well-formed.ts';

/** A fixed number, so the same on every machine. `npm run fuzz` runs for minutes. */
const STEPS = 100;
const SEED = 18;

const fixture = fixtureFiles();
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

test('nothing is wrong in what is mutated, nor in what is made of it', async () => {
	expect(await findingOf(fixture)).toEqual<Finding>({ faults: [], isAccepted: true });
});

test(`${STEPS} changed sites are checked without a fault, and those without an error are shown`, async () => {
	let accepted = 0;
	for (let step = 0; step < STEPS; step++) {
		const { files, done } = mutate(fixture, randomOf(SEED, step));
		const { faults, isAccepted } = await findingOf(files);
		expect(faults, `npm run fuzz -- --seed ${SEED} --step ${step}: ${done.join('; ')}`).toEqual([]);
		if (isAccepted) accepted += 1;
	}
	// If nearly all were refused, or nearly none, the test would cover little.
	expect(accepted).toBeGreaterThan(STEPS / 10);
	expect(accepted).toBeLessThan(STEPS / 2);
}, 60_000);

test('a step makes the same changes again, whatever came before, and another step others', () => {
	const made = (step: number): string => JSON.stringify(mutate(fixture, randomOf(SEED, step)));
	expect(made(7)).toBe(made(7));
	expect(new Set(Array.from({ length: 20 }, (_, step) => made(step))).size).toBe(20);
	expect(JSON.stringify(mutate(fixture, randomOf(SEED + 1, 7)))).not.toBe(made(7));
});

test('a folder that is never done with is left, and the next one is looked at', async () => {
	const hasty = new Examiner(1);
	expect(await hasty.look(fixture)).toEqual<Finding>({ faults: ['hang: more than 0.006 s'], isAccepted: false });
	await hasty.close();
	const patient = new Examiner();
	expect([await patient.look({}), await patient.look(fixture)].map(({ faults, isAccepted }) => [faults, isAccepted])).toEqual([
		[[], false],
		[[], true],
	]);
	await patient.close();
});

test('every folder that is found to have a fault is made as small as it can be', async () => {
	const files = { 'a.md': text('One.\n\nTwo and the word.\nThree.\n'), 'b.md': text('Four.\n') };
	const small = await smaller(files, async (candidate) =>
		Object.values(candidate).some((bytes) => new TextDecoder().decode(bytes).includes('word')),
	);
	expect(Object.entries(small).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([['a.md', 'word']]);
});

test.each([
	['<p>a <em>b</em></p>', undefined],
	['<p>a & b<br>c<img alt=""></p>', undefined],
	['<div aria-label="Table: x < y"></div>', undefined],
	['<p>a <em>b</p></em>', '</p> ends <em>'],
	['<p>a', '<p> is never closed'],
	['<p>a < b</p>', '"<" begins no tag'],
	['<a>b <sup><a>1</a></sup></a>', 'A link is inside a link'],
	['<p><ul></ul></p>', '<ul> is inside <p>'],
	['<pre class="a" tabindex="0" class="b"></pre>', '"class" twice'],
	['<p id="a"></p><p id="a"></p>', 'The id "a" occurs twice'],
])('as HTML, %s is found to be %s', (html, fault) => {
	if (fault === undefined) expect(faultOfHtml(html)).toBeUndefined();
	else expect(faultOfHtml(html)).toContain(fault);
});

test.each([
	['<?xml version="1.0" encoding="utf-8"?>\n<feed><title>a &amp; b</title><link href="/"/></feed>', undefined],
	['<feed>a & b</feed>', 'A lone "&"'],
	['<feed><link href="/"></feed>', '</feed> ends <link>'],
	['<feed title="a < b"></feed>', 'An attribute of <feed>'],
	['<feed href="?a&b"></feed>', 'An attribute of <feed>'],
	['<feed>\u0000</feed>', 'XML contains the character'],
	['<feed>\ud800</feed>', 'XML contains the character'],
])('as XML, %s is found to be %s', (xml, fault) => {
	if (fault === undefined) expect(faultOfXml(xml)).toBeUndefined();
	else expect(faultOfXml(xml)).toContain(fault);
});
