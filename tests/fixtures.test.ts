import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFolder } from '../src/build/library.ts';
import { components } from '../src/markup/attributes.ts';
import { claimKinds } from '../src/model/claim.ts';
import { assess, standings } from '../src/model/standing.ts';
import { folders } from '../src/read/kinds.ts';

/** The content folder that most tests of the site build, and that shows how one is written. */
const folder = 'tests/fixtures/site';
const { corpus, problems } = checkFolder(folder);
const files = globSync('*/*', { cwd: folder });
const texts = globSync('*/*.mdx', { cwd: folder }).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
const claims = [...corpus.claims.values()];

test('nothing is wrong in the fixture', () => {
	expect(problems).toEqual([]);
});

test.each(Object.keys(folders))('the fixture has %s', (kind) => {
	expect(files.filter((file) => file.startsWith(`${kind}/`))).not.toEqual([]);
});

test('the fixture has a claim of every standing and of every kind', () => {
	expect(new Set(claims.map((claim) => assess(claim, corpus.sources, corpus.site.article).standing))).toEqual(
		new Set(Object.keys(standings)),
	);
	expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set<string>(claimKinds));
});

test.each(Object.keys(components))('the fixture uses <%s>', (name) => {
	expect(texts.join('\n')).toContain(`<${name}`);
});

test('the fixture draws its datasets in every way', () => {
	expect(new Set([...corpus.datasets.values()].map(({ mark }) => mark))).toEqual(new Set(['bar', 'line', 'dot', 'range', 'route']));
});
