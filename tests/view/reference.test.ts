import { expect, test } from 'vitest';
import { sourceSchema, type Source } from '../../src/model/source.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import type { Corpus } from '../../src/read/corpus.ts';
import { sourceCitation } from '../../src/view/cite.ts';
import { bibliographyInBibtex } from '../../src/view/bibtex.ts';
import { cslItem } from '../../src/view/csl.ts';
import { bibliographyInRis } from '../../src/view/ris.ts';
import { numbersOf, placesOf, rolesOf } from '../../src/view/reference-details.ts';
import { folderWith } from '../read/folder.ts';

function source(more: object): Source {
	return { ...sourceSchema.parse({ type: 'chapter', title: 'A title', kind: 'book', read: 'full', ...more }), id: 's' };
}

const whole = `type: chapter
title: A chapter
author: [{family: Kim, given: Min-ji}]
editor: [{family: Sabah, given: Nasser, non-dropping-particle: al-}, {literal: A Bureau}]
translator: [{family: van Dyke, given: Dick}]
container-title: A volume
volume: 12
issue: 3
page: 12-31
edition: 2
publisher: A Press
publisher-place: Seoul
genre: Working paper
collection-title: A series
event-title: Tenth Meeting
issued: 2019-05
ISBN: 978-3-16-148410-0
ISSN: 2049-3630
DOI: 10.1000/182
PMID: 27252434
kind: book
read: full
`;

test('a full reference says who, what, where in it, by whom, when and by which numbers', () => {
	expect(sourceCitation('whole', corpus())).toMatchObject({
		words:
			'Min-ji Kim, “A chapter”, Working paper, edited by Nasser al-Sabah, A Bureau, translated by Dick van Dyke, A volume, vol. 12, no. 3, pp. 12–31, 2nd edition, A series, Tenth Meeting, A Press, Seoul, May 2019, ISBN 978-3-16-148410-0, ISSN 2049-3630, DOI 10.1000/182, PMID 27252434',
		address: 'https://doi.org/10.1000/182',
	});
});

test.each<[object, string[]]>([
	[{ volume: '12', issue: '3' }, ['vol. 12', 'no. 3']],
	[{ volume: 'XII', issue: 'Spring' }, ['vol. XII', 'Spring']],
	[{ volume: '3B', issue: 'Christmas' }, ['vol. 3B', 'Christmas']],
	[{ volume: 'Supplement 2' }, ['Supplement 2']],
	[{ page: '4' }, ['p. 4']],
	[{ page: '12-31' }, ['pp. 12–31']],
	[{ page: '12, 14' }, ['pp. 12, 14']],
	[{ page: 'S1-S5' }, ['pp. S1–S5']],
	[{ page: 'iv-vi' }, ['pp. iv–vi']],
	[{ page: 'e1234' }, ['p. e1234']],
	[{ page: 'fol. 3' }, ['fol. 3']],
	[{ edition: '1' }, ['1st edition']],
	[{ edition: '3' }, ['3rd edition']],
	[{ edition: '11' }, ['11th edition']],
	[{ edition: 'revised' }, ['revised edition']],
	[{ edition: '2nd ed.' }, ['2nd ed.']],
	[{ edition: '개정판' }, ['개정판']],
])('%j reads %j', (fields, words) => expect(placesOf(source(fields))).toEqual(words));

test('more than three editors are named by the first', () => {
	expect(rolesOf(source({ editor: ['A', 'B', 'C', 'D'].map((literal) => ({ literal })) }))).toEqual(['edited by A et al.']);
});

test.each<[object, (string | undefined)[]]>([
	[{ DOI: '10.1000/182', PMID: '1' }, [undefined, 'https://pubmed.ncbi.nlm.nih.gov/1/']],
	[{ DOI: '10.1000/182', URL: 'https://example.org/' }, ['https://doi.org/10.1000/182']],
	[{ DOI: '10.1000/182', URL: 'https://example.org/', link: 'false' }, [undefined]],
	[{ ISBN: '978-3-16-148410-0' }, [undefined]],
])('the numbers of %j lead where the reference does not lead already', (fields, links) =>
	expect(numbersOf(source(fields)).map(({ link }) => link)).toEqual(links),
);

test('CSL, BibLaTeX and RIS have the fields of a full reference', () => {
	const item = cslItem(corpus().sources.get('whole')!);
	expect(item).toMatchObject({
		editor: [{ family: 'Sabah' }, { literal: 'A Bureau' }],
		volume: '12',
		issue: '3',
		page: '12-31',
		edition: '2',
		'publisher-place': 'Seoul',
		genre: 'Working paper',
		'collection-title': 'A series',
		'event-title': 'Tenth Meeting',
		ISBN: '978-3-16-148410-0',
		ISSN: '2049-3630',
		DOI: '10.1000/182',
		PMID: '27252434',
	});
	expect(bibliographyInBibtex([item])).toContain(`	author = {Kim, Min-ji},
	editor = {al-Sabah, Nasser and {A Bureau}},
	translator = {{van Dyke}, Dick},
	title = {{A chapter}},
	booktitle = {{A volume}},
	volume = {12},
	edition = {2},
	series = {{A series}},
	eventtitle = {{Tenth Meeting}},
	type = {{Working paper}},
	publisher = {{A Press}},
	location = {{Seoul}},
	issue = {3},
	pages = {12--31},
	date = {2019-05},
	doi = {10.1000/182},
	isbn = {978-3-16-148410-0},
	issn = {2049-3630},
	eprint = {27252434},
	eprinttype = {pubmed},
`);
	expect(bibliographyInRis([item]).split('\r\n')).toEqual(
		expect.arrayContaining([
			'ED  - al-Sabah, Nasser',
			'ED  - A Bureau',
			'A4  - van Dyke, Dick',
			'T3  - A series',
			'M3  - Working paper',
			'VL  - 12',
			'IS  - 3',
			'SP  - 12',
			'EP  - 31',
			'ET  - 2',
			'CY  - Seoul',
			'DO  - 10.1000/182',
			'SN  - 978-3-16-148410-0',
			'SN  - 2049-3630',
			'AN  - 27252434',
			'N1  - For: Tenth Meeting',
		]),
	);
});

test('the issue of an article is its number in BibLaTeX', () => {
	expect(bibliographyInBibtex([{ id: 'a', type: 'article-journal', title: 'T', issue: '3' }])).toContain('number = {3},');
	expect(bibliographyInBibtex([{ id: 'a', type: 'article-journal', title: 'T', number: 'S/1', issue: '3' }])).toContain(
		'number = {S/1},\n\tissue = {3},',
	);
});

test('a source that must not be linked hands on no DOI', () => {
	expect(cslItem(source({ DOI: '10.1000/182', link: 'false' }))).not.toHaveProperty('DOI');
});

function corpus(): Corpus {
	return readCorpus(folderWith({ 'site.yaml': 'title: A site\n', 'sources/whole.yaml': whole })).corpus;
}
