import { expect, test } from 'vitest';
import { reportGithub, reportJson, reportTerminal, reportText } from '../../src/checks/report.ts';
import { checks, rules } from '../../src/checks/rules.ts';
import { checkFolder } from '../../src/build/library.ts';
import { runChecks } from '../../src/checks/run.ts';
import { folderWith, sound } from '../read/folder.ts';

/** `file:line:column rule message` for each problem of the sound folder with these files added, except of rules in `besides`. */
function found(files: Parameters<typeof folderWith>[0], besides = ['unused-source', 'single-origin']): string[] {
	return checkFolder(folderWith({ ...sound, ...files }))
		.problems.filter(({ rule }) => !besides.includes(rule))
		.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
}

/** The body of an explainer, which begins on line 6. */
function explainer(body: string): Record<string, string> {
	return { 'explainers/x.mdx': `---\ntitle: T\nsummary: S\n---\n\n${body}\n` };
}

const source = (more = ''): string => `type: report\ntitle: A title\nkind: ngo\nread: full\n${more}`;
const dataset = { 'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\nsources: [s-a]\n' };
const archived = (copy: string, more = ''): Record<string, string> => ({
	'sources/s-b.yaml': source(`URL: https://example.org/b\narchived: {URL: "${copy}", date: 2025-05-02}\n${more}`),
});
const lineset = { 'datasets/d.yaml': `${dataset['datasets/d.yaml']}mark: line\n` };

test('a sound folder has no problems', () => {
	expect(found({}, [])).toEqual([]);
});

test.each<[string, Parameters<typeof folderWith>[0], string[]]>([
	['a citation of no source', explainer('Text [@s-b, p. 4].'), ['explainers/x.mdx:6:8 unknown-id There is no source "@s-b"']],
	['a reference to no event', explainer('Text [x](event:nope).'), ['explainers/x.mdx:6:6 unknown-id There is no event "nope"']],
	[
		'an attribute that names no claim',
		explainer('<Claim id="nope">x</Claim>'),
		['explainers/x.mdx:6:8 unknown-id There is no claim "nope"'],
	],
	['a quotation of no source', explainer('<Quote source="nope">x</Quote>'), ['explainers/x.mdx:6:1 unknown-id There is no source "@nope"']],
	['a chart of no dataset', explainer('<Chart dataset="nope" />'), ['explainers/x.mdx:6:8 unknown-id There is no dataset "nope"']],
	[
		'a citation in a field',
		{ 'explainers/x.mdx': '---\ntitle: T\nsummary: "Short [@nope]."\n---\n' },
		['explainers/x.mdx:3:19 unknown-id There is no source "@nope"'],
	],
	[
		'evidence of no source',
		{ 'claims/c-a.yaml': 'statement: S\nkind: figure\nevidence:\n  - {source: nope, stance: supports}\n' },
		['claims/c-a.yaml:4:14 unknown-id There is no source "nope"'],
	],
	['an article that is no source', { 'site.yaml': 'title: T\narticle: nope\n' }, ['site.yaml:2:10 unknown-id There is no source "nope"']],
	[
		'a row of a table that names no source',
		{ ...dataset, 'datasets/d.csv': 'year,count,source\n2019,1,s-a\n2020,2,nope\n' },
		['datasets/d.csv:3:8 unknown-id There is no source "nope"'],
	],
	[
		'a former id in a citation',
		{ ...explainer('Text [@s-old].'), 'sources/s-b.yaml': source('aliases: [s-old]\n') },
		['explainers/x.mdx:6:8 unknown-id There is no source "@s-old"'],
	],
	[
		'a former id that is the id of another',
		{ 'sources/s-b.yaml': source('aliases: [s-a]\n') },
		['sources/s-b.yaml:5:11 former-id "s-a" is the id of another source, not a former one'],
	],
	[
		'a former id that is the id of its own record',
		{ 'sources/s-b.yaml': source('aliases: [s-b]\n') },
		['sources/s-b.yaml:5:11 former-id "s-b" is the id of this source, not a former one'],
	],
	[
		'a former id of two records',
		{ 'sources/s-b.yaml': source('aliases: [s-old]\n'), 'sources/s-c.yaml': source('aliases: [s-x, s-old]\n') },
		['sources/s-c.yaml:5:16 former-id The former id "s-old" is also claimed by the source "s-b"'],
	],
	[
		'a former id that occurs twice',
		{ 'events/e-a.mdx': sound['events/e-a.mdx']?.replace('date:', 'aliases: [e-old, e-old]\ndate:') ?? '' },
		['events/e-a.mdx:3:18 former-id The former id "e-old" occurs twice'],
	],
	[
		'a former id that is none',
		{ 'sources/s-b.yaml': source('aliases: [S_old]\n') },
		['sources/s-b.yaml:5:11 schema aliases.0: "S_old" is not an id: lower case letters, digits and single hyphens'],
	],
	[
		'a former id of a record whose file is broken',
		{ 'sources/s-b.yaml': source('aliases: [s-c]\n'), 'sources/s-c.yaml': source('issued: x\n') },
		[
			'sources/s-b.yaml:5:11 former-id "s-c" is the id of another source, not a former one',
			expect.stringContaining('sources/s-c.yaml:5:9 schema') as string,
		],
	],
	[
		'a path to a former address',
		{
			...explainer('[x](/events/old/) [y](/timeline/e-old/)'),
			'events/e-a.mdx': sound['events/e-a.mdx']?.replace('date:', 'aliases: [e-old]\ndate:') ?? '',
		},
		[
			'explainers/x.mdx:6:1 broken-link There is no page /events/old/',
			'explainers/x.mdx:6:19 broken-link There is no page /timeline/e-old/',
		],
	],
	[
		'a theme that the site does not list',
		{ 'site.yaml': 'title: T\nthemes: {pay: Pay}\n' },
		['events/e-a.mdx:4:10 unknown-theme There is no theme "labour"'],
	],
	[
		'a ring of reports',
		{ 'sources/s-b.yaml': source('reports: [s-c]\n'), 'sources/s-c.yaml': source('reports: [s-b]\n') },
		['sources/s-b.yaml:5:11 reports-ring Sources report each other in a ring: s-b -> s-c -> s-b'],
	],
	['a path to no page', explainer('[x](/nope/)'), ['explainers/x.mdx:6:1 broken-link There is no page /nope/']],
	['a path without its slash', explainer('[x](/about)'), ['explainers/x.mdx:6:1 broken-link There is no page /about']],
	[
		'a path out of the site',
		explainer('[x](../../../.env)'),
		['explainers/x.mdx:6:1 broken-link The path "../../../.env" leads out of the site'],
	],
	[
		'an anchor that is not there',
		explainer('## Part\n\n[x](#prat)'),
		['explainers/x.mdx:8:1 broken-link The page /explainers/x/ has no place "#prat"'],
	],
	['an id without brackets', explainer('As @s-a says.'), ['explainers/x.mdx:6:4 bare-citation "@s-a" has no brackets around it']],
	[
		'a picture that is not there',
		explainer('![A](./a.png)'),
		['explainers/x.mdx:6:1 unknown-picture There is no picture explainers/a.png'],
	],
	[
		'a picture outside',
		explainer('![A](../../a.png)'),
		['explainers/x.mdx:6:1 unknown-picture The picture "../../a.png" is outside the content folder'],
	],
	[
		'a column that is not there',
		{ ...dataset, 'datasets/d.csv': 'year,cuont\n2019,1\n' },
		['datasets/d.yaml:4:4 dataset-columns The table has no column "count"'],
	],
	[
		'a figure that is none',
		{ ...dataset, 'datasets/d.csv': 'year,count\n2019,"1,5"\n' },
		['datasets/d.csv:2:6 dataset-columns "1,5" in the column "count" is not a number'],
	],
	[
		'a citation in a title',
		{ 'explainers/x.mdx': '---\ntitle: One [@s-a]\nsummary: S\n---\n' },
		['explainers/x.mdx:2:8 plain-words The citation "[@s-a]" would be shown as written: this is plain text'],
	],
	[
		'a citation in a note',
		{ 'sources/s-b.yaml': source('note: Seen only in part [see @s-a].\n') },
		['sources/s-b.yaml:5:7 plain-words The citation "[see @s-a]" would be shown as written: this is plain text'],
	],
	[
		'a citation in a locator',
		{ 'claims/c-b.yaml': 'statement: It is so.\nkind: event\nevidence: [{source: s-a, stance: supports, locator: "p. 4 [@s-a]"}]\n' },
		['claims/c-b.yaml:3:54 plain-words The citation "[@s-a]" would be shown as written: this is plain text'],
	],
	[
		'a link in the cell of a dataset',
		{ ...dataset, 'datasets/d.csv': 'year,count,note\n2019,1,[x](event:e-a)\n' },
		['datasets/d.csv:2:8 plain-words The link "[x](event:e-a)" would be shown as written: this is plain text'],
	],
	[
		'emphasis in a caption',
		{ ...explainer('<Figure src="./x.png" alt="A" credit="B" caption="The **rebuilt** bridge" />'), 'explainers/x.png': '' },
		['explainers/x.mdx:6:42 attribute caption of <Figure>: The emphasis "**rebuilt**" would be shown as written: this is plain text'],
	],
	[
		'a citation in place of a picture',
		{ ...explainer('![The \\[port @s-a\\]](./x.png)'), 'explainers/x.png': '' },
		['explainers/x.mdx:6:1 picture The citation "[port @s-a]" would be shown as written: this is plain text'],
	],
	[
		'a range that runs backwards',
		{ 'claims/c-b.yaml': 'statement: S.\nkind: figure\nvalue: [200, 100]\nevidence: [{source: s-a, stance: supports}]\n' },
		['claims/c-b.yaml:3:8 schema value: The range runs backwards, from 200 to 100'],
	],
	[
		'a chart that occurs twice',
		{
			...dataset,
			'datasets/d.csv': 'year,count\n2019,1\n',
			...explainer('<Chart dataset="d" />\n\n<Aside>\n\n<Chart dataset="d" />\n\n</Aside>'),
		},
		['explainers/x.mdx:10:1 figure-twice The dataset "d" is shown twice, first on line 6'],
	],
	[
		'a dataset without any source',
		{ 'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n', 'datasets/d.csv': 'year,count,source\n2019,1,\n2020,2,\n' },
		['datasets/d.yaml:1:8 dataset-source Nothing says where the figures of "D" come from'],
	],
	[
		'a row without a source among others',
		{
			'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n',
			'datasets/d.csv': 'year,count,source\n2019,1,s-a\n2020,2,\n2021,,\n',
		},
		['datasets/d.csv:3:8 row-source The row "2020" names no source'],
	],
	[
		'ranges that run backwards, or are none',
		{ ...dataset, 'datasets/d.csv': 'year,count,y-max\n2019,200,100\n2020,1,many\n2021,,3\n2022,-5,-3\n2023,4,4\n' },
		[
			'datasets/d.csv:2:10 dataset-ranges The range runs backwards, from 200 to 100',
			'datasets/d.csv:3:8 dataset-ranges "many" in the column "y-max" is not a number',
			'datasets/d.csv:4:7 dataset-ranges The range up to 3 has no lower end',
		],
	],
	[
		'a figure that is too long',
		{ ...dataset, 'datasets/d.csv': 'year,count\n2019,12345678901234567890\n2020,123456789012345\n' },
		['datasets/d.csv:2:6 dataset-ranges The number 12345678901234567890 is too long to be kept exactly'],
	],
	[
		'ranges without their other ends',
		{ ...dataset, 'datasets/d.yaml': `${dataset['datasets/d.yaml']}mark: range\n`, 'datasets/d.csv': 'year,count\n2019,1\n' },
		['datasets/d.yaml:6:7 dataset-ranges The table has no column "y-max" for the other end of its ranges'],
	],
	[
		'a row that is too short',
		{ ...dataset, 'datasets/d.csv': 'year,count\n2019\n' },
		['datasets/d.csv:2:1 table The row has 1 cells, the first row 2'],
	],
	['a dataset without a table', dataset, ['datasets/d.yaml:1:1 table There is no d.csv']],
	['a table without a dataset', { 'datasets/d.csv': 'year,count\n2019,1\n' }, ['datasets/d.csv:1:1 table The table has no description']],
	[
		'an address without encryption',
		{ 'sources/s-b.yaml': source('URL: http://example.org/\n') },
		['sources/s-b.yaml:5:6 insecure-address The address "http://example.org/" is not encrypted'],
	],
	[
		'a history out of order',
		{ 'claims/c-a.yaml': `${sound['claims/c-a.yaml']}history:\n  - {date: 2026-02-01, change: b}\n  - {date: 2026-01-01, change: a}\n` },
		['claims/c-a.yaml:10:12 history-order The history is not in order: 2026-01-01 comes after 2026-02-01'],
	],
	[
		'an address that another source has',
		{ 'sources/s-b.yaml': source('URL: https://EXAMPLE.org/a/#part\n') },
		['sources/s-b.yaml:5:6 duplicate-address The address "https://EXAMPLE.org/a/#part" is also that of the source "s-a"'],
	],
	[
		'a DOI that is the address of another source',
		{
			'sources/s-b.yaml': source('DOI: 10.1000/ABC\n'),
			'sources/s-c.yaml': source('URL: https://dx.doi.org/10.1000/abc\nDOI: 10.1000/abc\n'),
		},
		['sources/s-c.yaml:5:6 duplicate-address The address "https://dx.doi.org/10.1000/abc" is also that of the source "s-b"'],
	],
	[
		'two bars in one place',
		{ ...dataset, 'datasets/d.csv': 'year,count\n2019,1\n2020,2\n2019,3\n' },
		['datasets/d.csv:4:1 duplicate-x "2019" occurs twice in the column "year", first on line 2'],
	],
	[
		'a line of one figure',
		{ ...lineset, 'datasets/d.csv': 'year,count\n2019,1\n2020,\n' },
		['datasets/d.yaml:6:7 short-line The table has one figure, but a line needs two'],
	],
	[
		'a table with letters lost',
		{ ...dataset, 'datasets/d.csv': 'year,count,note\n2019,1,CafÃ©\n' },
		['datasets/d.csv:2:11 mojibake The text contains "Ã©", which is UTF-8 read as Latin-1'],
	],
	[
		'a copy whose address has no time',
		archived('https://web.archive.org/web/2025/https://example.org/b'),
		['sources/s-b.yaml:6:18 archived-form The address of the copy does not say when it was made'],
	],
	[
		'a copy of another day',
		archived('https://web.archive.org/web/20250503101112/https://example.org/b'),
		['sources/s-b.yaml:6:91 archived-form The copy was made on 2025-05-03, not on 2025-05-02'],
	],
	[
		'a copy of another page',
		archived('https://web.archive.org/web/20250502101112/https://example.org/c'),
		['sources/s-b.yaml:6:18 archived-form The copy is of "https://example.org/c"'],
	],
	[
		'a copy from after the day of reading',
		archived('https://archive.example.org/b', 'accessed: 2025-05-01\n'),
		['sources/s-b.yaml:6:56 archived-form The copy of 2025-05-02 was made after the source was accessed, on 2025-05-01'],
	],
	[
		'a rule that there is not',
		{ 'site.yaml': 'title: T\nrules: {unknown-ids: off}\n' },
		['site.yaml:2:22 schema There is no rule "unknown-ids"'],
	],
	[
		'a rule that must stay',
		{ 'site.yaml': 'title: T\nrules: {unsafe-markup: off}\n' },
		['site.yaml:2:24 schema The rule "unsafe-markup" cannot be changed'],
	],
])('finds %s', (_, files, problems) => {
	expect(found(files)).toEqual(problems);
});

const routes = (...rows: string[]): Record<string, string> => ({
	'datasets/r.yaml': 'title: R\nunit: routes\nx: from\ny: to\nmark: route\n',
	'datasets/r.csv': `from,to,mode,state,first,last,claim,source\n${rows.join('\n')}\n`,
	'entities/p-a.mdx': '---\nname: A\nkind: place\ncoordinates: [39, 125]\nsummary: S\n---\n',
	'entities/p-b.mdx': '---\nname: B\nkind: place\ncoordinates: [43, 131]\nsummary: S\n---\n',
	'entities/p-c.mdx': '---\nname: C\nkind: place\nsummary: S\n---\n',
});

test.each<[string, string, string[]]>([
	['that leads to no entity', 'p-a,nope,rail,ran,2024,,c-a,s-a', ['2:5 unknown-id There is no entity "nope"']],
	['that leads to a place nobody can find', 'p-a,p-c,rail,ran,2024,,c-a,s-a', ['2:5 route The entity "p-c" has no coordinates']],
	['that leads nowhere', 'p-a,,rail,ran,2024,,c-a,s-a', ['2:5 route The route has no place in the column "to"']],
	['that leads to where it begins', 'p-a,p-a,rail,ran,2024,,c-a,s-a', ['2:5 route The route leads from "p-a" to itself']],
	['of an unknown mode', 'p-a,p-b,train,ran,2024,,c-a,s-a', ['2:9 route "train" is no mode of a route']],
	['of an unknown state', 'p-a,p-b,rail,open,2024,,c-a,s-a', ['2:14 route "open" is no state of a route']],
	[
		'with a day that there is not',
		'p-a,p-b,rail,ran,2024-02-30,,c-a,s-a',
		['2:18 route The date "2024-02-30" names no day of the calendar: February 2024 has 29 days'],
	],
	['that ran at no time', 'p-a,p-b,rail,ran,,,c-a,s-a', ['2:18 route The route is marked ran, but has no time of a journey']],
	[
		'that ran before it was built',
		'p-a,p-b,road,building,2024,,c-a,s-a',
		['2:23 route The route is marked building, but has the time of a journey'],
	],
	['that ends before it begins', 'p-a,p-b,rail,ran,2024,2023,c-a,s-a', ['2:23 route The dates run backwards: first 2024, last 2023']],
	['without a claim', 'p-a,p-b,rail,ran,2024,,,s-a', ['2:24 route The route has no claim']],
	['of a claim that is not there', 'p-a,p-b,rail,ran,2024,,c-b,s-a', ['2:24 unknown-id There is no claim "c-b"']],
	['without a source', 'p-a,p-b,rail,ran,2024,,c-a,', ['2:28 route The route has no source']],
	['with one source of two missing', 'p-a,p-b,rail,ran,2024,,c-a,s-a nope', ['2:28 unknown-id There is no source "nope"']],
	['that is sound', 'p-a,p-b,rail,ran,2024,2024-06,c-a,s-a', []],
])('a route %s: one problem at most, in its cell', (_, row, problems) => {
	expect(found(routes(row))).toEqual(problems.map((problem) => `datasets/r.csv:${problem}`));
});

test('a table of routes without a column is one problem where it is called one', () => {
	expect(found({ ...routes(), 'datasets/r.csv': 'from,to,mode,first,last,claim,source\np-a,p-b,rail,2024,,c-a,s-a\n' })).toEqual([
		'datasets/r.yaml:5:7 route The table of routes has no column "state"',
	]);
});

const quoted = (words: number): string =>
	`statement: S\nkind: figure\ncaveat: C\nevidence:\n  - source: s-a\n    stance: supports\n    quote: ${Array(words).fill('word').join(' ')}\n`;

test.each<[string, Parameters<typeof folderWith>[0], string[]]>([
	[
		'a figure without a source',
		explainer('Some 15,000 workers came.'),
		['explainers/x.mdx:6:6 uncited-figure The figure "15,000" has no source in its sentence'],
	],
	[
		'a figure beside a name that the site lists',
		{ 'site.yaml': 'title: T\nnames-with-figures: [Ship 40]\n', ...explainer('Ship 40 brought 50 and 60 workers. Ship 41 came.') },
		[
			'explainers/x.mdx:6:17 uncited-figure The figure "50" has no source in its sentence',
			'explainers/x.mdx:6:41 uncited-figure The figure "41" has no source in its sentence',
		],
	],
	[
		'words that show another number than their claim',
		explainer('<Claim id="c-a">12,000 workers</Claim> [@s-a].'),
		['explainers/x.mdx:6:1 value-mismatch The words show 12,000, the claim "c-a" 15,000 workers'],
	],
	['a quotation that is too long', { 'claims/c-a.yaml': quoted(40) }, ['claims/c-a.yaml:7:12 quote-too-long The quotation has 40 words']],
	[
		'a claim of one origin without a caveat',
		{ 'claims/c-a.yaml': 'statement: S\nkind: figure\nevidence: [{source: s-a, stance: supports}]\n' },
		['claims/c-a.yaml:3:11 single-origin All that supports the claim leads to one origin, "s-a"'],
	],
	['a source that nothing uses', { 'sources/s-b.yaml': source() }, ['sources/s-b.yaml:1:1 unused-source Nothing uses the source "s-b"']],
	[
		'a source that nobody read',
		{ ...explainer('Text [@s-b].'), 'sources/s-b.yaml': source().replace('full', 'secondhand') },
		['explainers/x.mdx:6:8 unread-source The text cites "@s-b", which was not read'],
	],
])('an editor is told of %s', (_, files, problems) => {
	expect(found(files, [])).toEqual(problems.map((problem) => expect.stringContaining(problem)));
});

test.each<[string, Parameters<typeof folderWith>[0]]>([
	[
		'a figure with a citation or a claim in its sentence',
		explainer('Some 12,000 came [@s-a]. <Claim id="c-a">15,000 workers</Claim> stayed.'),
	],
	['a quotation of 25 words', { 'claims/c-a.yaml': quoted(25) }],
	[
		'links to pages, places and files of this site',
		explainer(
			'## Part\n\n[a](/about/) [b](#part) [c](../../timeline/#e-a) [d](/claims/c-a/) [e](/timeline/theme/labour/) [f](#s-s-a) [@s-a] [g](/?q=1)',
		),
	],
	[
		'names that the site lists, and that hold digits',
		{ 'site.yaml': "title: T\nnames-with-figures: ['737', U 96]\n", ...explainer('The 737 is an aircraft, the U 96 a boat.') },
	],
	['an @ that names no source', explainer('As @somebody says.')],
	['an escaped @', explainer('Write \\@s-a for it.')],
	['a picture beside the text', { ...explainer('![A](./a.png)'), 'explainers/a.png': new Uint8Array([1]) }],
	[
		'one former id in two kinds',
		{ 'sources/s-b.yaml': source('aliases: [old, c-a]\n'), 'claims/c-a.yaml': `${sound['claims/c-a.yaml']}aliases: [old]\n` },
	],
	[
		'rival figures as dots',
		{ 'datasets/d.yaml': `${dataset['datasets/d.yaml']}mark: dot\n`, 'datasets/d.csv': 'year,count\n2019,1\n2019,2\n' },
	],
	['a line of two figures', { ...lineset, 'datasets/d.csv': 'year,count\n2019,1\n2020,2\n' }],
	['pages of one site with different questions', { 'sources/s-b.yaml': source('URL: https://example.org/a?id=1\n') }],
	[
		'a history in order, two entries on one day',
		{
			'claims/c-a.yaml': `${sound['claims/c-a.yaml']}history: [{date: 2026-01-01, change: a}, {date: 2026-01-01, change: b}, {date: 2026-02-01, change: c}]\n`,
		},
	],
	[
		'a copy as the archive addresses it',
		archived('https://web.archive.org/web/20250502101112if_/http://example.org:80/b/', 'accessed: 2025-05\n'),
	],
	['a copy in another archive', archived('https://archive.example.org/b')],
	[
		'brackets and signs in plain texts',
		{
			'sources/s-b.yaml':
				'type: report\ntitle: "Kim [@kim] writes **** (12 May)"\nkind: ngo\nread: full\nnote: Mail [desk@example.org], [sic] (so).\n',
			'explainers/x.mdx': '---\ntitle: "Who is **** ****? [a](twice)"\nsummary: S [@s-a].\n---\n',
		},
	],
	[
		'a range, also of one number',
		{
			'claims/c-b.yaml': 'statement: S.\nkind: figure\nvalue: [100, 100]\n',
			'claims/c-d.yaml': 'statement: S.\nkind: figure\nvalue: [-2, 1.5]\n',
		},
	],
	[
		'a chart, and references to it',
		{
			...dataset,
			'datasets/d.csv': 'year,count\n2019,1\n',
			...explainer('<Chart dataset="d" />\n\nSee [it](#d-d) and [its page](dataset:d).'),
		},
	],
	['a source for all rows', { ...dataset, 'datasets/d.csv': 'year,count,source\n2019,1,s-a\n2020,2,\n' }],
	['an empty cell', { ...dataset, 'datasets/d.csv': 'year,count\n2019,\n2020,2\n' }],
	['a reference to a record that is itself broken', { ...explainer('[x](claim:c-b)'), 'claims/c-b.yaml': 'statement: S\n' }],
	['a README', { 'README.md': '# How to' }],
])('accepts %s', (_, files) => {
	expect(found(files).filter((problem) => !problem.startsWith('claims/c-b.yaml'))).toEqual([]);
});

test.each(['[x](/%)', '[x](#%)', '[x](/a%E0%A4%A/)', '[x](/claims/c-a/#%ff)', '[x](http:)', '[x](/\\u0000)'])(
	'%s is a problem at most, never an exception',
	(body) => {
		expect(() => found(explainer(body))).not.toThrow();
	},
);

test.each([
	['[@S-A]', 'Did you mean "s-a"?'],
	['[@s_a]', 'Did you mean "s-a"?'],
	['[x](claim:c-aa)', 'Did you mean "c-a"?'],
	['[@s-old]', 'It is now called "s-b"'],
	['[x](/sources/s-old/)', 'It is now at /sources/s-b/'],
	['[@nowhere]', 'add sources/nowhere.yaml'],
])('for %s the hint says: %s', (body, hint) => {
	expect(
		checkFolder(folderWith({ ...sound, ...explainer(body), 'sources/s-b.yaml': source('aliases: [s-old]\n') })).problems.find(({ rule }) =>
			['unknown-id', 'broken-link'].includes(rule),
		)?.hint,
	).toContain(hint);
});

test('a wrong date of a source is one problem like any other', () => {
	expect(found({ 'sources/s-b.yaml': source('issued: 2025-02-30\n') })).toEqual([
		'sources/s-b.yaml:5:9 schema issued: The date "2025-02-30" names no day of the calendar: February 2025 has 28 days',
	]);
});

test.each([
	['2025-11-01', 0],
	['2025-10-31', 1],
])('a claim checked on %s brings %i warnings a year later, on 1 November 2026', (checked, count) => {
	const { corpus } = checkFolder(folderWith({ ...sound, 'claims/c-a.yaml': `${sound['claims/c-a.yaml']}checked: ${checked}\n` }));
	expect(runChecks(corpus, new Date('2026-11-01T12:00:00Z')).filter(({ rule }) => rule === 'stale-claim')).toHaveLength(count);
});

test('site.yaml sets what a rule means, and switches it off', () => {
	const http = { 'sources/s-b.yaml': source('URL: http://example.org/\n') };
	const severities = (site: string): string[] =>
		checkFolder(folderWith({ ...sound, ...http, 'site.yaml': site }))
			.problems.filter(({ rule }) => rule === 'insecure-address')
			.map(({ severity }) => severity);
	expect(severities('title: T\n')).toEqual(['warning']);
	expect(severities('title: T\nrules: {insecure-address: error}\n')).toEqual(['error']);
	expect(severities('title: T\nrules: {insecure-address: off}\n')).toEqual([]);
});

test('every problem that is found is of a rule that is listed, each once', () => {
	const names = rules.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	expect(names).toEqual(expect.arrayContaining(checks.map(({ name }) => name)));
});

const problem = {
	rule: 'unknown-id',
	severity: 'error',
	file: 'content/a,b.mdx',
	line: 3,
	column: 5,
	message: 'There is no source "@b", 100%',
	hint: 'Correct the id',
} as const;

test('reports as text, as JSON and as commands of GitHub', () => {
	expect(reportText([problem, { ...problem, severity: 'warning' }])).toBe(
		[
			'content/a,b.mdx:3:5 There is no source "@b", 100% (unknown-id)',
			'  Correct the id',
			'content/a,b.mdx:3:5 Warning: There is no source "@b", 100% (unknown-id)',
			'  Correct the id',
			'1 error, 1 warning',
		].join('\n'),
	);
	expect(reportText([])).toBe('No problems found');
	expect(reportTerminal([problem])).toMatch(/^1 error\n {2}npm run check -- --explain unknown-id /m);
	expect(
		reportTerminal([problem, { ...problem, severity: 'warning', rule: 'stale-claim' }])
			.split('\n')
			.map((line) => line.replace(/.*(Warning|\(unknown-id\)|--explain \S+).*/, '$1')),
	).toEqual(['Warning', '  Correct the id', '(unknown-id)', '  Correct the id', '1 error, 1 warning', '--explain unknown-id']);
	expect(reportTerminal([])).toBe('No problems found');
	expect(JSON.parse(reportJson([problem]))).toEqual([problem]);
	expect(JSON.parse(reportJson([]))).toEqual([]);
	expect(reportGithub([problem])).toBe(
		'::error file=content/a%2Cb.mdx,line=3,col=5,title=unknown-id::There is no source "@b", 100%25%0ACorrect the id',
	);
});
