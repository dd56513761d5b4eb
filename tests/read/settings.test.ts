import { mkdirSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/read/settings.ts';
import { folderWith } from './folder.ts';

const here = { root: process.cwd() };

test('without settings the site goes from content to dist, at the root', () => {
	const { content, out, site, base } = settingsFrom({}, here);
	expect({ content, out, site, base }).toEqual({ content: resolve('content'), out: resolve('dist'), site: undefined, base: '/' });
});

test.each([
	['/explainer', '/explainer/'],
	['explainer/', '/explainer/'],
	['/a/b', '/a/b/'],
	['', '/'],
	['/', '/'],
])('the sub-path %s is %s', (written, base) => {
	expect(settingsFrom({ BASE: written }, here).base).toBe(base);
});

test.each([
	['https://example.org', 'https://example.org'],
	['https://example.org/', 'https://example.org'],
	['http://localhost:4321', 'http://localhost:4321'],
	['http://[::1]:4321', 'http://[::1]:4321'],
	['https://my_host.example', 'https://my_host.example'],
	['https://пример.example', 'https://xn--e1afmkfd.example'],
])('the origin %s is %s', (written, site) => {
	expect(settingsFrom({ SITE: written }, here).site).toBe(site);
});

test.each([
	[{ SITE: 'example.org' }, 'SITE is "example.org"'],
	[{ SITE: 'https://example.org/sub' }, 'sub-path in BASE'],
	[{ BASE: '/../up' }, 'BASE is "/../up"'],
	[{ SITE: 'https://a;}server{b.example' }, 'SITE is'],
	[{ SITE: 'https://a$b.example' }, 'SITE is'],
	[{ SITE: 'https://a"b.example' }, 'SITE is'],
	[{ OUT_DIR: '.' }, 'OUT_DIR is'],
	[{ OUT_DIR: '/' }, 'OUT_DIR is'],
	[{ CONTENT_DIR: 'content', OUT_DIR: 'content' }, 'OUT_DIR is'],
])('%j is refused with words', (environment, message) => {
	expect(() => settingsFrom(environment, here)).toThrow(message);
});

test.each<[string, (folder: string) => { OUT_DIR: string; CONTENT_DIR?: string }, string]>([
	['a link to the project', (folder) => ({ OUT_DIR: linked(folder, process.cwd()) }), 'which contains'],
	['a link to what holds the project', (folder) => ({ OUT_DIR: linked(folder, '/') }), 'which contains'],
	['a link, and then a folder of the project', (folder) => ({ OUT_DIR: `${linked(folder, process.cwd())}/src/new` }), 'which is in'],
	['a link to the content', (folder) => ({ OUT_DIR: linked(folder, resolve('content')) }), 'which contains'],
	[
		'the real folder of content behind a link',
		(folder) => ({
			CONTENT_DIR: linked(folder, mkdirSync(`${folder}/real`, { recursive: true }) ?? ''),
			OUT_DIR: `${folder}/real/sources`,
		}),
		'which is in',
	],
	['a folder in the content', () => ({ OUT_DIR: 'content/sources' }), 'which is in'],
	['a folder in the content that is not there yet', () => ({ OUT_DIR: 'content/new/deep' }), 'which is in'],
	['the code', () => ({ OUT_DIR: 'src' }), 'which contains'],
	['a folder in the tests', () => ({ OUT_DIR: 'tests/build' }), 'which is in'],
	['the packages', () => ({ OUT_DIR: 'node_modules' }), 'which contains'],
	['a package', () => ({ OUT_DIR: 'node_modules/yaml' }), 'which is in'],
	['a .git folder', () => ({ OUT_DIR: '.git/site' }), 'a .git folder'],
	['the .git folder of another repository', (folder) => ({ OUT_DIR: `${folder}/.git` }), 'inside a .git folder'],
	['a file', () => ({ OUT_DIR: 'package.json' }), 'which is a file'],
	['what would lie below a file', () => ({ OUT_DIR: 'package.json/dist' }), 'a file; name a folder'],
	['a link that leads nowhere', (folder) => ({ OUT_DIR: linked(folder, `${folder}/nowhere`) }), 'a link that leads nowhere'],
	['a link to itself', (folder) => ({ OUT_DIR: linked(folder, `${folder}/link`) }), 'a link that leads nowhere'],
])('a site is not written to %s', (_, environment, words) => {
	const given = environment(folderWith({}));
	expect(() => settingsFrom(given, here)).toThrow(words);
});

test.each<[string, (folder: string) => string]>([
	['a folder that is not there yet', (folder) => `${folder}/a/b/dist`],
	['a link to a folder', (folder) => linked(folder, mkdirSync(`${folder}/www/site`, { recursive: true }) ?? '')],
	['a folder with the beginning of a name of the project', () => 'src-site'],
	['a folder of the caches', () => 'node_modules/.cache/nutgraf/site'],
	['a folder beside the project', () => `${process.cwd()}-site`],
	['a name with two dots in front', () => '..site'],
])('a site may be written to %s', (_, out) => {
	const given = out(folderWith({}));
	expect(settingsFrom({ OUT_DIR: given }, here).out).toBe(resolve(given));
});

/** A symbolic link in a folder, with its target. */
function linked(folder: string, to: string): string {
	symlinkSync(to, `${folder}/link`);
	return `${folder}/link`;
}

test('what a project sets goes before the environment, and that before what Astro knows', () => {
	const project = {
		root: '/a/project',
		options: { content: './facts', site: 'https://set.example' },
		otherwise: { site: 'https://astro.example', base: '/docs' },
	};
	const environment = { CONTENT_DIR: 'other', SITE: 'https://environment.example' };
	expect(settingsFrom(environment, project)).toMatchObject({ content: '/a/project/facts', site: 'https://set.example', base: '/docs/' });
	expect(settingsFrom({ SITE: 'https://environment.example', BASE: '/there' }, { ...project, options: {} })).toMatchObject({
		site: 'https://environment.example',
		base: '/there/',
	});
	expect(settingsFrom({}, { ...project, options: {} }).site).toBe('https://astro.example');
});

test('relative paths begin at the root of the project, and so do its caches', () => {
	const { content, out, kept, cache, cards } = settingsFrom({ OUT_DIR: 'site' }, { root: '/a/project' });
	expect([content, out, kept]).toEqual(['/a/project/content', '/a/project/site', '/a/project/.cache/nutgraf']);
	expect([cache, cards].filter((folder) => !folder.startsWith(`${kept}/`))).toEqual([]);
	expect(settingsFrom({}, { root: '/a/project', options: { cache: 'kept' } }).kept).toBe('/a/project/kept');
});

test.each([
	[{ site: 'example.org' }, 'site is "example.org"; write an origin such as https://example.org, and a sub-path in base'],
	[{ base: '/../up' }, 'base is "/../up"'],
	[{ out: '.' }, 'out is'],
])('of %j is said that the option is wrong, and not the environment', (options, message) => {
	expect(() => settingsFrom({}, { ...here, options })).toThrow(message);
});

test('two content folders, and two places to write to, keep nothing in common', () => {
	const caches = [{}, { CONTENT_DIR: 'other/content' }, { OUT_DIR: 'elsewhere' }, { CONTENT_DIR: '/tmp/content' }].map(
		(environment) => settingsFrom(environment, here).cache,
	);
	expect(new Set(caches).size).toBe(4);
});
