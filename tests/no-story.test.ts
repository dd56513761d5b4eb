import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCorpus } from '../src/read/content-folder.ts';

/** Names from the content of this site. `src/` is the generator, for any site. */
const { corpus } = readCorpus('content');

/** Names that are part of general lists, by the file with the list. */
const lists: Readonly<Record<string, string>> = {
	'src/model/countries.ts': 'every country that has a border on land (ISO 3166-1)',
	'src/model/numbers/languages.ts': 'the languages whose numbers are read',
	'src/model/numbers/ru.ts': 'the language of that file',
};

/** Words of the story that are not names of records, and ids that are ordinary words. */
const more = ['North Korean', 'Korea', 'Russian', 'Ukrainian', 'Crimea', 'soldiers?', 'troops', 'explainers/overview'];

const names = [
	...[...corpus.entities.values()].filter(({ kind }) => ['place', 'person', 'organisation'].includes(kind)).map(({ name }) => name),
	...[...corpus.explainers.values(), ...corpus.datasets.values()].map(({ title }) => title),
	...Object.values(corpus.site.voices).map((name) => name.replace(/^the /i, '')),
	corpus.site.title,
];

/** Ids with a hyphen: others may be ordinary words. */
const ids = [corpus.sources, corpus.claims, corpus.events, corpus.entities, corpus.datasets, corpus.explainers]
	.flatMap((records) => [...records.keys()])
	.concat(Object.keys(corpus.site.voices))
	.filter((id) => id.includes('-'));

const words = new RegExp(
	`(?<![\\p{L}\\d-])(?:${[...[...new Set([...names, ...ids])].map((name) => RegExp.escape(name)), ...more].join('|')})(?![\\p{L}\\d-])`,
	'giu',
);

test('there is a story to be kept out', () => {
	expect(names.length).toBeGreaterThan(50);
	expect('From Vladivostok, c-workers-15000 and the Panel of Experts'.match(words)).toHaveLength(3);
});

test.each(globSync('src/**/*.{ts,astro,mdx,md,css}').filter((file) => !Object.hasOwn(lists, file.replaceAll('\\', '/'))))(
	'%s names nothing of this story',
	(file) => {
		const found = readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, index) => (line.match(words) ?? []).map((word) => `${index + 1}: ${word}`));
		expect(found).toEqual([]);
	},
);
