import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginSite } from '../../src/build/staging.ts';
import { filesIn } from '../../src/read/folder.ts';
import { bytesIn, temporaryFolder, write } from '../site/build.ts';

test('a site takes the place of the one before when it is whole, and leaves nothing of it', () => {
	const folder = temporaryFolder();
	const [assets, cache, out] = ['assets', 'cache', 'public/dist'].map((name) => join(folder, name)) as [string, string, string];
	write(assets, { '_astro/face.woff2': 'face' });
	write(out, { 'index.html': 'old', 'gone/index.html': 'old' });
	const site = beginSite(assets, cache, out);
	site.write('index.html', 'new');
	site.write('a/b/index.html', Buffer.from('deep'));
	expect(readdirSync(out)).toEqual(['gone', 'index.html']);
	site.finish();
	expect([...bytesIn(out)].map(([path, bytes]) => [path, Buffer.from(bytes, 'base64').toString()])).toEqual([['_astro/face.woff2', 'face'], ['a/b/index.html', 'deep'], ['index.html', 'new']]);
	expect(readdirSync(cache)).toEqual([]);
	expect(existsSync(join(assets, '_astro/face.woff2'))).toBe(true);
});

test('a file with the same bytes keeps its time, so that only what changed is copied to a host', () => {
	const folder = temporaryFolder();
	const [assets, cache, out] = ['assets', 'cache', 'dist'].map((name) => join(folder, name)) as [string, string, string];
	mkdirSync(assets);
	write(out, { 'same/index.html': 'same', 'changed.html': 'old', 'longer.html': 'same' });
	const longAgo = new Date('2026-01-01');
	for (const file of ['same/index.html', 'changed.html', 'longer.html']) utimesSync(join(out, file), longAgo, longAgo);
	const site = beginSite(assets, cache, out);
	site.write('same/index.html', Buffer.from('same'));
	site.write('changed.html', 'new');
	site.write('longer.html', 'same and more');
	expect(readFileSync(join(out, 'changed.html'), 'utf8')).toBe('old');
	site.finish();
	expect(filesIn(out).files.map(({ path }) => [path, statSync(join(out, path)).mtime.getTime() === longAgo.getTime(), readFileSync(join(out, path), 'utf8')])).toEqual([['changed.html', false, 'new'], ['longer.html', false, 'same and more'], ['same/index.html', true, 'same']]);
});

test('a site may begin where none was, and what a stopped build left is not part of it', () => {
	const folder = temporaryFolder();
	const [assets, cache, out] = ['assets', 'cache', 'dist'].map((name) => join(folder, name)) as [string, string, string];
	mkdirSync(assets);
	beginSite(assets, cache, out).write('half.html', 'half');
	const site = beginSite(assets, cache, out);
	site.write('index.html', 'whole');
	site.finish();
	expect(readdirSync(out)).toEqual(['index.html']);
});

test('a site that a stopped build has put aside comes back', () => {
	const folder = temporaryFolder();
	const [assets, cache, out] = ['assets', 'cache', 'dist'].map((name) => join(folder, name)) as [string, string, string];
	mkdirSync(assets);
	write(join(cache, 'former'), { 'index.html': 'old' });
	beginSite(assets, cache, out);
	expect(readdirSync(out)).toEqual(['index.html']);
});
