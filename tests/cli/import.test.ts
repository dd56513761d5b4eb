import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, problemsIn, run } from './run.ts';

const site = { 'site.yaml': 'title: A site\n' };

test.each([
	['better-biblatex.bib', 6, 2],
	['zotero.json', 6, 2],
])('imports %s into files that pass the check', (file, written, not) => {
	const content = folderOf(site);
	const { code, output, errors } = run('import', [`tests/fixtures/bibliography/${file}`, '--content', content]);
	expect(output.match(/\.yaml is written/g)).toHaveLength(written);
	expect(
		errors
			.trim()
			.split('\n')
			.filter((line) => !line.startsWith('  ')),
	).toHaveLength(not);
	expect(output).toContain('Set `read`, which is "secondhand" where it is new, and `kind`');
	expect(code).toBe(1);
	expect(problemsIn(content, ['unused-source'])).toEqual([]);
});

test('refuses to overwrite a source, and writes the others', () => {
	const content = folderOf({ ...site, 'sources/one.yaml': 'mine\n', 'list.bib': '@book{one, title={One}}\n@book{two, title={Two}}\n' });
	const { code, output, errors } = run('import', [join(content, 'list.bib'), '--content', content]);
	expect(errors).toContain('sources/one.yaml is there already\n  It stays as it is; --force replaces it');
	expect(output).toContain('sources/two.yaml is written');
	expect(output).toContain('one source written, one entry not');
	expect(readFileSync(join(content, 'sources/one.yaml'), 'utf8')).toBe('mine\n');
	expect(code).toBe(1);
});

test('replaces a source with --force, but for what no bibliography knows', () => {
	const content = folderOf({
		...site,
		'sources/one.yaml': 'type: report\ntitle: Old\nkind: ngo\nread: full\nspeaks-for: [a-state]\n',
		'list.bib': '@book{one, title={New}}\n',
	});
	const { code, output } = run('import', [join(content, 'list.bib'), '--force', '--content', content]);
	expect(output).toContain('sources/one.yaml is replaced');
	expect(readFileSync(join(content, 'sources/one.yaml'), 'utf8')).toBe(
		'type: book\ntitle: New\nkind: ngo\nread: full\nspeaks-for:\n  - a-state\n',
	);
	expect(code).toBe(0);
});

test('does not replace a source that it cannot read, and writes the others', () => {
	const before = 'type: report\ntitle: "Never closed\nnote: Ours.\n';
	const content = folderOf({ ...site, 'sources/one.yaml': before, 'list.bib': '@book{one, title={New}}\n@book{two, title={Two}}\n' });
	const { code, output, errors } = run('import', [join(content, 'list.bib'), '--force', '--content', content]);
	expect(errors).toContain('cannot be read, so what a person wrote there would be lost');
	expect(readFileSync(join(content, 'sources/one.yaml'), 'utf8')).toBe(before);
	expect([output.includes('sources/two.yaml is written'), code]).toEqual([true, 1]);
});

test('a source that cannot be written is named, and does not take the others with it', () => {
	const content = folderOf({
		...site,
		'sources/one.yaml/x.txt': 'a folder in its place',
		'list.bib': '@book{one, title={One}}\n@book{two, title={Two}}\n',
	});
	const { code, output, errors } = run('import', [join(content, 'list.bib'), '--force', '--content', content]);
	expect(errors).toMatch(/sources\/one\.yaml cannot be written: .*\n {2}Make room for it/);
	expect(errors).not.toContain('    at ');
	expect([output.includes('sources/two.yaml is written'), code]).toEqual([true, 1]);
});

test('names the two entries that would have one file', () => {
	const content = folderOf({ ...site, 'list.bib': '@book{Kim_2024, title={One}}\n@book{kim-2024, title={Two}}\n' });
	const { code, errors } = run('import', [join(content, 'list.bib'), '--content', content]);
	expect(errors).toContain('Entry "kim-2024" would have the id "kim-2024", as "Kim_2024" before it');
	expect(readFileSync(join(content, 'sources/kim-2024.yaml'), 'utf8')).toContain('title: One');
	expect(code).toBe(1);
});

test.each([
	[[], 'Say which file to read'],
	[['a.bib', 'b.bib'], 'Only one file can be read at a time'],
	[['list.ris'], '"list.ris" is neither .bib nor .json'],
	[['nowhere.bib'], 'There is no file nowhere.bib'],
	[['nowhere.bib', '--overwrite'], "Unknown option '--overwrite'"],
])('%j is wrong usage', (args, message) => {
	const { code, errors } = run('import', args);
	expect(errors).toContain(message);
	expect(code).toBe(2);
});

test('says that a file is not UTF-8', () => {
	const content = folderOf(site);
	writeFileSync(join(content, 'list.bib'), new Uint8Array([0x40, 0xff, 0xfe]));
	expect(run('import', [join(content, 'list.bib'), '--content', content])).toMatchObject({
		code: 2,
		errors: expect.stringContaining('is not UTF-8'),
	});
});

test('says that a file is not JSON', () => {
	const content = folderOf({ ...site, 'list.json': '{' });
	expect(run('import', [join(content, 'list.json'), '--content', content])).toMatchObject({
		code: 1,
		errors: expect.stringContaining('The file is not JSON'),
	});
});
