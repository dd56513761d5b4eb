import { describe, expect, test } from 'vitest';
import type { LinkStatus } from '../../src/model/link-status.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import { referenceOf, type Reference } from '../../src/view/reference.ts';
import { folderWith, sound } from './folder.ts';

const status: LinkStatus = { last: '404', tried: '2026-11-20', failed: ['2026-11-10', '2026-11-14', '2026-11-18'] };
const noted = (more: Partial<LinkStatus> = {}, address = 'https://example.org/a'): string =>
	`${JSON.stringify({ [address]: { ...status, ...more } }, null, '\t')}\n`;

test.each([
	['that is empty', '', '1:1 The file is not JSON'],
	['that is cut short', noted().slice(0, -20), '8:6 The file is not JSON'],
	['of two versions', noted().replace('\t\t"tried"', '<<<<<<< HEAD\n\t\t"tried"'), '4:1 The file is not JSON'],
	['that is a list', '[]\n', '1:1 The file does not list results by address'],
	['with a word for a day', noted({ tried: 'yesterday' }), '2:2 What is known of "https://example.org/a" cannot be read: tried'],
	['with a key too many', noted({ colour: 'red' } as object), '2:2 What is known of "https://example.org/a" cannot be read'],
	[
		'with nothing about an address',
		'{\n\t"https://example.org/a": null\n}\n',
		'2:2 What is known of "https://example.org/a" cannot be read',
	],
	['of letters in another code page', Buffer.from('{"é": 1}', 'latin1'), '1:2 What is known of "�" cannot be read'],
])('a links.json %s is one problem with its place, and no status is known', (_, text, problem) => {
	const { corpus, problems } = readCorpus(folderWith({ ...sound, 'links.json': text }));
	expect(problems.map(({ file, line, column, message }) => `${file} ${line}:${column} ${message}`)).toEqual([`links.json ${problem}`]);
	expect(problems[0]?.hint).toContain('npm run check:links');
	expect(corpus.links.size).toBe(0);
});

test('a links.json of a large site is read, however long', () => {
	const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`https://example.org/a/page/${n}`, status]));
	const { corpus, problems } = readCorpus(folderWith({ ...sound, 'links.json': JSON.stringify(many) }));
	expect([problems, corpus.links.size]).toEqual([[], 3000]);
});

describe('the reference of a source', () => {
	const reference = (links: string, more = ''): Reference => {
		const { corpus } = readCorpus(folderWith({ ...sound, 'sources/s-a.yaml': `${sound['sources/s-a.yaml']}${more}`, 'links.json': links }));
		return referenceOf(corpus.sources.get('s-a') ?? expect.fail('no source'), corpus);
	};

	test('says on which day its address last failed, once that is dead', () => {
		expect(reference(noted()).unreachable).toEqual({ words: '18 November 2026', machine: '2026-11-18' });
	});

	test.each([
		['has failed twice only', noted({ failed: ['2026-11-10', '2026-11-14'] }), ''],
		['answers again', noted({ failed: [], lastOk: '2026-11-20' }), ''],
		['was never asked for', noted({}, 'https://example.org/b'), ''],
		['must not be linked', noted(), 'link: false\n'],
	])('is as ever when its address %s', (_, links, more) => {
		expect(reference(links, more)).toEqual(reference('{}', more));
	});
});
