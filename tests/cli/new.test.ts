import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';
import { starts } from '../../src/model/start.ts';
import { folders } from '../../src/read/kinds.ts';
import { keysOf } from '../../src/read/schema-tree.ts';
import { folderOf, run } from './run.ts';

const kinds = Object.entries(starts);
const site = { 'site.yaml': 'title: A site\n' };

test.each(kinds)('the start for: %s has exactly the problems of its required parts, each at its line', (kind, { folder }) => {
	const content = folderOf(site);
	expect(run('new', [kind, 'a-new-one', '--content', content])).toMatchObject({ code: 0 });
	const file = `${folder}/a-new-one${folders[folder].extension}`;
	const lines = readFileSync(join(content, file), 'utf8').split('\n');
	const required = lines.flatMap((line, index) => (/: +# required/.test(line) ? [index + 1] : []));
	const { problems } = checkFolder(content);
	expect(problems.map(({ rule }) => rule)).toEqual(required.map(() => 'schema'));
	expect(problems.map((problem) => problem.file)).toEqual(required.map(() => file));
	expect(problems.map(({ line }) => line)).toEqual(required);
	expect(problems.every(({ message }) => message.includes('is missing'))).toBe(true);
	expect(required.length).toBeGreaterThan(1);
});

test.each(kinds)('the start for: %s has a line for every key', (_kind, { folder, text }) => {
	const written = [...text('2026-11-23').matchAll(/^([A-Za-z-]+):/gm)].map(([, key]) => key);
	expect(written).toEqual(keysOf(folders[folder].schema));
});

const filled: Record<string, [pattern: RegExp, value: string][]> = {
	source: [
		[/^type: /m, 'type: report '],
		[/^title: /m, 'title: A report '],
		[/^kind: /m, 'kind: ngo '],
		[/^read: /m, 'read: full '],
	],
	claim: [
		[/^statement: /m, 'statement: It rained. '],
		[/^kind: /m, 'kind: event '],
		[/source: /, 'source: s-a '],
		[/stance: /, 'stance: context '],
	],
	event: [
		[/^title: /m, 'title: Rain '],
		[/^date: /m, 'date: 2024-02 '],
	],
	explainer: [
		[/^title: /m, 'title: Why? '],
		[/^summary: /m, 'summary: Because. '],
	],
	entity: [
		[/^name: /m, 'name: A body '],
		[/^kind: /m, 'kind: organisation '],
		[/^summary: /m, 'summary: It is one. '],
	],
};

test.each(kinds)('with its required parts filled in, this start passes the check: %s', (kind, { folder, text }) => {
	const start = (filled[kind] ?? []).reduce((all, [pattern, value]) => all.replace(pattern, value), text('2026-11-23'));
	const content = folderOf({
		...site,
		'sources/s-a.yaml': 'type: report\ntitle: A\nkind: ngo\nread: full\n',
		[`${folder}/one${folders[folder].extension}`]: start,
	});
	expect(checkFolder(content).problems.filter(({ rule }) => rule !== 'unused-source')).toEqual([]);
});

test('says where the file is and what comes next', () => {
	const content = folderOf(site);
	const { output } = run('new', ['event', 't-2026-rain'], { CONTENT_DIR: content });
	expect(output).toContain('events/t-2026-rain.mdx is written\n  Fill in what is marked as required, then run npm run check -- --content ');
});

test('refuses to overwrite', () => {
	const content = folderOf({ ...site, 'sources/a.yaml': 'mine\n' });
	const { code, errors } = run('new', ['source', 'a', '--content', content]);
	expect(code).toBe(1);
	expect(errors).toContain('sources/a.yaml is there already\n  Edit it, or choose another id');
	expect(readFileSync(join(content, 'sources/a.yaml'), 'utf8')).toBe('mine\n');
});

test.each([
	[[], 'Say what the file describes, and its id'],
	[['claim'], 'The id of the claim is missing'],
	[['claims', 'a'], 'There is no kind "claims". Did you mean "claim"? Kinds are source, claim, event, explainer and entity'],
	[['source', 'KBS_2025'], '"KBS_2025" is not an id: lower case letters, digits and single hyphens. Write "kbs-2025"'],
	[['source', '../evil'], '"../evil" is not an id'],
	[['source', 'con'], 'is a reserved name on Windows'],
	[['source', 'two', 'words'], 'There is one id too many: "words"'],
	[['source', 'a', '--contents', 'x'], "Unknown option '--contents'"],
	[['source', 'a', '--content', 'nowhere/at/all'], 'There is no folder nowhere/at/all'],
])('%j is wrong usage', (args, message) => {
	const { code, errors } = run('new', args, { CONTENT_DIR: folderOf(site) });
	expect(errors).toContain(message);
	expect(errors).toContain('Usage: npm run new');
	expect(code).toBe(2);
});

test('makes the folder of the kind if it is the first of it', () => {
	const content = folderOf(site);
	mkdirSync(join(content, 'claims'));
	expect(run('new', ['entity', 'nis', '--content', content]).code).toBe(0);
	expect(readFileSync(join(content, 'entities/nis.mdx'), 'utf8')).toContain('name:');
});

test('a new site has every kind of record, and nothing to complain of', () => {
	const folder = join(folderOf({}), 'facts');
	expect(run('new', ['site', folder])).toMatchObject({ code: 0 });
	const { corpus, problems } = checkFolder(folder);
	expect(problems).toEqual([]);
	const { sources, claims, events, explainers, entities, datasets, changes } = corpus;
	expect(
		Object.entries({ sources, claims, events, explainers, entities, datasets, changes }).filter(([, records]) => [...records].length === 0),
	).toEqual([]);
	expect(run('check', ['--strict', '--content', folder])).toMatchObject({ code: 0 });
});

test.each([
	['a folder that is there', ['site', '.'], 1, '. is there already\n  It stays as it is; name a folder that is not there yet'],
	['no folder', ['site'], 2, 'Name the folder, such as content'],
	['two folders', ['site', 'a', 'b'], 2, 'There is one folder too many: "b"'],
])('a new site is not written to %s', (_, args, code, message) => {
	const ended = run('new', args);
	expect(ended).toMatchObject({ code, output: '' });
	expect(ended.errors).toContain(message);
});
