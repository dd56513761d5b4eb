import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBibtex } from '../../src/cli/bibliography/bibtex.ts';
import { readCslJson } from '../../src/cli/bibliography/csl.ts';
import { sourceOf } from '../../src/cli/bibliography/draft.ts';
import { textOfSource } from '../../src/cli/bibliography/file.ts';

/** Everything that an import prints and writes. */
function told({ drafts, faults }: ReturnType<typeof readCslJson>): string {
	return [...drafts.map(sourceOf).flatMap(({ key, source, notes }) => [key, source ? textOfSource(source) : '', ...notes]), ...faults].join(
		'\n',
	);
}

/** Unique words. */
const word = fc.integer({ min: 100, max: 999 }).map((number) => `Q${number}z`);
const wordsIn = (text: string): string[] => text.match(/Q\d{3}z/g) ?? [];

const bibName = fc.constantFrom(
	'title',
	'subtitle',
	'author',
	'editor',
	'date',
	'year',
	'month',
	'day',
	'journal',
	'journaltitle',
	'booktitle',
	'maintitle',
	'publisher',
	'institution',
	'school',
	'url',
	'doi',
	'eprint',
	'note',
	'number',
	'volume',
	'langid',
	'language',
	'howpublished',
	'crossref',
	'keywords',
	'urldate',
	'entrysubtype',
	'author+an',
	'foo',
);
const bibText = fc.oneof(
	word,
	fc.tuple(word, word).map(([one, two]) => `${one} and ${two}`),
	fc.tuple(word, word).map(([one, two]) => `${one}, ${two}`),
	fc.tuple(word, word, word).map(([one, two, three]) => `${one}, ${two}, ${three}`),
	fc.tuple(word, word, word, word).map((four) => four.join(', ')),
	word.map((one) => `{${one}} \\textit{${one}}`),
	fc.tuple(word, word).map(([one, two]) => `\\href{https://example.org/${one}}{${two}}`),
	fc.tuple(word, word).map(([one, two]) => `\\cite{${one}}${two} $x^{${one}}$`),
	word.map((one) => `https://example.org/${one}`),
	word.map((one) => `10.1000/${one}`),
	fc.constantFrom('2019', '2019-05-03', 'may', '5', '3', '1998--2001', 'english'),
);
const bibValue = fc.oneof(
	bibText.map((text) => `{${text}}`),
	bibText.map((text) => `"${text}"`),
	word,
	fc.tuple(word, word).map(([one, two]) => `${one} # {${two}}`),
);
const bibEntry = fc.tuple(
	fc.constantFrom('article', 'book', 'misc', 'online', 'report', 'incollection', 'foo'),
	fc.array(fc.tuple(bibName, bibValue), { maxLength: 12 }),
	fc.boolean(),
);

/** Fields with a word that is missing from the output, unless that names the field with the beginning of its value. */
function lost(fields: [name: string, value: string][], all: string): string[] {
	const known = all.toLowerCase();
	return fields
		.filter(
			([name, value]) =>
				wordsIn(value).some((one) => !known.includes(one.toLowerCase())) &&
				!all.split('\n').some((line) => line.includes(`${name} "`) && line.includes('…"')),
		)
		.map(([name, value]) => `${name} = ${value}`);
}

test('every field of BibTeX is in the file or in the report', () => {
	fc.assert(
		fc.property(fc.array(bibEntry, { maxLength: 4 }), (entries) => {
			const text = entries
				.map(
					([type, fields, comma], index) =>
						`@${type}{key${index},\n  title = {T},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(comma ? ',\n' : '\n')}\n}`,
				)
				.join('\n\n');
			expect(
				lost(
					entries.flatMap(([, fields]) => fields),
					told(readBibtex(text)),
				),
			).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

test.each<[string, string, RegExp]>([
	['a field that occurs twice', '@misc{a, title={A}, keywords={one}, keywords={two}}', /a second keywords "two"/],
	['a macro that nothing defines', '@misc{a, title={A}, journal=jcp}', /nothing defines the macro "jcp"/],
	['a day beside a whole date', '@misc{a, title={A}, year="2019-05-03", day={x}}', /day "x"/],
	['a month beside a whole date', '@misc{a, title={A}, year="2019-05-03", month={x}}', /month "x"/],
	['a day without a month', '@misc{a, title={A}, year=2019, day=3}', /day "3"/],
	['a month beside a date without one', '@misc{a, title={A}, date={2019}, month=may}', /month "may"/],
	['a month beside a range of years', '@misc{a, title={A}, year={1998--2001}, month=may}', /month "may"/],
	['an entry in which a comma is missing', '@misc{a, title={A} publisher={B}}', /publisher: B/],
	['the zeros before a number', '@report{a, title={A}, number=007}', /number: "?007/],
	['what is behind a broken entry', '@misc{a, title={A}\n\n@misc{b, title={B}}\n', /Line 1[^]*|title: B/],
	['the words of a link', '@misc{a, title={\\href{https://example.org/}{The words}}}', /The words \(https/],
	['an entry within a comment of JabRef', '@comment{jabref-meta: grouping}\n@misc{a, title={A}}', /title: A/],
])('%s is not lost', (_, text, words) => expect(told(readBibtex(text))).toMatch(words));

const cslName = fc.dictionary(
	fc.constantFrom('family', 'given', 'literal', 'suffix', 'dropping-particle', 'name', 'affiliation', 'ORCID'),
	word,
	{ minKeys: 1 },
);
const cslDate = fc.oneof(
	word,
	fc.record(
		{
			'date-parts': fc.constantFrom([[2019]], [[2019, 5, 3]], [['2019', 5], [2020]]),
			season: fc.oneof(word, fc.constant('2')),
			literal: word,
			raw: word,
			circa: fc.boolean(),
			note: word,
		},
		{ requiredKeys: [] },
	),
);
const cslValue = fc.oneof(
	word,
	fc.array(cslName, { minLength: 1, maxLength: 3 }),
	cslDate,
	fc.array(word, { minLength: 1, maxLength: 2 }),
	fc.dictionary(word, word, { minKeys: 1, maxKeys: 2 }),
);
const cslKey = fc.constantFrom(
	'id',
	'citation-key',
	'type',
	'title-short',
	'author',
	'editor',
	'issued',
	'accessed',
	'container-title',
	'publisher',
	'authority',
	'number',
	'URL',
	'DOI',
	'language',
	'note',
	'abstract',
	'custom',
	'status',
);

test('every field of CSL is in the file or in the report', () => {
	fc.assert(
		fc.property(fc.array(fc.dictionary(cslKey, cslValue, { maxKeys: 10 }), { maxLength: 3 }), (items) => {
			const fields = items.flatMap((item) => Object.entries(item)).map(([name, value]): [string, string] => [name, JSON.stringify(value)]);
			expect(lost(fields, told(readCslJson(JSON.stringify(items.map((item) => ({ ...item, title: 'T' }))))))).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});
