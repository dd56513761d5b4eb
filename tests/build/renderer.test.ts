import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { build, temporaryFolder, write } from '../site/build.ts';

test('other code makes other pages, of content that did not change', async () => {
	const [content, project] = [temporaryFolder(), temporaryFolder()];
	write(content, { 'site.yaml': 'title: A site\n' });
	for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(part, join(project, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
	const said = async (): Promise<string> => readFileSync(join((await build({ CONTENT_DIR: content }, project)).out, '404.html'), 'utf8');
	expect(await said()).toContain('There is no such page');
	const page = join(project, 'src/pages/404.astro');
	writeFileSync(page, readFileSync(page, 'utf8').replaceAll('There is no such page', 'Nothing is here'));
	expect(await said()).toContain('Nothing is here');
});
