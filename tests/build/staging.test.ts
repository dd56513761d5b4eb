import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginSite } from '../../src/build/staging.ts';
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
