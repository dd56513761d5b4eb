import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBibtex } from '../../src/cli/bibliography/bibtex.ts';
import { readCslJson } from '../../src/cli/bibliography/csl.ts';
import { edtfOfCsl, edtfOfParts, edtfOfText } from '../../src/cli/bibliography/date.ts';
import { sourceOf } from '../../src/cli/bibliography/draft.ts';
import { mergedWith, textOfSource } from '../../src/cli/bibliography/file.ts';
import { languageTag } from '../../src/cli/bibliography/language.ts';
import { faultOfId } from '../../src/model/id.ts';
import { cslTypes, sourceSchema } from '../../src/model/source.ts';
import { readRecord } from '../../src/read/record.ts';

/** The notes on a bibliography, with the files made from it. */
function imported({ drafts, faults }: ReturnType<typeof readCslJson>): string {
	const entries = drafts
		.map(sourceOf)
		.map(({ key, id, source, notes }) =>
			[`# ${key} -> ${id}`, ...notes.map((note) => `# ${note}`), source ? textOfSource(source) : '# not a source\n'].join('\n'),
		);
	return [...entries, ...faults.map((fault) => `# ${fault.replaceAll('\n', '\n# ')}\n`)].join('\n');
}

/** Whether the text of a source file has no problems. */
function passes(text: string): boolean {
	return readRecord('sources/a.yaml', new TextEncoder().encode(text), { schema: sourceSchema, prose: [] }).problems.length === 0;
}

test('reads what Better BibTeX exports, and says what it leaves out', async () => {
	await expect(imported(readBibtex(readFileSync('tests/fixtures/bibliography/better-biblatex.bib', 'utf8')))).toMatchFileSnapshot(
		'../fixtures/bibliography/better-biblatex.txt',
	);
});

test('reads what Zotero exports as CSL-JSON, and says what it leaves out', async () => {
	await expect(imported(readCslJson(readFileSync('tests/fixtures/bibliography/zotero.json', 'utf8')))).toMatchFileSnapshot(
		'../fixtures/bibliography/zotero.txt',
	);
});

describe('dates', () => {
	test.each([
		['2024-02-18', '2024-02-18'],
		['2024-02-18T10:00:00Z', '2024-02-18'],
		['2019-21', '2019-21'],
		['1998~', '1998~'],
		['2019-21~/2020-03?', '2019-21~/2020-03?'],
		['c. 1998', '1998~'],
		['circa 1998-03', '1998-03~'],
		['[1998]', '1998?'],
		['1998/2001', '1998/2001'],
		['1998-2001', '1998/2001'],
		['1998--2001', '1998/2001'],
		['1998–2001', '1998/2001'],
		['2019/..', '2019/..'],
		['2019/', '2019/'],
		['/2019', '/2019'],
		['199X', '199X'],
		['19xx', '19XX'],
		['199x', '199X'],
		['19??', '19XX'],
		['1998?', '1998?'],
		['2019/5/3', '2019-05-03'],
		['2019-5', '2019-05'],
		['May 2019', '2019-05'],
		['3 May 2019', '2019-05-03'],
		['May 3rd, 2019', '2019-05-03'],
		['Sept. 2019', '2019-09'],
		['Spring 2019', '2019-21'],
		['Fall 2019', '2019-23'],
		['forthcoming', undefined],
		['n.d.', undefined],
		['5/6/2019', undefined],
		['2019-02-30', undefined],
		['May', undefined],
		['Issue 3 2019', undefined],
		['', undefined],
	])('%s is %s', (text, date) => expect(edtfOfText(text)).toBe(date));

	test.each([
		['2019', '', '', '2019'],
		['2019', 'jan', '', '2019-01'],
		['2019', '01', '', '2019-01'],
		['2019', 'May', '3', '2019-05-03'],
		['2019', '5', '3', '2019-05-03'],
		['2019', '1 jan', '', '2019-01-01'],
		['2019', '01 2', '', '2019-01-02'],
		['2019', 'mar/apr', '', '2019-03/2019-04'],
		['2019', 'soon', '', undefined],
		['1998--2001', '', '', '1998/2001'],
	])('year %s, month %s, day %s is %s', (year, month, day, date) => expect(edtfOfParts(year, month, day)).toBe(date));

	test.each([
		[{ 'date-parts': [[2019, 5, 3]] }, '2019-05-03'],
		[{ 'date-parts': [['2019', '5']] }, '2019-05'],
		[{ 'date-parts': [[2019]], season: 3 }, '2019-23'],
		[{ 'date-parts': [[2019, 13]] }, '2019-21'],
		[{ 'date-parts': [[2019], [2020, 2]] }, '2019/2020-02'],
		[{ 'date-parts': [[2019, 12, 31], [0]] }, '2019-12-31/..'],
		[{ 'date-parts': [[2019, 5]], circa: 1 }, '2019-05~'],
		[{ raw: '2019-05/2019-06' }, '2019-05/2019-06'],
		[{ literal: 'Spring 2019' }, '2019-21'],
		['2019-05', '2019-05'],
		[{ 'date-parts': [[-44]] }, undefined],
		[{ literal: 'long ago' }, undefined],
		[{ 'date-parts': [[null]] }, undefined],
		[{}, undefined],
		[null, undefined],
		[[], undefined],
	])('%j is %s', (value, date) => expect(edtfOfCsl(value)).toBe(date));
});

test.each<[string, object, object, string[]]>([
	['Better CSL JSON gives the key twice', { 'citation-key': 'Blair2004', id: 'Blair2004' }, {}, []],
	['another id stays among what is lost', { 'citation-key': 'Blair2004', id: 'item-1' }, {}, ['id "item-1"']],
	[
		'a DOI beside an address',
		{ id: 'Blair2004', URL: 'http://dx.doi.org/10.1484/J.JML.2.304214', DOI: '10.1484/j.jml.2.304214' },
		{ URL: 'http://dx.doi.org/10.1484/J.JML.2.304214', DOI: '10.1484/j.jml.2.304214' },
		[],
	],
	['a variable of CSL in a note', { id: 'Blair2004', note: '{:X-genre: xxx}' }, { note: '' }, ['note "{:X-genre: xxx}"']],
	[
		'what Manubot writes behind a note',
		{ id: 'Blair2004', note: 'and other authors\nLoaded from an external bibliography file by Manubot.\nstandard_id: Bommasani2021OnTO' },
		{ note: 'and other authors' },
		['note "Loaded from an external bibliography file by Manubot."', 'note "standard_id: Bommasani2021OnTO"'],
	],
])('%s', (_, item, fields, notes) => {
	expect(readCslJson(JSON.stringify([{ type: 'book', title: 'A title', ...item }])).drafts).toMatchObject([
		{ key: 'Blair2004', fields, notes },
	]);
});

test.each([
	['american', 'en-US'],
	['english', 'en'],
	['Russian', 'ru'],
	['ngerman', 'de'],
	['korean', 'ko'],
	['ko-KR', 'ko-KR'],
	['en_us', 'en-US'],
	['kor', 'ko'],
	['zh-hans', 'zh-Hans'],
	['Klingon?', undefined],
	['', undefined],
	['english and french', undefined],
])('the language %s has the tag %s', (name, tag) => expect(languageTag(name)).toBe(tag));

test.each(['@article{, title={No key}}', '@article{a, title={Never closed', '@article{a b, title={A space}}'])(
	'%s is named, and does not take the others with it',
	(broken) => {
		const { drafts, faults } = readBibtex(
			`@string{p = "A press"}\n@book{one, title={One}, publisher=p}\n${broken}\n\n@book{two, title={Two}, publisher = p}\n`,
		);
		expect(drafts.map(({ key, fields }) => [key, fields.publisher])).toEqual([
			['one', 'A press'],
			['two', 'A press'],
		]);
		expect(faults).toEqual([
			`Line 3: ${JSON.stringify(broken)} cannot be read as BibTeX\n  Close its braces and quotation marks, and give it a key without spaces`,
		]);
	},
);

test.each([
	['{\\"U}ber {\\aa}land \\v{S}koda \\o re \\ss{} \\\'{\\i} \\c{c}', 'Über åland Škoda øre ß í ç'],
	["{{{NIS}}} says: 10\\% --- ``more'' {\\&} \\$5", 'NIS says: 10% — “more” & $5'],
	['\\textit{North} \\textbf{Korea}', 'North Korea'],
	['Never $closed', 'Never $closed'],
])('the title %s reads %s', (written, title) => {
	const [draft] = readBibtex(`@misc{a, title = {${written}}}`).drafts;
	expect(draft && sourceOf(draft).source?.['title']).toBe(title);
});

test.each([
	['Jong-un Kim', { family: 'Kim', given: 'Jong-un' }],
	['Kim, Jong-un', { family: 'Kim', given: 'Jong-un' }],
	['Abd al-Rahman, Omar', { family: 'Abd al-Rahman', given: 'Omar' }],
	['Jean-Paul Sartre', { family: 'Sartre', given: 'Jean-Paul' }],
	['{Yonhap-TV}', { literal: 'Yonhap-TV' }],
	['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
])('the author %s is one person with a hyphen where it was', (written, name) => {
	expect(readBibtex(`@misc{a, title={A}, author={${written}}}`).drafts[0]).toMatchObject({ fields: { author: [name] }, notes: [] });
});

test.each([
	['Pub\\-lish\\-ing in \\TeX{} and \\LaTeX', 'Publishing in TeX and LaTeX'],
	['One\\emdash{}two \\cite{Kim:2020}', 'One—two \\cite Kim:2020'],
	['TN\\slash 27', 'TN/27'],
])('the title %s reads %s', (written, title) => {
	const [draft] = readBibtex(`@misc{a, title = {${written}}}`).drafts;
	expect(draft && sourceOf(draft).source?.['title']).toBe(title);
});

test.each([
	['{\\noopsort{1992b}}1992', '', '1992'],
	['1980', 'jun # "\\slash " # sep', '1980-06/1980-09'],
	['199x', '', '199X'],
])('the year %s and the month %s are %s', (year, month, issued) => {
	expect(readBibtex(`@misc{a, title={A}, year={${year}}${month && `, month = ${month}`}}`).drafts[0]?.fields.issued).toBe(issued);
});

test('reads five thousand entries in a few seconds, one of them broken', () => {
	const entry = (index: number): string =>
		`@article{key${index},\n  title = {Title {${index}} of \\TeX},\n  author = {Kim, Min-ji and Jong-un Kim},\n  journal = j-tub,\n  year = ${index % 2000},\n  pages = {1--2},\n}\n`;
	const text = `@string{j-tub = "TUGboat"}\n${Array.from({ length: 5000 }, (_, index) => entry(index)).join('\n')}@book{broken, title = {Never closed\n`;
	const start = performance.now();
	const { drafts, faults } = readBibtex(text);
	expect([drafts.map(sourceOf).filter(({ source }) => source?.['container-title'] === 'TUGboat').length, faults.length]).toEqual([5000, 1]);
	expect(performance.now() - start).toBeLessThan(10_000);
});

test('says everything that it leaves out', () => {
	const [draft] = readBibtex(
		'@article{a, title={A}, volume={1}, eprint={2}, foo={3}, editor={E, F}, date={soon}, url={nowhere}, author+an = {1=highlight}, crossref={none}}',
	).drafts;
	expect(draft && sourceOf(draft).notes.join('\n')).toMatchInlineSnapshot(`
		"eprint "2"
		foo "3"
		date "soon"
		author+an "1=highlight"
		crossref "none"
		URL "nowhere": "nowhere" is not an address of the web"
	`);
});

test('keeps what a person wrote into a file that it replaces', () => {
	const before = 'type: webpage\ntitle: Old\nkind: wire\nread: full\nreports: [b]\nnote: Ours.\nissued: 2019\n';
	expect(mergedWith(before, { type: 'webpage', title: 'New', kind: 'other', read: 'secondhand' })).toEqual({
		type: 'webpage',
		title: 'New',
		kind: 'wire',
		read: 'full',
		reports: ['b'],
		note: 'Ours.',
	});
});

const anyText = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('<i>', '\u202e', '2024', 'no', '- a', 'a: b # c', '"', "'", '\n---\n', '{', '%', '@', '\\'),
);
const anyDate = fc.oneof(
	anyText,
	fc.record(
		{
			'date-parts': fc.array(fc.array(fc.oneof(fc.integer({ min: -10, max: 3000 }), anyText), { maxLength: 3 }), { maxLength: 2 }),
			season: anyText,
			circa: fc.boolean(),
		},
		{ requiredKeys: [] },
	),
);
const anyItem = fc.record(
	{
		id: anyText,
		type: fc.oneof(fc.constantFrom(...cslTypes), anyText),
		title: fc.oneof(anyText, fc.constant('A title')),
		author: fc.oneof(fc.array(fc.dictionary(fc.constantFrom('family', 'given', 'literal', 'suffix', 'x'), anyText)), anyText),
		'container-title': anyText,
		publisher: anyText,
		number: fc.oneof(anyText, fc.integer()),
		issued: anyDate,
		accessed: anyDate,
		URL: fc.oneof(anyText, fc.webUrl()),
		DOI: anyText,
		language: anyText,
		note: anyText,
		volume: fc.anything(),
	},
	{ requiredKeys: [] },
);

test('any item of CSL becomes a file that passes, or none', () => {
	fc.assert(
		fc.property(fc.array(anyItem), (items) => {
			for (const { id, source } of readCslJson(JSON.stringify(items)).drafts.map(sourceOf)) {
				if (id !== '') expect(faultOfId(id)).toBeUndefined();
				if (source) expect(passes(textOfSource(source))).toBe(true);
			}
		}),
		{ numRuns: 300 },
	);
});

test('any JSON is read without an exception', () => {
	fc.assert(
		fc.property(fc.json(), (text) => {
			for (const { source } of readCslJson(text).drafts.map(sourceOf)) if (source) expect(passes(textOfSource(source))).toBe(true);
		}),
	);
});

test('any entry of BibTeX becomes a file that passes, or none', () => {
	const field = fc.tuple(
		fc.constantFrom('title', 'author', 'date', 'year', 'month', 'url', 'note', 'journal', 'langid', 'publisher', 'crossref', 'doi'),
		anyText,
	);
	fc.assert(
		fc.property(fc.constantFrom('article', 'misc', 'online', 'foo'), fc.array(field), anyText, (type, fields, around) => {
			const text = `@${type}{key,\n${fields.map(([name, value]) => `${name} = {${value}},`).join('\n')}\n}\n${around}\n@book{last, title={Last}}\n`;
			for (const { source } of readBibtex(text).drafts.map(sourceOf)) if (source) expect(passes(textOfSource(source))).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test('what is written reads as what was meant', () => {
	fc.assert(
		fc.property(anyItem, (item) => {
			for (const { source } of readCslJson(JSON.stringify(item)).drafts.map(sourceOf)) {
				if (!source) continue;
				const { data } = readRecord('sources/a.yaml', new TextEncoder().encode(textOfSource(source)), { schema: sourceSchema, prose: [] });
				expect(data).toEqual(sourceSchema.parse(source));
			}
		}),
	);
});
