import { expect, test } from 'vitest';
import { createAddress, editAddress, issueAddress } from '../../src/model/forge.ts';

const github = { repository: 'https://github.com/nutgraf/nutgraf' };

test.each([
	['https://github.com/nutgraf/nutgraf', 'https://github.com/nutgraf/nutgraf/edit/main/content/sources/a.yaml'],
	['https://github.com/nutgraf/nutgraf/', 'https://github.com/nutgraf/nutgraf/edit/main/content/sources/a.yaml'],
	['https://github.com/nutgraf/nutgraf.git', 'https://github.com/nutgraf/nutgraf/edit/main/content/sources/a.yaml'],
	['https://gitlab.com/group/sub/nutgraf', 'https://gitlab.com/group/sub/nutgraf/-/edit/main/content/sources/a.yaml'],
	['https://gitlab.example.org/nutgraf', 'https://gitlab.example.org/nutgraf/-/edit/main/content/sources/a.yaml'],
	['https://codeberg.org/nutgraf/nutgraf', 'https://codeberg.org/nutgraf/nutgraf/_edit/main/content/sources/a.yaml'],
	['https://git.example.org/nutgraf/nutgraf', 'https://git.example.org/nutgraf/nutgraf/_edit/main/content/sources/a.yaml'],
])('a file of %s is edited at %s', (repository, address) => {
	expect(editAddress({ repository }, 'sources/a.yaml')).toBe(address);
});

test.each([
	[
		'https://github.com/n/n',
		'https://github.com/n/n/issues/new?template=correction.yml&title=Correction%20to%20%2Fclaims%2Fc-a%2F&page=%2Fclaims%2Fc-a%2F',
	],
	[
		'https://gitlab.com/n/n',
		'https://gitlab.com/n/n/-/issues/new?issue%5Btitle%5D=Correction%20to%20%2Fclaims%2Fc-a%2F&issue%5Bdescription%5D=%2Fclaims%2Fc-a%2F',
	],
	['https://codeberg.org/n/n', 'https://codeberg.org/n/n/issues/new?title=Correction%20to%20%2Fclaims%2Fc-a%2F&body=%2Fclaims%2Fc-a%2F'],
])('a page of %s is corrected at %s', (repository, address) => {
	expect(issueAddress({ repository }, '/claims/c-a/')).toBe(address);
});

test.each([
	['https://github.com/n/n', 'https://github.com/n/n/new/main/content/events?filename=t-a.mdx&value=---%0Atitle%3A%20A%20%26%20B%0A'],
	['https://gitlab.com/n/n', 'https://gitlab.com/n/n/-/new/main/content/events?file_name=t-a.mdx'],
	['https://codeberg.org/n/n', 'https://codeberg.org/n/n/_new/main/content/events?filename=t-a.mdx&value=---%0Atitle%3A%20A%20%26%20B%0A'],
])('a file of %s is made at %s', (repository, address) => {
	expect(createAddress({ repository }, 'events/t-a.mdx', '---\ntitle: A & B\n')).toBe(address);
});

test('a name with signs in it keeps to its place in the address', () => {
	expect(editAddress(github, 'sources/a b#c?.yaml')).toBe('https://github.com/nutgraf/nutgraf/edit/main/content/sources/a%20b%23c%3F.yaml');
});

test('there is no address without a repository', () => {
	expect([editAddress({}, 'a'), issueAddress({}, '/'), createAddress({}, 'a/b', '')]).toEqual([undefined, undefined, undefined]);
});
