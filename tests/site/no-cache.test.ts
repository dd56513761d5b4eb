import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyProject, run, smallContent, temporaryFolder, write } from './build.ts';

// Permissions do not apply to root, so the tests put a file or a symbolic link in the way instead.
describe.each([
	['a file stands in its place', (cache: string) => write(cache, { '../.cache': '' }), 'there is a file where a folder is needed'],
	['a link that leads nowhere stands in its place', (cache: string) => symlinkSync('nowhere/at/all', cache), 'it is not there'],
])('where no cache can be kept, since %s,', (_, spoil, words) => {
	function project(): string {
		const folder = temporaryFolder();
		copyProject(folder);
		write(join(folder, 'content'), smallContent);
		spoil(join(folder, '.cache'));
		return folder;
	}

	test('the content is checked', async () => {
		const { code, output } = await run(['src/cli/check.ts'], {}, project());
		expect([code, output.trim()]).toEqual([0, 'No problems found']);
	});

	test('a build says so in one line, and writes nothing', async () => {
		const folder = project();
		const { code, errors } = await run(['src/cli/build.ts'], {}, folder);
		expect([code, errors.trim().split('\n')]).toEqual([1, [expect.stringContaining(words)]]);
		expect(errors).toContain(join(folder, '.cache'));
		expect(existsSync(join(folder, 'dist'))).toBe(false);
	});
});
