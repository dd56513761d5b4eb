import { describe, expect, test } from 'vitest';
import { readBibtex } from '../../src/cli/bibliography/bibtex.ts';
import { readCslJson } from '../../src/cli/bibliography/csl.ts';
import { edtfOfParts, edtfOfText } from '../../src/cli/bibliography/date.ts';
import { sourceOf, type Imported } from '../../src/cli/bibliography/draft.ts';
import { textOfSource } from '../../src/cli/bibliography/file.ts';
import { textOfLatex } from '../../src/cli/bibliography/latex.ts';
import { withoutElements } from '../../src/cli/bibliography/raised.ts';
import { sourceSchema } from '../../src/model/source.ts';
import { bibliographyInBibtex } from '../../src/view/bibtex.ts';
import { cslItem } from '../../src/view/csl.ts';

/** The sources made from a bibliography, by citation key. */
function sources({ drafts }: ReturnType<typeof readBibtex>): Record<string, Imported> {
	return Object.fromEntries(drafts.map(sourceOf).map((imported) => [imported.key, imported]));
}

function bib(fields: string, type = 'misc'): Imported {
	return sources(readBibtex(`@${type}{a, title={T}, ${fields}}`))['a'] ?? expect.fail('no entry');
}

function csl(item: object): Imported {
	return sources(readCslJson(JSON.stringify([{ id: 'a', type: 'report', title: 'T', ...item }])))['a'] ?? expect.fail('no item');
}

describe('names', () => {
	test.each<[string, object]>([
		['Ortega y Valle, Ana', { family: 'Ortega y Valle', given: 'Ana' }],
		['Ruiz de la Vega, Juan', { family: 'Ruiz de la Vega', given: 'Juan' }],
		['Van der Meer, Tom', { family: 'Van der Meer', given: 'Tom' }],
		['Costa e Silva, Rui', { family: 'Costa e Silva', given: 'Rui' }],
		['von der Leyen, Ursula', { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }],
		['Juan de la Vega', { family: 'Vega', given: 'Juan', 'non-dropping-particle': 'de la' }],
		['{van} Dyke, Dick', { family: 'van Dyke', given: 'Dick' }],
		['bell hooks', { family: 'hooks', 'non-dropping-particle': 'bell' }],
		["d'Alembert, Jean", { family: "d'Alembert", given: 'Jean' }],
		['{\\"U}nal, {\\.I}nci', { family: 'Ünal', given: 'İnci' }],
		['{\\v S}koda, Jan', { family: 'Škoda', given: 'Jan' }],
		["Jos{\\'e} {\\'A}ngel Ruiz", { family: 'Ruiz', given: 'José Ángel' }],
		['Per Ola {\\AA}ke Lund', { family: 'Lund', given: 'Per Ola Åke' }],
		["{\\'E}mile Zola", { family: 'Zola', given: 'Émile' }],
		['Schindler, K. -M.', { family: 'Schindler', given: 'K.-M.' }],
		['K.- M. Schindler', { family: 'Schindler', given: 'K.-M.' }],
		['al- Sabah, Nasser', { family: 'Sabah', given: 'Nasser', 'non-dropping-particle': 'al-' }],
		['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
		['family={Van der Meer}, given=Tom', { family: 'Van der Meer', given: 'Tom' }],
		['family=Berg, given=Jan, prefix=van, useprefix=false', { family: 'Berg', given: 'Jan', 'dropping-particle': 'van' }],
		['{Ministry of Trade, Industry and Energy}', { literal: 'Ministry of Trade, Industry and Energy' }],
		['{World Bank} {Group}', { family: 'Group', given: 'World Bank' }],
		['김, 철수', { family: '김', given: '철수' }],
		['김 철수', { family: '철수', given: '김' }],
		['Madonna', { literal: 'Madonna' }],
		['Null, Christopher', { family: 'Null', given: 'Christopher' }],
	])('%s is %j', (written, name) => {
		const { source, notes } = bib(`author={${written}}`);
		expect(source?.['author']).toEqual([name]);
		expect(notes).toEqual(['kind is "other", as the type document does not say more: set it']);
	});

	test.each(['others', 'et al.', 'et al', '{et al.}'])('%s at the end is nobody, and is noted', (end) => {
		const { source, notes } = bib(`author={Kim, D. and ${end}}`);
		expect(source?.['author']).toEqual([{ family: 'Kim', given: 'D.' }]);
		expect(notes).toContain('author "and others"');
	});

	test.each(['Kim, D. and and Lee, B.', 'Kim, D. and Lee, B. and', 'and Kim, D. and Lee, B.', 'Kim, D. AND Lee, B.'])(
		'%s are two',
		(author) => {
			expect(bib(`author={${author}}`).source?.['author']).toEqual([
				{ family: 'Kim', given: 'D.' },
				{ family: 'Lee', given: 'B.' },
			]);
		},
	);

	test('editors and translators are read as authors are', () => {
		expect(bib('editor={Costa e Silva, Rui}, translator={{A Bureau}}').source).toMatchObject({
			editor: [{ family: 'Costa e Silva', given: 'Rui' }],
			translator: [{ literal: 'A Bureau' }],
		});
	});
});

describe('letters', () => {
	test.each([
		['About 2\\^{}10 and \\~{}5', 'About 2^10 and ~5'],
		["Ji{\\v{r}}{\\'{}\\i}", 'Jiří'],
		['Lipk{\\k{}}a', 'Lipk˛a'],
		["\\'{}", "'"],
		['\\"{}a', '"a'],
		['Ro\\textcommabelow{s}ia, Constan\\textcommabelow{t}a, Ro\\textcommabelow sia', 'Roșia, Constanța, Roșia'],
		['D{\\i}{\\c s} politika', 'Dış politika'],
		['Y{\\i}lmaz', 'Yılmaz'],
		["Garc{\\'\\i}a, Luc\\'\\i a, Mar{\\'{\\i}}a", 'García, Lucía, María'],
		['\\"{\\i} \\^\\i le', 'ï île'],
		["{\\L}{\\'o}d{\\'z} and \\L\\'od\\'z", 'Łódź and Łódź'],
		['\\AA rhus', 'Århus'],
		['Nguy{\\~\\^e}n', 'Nguyễn'],
		["Dvo{\\v r}\\'ak", 'Dvořák'],
		['\\=a \\.I \\d{h} \\k{a} \\H o', 'ā İ ḥ ą ő'],
		['Search in $O(n^4)$ steps, over 10\\textsuperscript{6} people and $O(2^n)$', 'Search in O(n⁴) steps, over 10⁶ people and O(2ⁿ)'],
		['$10^{-6}$, $2^{k}$, $2^{k+1}$, \\ensuremath{10^9}', '10⁻⁶, 2^k, 2^(k+1), 10⁹'],
		['H$_2$O and CO\\textsubscript{2}', 'H₂O and CO₂'],
		['$\\frac{a}{b}$, $\\frac{1}{2}$ of $\\sqrt{x+1}$', 'a/b, 1/2 of √(x+1)'],
		['$^{14}$C at 5$^\\circ$C', '¹⁴C at 5°C'],
		['the 21\\textsuperscript{st} century and the $19^{\\mathrm{th}}$', 'the 21st century and the 19th'],
		['N\\textsuperscript{o} 5', 'No 5'],
		['M\\textsuperscript{me} Curie', 'Mme Curie'],
		['It costs \\$5 or \\$10^2', 'It costs $5 or $10^2'],
		['\\constructor and \\toString', '\\constructor and \\toString'],
		['The null hypothesis is undefined', 'The null hypothesis is undefined'],
	])('%s reads %s', (latex, text) => expect(textOfLatex(latex)).toBe(text));

	test('LaTeX nested five thousand deep is kept as written, and said', () => {
		const { source, notes } = bib(`publisher={${'{'.repeat(5000)}P${'}'.repeat(5000)}}`);
		expect([source?.['publisher'], notes[0]?.includes('its LaTeX cannot be read')]).toEqual(['P', true]);
	});

	test.each([
		['10<sup>6</sup> people', '10⁶ people'],
		['H<sub>2</sub>O', 'H₂O'],
		['<i>x</i><sup>2</sup>', 'x²'],
		['2<sup>k</sup>', '2^k'],
		['10<sup>6.5</sup>', '10^6.5'],
		['21<sup>st</sup>', '21st'],
		['M<sup>me</sup>', 'Mme'],
		['V<sub>max</sub> and PM<sub>2.5</sub>', 'Vmax and PM2.5'],
		['A mark<sup>*</sup>', 'A mark*'],
		['never <sup>closed', 'never closed'],
	])('%s reads %s', (html, text) => expect(withoutElements(html)).toBe(text));

	test.each(['undefined', 'null', '[object Object]'])('a publisher that is only the word %s is none', (word) => {
		const { source, notes } = csl({ publisher: word, 'container-title': 'Undefined' });
		expect([source?.['publisher'], source?.['container-title'], notes[0]]).toEqual([undefined, 'Undefined', `publisher "${word}"`]);
	});
});

describe('dates', () => {
	test.each([
		['June 6--10', '2019-06-06/2019-06-10'],
		['6-10 June', '2019-06-06/2019-06-10'],
		['June 6/7', '2019-06-06/2019-06-07'],
		['May 6th–8th', '2019-05-06/2019-05-08'],
		['6 and 7 June', '2019-06-06/2019-06-07'],
		['June 30--July 2', '2019-06-30/2019-07-02'],
		['April 12-May 3', '2019-04-12/2019-05-03'],
		['mar/apr', '2019-03/2019-04'],
		['6-10', '2019-06/2019-10'],
		['dec/jan', undefined],
		['June 6, 8', undefined],
	])('the month %s of 2019 is %s', (month, date) => expect(edtfOfParts('2019', month)).toBe(date));

	test('macros of months stand beside days', () => {
		expect(bib('year=2019, month="3--7 " # jun').source?.['issued']).toBe('2019-06-03/2019-06-07');
		expect(bib('year=2019, month=jun, day={6--10}').source?.['issued']).toBe('2019-06-06/2019-06-10');
	});

	test.each([
		['2019-05-03T09:00/2019-05-04T17:00', '2019-05-03/2019-05-04'],
		['2019-05-03T10:00:00Z/2019-06-01T00:00:00Z', '2019-05-03/2019-06-01'],
		['2019-05-03T10:00-05:00/2019-05-04T10:00+02:00', '2019-05-03/2019-05-04'],
		['2019-05-03T10:00Z/..', '2019-05-03/..'],
		['2019-05-03 10:00 PM', '2019-05-03'],
		['2019-05-03T10:00:00.000Z', '2019-05-03'],
		['2019-00-00', '2019'],
		['2019-05-00', '2019-05'],
		['2019-05-30', '2019-05-30'],
	])('%s is %s', (text, date) => expect(edtfOfText(text)).toBe(date));

	test.each([
		['2005/06', '2005/2006'],
		['2011/12', '2011/2012'],
		['2012/13', '2012/2013'],
		['1999/00', '1999/2000'],
		['1998--99', '1998/1999'],
		['2012-13', '2012/2013'],
		['2005/6', '2005/2006'],
		['2019/05', '2019-05'],
		['2019-06', '2019-06'],
		['2019-21', '2019-21'],
		['2005-06', undefined],
		['2020-21', undefined],
	])('the year %s is %s', (year, date) => expect(edtfOfParts(year)).toBe(date));

	test('a range of CSL keeps its end', () => {
		expect(csl({ issued: '2019-05-03T10:00:00Z/2019-06-01T00:00:00Z' }).source?.['issued']).toBe('2019-05-03/2019-06-01');
	});
});

describe('addresses', () => {
	test.each([
		['url={https://example.org/\\~{}kim/{\\~{}}x/$\\sim$lee}', 'https://example.org/~kim/~x/~lee'],
		['url={https://example.org/\\~kim/{\\textasciitilde}x}', 'https://example.org/~kim/~x'],
		['url={https://example.org/a\\_b{\\_}c\\%20d}', 'https://example.org/a_b_c%20d'],
		['url={{https://example.org/b?c=1\\&d=2}}', 'https://example.org/b?c=1&d=2'],
		['howpublished={{\\url{https://example.org/q}}}', 'https://example.org/q'],
		['url={\\url{https://example.org/q}}', 'https://example.org/q'],
		['url={https://example.org/~kim}', 'https://example.org/~kim'],
		['doi={{10.1234/x.2018.07.033}}', 'https://doi.org/10.1234/x.2018.07.033'],
		['doi={https://doi.org/10.1234/a\\_b}', 'https://doi.org/10.1234/a_b'],
		['doi={10.1002/(SICI)1:1{\\textless}1::AID{\\textgreater}2}', 'https://doi.org/10.1002/(SICI)1:1%3C1::AID%3E2'],
		['eprint={2003.05580}, eprinttype={arxiv}', 'https://arxiv.org/abs/2003.05580'],
		['eprint={arXiv:hep-th/9901001}, archiveprefix={arXiv}', 'https://arxiv.org/abs/hep-th/9901001'],
		['eprint={2003.05580}', undefined],
		['eprint={2003.05580}, eprinttype={arxiv}, doi={10.1000/xyz}', 'https://doi.org/10.1000/xyz'],
		['url={www.example.org/x}, doi={10.1000/xyz}', 'https://doi.org/10.1000/xyz'],
		['url={https://example.org/a https://example.org/b}, doi={10.1000/abc}', 'https://doi.org/10.1000/abc'],
		['url={https://example.org/10.1000/abcd}, doi={10.1000/abc}', 'https://example.org/10.1000/abcd'],
	])('%s is %s', (fields, address) => expect(bib(fields).source?.['URL']).toBe(address));

	test('an address that is none is noted beside the DOI that takes its place', () => {
		expect(bib('url={www.example.org/x}, doi={10.1000/xyz}').notes[0]).toBe(
			'URL "www.example.org/x": "www.example.org/x" is not an address of the web',
		);
		expect(csl({ URL: 'nowhere', DOI: '10.1000/xyz' })).toMatchObject({
			source: { URL: 'https://doi.org/10.1000/xyz', DOI: '10.1000/xyz' },
		});
	});

	test('words around an address are not lost', () => {
		expect(bib('howpublished={Seen at \\url{https://example.org/q} in May}').notes.join()).toContain('howpublished "Seen at');
	});
});

describe('crossref', () => {
	const { drafts } = readBibtex(String.raw`
@inbook{ch, crossref={BK}, title={First chapter}, pages={3--9}}
@book{bk, title={The whole book}, subtitle={A long view}, author={Park, Jin}, editor={Lee, Bo}, publisher={A Press}, address={Seoul}, date={2019-05}, isbn={978-3-16-148410-0}, doi={10.1000/182}, url={https://example.org/bk}}
@inproceedings{pr, author={Lee, Bo}, title={A paper}, year=2017, crossref={conf}}
@proceedings{conf, booktitle={Proceedings of the Tenth Meeting}, publisher={B Press}, year=2018, month=may}
@incollection{in, author={Lee, Bo}, title={Deep part}, crossref={mid}}
@collection{mid, title={The middle volume}, crossref={top}}
@mvcollection{top, title={The great series}, publisher={C Press}, date={2010}}
@article{ar, title={An article}, crossref={per}, number=4}
@periodical{per, title={A quarterly}, issn={2049-3630}, year=2011}
@misc{data, title={With data}, xdata={house}}
@xdata{house, publisher={A House}, location={Busan}}
@misc{ring, title={A ring}, crossref={ring2}}
@misc{ring2, title={Its other end}, crossref={ring}}
@misc{lost, title={Refers to nothing}, crossref={nothing}}
`);
	const found = sources({ drafts, faults: [] });

	test.each<[string, object]>([
		[
			'ch',
			{
				author: [{ family: 'Park', given: 'Jin' }],
				editor: [{ family: 'Lee', given: 'Bo' }],
				'container-title': 'The whole book: A long view',
				publisher: 'A Press',
				'publisher-place': 'Seoul',
				issued: '2019-05',
				ISBN: '978-3-16-148410-0',
				page: '3-9',
			},
		],
		['pr', { 'container-title': 'Proceedings of the Tenth Meeting', publisher: 'B Press', issued: '2017' }],
		['conf', { title: 'Proceedings of the Tenth Meeting', issued: '2018-05' }],
		['in', { 'container-title': 'The middle volume', publisher: 'C Press', issued: '2010' }],
		['ar', { 'container-title': 'A quarterly', issue: '4', ISSN: '2049-3630', issued: '2011' }],
		['data', { publisher: 'A House', 'publisher-place': 'Busan' }],
		['ring', { title: 'A ring' }],
	])('%s has what it refers to', (key, fields) => {
		expect(found[key]?.source).toMatchObject(fields);
		expect(found[key]?.notes.filter((note) => !note.startsWith('kind is'))).toEqual([]);
	});

	test('the address of a volume is not that of its chapter', () => {
		expect(found['bk']?.source).toMatchObject({ DOI: '10.1000/182', URL: 'https://example.org/bk' });
		expect(found['ch']?.source).not.toHaveProperty('DOI');
		expect(found['ch']?.source).not.toHaveProperty('URL');
	});

	test('a reference to nothing is noted, and @xdata is no source', () => {
		expect(found['lost']?.notes).toContain('crossref "nothing"');
		expect(found['house']).toBeUndefined();
	});
});

test('what this site writes as BibLaTeX and as CSL, it reads', () => {
	const source = {
		type: 'article-journal',
		title: '100% & {more}_or $less: H₂O',
		author: [
			{ family: 'Ortega y Valle', given: 'Ana' },
			{ family: 'van Dyke', given: 'Dick' },
			{ family: 'Vega', given: 'Juan', 'non-dropping-particle': 'de la' },
			{ literal: 'Trade, Industry and Energy' },
		],
		editor: [{ literal: 'A Bureau' }],
		'container-title': 'A journal',
		volume: '12',
		issue: '3',
		page: '12-31',
		edition: '2',
		'collection-title': 'A series',
		'event-title': 'Tenth Meeting',
		genre: 'Working paper',
		publisher: 'A Press',
		'publisher-place': 'Seoul',
		issued: '2019-05',
		URL: 'https://example.org/~a_b?c=1&d=2%20',
		ISBN: '978-3-16-148410-0',
		ISSN: '2049-3630',
		DOI: '10.1000/a_b',
		PMID: '27252434',
		language: 'en',
		kind: 'academic',
		read: 'secondhand',
	};
	const item = cslItem({ ...sourceSchema.parse(source), id: 'a' });
	for (const read of [readBibtex(bibliographyInBibtex([item])), readCslJson(JSON.stringify([item]))])
		expect(sources(read)['a']).toEqual({ key: 'a', id: 'a', source, notes: [] });
});

describe('files', () => {
	test.each([
		[
			'@online{Kim(2022)Report, title={A}}\n@Comment an old remark without braces\n@misc{after, title={After}}\n',
			['Kim(2022)Report', 'after'],
		],
		['@comment{ @misc{inside, title={In a comment}} }\n@misc{after, title={After}}', ['after']],
		['@comment\n@misc{after, title={After}}', ['after']],
		['@comment{never closed\n@misc{after, title={After}}', ['after']],
		['@COMMENT(an old remark) @misc{after, title={After}}', ['after']],
		['@commentary{a, title={A}}', ['a']],
		["@misc{O'Neill:2020/x#1, title={A}}", ["O'Neill:2020/x#1"]],
		['@misc(a, title={A})', ['a']],
	])('%j has the entries %j and no fault', (text, keys) => {
		const { drafts, faults } = readBibtex(text);
		expect([drafts.map(({ key }) => key), faults]).toEqual([keys, []]);
	});

	test('macros that expand stand by their names', () => {
		const macros = Array.from(
			{ length: 6 },
			(_, index) => `@string{a${index + 1} = ${Array.from({ length: 60 }, () => `a${index}`).join(' # ')}}`,
		).join('\n');
		const { source, notes } =
			sources(readBibtex(`@string{a0 = "xxxxxxxxxx"}\n${macros}\n@misc{k, title = a6}\n`))['k'] ?? expect.fail('no entry');
		expect([source?.['title'], notes[0]]).toEqual(['a6', 'the macro "a6" expands to more than a source can hold, so its name is used']);
	});

	test.each([
		['never closed', '@a{k, t = {\n'],
		['all at signs', '@ '],
		['comments', '@comment('],
		['quotation marks', '@a{k, t = "{\n'],
		['braces', '{'],
		['superscripts', '@a{k, title={\\textsuperscript{'],
	])('a file of one thing, %s, is read in a moment', (_, unit) => {
		const start = performance.now();
		readBibtex(unit.repeat(240_000 / unit.length));
		expect(performance.now() - start).toBeLessThan(5000);
	});

	test('names that every object has are words like others', () => {
		const { drafts, faults } = readBibtex(
			'@constructor{a, title = {X}}\n@misc{b, title={Y}, langid = {constructor}}\n@article{c, title={Z}, entrysubtype={constructor}}\n@misc{d, title={W}, __proto__ = {x}, constructor = {y}, type={toString}}\n@misc{constructor, title={Q}, crossref={__proto__}}',
		);
		const texts = drafts.map(sourceOf).map(({ source }) => source && textOfSource(source));
		expect([texts.length, texts.filter(Boolean).length, faults]).toEqual([5, 5, []]);
		expect(texts.join()).not.toMatch(/function|object/);
	});

	test('a date nested deep is no date, and is noted', () => {
		const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		const { drafts, faults } = readCslJson(`[{"id":"a","title":"T","issued":{"date-parts":${deep}}}]`);
		expect([drafts.map(sourceOf)[0]?.notes[0]?.startsWith('issued "{'), faults]).toEqual([true, []]);
	});

	test.each(['custom', 'title', 'author', 'issued', 'note', 'volume'])(
		'JSON nested deep in %s is noted, and does not take the others with it',
		(name) => {
			const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
			const { drafts, faults } = readCslJson(`[{"id":"a","title":"T","${name}":${deep}},{"id":"b","title":"U"}]`);
			const found = drafts.map(sourceOf);
			expect([found.map(({ key }) => key), faults]).toEqual([['a', 'b'], []]);
			expect(found[0]?.notes.join()).toContain(`${name} "[[`);
		},
	);
});

describe('notes', () => {
	test.each([
		['PMID: 27252434\nPMCID: PMC4998521', undefined],
		['OCLC: 724024071\nA person wrote this.', 'A person wrote this.'],
		['Citation Key: kim2020\ntex.foo: bar\n_eprint: 2003.05580\nZSCC: 0000594', undefined],
		['Page Version ID: 1000\noriginal-date: 1999', undefined],
		['arXiv: 2003.05580 [cs]', undefined],
		['Publisher: Springer', undefined],
		['Note: the date is that of the reprint.', 'Note: the date is that of the reprint.'],
		['Seen at the archive: box 4', 'Seen at the archive: box 4'],
		['Only pages 3: the rest is lost', 'Only pages 3: the rest is lost'],
	])('of %j readers see %j', (note, text) => {
		for (const { source, notes } of [csl({ note }), bib(`note={${note}}`)]) {
			expect(source?.['note']).toBe(text);
			for (const line of note.split('\n')) expect(text?.includes(line) || notes.includes(`note ${JSON.stringify(line)}`)).toBe(true);
		}
	});

	test('numbers in such lines are not lost', () => {
		expect(csl({ note: 'PMID: 27252434\nISBN: 978-3-16-148410-0' }).source).toMatchObject({ PMID: '27252434', ISBN: '978-3-16-148410-0' });
	});
});
