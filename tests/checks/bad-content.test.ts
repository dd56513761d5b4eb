import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/checks/rules.ts';
import { checkFolder } from '../../src/build/library.ts';
import { folderWith, sound } from '../read/folder.ts';

interface Case {
	name: string;
	file: string;
	content: string;
	expect: string;
	encoding?: 'base64' | 'repeat' | 'symlink';
	also?: { file: string; content: string }[];
}

/** The problem expected of a case: severity, file, line, and a pattern for its words. */
type Expected = 'no error' | ['error' | 'warning', file: string, line: number | 'any', words: RegExp];

const ruleNames = rules.map(({ name }) => name);
const source = 'sources/s-a.yaml';
const claim = 'claims/c-a.yaml';
const event = 'events/e-a.mdx';
const explainer = 'explainers/x.mdx';
const table = 'datasets/d-a.csv';
const examples = /2024-02-18, \S+ or \S+/.source;
const date = (words: string): Expected => ['error', event, 3, new RegExp(`${words}.*${examples}`, 's')];

const expected: Record<string, Expected> = {
	'yaml-tab-indent': ['error', source, 3, /tab.*two spaces/is],
	'yaml-duplicate-key': ['error', source, 9, /"title" occurs twice, first on line 2/],
	'yaml-at-sign-plain': ['error', claim, 6, /cannot start with "@".*quotation marks/s],
	'yaml-anchors': ['error', source, 1, /Anchors and aliases are not used.*Write the value out/s],
	'yaml-binary-tag': ['error', source, 9, /tag .* is not used here/i],
	'yaml-top-level-list': ['error', source, 1, /Expected keys and values, found a list/],
	'yaml-only-comments': ['error', source, 1, /contains only comments/],
	'yaml-constructor-key': ['error', source, 9, /Unknown key "constructor"/],
	'yaml-norway': 'no error',
	'yaml-sexagesimal': ['error', claim, 3, /is not a number/],
	'yaml-exponent': ['error', claim, 3, /not finite/],
	'yaml-unknown-key': ['error', source, 9, /Unknown key "tittle".*Did you mean "title"/s],
	'source-missing-title': ['error', source, 1, /"title" is missing/],
	'source-unknown-read': ['error', source, 8, /"read" cannot be "partly".*full, excerpt or secondhand/s],
	'source-language-bad': ['error', source, 6, /BCP 47.*such as en/s],
	'source-archived-before-issued': ['error', source, 9, /older than the source/],
	'claim-unknown-stance': ['error', claim, 7, /stance" cannot be "support".*Did you mean "supports"/s],
	'claim-long-quote': ['error', claim, 7, /40 words.*25/s],
	'claim-history-unsorted': ['warning', claim, 9, /history.*order/is],
	'event-themes-string': ['error', event, 5, /"themes" is a list, not "labour".*Write \[labour\]/s],
	'explainer-order-text': ['error', explainer, 4, /order.*is not a number/s],
	'entity-coordinates-range': ['error', 'entities/p.mdx', 4, /Latitude must be between -90 and 90/],
	'change-unknown-page': ['error', 'changes/2026-01-01-fix.yaml', 2, /no page \/nope\//],
	'date-29-february-common-year': date('February 2023 has 28 days'),
	'date-day-00': date('names no day'),
	'date-american': date('Write 2024-02-18'),
	'date-interval-mixed': date('has no year'),
	'date-open-wrong': date('Write 2024/\\.\\. for an open end'),
	'date-unspecified-middle': date('has a day, but not its month'),
	'date-year-zero': date('outside the years of this site'),
	'date-nbsp': date('invisible'),
	'date-season-garbage': date('no month or season 99'),
	'id-duplicate-case': ['error', 'sources/S-A.yaml', 1, /lower case.*collides with sources\/s-a\.yaml/s],
	'id-unicode': ['error', 'sources/café.yaml', 1, /Write "cafe"/],
	'id-double-hyphen': ['error', 'sources/a--b.yaml', 1, /single hyphens/],
	'id-windows-reserved': ['error', 'sources/con.yaml', 1, /reserved name on Windows/],
	'id-traversal-in-reference': ['error', claim, 7, /is not an id/],
	'id-in-file-differs': ['error', source, 1, /Unknown key "id".*the name of the file is the id/s],
	'ext-txt': ['warning', 'sources/x.txt', 1, /This file is not read/],
	'file-backup': ['warning', 'sources/x.yaml~', 1, /This file is not read/],
	'file-symlink-loop': ['warning', 'sources/loop', 1, /not followed/],
	'enc-bom': 'no error',
	'enc-cr-only': 'no error',
	'enc-latin1': ['error', explainer, 2, /not UTF-8: byte 14/],
	'enc-euc-kr': ['error', explainer, 2, /not UTF-8.*Korean/s],
	'enc-lone-surrogate': ['error', source, 2, /not UTF-8/],
	'enc-nul': ['error', source, 2, /control character/],
	'enc-bidi': ['error', source, 2, /text direction override/],
	'enc-mojibake': ['warning', source, 2, /Latin-1/],
	'fm-four-dashes': ['error', explainer, 1, /4 hyphens.*three hyphens/s],
	'fm-empty': ['error', explainer, 'any', /"summary" is missing/],
	'fm-layout': ['error', explainer, 4, /Unknown key "layout"/],
	'fm-title-only-spaces': ['error', explainer, 2, /is empty/],
	'fm-summary-ics-injection': ['error', event, 2, /line break/],
	'fm-csv-formula': 'no error',
	'cite-empty': ['error', explainer, 6, /empty place/],
	'cite-email': 'no error',
	'ref-unknown-scheme': ['error', explainer, 6, /"evnet:".*Did you mean "event"/s],
	'ref-undefined-reference': ['warning', explainer, 6, /nope/],
	'ref-duplicate-definition': ['warning', explainer, 9, /"\[?a\]?".*twice/],
	'url-space': ['error', source, 5, /space.*%20/s],
	'url-bare-host': ['error', source, 5, /not a public host/],
	'url-credentials': ['error', source, 5, /user name or password/],
	'url-bad-port': ['error', source, 5, /port/],
	'url-duplicate-source': ['warning', 'sources/s-b.yaml', 5, /s-a/],
	'circular-reports': ['error', source, 9, /s-a -> s-b -> s-a/],
	'reports-unknown': ['error', source, 9, /"nope"/],
	'figure-no-alt': ['error', explainer, 6, /alt .*is missing/],
	'heading-h1': ['error', explainer, 6, /Begin it with ##/],
	'mdx-lone-lt': ['error', explainer, 6, /"<" before a number.*less than/s],
	'mdx-html-comment': ['error', explainer, 6, /Write \{\/\* note \*\/\}/],
	'csv-empty': ['error', table, 1, /d-a\.csv has no rows/],
	'csv-unclosed-quote': ['error', table, 2, /never closed/],
	'csv-duplicate-x': ['warning', table, 3, /2019.*twice/],
	'csv-bom-crlf': 'no error',
	'csv-one-row-line': ['warning', 'datasets/d-a.yaml', 6, /line.*two/s],
	'size-line-5mb': ['error', explainer, 1, /bytes long|characters long/],
	'size-brackets': ['error', explainer, 6, /characters long/],
};

const cases = JSON.parse(readFileSync(new URL('../fixtures/cases/bad-content.json', import.meta.url), 'utf8')) as Case[];

test('every case has its expectation', () => {
	expect(cases.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
});

test.each(cases)('$name: $expect', expectProblem);

test('a file that is not read or only linked is never part of the corpus', () => {
	const folder = folderWith({
		...sound,
		'sources/x.yaml~': sound[source] ?? '',
		'sources/x.txt': sound[source] ?? '',
		'sources/loop': { link: '.' },
	});
	expect([...checkFolder(folder).corpus.sources.keys()]).toEqual(['s-a']);
});

test.each([
	['a byte order mark', (text: string) => `\ufeff${text}`],
	['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
	['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
])('%s changes nothing of what is read', (_, turned) => {
	const plain = checkFolder(folderWith(sound));
	const other = checkFolder(folderWith(Object.fromEntries(Object.entries(sound).map(([path, text]) => [path, turned(text)]))));
	expect(other).toEqual(plain);
});

function expectProblem({ name, file, content, encoding, also = [] }: Case): void {
	const folder = folderWith({
		...sound,
		...Object.fromEntries(also.map((more) => [more.file, more.content])),
		[file]: decoded(content, encoding),
	});
	const start = performance.now();
	const { problems } = checkFolder(folder);
	expect(performance.now() - start).toBeLessThan(2000);
	expect(problems.filter(({ rule }) => !ruleNames.includes(rule))).toEqual([]);
	const wanted = expected[name];
	if (wanted === 'no error') {
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	} else if (wanted) {
		const [severity, path, line, words] = wanted;
		const found = problems.map((problem) => ({
			severity: problem.severity,
			file: problem.file,
			line: problem.line,
			text: `${problem.message}\n${problem.hint}`,
		}));
		expect(found).toContainEqual({
			severity,
			file: path,
			line: line === 'any' ? expect.any(Number) : line,
			text: expect.stringMatching(words),
		});
	}
}

function decoded(content: string, encoding: Case['encoding']): string | Uint8Array | { link: string } {
	switch (encoding) {
		case 'base64':
			return Buffer.from(content, 'base64');
		case 'symlink':
			return { link: content };
		case 'repeat': {
			const { head, unit, times, tail } = JSON.parse(content) as { head: string; unit: string; times: number; tail: string };
			return head + unit.repeat(times) + tail;
		}
		case undefined:
			return content;
	}
}
