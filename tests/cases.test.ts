import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Where a case is tested: a test file, and words of its example or test name. */
type Held = [file: string, words: string];

/** Cases from public reports about other tools and from files of strangers, with the expected result. */
const reports: Readonly<Record<string, readonly Held[]>> = {
	'01-table-row-without-source': [['checks/uncited-figures.test.ts', '| Ships | 15,000 |']],
	'02-dataset-without-source': [['checks/rules.test.ts', 'a dataset without any source']],
	'03-unknown-citation-with-emphasis': [
		['markup/citations.test.ts', 'Text [see [this](https://example.org/x); @a].'],
		['markup/citations.test.ts', 'Text [**see** @a].'],
	],
	'04-citations-in-plain-fields': [
		['checks/rules.test.ts', 'a citation in a title'],
		['checks/plain-words.test.ts', 'the caption of a picture'],
	],
	'05-table-row-with-too-many-cells': [['markup/read.test.ts', 'The row has 3 cells, the first row 2; what is too much is not shown']],
	'06-footnote-that-nothing-refers-to': [['markup/read.test.ts', 'Nothing refers to the footnote "[^9]"']],
	'07-single-tilde-ranges': [['markup/read.test.ts', '<p>20~25 and 30~35, 10~15명, 연 20~30명']],
	'08-links-that-stay-text': [
		['markup/read.test.ts', 'See [the event](event: e-a).'],
		['markup/read.test.ts', 'A [page](https://example.org/my page).'],
		['markup/read.test.ts', 'Some (words)[event:e-a].'],
		['markup/read.test.ts', 'Some [words] (event:e-a).'],
	],
	'09-emphasis-that-stays-asterisks': [
		['markup/read.test.ts', '그는 **"말했다"**라고 했다.'],
		['markup/read.test.ts', 'これは**「重要」**です。'],
	],
	'10-citation-read-as-definition': [['markup/read.test.ts', '[@typo]: https://example.org/a']],
	'11-definition-with-the-name-of-a-citation': [['markup/read.test.ts', 'Said [@a].\\n\\n[@a]: https://example.org/a']],
	'12-component-with-words-behind-it': [['markup/read.test.ts', '<KeyFigures claims="c-a" /> trailing words']],
	'13-address-with-a-handle': [['checks/hints.test.ts', 'Profile https://social.example.org/@s-a']],
	'14-semicolon-in-a-locator': [['checks/hints.test.ts', 'Said [@s-a, p. 100\\\\; emphasis added].']],
	'15-mail-address-in-angle-brackets': [['checks/hints.test.ts', 'Write to <desk@example.org> now.']],
	'16-braces-of-pandoc-attributes': [
		['checks/hints.test.ts', '## Head {#own-id}'],
		['checks/hints.test.ts', '[@s-a]{.class}'],
	],
	'17-unclosed-comment-and-attribute': [
		['checks/hints.test.ts', 'Text {/* unclosed'],
		['checks/hints.test.ts', '<Claim id="c-a>words</Claim>'],
	],
	'18-footnote-name-with-a-space': [['checks/hints.test.ts', 'The name of a footnote cannot contain a space: [^x y]']],
	'19-less-than-before-a-word': [['checks/hints.test.ts', 'If a <b and c, then [@s-a].']],
	'20-decimal-comma-in-value': [['checks/hints.test.ts', 'Write 1.5, with a point']],
	'21-range-that-runs-backwards': [
		['checks/rules.test.ts', 'a range that runs backwards'],
		['model/values.test.ts', 'The number 12345678901234567890 is too long'],
	],
	'22-no-break-space-in-yaml': [
		['checks/hints.test.ts', 'a no-break space, U+00A0'],
		['checks/hints.test.ts', 'are not the straight ones of YAML'],
	],
	'23-author-hints': [
		['checks/hints.test.ts', 'author: Kim, Min-ji'],
		['checks/hints.test.ts', 'author: [Kim Min-ji]'],
		['checks/hints.test.ts', 'author: [{literal: X, family: Y}]'],
	],
	'24-dotted-date-hint': [['checks/hints.test.ts', 'issued: 03.05.2019']],
	'25-edtf-of-other-levels': [
		['checks/hints.test.ts', 'date: -0044-03-15'],
		['model/date.test.ts', '-0044'],
	],
	'26-csv-with-semicolons': [['checks/hints.test.ts', 'The cells of d.csv are separated by semicolons']],
	'27-csv-empty-row-and-two-sources': [
		['view/dataset-table.test.ts', '2019,1,s-a s-b\\n,,\\n'],
		['checks/hints.test.ts', 'several sources in a row'],
	],
	'28-headings-that-are-none': [
		['markup/read.test.ts', '##No space'],
		['markup/read.test.ts', 'The heading is empty'],
	],
	'29-citation-inside-a-link': [
		['markup/read.test.ts', 'See [words [@a]](https://example.org).'],
		['markup/read.test.ts', 'See [more [@a]](event:e-a).'],
	],
	'30-names-with-a-particle-inside': [
		['cli/bibliography-kinds.test.ts', 'Ortega y Valle, Ana'],
		['cli/bibliography-kinds.test.ts', 'Ruiz de la Vega, Juan'],
	],
	'31-given-name-with-a-braced-accent': [['cli/bibliography-kinds.test.ts', 'Per Ola {\\\\AA}ke Lund']],
	'32-days-in-the-month-field': [
		['cli/bibliography-kinds.test.ts', 'June 6--10'],
		['cli/bibliography-kinds.test.ts', 'macros of months stand beside days'],
	],
	'33-range-with-times': [['cli/bibliography-kinds.test.ts', '2019-05-03T09:00/2019-05-04T17:00']],
	'34-double-braces-of-web-of-science': [
		['cli/bibliography-kinds.test.ts', 'doi={{10.1234/x.2018.07.033}}'],
		['cli/bibliography-kinds.test.ts', 'howpublished={{\\\\url{https://example.org/q}}}'],
	],
	'35-accent-over-nothing': [['cli/bibliography-kinds.test.ts', 'About 2^10 and ~5']],
	'36-comma-below': [['cli/bibliography-kinds.test.ts', 'Roșia, Constanța, Roșia']],
	'37-dotless-i': [
		['cli/bibliography-kinds.test.ts', 'Dış politika'],
		['cli/bibliography-kinds.test.ts', 'García, Lucía'],
	],
	'38-powers-in-titles': [
		['cli/bibliography-kinds.test.ts', 'Search in O(n⁴) steps'],
		['cli/bibliography-kinds.test.ts', '10<sup>6</sup> people'],
	],
	'39-tilde-in-addresses': [['cli/bibliography-kinds.test.ts', 'https://example.org/~kim/~x/~lee']],
	'40-year-of-two-years': [['cli/bibliography-kinds.test.ts', "['2005/06', '2005/2006']"]],
	'41-crossref': [['cli/bibliography-kinds.test.ts', '%s has what it refers to']],
	'42-keys-with-brackets-and-comments': [['cli/bibliography-kinds.test.ts', '@online{Kim(2022)Report']],
	'43-machine-lines-in-notes': [['cli/bibliography-kinds.test.ts', 'PMID: 27252434\\nPMCID: PMC4998521']],
	'44-hyphen-behind-a-space': [
		['cli/bibliography-kinds.test.ts', 'Schindler, K. -M.'],
		['cli/bibliography-kinds.test.ts', 'al- Sabah, Nasser'],
	],
	'45-valid-doi-beside-a-bad-url': [
		['cli/bibliography-kinds.test.ts', 'an address that is none is noted beside the DOI that takes its place'],
	],
};

/** Hostile input, and failures of disks, caches and processes. */
const faults: Readonly<Record<string, readonly Held[]>> = {
	'01-out-dir-link-wipes-repository': [['build/site.test.ts', 'a build to a link that leads to the project']],
	'02-out-dir-users-folder': [
		['build/site-folder.test.ts', 'a folder of others is refused'],
		['read/settings.test.ts', 'OUT_DIR'],
	],
	'03-fence-constructor': [['markup/highlight.test.ts', "'constructor', 'valueOf'"]],
	'04-highlight-by-clock': [['markup/highlight.test.ts', 'how long it takes does not change what is shown']],
	'05-table-bomb': [['markup/amounts.test.ts', 'a table with many columns and short rows']],
	'06-slow-texts': [
		['markup/amounts.test.ts', 'brackets that are never closed'],
		['markup/amounts.test.ts', 'items of quotations'],
	],
	'07-file-name-not-utf8': [['read/corpus.test.ts', 'a name that is not UTF-8 is a problem']],
	'08-dev-dies-on-deleted-file': [['read/corpus.test.ts', 'a file that goes while the folder is read']],
	'09-cache-not-verified': [['build/checked-cache.test.ts', 'with a bit that flipped nothing does']],
	'10-markdown-twins': [['files/markdown-text.test.ts', 'titles, summaries, findings and sources are words in the twins, and in llms.txt']],
	'11-csv-formula': [['files/table.test.ts', "-2+3+cmd|' /C calc'!A0"]],
	'12-check-links-101': [['cli/check-links.test.ts', '/101-only']],
	'13-check-links-user-agent': [['cli/check-links.test.ts', 'https://github.com/пример/сайт']],
	'14-check-links-follows-link': [['cli/check-links.test.ts', 'writes through no link that stands where it writes']],
	'15-lines-in-messages': [['checks/report.test.ts', '::stop-commands::']],
	'16-place-1-1': [['markup/read.test.ts', 'It said "www.a.internal/x" there.']],
	'17-turn-empty': [['build/lock.test.ts', "'that says nobody', ''"]],
	'18-huge-files': [['read/corpus.test.ts', 'a file that is too large is not read']],
	'19-import-nesting': [
		['cli/bibliography-kinds.test.ts', 'JSON nested deep in %s is noted'],
		['cli/bibliography-kinds.test.ts', 'macros that expand stand by their names'],
		['cli/bibliography-kinds.test.ts', 'names that every object has are words like others'],
	],
	'20-same-figure-twice': [
		['checks/rules.test.ts', 'a chart that occurs twice'],
		['fuzz/well-formed.ts', 'occurs twice'],
	],
	'21-csv-ragged-overflow': [['read/corpus.test.ts', 'of a table with very many uneven rows the first are named']],
	// A read-only disk needs the right to mount one, which tests lack.
	'22-read-only-cache': [['site/no-cache.test.ts', 'where no cache can be kept']],
};

const shared = '../shared/cases';

describe.each([
	['reports', reports],
	['faults', faults],
] as const)('%s', (name, cases) => {
	test.each(Object.entries(cases).flatMap(([known, held]) => held.map(([file, words]) => [known, file, words] as const)))(
		'%s is held in tests/%s by %j',
		(_known, file, words) => {
			expect(textOf(file)).toContain(words);
		},
	);

	test.runIf(existsSync(`${shared}/${name}`))('every case is known here', () => {
		expect(readdirSync(`${shared}/${name}`).sort()).toEqual(Object.keys(cases));
	});
});

test.runIf(existsSync(shared)).each(['bad-content.json', 'mdx-allowed.json', 'mdx-attacks.json'])(
	'every case of %s is one of ours',
	(file) => {
		const namesIn = (text: string): string[] => (JSON.parse(text) as { name: string }[]).map(({ name }) => name).sort();
		expect(namesIn(textOf(`fixtures/cases/${file}`))).toEqual(expect.arrayContaining(namesIn(readFileSync(`${shared}/${file}`, 'utf8'))));
	},
);

/** The text of a test file. */
function textOf(file: string): string {
	return readFileSync(new URL(file, import.meta.url), 'utf8');
}
