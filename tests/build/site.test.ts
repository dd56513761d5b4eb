import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, bytesIn, copyProject, smallContent, temporaryFolder, write } from '../site/build.ts';
import { pagesIn } from '../site/pages.ts';

test('two builds of one folder to one place at once both write the site, and one of another folder, which holds only site.yaml, writes its own', async () => {
	const [content, bare, out] = [temporaryFolder(), temporaryFolder(), join(temporaryFolder(), 'dist')];
	write(content, smallContent);
	write(bare, { 'site.yaml': 'title: Nothing yet\n' });
	const [alone, ...both] = await Promise.all([
		build({ CONTENT_DIR: bare }),
		...[1, 2].map(() => build({ CONTENT_DIR: content, OUT_DIR: out })),
	]);
	for (const { code, output } of [alone, ...both]) expect([code, output]).toEqual([0, expect.stringContaining('Complete!')]);
	expect(readFileSync(join(alone.out, 'index.html'), 'utf8')).toMatch(/<h1[^>]*>Nothing yet</);
	const pages = pagesIn(alone.out);
	const home = pages.find(({ address }) => address === '/')?.document;
	expect([...(home?.querySelectorAll('nav a') ?? [])].map(({ textContent }) => textContent?.trim())).toEqual(['About', 'Search']);
	expect(pages.map(({ address }) => address)).not.toContain('/article/');
	const ofAnArticle = pages.filter(({ address, document }) => {
		const isRule = address.startsWith('/contribute/');
		return !isRule && (/\barticle\b/i.test(document.body.textContent ?? '') || document.querySelector('[href*="/article/"]'));
	});
	expect(ofAnArticle.map(({ address }) => address)).toEqual([]);
	expect(existsSync(join(alone.out, 'timeline/e-briefing/index.html'))).toBe(false);
	expect(readFileSync(join(out, 'timeline/e-briefing/index.html'), 'utf8')).toContain('A briefing');
	expect(both.map(({ output }) => /(\d+) of them changed/.exec(output)?.[1]).sort()).toEqual(['0', expect.stringMatching(/^[1-9]/)]);
});

test.runIf(process.platform !== 'win32')('a build whose index is lost in the middle says so, and is not taken for a good one', async () => {
	const [content, folder] = [temporaryFolder(), temporaryFolder()];
	write(content, smallContent);
	// Ends without an answer, like a process killed for lack of memory.
	write(folder, { 'stopped.sh': '#!/bin/sh\nhead -c 10 > /dev/null\n' });
	chmodSync(join(folder, 'stopped.sh'), 0o755);
	const { code, output, out } = await build({ CONTENT_DIR: content, PAGEFIND_BINARY_PATH: join(folder, 'stopped.sh') });
	expect(code, output).toBe(1);
	expect(output).toMatch(/The build ended in the middle|EPIPE/);
	expect(existsSync(out)).toBe(false);
});

test('a content folder that is not there is named', async () => {
	const { code, output } = await build({ CONTENT_DIR: join(temporaryFolder(), 'nowhere') });
	expect([code, output]).toEqual([2, expect.stringMatching(/^There is no folder \S+nowhere\n\nUsage:/)]);
});

test('a build to a link that leads to the project, or to a folder of others, changes no byte', async () => {
	const folder = temporaryFolder();
	copyProject(folder);
	write(folder, { 'content/site.yaml': 'title: A site\n', 'mine/thesis.txt': 'mine', '.git/HEAD': 'ref: refs/heads/main\n' });
	symlinkSync(folder, join(folder, 'link'));
	const there = (): string[] => readdirSync(folder).filter((name) => name !== '.cache');
	const before = there();
	for (const out of ['link', 'mine', 'src', '.git']) {
		const { code, output } = await build({ OUT_DIR: out }, folder);
		expect([code, output]).toEqual([2, expect.stringMatching(/^OUT_DIR is "[^"]+", which [^\n]+; name [^\n]+\n\nUsage:/)]);
	}
	expect(there()).toEqual(before);
	expect([
		readFileSync(join(folder, 'mine/thesis.txt'), 'utf8'),
		existsSync(join(folder, '.git/HEAD')),
		existsSync(join(folder, 'src/README.md')),
	]).toEqual(['mine', true, true]);
});

test('the next build replaces what the one before wrote, under another sub-path too, and one of an earlier version without a mark', async () => {
	const [content, out] = [temporaryFolder(), join(temporaryFolder(), 'dist')];
	write(content, smallContent);
	await build({ CONTENT_DIR: content, OUT_DIR: out, SITE: 'https://example.org' });
	rmSync(join(out, '.nutgraf'));
	const { code, output } = await build({ CONTENT_DIR: content, OUT_DIR: out, BASE: '/below' });
	expect(code, output).toBe(0);
	const alone = await build({ CONTENT_DIR: content, BASE: '/below' });
	expect([...bytesIn(out)]).toEqual([...bytesIn(alone.out)]);
	expect(readFileSync(join(out, '.nutgraf'), 'utf8')).toBe(readFileSync(join(alone.out, '.nutgraf'), 'utf8'));
});
