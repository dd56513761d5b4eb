import { expect, test } from 'vitest';
import { readCorpus } from '../../src/read/content-folder.ts';
import { claimView } from '../../src/view/claim.ts';
import { passagesOf } from '../../src/view/passages.ts';
import { findInPage } from '../../src/view/text-fragment.ts';
import { folderWith } from '../read/folder.ts';

test.each([
	['about 15,000', '', ':~:text=about%2015%2C000'],
	['12-hour days', 'work', ':~:text=work-,12%2Dhour%20days'],
	['R&D, (a test)', '', ':~:text=R%26D%2C%20%28a%20test%29'],
	['Хасан 하산', '', ':~:text=%D0%A5%D0%B0%D1%81%D0%B0%D0%BD%20%ED%95%98%EC%82%B0'],
	['half a \ud800 pair', '', ':~:text=half%20a%20%EF%BF%BD%20pair'],
])('“%s” after “%s” is asked for as %s', (words, before, expected) => expect(findInPage(words, before)).toBe(expected));

test('a claim knows the texts that state it, by its mark and by words that occur there first', () => {
	expect(passages('They sent <Claim id="c-a">about 15,000 workers</Claim> [@s-a]. And <Claim id="c-a">15,000</Claim> again.')).toEqual([
		{ title: 'T', words: 'about 15,000 workers', href: '/explainers/x/#c-c-a:~:text=They%20sent-,about%2015%2C000%20workers' },
	]);
});

test('words before a claim are taken from its own line, up to a citation', () => {
	expect(passages('First line.\n\nIt is so [@s-a] and here came <Claim id="c-a">15,000</Claim>.')[0]?.href).toBe(
		'/explainers/x/#c-c-a:~:text=and%20here%20came-,15%2C000',
	);
});

test.each([
	['occur before it', 'It was said that 15,000 came.\n\nIt was said that <Claim id="c-a">15,000 came</Claim>.'],
	['are too few to be sure', '<Claim id="c-a">15,000</Claim> came.'],
])('a link to words that %s leads to the mark alone', (_why, text) => {
	expect(passages(text)[0]?.href).toBe('/explainers/x/#c-c-a');
});

test('a claim is quoted with who says so, as of when, and how it stands', () => {
	const { corpus } = read('T');
	expect(claimView(corpus.claims.get('c-a')!, corpus).quotation).toMatchObject({
		words: '“It is so.” (said by An agency, as of 30 April 2025) Single origin. Only one origin was found: R. A site',
		address: '/claims/c-a/',
	});
});

function passages(text: string): ReturnType<typeof passagesOf> {
	return passagesOf('c-a', read(text).corpus);
}

function read(text: string): ReturnType<typeof readCorpus> {
	return readCorpus(
		folderWith({
			'site.yaml': 'title: A site\n',
			'sources/s-a.yaml': 'type: report\ntitle: R\nkind: ngo\nread: full\n',
			'claims/c-a.yaml':
				'statement: It is so.\nkind: event\nas-of: 2025-04-30\nattributed-to: An agency\nevidence: [{source: s-a, stance: supports}]\n',
			'explainers/x.mdx': `---\ntitle: T\nsummary: S\n---\n\n${text}\n`,
		}),
	);
}
