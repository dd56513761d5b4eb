import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf, yamlFiles } from '../../src/cli/schemas.ts';
import { starts } from '../../src/model/start.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import { folderOf, runIn } from './run.ts';

const { corpus } = readCorpus('content');
const kinds = Object.keys(yamlFiles) as (keyof typeof yamlFiles)[];
const validators = Object.fromEntries(
	kinds.map((kind) => [kind, new Ajv({ allErrors: true, allowUnionTypes: true }).compile(jsonSchemaOf(kind, corpus))]),
);

/** Paths that an editor would underline in a file. */
function faultsIn(kind: string, text: string): string[] {
	const validate = validators[kind];
	// As the YAML extension reads it: YAML 1.2 with numbers and booleans.
	if (!validate || validate(parse(text))) return [];
	return [...new Set((validate.errors ?? []).map(({ instancePath, params }) => instancePath || JSON.stringify(params)))];
}

describe.each(kinds)('the schema for %s', (kind) => {
	const files =
		kind === 'site'
			? ['site.yaml']
			: readdirSync(join('content', kind))
					.filter((name) => name.endsWith('.yaml'))
					.map((name) => `${kind}/${name}`);

	test('accepts every file of this site', () => {
		expect(files.length).toBeGreaterThan(0);
		expect(
			files.flatMap((file) => faultsIn(kind, readFileSync(join('content', file), 'utf8')).map((fault) => `${file}: ${fault}`)),
		).toEqual([]);
	});
});

const source = 'type: report\ntitle: A\nkind: ngo\nread: full\n';
const claim = 'statement: A.\nkind: figure\nevidence: [{source: kbs-2025-05-01, stance: supports}]\n';

test.each([
	['sources', source.replace('title: A', 'title: 2024')],
	['sources', `${source}issued: 2024\nlink: false\nreports: [kbs-2025-05-01]\n`],
	['sources', `${source}issued: 2019-12~\nlink: "false"\nnote:\n`],
	['sources', `${source}speaks-for: [russia, bbc]\n`],
	['claims', `${claim}value: 15000\nas-of: 2025-04\ntopic: numbers\n`],
	['claims', `${claim}value: [100, 2e3]\nchecked: 2026-11-23\n`],
	['site', 'title: A\nthemes: {labour: Labour}\nrules: {unused-source: off}\n'],
])('%s accepts %j', (kind, text) => expect(faultsIn(kind, text)).toEqual([]));

test.each([
	['sources', source.replace('title: A\n', ''), '{"missingProperty":"title"}'],
	['sources', source.replace('title: A', 'title:'), '/title'],
	['sources', source.replace('ngo', 'NGO'), '/kind'],
	['sources', `${source}published: 2024\n`, '{"additionalProperty":"published"}'],
	['sources', `${source}issued: May 2024\n`, '/issued'],
	['sources', `${source}link: maybe\n`, '/link'],
	['sources', `${source}reports: [kbs-2025-05-02]\n`, '/reports/0'],
	['sources', `${source}speaks-for: [rusia]\n`, '/speaks-for/0'],
	['sources', `${source}reports: kbs-2025-05-01\n`, '/reports'],
	['sources', `${source}archived: {URL: https://example.org/, date: 2024}\n`, '/archived/date'],
	['claims', claim.replace('kbs-2025-05-01', 'kbs'), '/evidence/0/source'],
	['claims', claim.replace('supports', 'support'), '/evidence/0/stance'],
	['claims', `${claim}value: about 15000\n`, '/value'],
	['claims', `${claim}topic: nonsense\n`, '/topic'],
	['claims', `${claim}checked: 2026-11\n`, '/checked'],
	['changes', 'kind: fix\ntext: A\n', '/kind'],
	['datasets', 'title: A\nunit: b\nx: c\ny: d\nsources: [nope]\n', '/sources/0'],
])('%s does not accept %j', (kind, text, fault) => expect(faultsIn(kind, text)).toContain(fault));

test.each(['source', 'claim'] as const)('the start for a %s has only its required parts underlined', (kind) => {
	const text = starts[kind].text();
	const required = [...text.matchAll(/(?:^| {4}|- )([a-z]+): +# required/gm)].map(([, key = '']) => key);
	expect(faultsIn(starts[kind].folder, text).map((path) => path.split('/').at(-1))).toEqual(required);
});

test('writes schemas, snippets and settings, and knows when they are not current', () => {
	const folder = folderOf({
		'content/site.yaml': 'title: A site\n',
		'content/sources/s-a.yaml': source,
		'.vscode/settings.json': '{"editor.wordWrap": "on", "yaml.schemas": {"own.json": "own.yaml"}}',
	});
	expect(runIn(folder, 'editor', ['--check'])).toMatchObject({
		code: 1,
		errors: expect.stringContaining('.vscode/citations.code-snippets is not current'),
	});
	expect(runIn(folder, 'editor', [])).toMatchObject({ code: 0 });
	expect(runIn(folder, 'editor', ['--check'])).toMatchObject({ code: 0 });
	const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, '.vscode', file), 'utf8'));
	expect(read('citations.code-snippets')).toMatchObject({ 's-a': { prefix: '@s-a', body: '@s-a', description: 'A · A' } });
	expect(read('settings.json')).toMatchObject({
		'editor.wordWrap': 'on',
		'yaml.schemas': { 'own.json': 'own.yaml', './.vscode/nutgraf/sources.schema.json': 'content/sources/*.yaml' },
	});
	expect(read('nutgraf/claims.schema.json')).toHaveProperty('properties.evidence');
	writeFileSync(join(folder, 'content/sources/s-b.yaml'), source);
	expect(runIn(folder, 'editor', ['--check']).code).toBe(1);
});

test('does not touch settings that it cannot read', () => {
	const folder = folderOf({ 'content/site.yaml': 'title: A site\n', '.vscode/settings.json': '{ // mine\n}' });
	expect(runIn(folder, 'editor', [])).toMatchObject({
		code: 1,
		errors: expect.stringContaining('.vscode/settings.json is not plain JSON'),
	});
	expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toBe('{ // mine\n}');
});
