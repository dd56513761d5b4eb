import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';
import { folderOf, run } from './run.ts';

const site = {
	'site.yaml': 'title: A site\neditions: [ko, ru]\n',
	'sources/daily.yaml': 'type: report\ntitle: T\nlanguage: en\nkind: ngo\nread: full\n',
	'claims/c-a.yaml':
		'statement: About 15,000 workers came to the port.\nkind: figure\nvalue: 15000\nunit: workers\nevidence: [{source: daily, stance: supports, part: the number}]\ncaveat: "One paper says so: [@daily]."\n',
	'events/e-a.mdx': '---\ntitle: They came\ndate: 2026-03-02\nweight: key\nclaims: [c-a]\n---\n',
	'explainers/work.mdx':
		'---\ntitle: "Who works: a question"\nsummary: How they came [@daily].\nestablished: ["They came [@daily].", "They left [@daily]."]\n---\n\nThey came with the ship [@daily].\n\n## Pay\n\nThey are paid [@daily].\n',
	'datasets/d.yaml': 'title: Arrivals\nunit: people\nx: purpose\ny: count\nsources: [daily]\n',
	'datasets/d.csv': 'purpose,count,note\n"work, paid",15000,\nstudy,20,few\n',
};

function problemsIn(folder: string): string[] {
	return checkFolder(folder)
		.problems.filter(({ file, rule }) => file.startsWith('translations/') && rule !== 'translation-words')
		.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

test('begins one translation with the words of its original, which the check accepts as a translation', () => {
	const content = folderOf(site);
	const { code, output } = run('translate', ['ko', 'explainers/work.mdx', '--content', content]);
	expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('translations/ko/explainers/work.mdx is written') });
	const text = readFileSync(join(content, 'translations/ko/explainers/work.mdx'), 'utf8');
	expect(text).toMatch(
		/^---\n# Translate the words below into Korean, and delete this line\. Facts stand only in explainers\/work\.mdx\.\nof: title=/,
	);
	expect(text).toMatch(/\n---\n\nThey came with the ship \[@daily\]\.\n\n## Pay\n/);
	expect(problemsIn(content)).toEqual([]);
});

test('begins all that are missing, and overwrites nothing', () => {
	const mine = 'of: title=0000000\ntitle: 사이트\n';
	const content = folderOf({ ...site, 'translations/ko/site.yaml': mine });
	expect(run('translate', ['ko', '--content', content])).toMatchObject({ code: 0, output: expect.stringContaining('four files written') });
	expect(readFileSync(join(content, 'translations/ko/site.yaml'), 'utf8')).toBe(mine);
	expect(problemsIn(content)).toEqual(['translations/ko/site.yaml:1 stale-translation The original has changed since: title']);
	expect(existsSync(join(content, 'translations/ko/sources'))).toBe(false);
	expect(existsSync(join(content, 'translations/ru'))).toBe(false);
	expect(run('translate', ['ko', '--content', content]).output).toBe('Nothing is missing\n');
});

test.each([
	['the path of the original', 'claims/c-a.yaml'],
	['without its ending', 'claims/c-a'],
	['the path of the translation', 'translations/ko/claims/c-a.yaml'],
	['the site', 'site.yaml'],
])('%s says what is meant', (_, path) => {
	const content = folderOf(site);
	expect(run('translate', ['ko', path, '--content', content])).toMatchObject({ code: 0, errors: '' });
	expect(problemsIn(content)).toEqual([]);
});

test('renews what a translation says of its original, says what changed, and touches no word', () => {
	const content = folderOf(site);
	const file = join(content, 'translations/ko/explainers/work.mdx');
	run('translate', ['ko', 'explainers/work', '--content', content]);
	const before = readFileSync(file, 'utf8').replace('They are paid', '받는다').replace('title: ', 'title: # 제목\n  ');
	writeFileSync(file, before);
	writeFileSync(join(content, 'explainers/work.mdx'), site['explainers/work.mdx'].replace('They are paid', 'They were paid'));
	expect(problemsIn(content)).toEqual([expect.stringContaining('stale-translation The original has changed since: section "Pay"')]);
	const { code, output } = run('translate', ['ko', 'explainers/work.mdx', '--content', content]);
	expect({ code, output }).toMatchObject({
		code: 0,
		output: expect.stringContaining('See that it does: section "Pay" changed. No other line was touched'),
	});
	expect(problemsIn(content)).toEqual([]);
	const withoutOf = (text: string): string => text.replace(/^of: .*\n(?: {2}.*\n)*/m, '');
	expect(withoutOf(readFileSync(file, 'utf8'))).toBe(withoutOf(before));
	expect(run('translate', ['ko', 'explainers/work.mdx', '--content', content]).output).toContain('is up to date with');
});

test.each([
	['is missing', 'title: 도착\n'],
	['is broken', 'of: yes\ntitle: 도착\n'],
	['has no value', 'of:\ntitle: 도착\n'],
])('writes `of` where it %s', (_, keys) => {
	const content = folderOf({ ...site, 'translations/ko/events/e-a.mdx': `---\n${keys}---\n` });
	expect(problemsIn(content)).toHaveLength(1);
	expect(run('translate', ['ko', 'events/e-a.mdx', '--content', content])).toMatchObject({ code: 0 });
	expect(problemsIn(content)).toEqual([]);
	expect(readFileSync(join(content, 'translations/ko/events/e-a.mdx'), 'utf8')).toMatch(/^---\nof: title=\w{7}\ntitle: 도착\n---\n$/);
});

test('leaves a file alone that it cannot read', () => {
	const content = folderOf({ ...site, 'translations/ko/events/e-a.mdx': 'title: 도착\n' });
	const { code, errors } = run('translate', ['ko', 'events/e-a.mdx', '--content', content]);
	expect({ code, errors }).toMatchObject({ code: 1, errors: expect.stringContaining('cannot be read\n  Correct what the check reports') });
	expect(readFileSync(join(content, 'translations/ko/events/e-a.mdx'), 'utf8')).toBe('title: 도착\n');
});

test('says what is translated, stale, begun and missing', () => {
	const content = folderOf({
		...site,
		'translations/ko/events/e-a.mdx': '---\nof: title=0000000\ntitle: 도착\n---\n',
		'translations/ko/claims/c-a.yaml': 'of: statement=0000000\nstatement: About 15,000 workers came to the port.\n',
	});
	const { code, output } = run('translate', ['--status', '--content', content]);
	expect(code).toBe(0);
	expect(output).toBe(`Korean (ko): 1 of 5 translated, 2 stale, 1 begun
  site             0 of 1
    missing site
  explainers       0 of 1
    missing work
  events, key      1 of 1
    stale   events/e-a.mdx: title
  claims           0 of 1
    stale   claims/c-a.yaml: statement, unit (new), evidence daily (new) and caveat (new)
    begun   c-a
  datasets         0 of 1
    missing d

Russian (ru): 0 of 5 translated, 0 stale, 0 begun
  site             0 of 1
    missing site
  explainers       0 of 1
    missing work
  events, key      0 of 1
    missing e-a
  claims           0 of 1
    missing c-a
  datasets         0 of 1
    missing d
`);
	expect(run('translate', ['ru', '--status', '--content', content]).output).not.toContain('Korean');
});

test.each([
	[[], 'Say into which language, such as ko'],
	[['de'], '"de" is not one of the editions of site.yaml. Write editions: [ko, ru, de] into it'],
	[['ko', 'claims/c-b.yaml'], 'There is no claims/c-b.yaml. Did you mean "claims/c-a.yaml"?'],
	[['ko', 'sources/daily.yaml'], '"sources/daily.yaml" is nothing that is translated'],
	[['ko', 'a', 'b'], 'There is one path too many: "b"'],
	[['ko', 'claims/c-a.yaml', '--status'], '--status is of a language, not of a file'],
])('%j is wrong usage', (args, message) => {
	const { code, errors } = run('translate', args, { CONTENT_DIR: folderOf(site) });
	expect(errors).toContain(message);
	expect(errors).toContain('Usage: npm run translate');
	expect(code).toBe(2);
});
