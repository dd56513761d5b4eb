import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultOfPlace, MARK, markOf, writtenIn } from '../../src/build/site-folder.ts';
import { temporaryFolder, write } from '../site/build.ts';

const page = '<!DOCTYPE html><html lang="en"><head><meta name="generator" content="Nutgraf 0.1.0"></head></html>';
const unmarked = {
	'index.html': page,
	_headers: '',
	'pagefind/pagefind.js': '',
	'claims/index.html': page,
	'.well-known/security.txt': '',
};

test.each<[string, Record<string, string>, string[] | undefined]>([
	['an empty folder', {}, []],
	['what only the disk has filled', { 'lost+found/1': '' }, []],
	['a marked site', { 'index.html': '', [MARK]: markOf(['index.html', 'a "b"\nc.png']), CNAME: '' }, [MARK, 'a "b"\nc.png', 'index.html']],
	[
		'a site of a version without marks',
		unmarked,
		['.well-known/security.txt', '_headers', 'claims/index.html', 'index.html', 'pagefind/pagefind.js'],
	],
	['such a site with something else in it', { ...unmarked, 'thesis.txt': '' }, undefined],
	['a site of another program', { 'index.html': '<html></html>', 'pagefind/pagefind.js': '' }, undefined],
	['a folder with a file', { 'thesis.txt': '' }, undefined],
	['a folder with a hidden file', { '.profile': '' }, undefined],
	['a folder with a mark of something else', { [MARK]: 'mine\n', 'thesis.txt': '' }, undefined],
])('of %s it is known what builds have written', (_, files, written) => {
	const folder = temporaryFolder();
	write(folder, files);
	expect(writtenIn(folder) && [...(writtenIn(folder) ?? [])].sort()).toEqual(written);
	expect(faultOfPlace(folder) === undefined).toBe(written !== undefined);
});

test('a folder of others is refused through a link, too, with what to do', () => {
	const folder = temporaryFolder();
	write(folder, { 'mine/thesis.txt': '' });
	symlinkSync(join(folder, 'mine'), join(folder, 'dist'));
	expect(faultOfPlace(join(folder, 'dist'))).toBe(
		`OUT_DIR is "${join(folder, 'dist')}", which is not empty and has no .nutgraf, the mark of a build; name an empty folder, or delete this one if nothing in it is needed`,
	);
	expect(faultOfPlace(join(folder, 'new', 'dist'))).toBeUndefined();
});
