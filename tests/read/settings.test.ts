import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/read/settings.ts';

test('without settings the site goes from content to dist, at the root', () => {
	const { content, out, site, base } = settingsFrom({});
	expect({ content, out, site, base }).toEqual({ content: resolve('content'), out: resolve('dist'), site: undefined, base: '/' });
});

test.each([['/explainer', '/explainer/'], ['explainer/', '/explainer/'], ['/a/b', '/a/b/'], ['', '/'], ['/', '/']])('the sub-path %s is %s', (written, base) => {
	expect(settingsFrom({ BASE: written }).base).toBe(base);
});

test.each([['https://example.org', 'https://example.org'], ['https://example.org/', 'https://example.org'], ['http://localhost:4321', 'http://localhost:4321']])('the origin %s is %s', (written, site) => {
	expect(settingsFrom({ SITE: written }).site).toBe(site);
});

test.each([[{ SITE: 'example.org' }, 'SITE is "example.org"'], [{ SITE: 'https://example.org/sub' }, 'sub-path in BASE'], [{ BASE: '/../up' }, 'BASE is "/../up"'], [{ OUT_DIR: '.' }, 'OUT_DIR is'], [{ OUT_DIR: '/' }, 'OUT_DIR is'], [{ CONTENT_DIR: 'content', OUT_DIR: 'content' }, 'OUT_DIR is']])('%j is refused with words', (environment, message) => {
	expect(() => settingsFrom(environment)).toThrow(message);
});

test('two content folders, and two places to write to, keep nothing in common', () => {
	const caches = [{}, { CONTENT_DIR: 'other/content' }, { OUT_DIR: 'elsewhere' }, { CONTENT_DIR: '/tmp/content' }].map((environment) => settingsFrom(environment).cache);
	expect(new Set(caches).size).toBe(4);
});
