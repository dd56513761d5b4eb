import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleSite } from '../../src/checks/example.ts';
import { starts } from '../../src/model/start.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import { contributeExamples, pageFiles } from '../../src/view/contribute.ts';
import { folderOf, problemsIn } from './run.ts';

const { 'explainers/port.png': _picture, ...texts } = exampleSite;
const reporting = {
	...texts,
	'sources/daily.yaml': `${texts['sources/daily.yaml']}reports: [briefing]\n`,
	'sources/briefing.yaml': 'type: speech\ntitle: What the company said\nkind: company\nread: secondhand\n',
};

/** The examples that /contribute/ shows of a folder, by their files. */
function shownOf(folder: string): Record<string, string> {
	const { corpus } = readCorpus(folder);
	const examples = Object.values(contributeExamples(corpus, (file) => readFileSync(join(folder, file), 'utf8')));
	return Object.fromEntries(examples.map(({ file, text }) => [file, text]));
}

test('the examples of /contribute/ are files of the site that belong together, and pass the check', () => {
	const folder = folderOf(reporting);
	const shown = shownOf(folder);
	expect(Object.keys(shown)).toEqual(['sources/daily.yaml', 'claims/c-arrival.yaml', 'events/arrival.mdx', 'sources/briefing.yaml']);
	for (const [file, text] of Object.entries(shown)) expect(text).toBe(reporting[file as keyof typeof reporting]);
	// Without the other source that they name, weekly.
	const alone = { 'site.yaml': 'title: T\n', 'sources/weekly.yaml': texts['sources/weekly.yaml'], ...shown };
	expect(problemsIn(folderOf(alone), ['stale-claim'])).toEqual([]);
});

test('a source that reports no other is shown without an origin', () => {
	expect(Object.keys(shownOf(folderOf(texts)))).toEqual(['sources/weekly.yaml', 'claims/c-arrival.yaml', 'events/arrival.mdx']);
});

test('a site without records has the beginnings of files, in which nothing is wrong but that they are empty', () => {
	const shown = shownOf(folderOf({ 'site.yaml': 'title: T\n' }));
	expect(shown).toEqual({
		'sources/ID.yaml': starts.source.text(),
		'claims/ID.yaml': starts.claim.text(),
		'events/ID.mdx': starts.event.text(),
	});
	const named = Object.fromEntries(Object.entries(shown).map(([file, text]) => [file.replace('ID', 'new'), text]));
	const problems = problemsIn(folderOf({ 'site.yaml': 'title: T\n', ...named }));
	expect(problems.length).toBeGreaterThan(0);
	expect(problems.filter((problem) => !problem.includes('is missing'))).toEqual([]);
});

test('the addresses that /contribute/ explains are those of records, or of none', () => {
	const folder = folderOf(reporting);
	expect(pageFiles(readCorpus(folder).corpus)).toEqual([
		{ page: '/explainers/ID/', file: 'explainers/ID.mdx' },
		{ page: '/timeline/arrival/', file: 'events/arrival.mdx' },
		{ page: '/claims/c-arrival/', file: 'claims/c-arrival.yaml' },
		{ page: '/sources/daily/', file: 'sources/daily.yaml' },
		{ page: '/glossary/ID/', file: 'entities/ID.mdx' },
		{ page: '/data/arrivals/', file: 'datasets/arrivals.yaml' },
	]);
});
