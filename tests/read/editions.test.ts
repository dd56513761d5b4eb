import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasName } from '../../src/checks/translation-terms.ts';
import { checkFiles } from '../../src/checks/run.ts';
import { digestsInLine } from '../../src/model/digest.ts';
import type { TranslatedKind } from '../../src/model/translation.ts';
import { emptyCache } from '../../src/read/cache.ts';
import { readCorpus } from '../../src/read/content-folder.ts';
import { readFiles } from '../../src/read/corpus.ts';
import { editionOf } from '../../src/read/edition.ts';
import { ruleOf } from '../../src/read/rule.ts';
import { changedSince, digestsOf, originalOf } from '../../src/read/words.ts';
import { folderWith, put } from './folder.ts';

const claim =
	'statement: About 15,000 workers came.\nkind: figure\nvalue: 15000\nunit: workers\nevidence:\n  - {source: daily, stance: supports, quote: They came, translation: They came, part: the number}\n  - {source: seoul, stance: supports, quote: 왔다, translation: They came}\nhistory: [{date: 2026-01-01, change: Counted anew.}]\ncaveat: One paper says so [@daily].\n';

const original: Readonly<Record<string, string>> = {
	'site.yaml': 'title: A site\ntagline: On a port\neditions: [ko, ru]\nthemes: {work: Work, pay: Pay}\n',
	'sources/daily.yaml': 'type: report\ntitle: T\nlanguage: en\nkind: ngo\nread: full\n',
	'sources/seoul.yaml': 'type: report\ntitle: T\nlanguage: ko\nkind: ngo\nread: full\n',
	'claims/c-a.yaml': claim,
	'entities/port.mdx': '---\nname: The port\nkind: place\nnames: {ko: 항구, fr: Le port}\nsummary: Where ships come in.\n---\n',
	'entities/pier.mdx': '---\nname: The pier\nkind: place\nsummary: Where people get off.\n---\n',
	'events/e-a.mdx': '---\ntitle: They came\ndate: 2026-03-02\nclaims: [c-a]\n---\n',
	'explainers/work.mdx':
		'---\ntitle: Who works\nsummary: How they came [@daily].\nestablished: ["They came [@daily].", "They left [@daily]."]\n---\n\nThey came [@daily].\n\n## Pay\n\nThey are paid [@daily], <Claim id="c-a">about 15,000</Claim>.\n\n## Homes\n\nThey live there.\n',
	'datasets/d.yaml': 'title: Arrivals\nunit: people\nx: purpose\ny: count\nsources: [daily]\n',
	'datasets/d.csv': 'purpose,count,note\nwork,15000,\nstudy,20,few\n',
};

/** The digests of an original, as they stand behind `of`. */
function of(kind: TranslatedKind, id: string): string {
	const found = originalOf(readFiles(original).corpus, kind, id);
	return digestsInLine(found ? digestsOf(found) : {});
}

const korean: Readonly<Record<string, string>> = {
	'translations/ko/site.yaml': `of: ${of('site', 'site')}\ntitle: 사이트\ntagline: 항구 이야기\nthemes: {work: 노동, pay: 임금}\n`,
	'translations/ko/claims/c-a.yaml': `of: ${of('claims', 'c-a')}\nstatement: 노동자 15000명이 왔다.\nunit: 명\nevidence:\n  daily: {translation: 그들이 왔다, part: 인원}\nhistory: [다시 셌다.]\ncaveat: 한 신문의 보도다 [@daily].\n`,
	'translations/ko/entities/port.mdx': `---\nof: ${of('entities', 'port')}\nname: 항만\nsummary: 배가 들어오는 곳.\n---\n`,
	'translations/ko/events/e-a.mdx': `---\nof: ${of('events', 'e-a')}\ntitle: 도착\n---\n`,
	'translations/ko/explainers/work.mdx': `---\nof: ${of('explainers', 'work')}\ntitle: 누가 일하나\nsummary: 어떻게 왔나 [@daily].\nestablished: ["왔다 [@daily].", "떠났다 [@daily]."]\n---\n\n왔다 [@daily].\n\n## 임금\n\n<Claim id="c-a">15000명</Claim>이 임금을 받는다 [@daily].\n\n## 집\n\n거기 산다.\n`,
	'translations/ko/datasets/d.yaml': `of: ${of('datasets', 'd')}\ntitle: 도착\nunit: 명\ncolumns: {purpose: 목적, count: 수, note: 비고}\nwords: {work: 노동, study: 공부, few: 적음}\n`,
};
const whole = { ...original, ...korean };

const corpusOf = (files: Readonly<Record<string, string>>) => readFiles(files).corpus;
const about = /^(translation|stale|schema|site|unread|value)/;

/** `file:line:column rule message` of problems that concern translations. */
function found(files: Readonly<Record<string, string>>): string[] {
	return checkFiles(files, new Date('2026-03-15'))
		.filter(({ rule, file }) => about.test(rule) && (file.startsWith('translations/') || file === 'site.yaml'))
		.map(({ file, line, column, rule, message }) => `${file.replace('translations/', '')}:${line}:${column} ${rule} ${message}`);
}

test('a whole translation has no problem', () => {
	expect(checkFiles(whole, new Date('2026-03-15')).filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(found(whole)).toEqual([]);
});

test('an edition says in its language what is translated, and nothing that is a fact changes', () => {
	const corpus = corpusOf(whole);
	const ko = editionOf(corpus, 'ko');
	expect(ko.site).toMatchObject({ language: 'ko', title: '사이트', themes: { work: '노동', pay: '임금' } });
	expect(ko.claims.get('c-a')).toMatchObject({ statement: '노동자 15000명이 왔다.', value: 15000, unit: '명', kind: 'figure' });
	expect(ko.claims.get('c-a')?.evidence[0]).toMatchObject({
		source: 'daily',
		quote: 'They came',
		translation: '그들이 왔다',
		part: '인원',
	});
	expect(ko.claims.get('c-a')?.history).toEqual([{ date: '2026-01-01', change: '다시 셌다.' }]);
	expect(ko.claims.get('c-a')).not.toHaveProperty('language');
	expect(ko.claims.get('c-a')).not.toHaveProperty('stale');
	expect(ko.claims.get('c-a')?.filing.file).toBe('translations/ko/claims/c-a.yaml');
	expect(ko.explainers.get('work')?.filing.body.headings.map(({ text }) => text)).toEqual(['임금', '집']);
	expect(ko.datasets.get('d')).toMatchObject({
		columns: ['purpose', 'count', 'note'],
		labels: { purpose: '목적' },
		rows: [
			['노동', '15000', ''],
			['공부', '20', '적음'],
		],
	});
	expect(ko.sources).toBe(corpus.sources);
	expect(ko.original).toBe(corpus);
	expect(editionOf(corpus, 'ko')).toBe(ko);
});

test('a quotation in the language of the edition needs no translation', () => {
	expect(editionOf(corpusOf(whole), 'ko').claims.get('c-a')?.evidence[1]).not.toHaveProperty('translation');
	const other = { ...original, 'translations/ru/claims/c-a.yaml': korean['translations/ko/claims/c-a.yaml'] ?? '' };
	expect(editionOf(corpusOf(other), 'ru').claims.get('c-a')).toMatchObject({
		evidence: [{}, { translation: 'They came' }],
		untranslated: ['evidence.seoul.translation'],
	});
});

test('what is not translated says in what language it is', () => {
	const { claims, explainers, siteRendering } = editionOf(corpusOf(whole), 'ru');
	expect(siteRendering).toEqual({ language: 'en' });
	expect(claims.get('c-a')).toMatchObject({ language: 'en', statement: 'About 15,000 workers came.', filing: { file: 'claims/c-a.yaml' } });
	expect(explainers.get('work')?.language).toBe('en');
});

test('an entity goes by its translated name, else by its name in that language, else by its own', () => {
	const named = (files: Readonly<Record<string, string>>, language: string, id: string): unknown => {
		const { name, nameLanguage, language: other, names } = editionOf(corpusOf(files), language).entities.get(id) ?? {};
		return { name, nameLanguage, language: other, names };
	};
	expect(named(whole, 'ko', 'port')).toMatchObject({ name: '항만', nameLanguage: undefined, language: undefined });
	expect(named(original, 'ko', 'port')).toEqual({
		name: '항구',
		nameLanguage: undefined,
		language: 'en',
		names: { en: 'The port', fr: 'Le port' },
	});
	expect(named(original, 'ko', 'pier')).toMatchObject({ name: 'The pier', nameLanguage: 'en', language: 'en' });
	const brazil = { ...original, 'site.yaml': 'title: T\neditions: [fr-CA]\n' };
	expect(named(brazil, 'fr-CA', 'port')).toMatchObject({ name: 'Le port' });
});

test('a language that is no edition is shown as the original', () => {
	const corpus = corpusOf(whole);
	expect(editionOf(corpus, 'de')).toBe(corpus);
	expect(editionOf(corpus, 'en')).toBe(corpus);
});

test.each<[string, string, string, string[]]>([
	['a title', 'explainers/work.mdx', 'title: Who works|title: Who works there', ['title']],
	['the text of a section', 'explainers/work.mdx', 'They are paid|They were paid', ['section "Pay"']],
	['the text before the first heading', 'explainers/work.mdx', '\n\nThey came|\n\nThey all came', ['the text before the first heading']],
	['an item of a list', 'explainers/work.mdx', 'They left|They all left', ['established 2']],
	['a heading', 'explainers/work.mdx', '## Homes|## Houses', ['section "Houses" (new)', 'section "homes" (deleted)']],
	['spaces and lines', 'explainers/work.mdx', 'They live there.|They  live\nthere.', []],
	['a fact', 'explainers/work.mdx', 'summary:|order: 2\nsummary:', []],
	['a caveat', 'claims/c-a.yaml', 'One paper|A paper', ['caveat']],
	['a value alone', 'claims/c-a.yaml', 'value: 15000|value: 16000', []],
	['a part of the evidence', 'claims/c-a.yaml', 'the number|a number', ['evidence daily']],
	['a theme', 'site.yaml', 'Pay}|Pay, home: Homes}', ['themes home (new)']],
	['a cell', 'datasets/d.csv', 'study|studies', ['words']],
])('%s of the original changes, and the translation says what', (_, file, change, wanted) => {
	const [from = '', to = ''] = change.split('|');
	const changed = corpusOf({ ...original, [file]: original[file]?.replace(from, to) ?? '' });
	expect(changed).not.toEqual(corpusOf(original));
	const [kind, id] = file === 'site.yaml' ? ['site', 'site'] : file.replace(/\.\w+$/, '').split('/');
	const then = originalOf(corpusOf(original), kind as TranslatedKind, id ?? '');
	const now = originalOf(changed, kind as TranslatedKind, id ?? '');
	expect(now && then && changedSince(digestsOf(then), now)).toEqual(wanted);
});

test('changing one figure in a claim makes exactly its uses stale or wrong', () => {
	const ru = Object.fromEntries(Object.entries(korean).map(([path, text]) => [path.replace('/ko/', '/ru/'), text]));
	const changed = { ...whole, ...ru, 'claims/c-a.yaml': claim.replace('15,000', '16,000').replace('15000', '16000') };
	expect(found({ ...whole, ...ru })).toEqual(['ru/claims/c-a.yaml:5:3 translation-words "evidence.seoul.translation" is not translated']);
	const each = (language: string, more: string[] = []): string[] => [
		`${language}/claims/c-a.yaml:1:5 stale-translation The original has changed since: statement`,
		...more,
		`${language}/explainers/work.mdx:12:1 value-mismatch The words show 15000, the claim "c-a" 16,000 명`,
	];
	expect(found(changed).filter((line) => !/statement-value/.test(line))).toEqual([
		...each('ko'),
		...each('ru', ['ru/claims/c-a.yaml:5:3 translation-words "evidence.seoul.translation" is not translated']),
	]);
});

test.each<[string, Record<string, string>, string[]]>([
	[
		'its own language',
		{ 'site.yaml': 'title: T\neditions: [en]\n' },
		['site.yaml:2:12 schema editions.0: The site itself is in "en", so this is no other edition'],
	],
	[
		'a language twice',
		{ 'site.yaml': 'title: T\neditions: [ko, KO]\n' },
		['site.yaml:2:16 schema editions.1: "KO" is not a language tag of BCP 47'],
	],
	[
		'a language twice in other letters',
		{ 'site.yaml': 'title: T\neditions: [pt-BR, pt-br]\n' },
		['site.yaml:2:19 schema editions.1: The edition "pt-br" stands twice'],
	],
	[
		'a folder of no edition',
		{ 'translations/de/site.yaml': 'of: ""\n', 'translations/de/claims/c-a.yaml': 'of: ""\n' },
		['de/claims/c-a.yaml:1:1 translation-place "de" is not one of the editions of site.yaml'],
	],
	[
		'a folder of the site’s own language',
		{ 'translations/en/site.yaml': 'of: ""\n' },
		['en/site.yaml:1:1 translation-place "en" is the language of the site itself'],
	],
	['no language', { 'translations/site.yaml': 'of: ""\n' }, ['site.yaml:1:1 unread-file This file is not read']],
	[
		'a record that is not there',
		{ 'translations/ko/claims/c-b.yaml': 'of: ""\n' },
		['ko/claims/c-b.yaml:1:1 translation-place There is no claims/c-b.yaml that this could translate'],
	],
	[
		'a source',
		{ 'translations/ko/sources/daily.yaml': 'of: ""\n' },
		['ko/sources/daily.yaml:1:1 translation-place Sources are not translated'],
	],
	['a table', { 'translations/ko/datasets/d.csv': 'a,b\n' }, ['ko/datasets/d.csv:1:1 translation-place Tables are not translated']],
	[
		'another folder',
		{ 'translations/ko/claim/c-a.yaml': 'of: ""\n' },
		['ko/claim/c-a.yaml:1:1 translation-place No file of this name is translated'],
	],
	['a file too deep', { 'translations/ko/claims/a/c-a.yaml': 'of: ""\n' }, ['ko/claims/a/c-a.yaml:1:1 unread-file This file is not read']],
	['another ending', { 'translations/ko/claims/c-a.yml': 'of: ""\n' }, ['ko/claims/c-a.yml:1:1 unread-file This file is not read']],
	['a picture', { 'translations/ko/explainers/port.png': '' }, ['ko/explainers/port.png:1:1 unread-file This file is not read']],
	['notes', { 'translations/README.md': '', 'translations/ko/README.md': '' }, []],
])('%s has its place, or one problem', (_, files, wanted) => {
	expect(found({ ...original, ...files })).toEqual(wanted);
});

test.each<[string, string, string, string[]]>([
	['a fact', 'claims/c-a.yaml', 'unit: 명|unit: 명\nvalue: 15000', ['4:1 schema "value" is a fact, and stands only in the original']],
	['an empty fact', 'claims/c-a.yaml', 'unit: 명|unit: 명\nas-of:', ['4:1 schema "as-of" is a fact, and stands only in the original']],
	[
		'a fact of an event',
		'events/e-a.mdx',
		'title: 도착|title: 도착\ndate: 2026-03-02',
		['4:1 schema "date" is a fact, and stands only in the original'],
	],
	['an unknown key', 'claims/c-a.yaml', 'unit: 명|unti: 명', ['3:1 schema Unknown key "unti"']],
	[
		'evidence as a list',
		'claims/c-a.yaml',
		'  daily: {translation: 그들이 왔다, part: 인원}|  - {part: 인원}',
		['5:3 schema "evidence" is a list, as in the original'],
	],
	[
		'evidence from nowhere',
		'claims/c-a.yaml',
		'  daily:|  dialy: {part: 인원}\n  daily:',
		['5:17 translation-differs "evidence.dialy.part" translates nothing that stands in claims/c-a.yaml'],
	],
	['no digest', 'events/e-a.mdx', /of: .*\n/.source, ['1:1 schema "of" is missing, so nobody knows of which words this is a translation']],
	['a broken digest', 'events/e-a.mdx', 'of: title=|of: title', ['2:5 schema of: "title']],
	[
		'a caveat too much',
		'events/e-a.mdx',
		'title: 도착|title: 도착\nsummary: 왔다.',
		['4:10 translation-differs "summary" translates nothing that stands in events/e-a.mdx'],
	],
	['a word too few', 'claims/c-a.yaml', 'unit: 명\n|', ['1:5 translation-words "unit" is not translated']],
	[
		'a copied text',
		'claims/c-a.yaml',
		'노동자 15000명이 왔다.|About 15,000 workers came.',
		['2:12 translation-words "statement" has the words of the original'],
	],
	[
		'a copied section',
		'explainers/work.mdx',
		'## 집\n\n거기 산다.|## Homes\n\nThey live there.',
		['14:1 translation-words The section "Homes" has the words of the original'],
	],
	[
		'a lost citation',
		'explainers/work.mdx',
		'받는다 [@daily]|받는다',
		['10:1 translation-differs The section "임금" has [@daily] not at all, the original once'],
	],
	[
		'another citation',
		'explainers/work.mdx',
		'받는다 [@daily]|받는다 [@seoul; @daily, 4쪽]',
		['12:43 translation-differs The section "임금" has [@seoul] once, the original not at all'],
	],
	[
		'a citation in another section',
		'explainers/work.mdx',
		'\n\n왔다 [@daily].|\n\n왔다.',
		['10:1 translation-differs The text before the first heading has [@daily] not at all, the original once'],
	],
	[
		'a lost citation in a field',
		'explainers/work.mdx',
		'"떠났다 [@daily]."|"떠났다."',
		['5:32 translation-differs "established.1" has [@daily] not at all, the original once'],
	],
	[
		'a lost claim',
		'explainers/work.mdx',
		'<Claim id="c-a">15000명</Claim>이|많은 이가',
		['10:1 translation-differs The section "임금" has <Claim id="c-a"> not at all, the original once'],
	],
	[
		'another component',
		'explainers/work.mdx',
		'거기 산다.|<Timeline limit="5" />',
		['16:1 translation-differs The section "집" has <Timeline limit="5"> once, the original not at all'],
	],
	[
		'a lost heading',
		'explainers/work.mdx',
		'## 집\n\n|',
		['10:1 translation-differs The text has one heading, that of the original two headings'],
	],
	['what is marked as needing no source', 'explainers/work.mdx', '거기 산다.|거기 <Uncited reason="이름">12</Uncited> 산다.', []],
	[
		'the order within a section',
		'explainers/work.mdx',
		'<Claim id="c-a">15000명</Claim>이 임금을 받는다 [@daily].|[@daily] <Claim id="c-a">15000명</Claim>.',
		[],
	],
	['another figure', 'explainers/work.mdx', '15000명|14000명', ['12:1 value-mismatch The words show 14000, the claim "c-a" 15,000 명']],
])('%s is found where it is', (_, file, change, wanted) => {
	const path = `translations/ko/${file}`;
	const text = korean[path] ?? '';
	const [from = '', to = ''] = change.split('|');
	const changed = from.startsWith('of: .*') ? text.replace(new RegExp(from), '') : text.replace(from, to);
	expect(changed).not.toBe(text);
	expect(found({ ...whole, [path]: changed }).map((line) => line.replace(`ko/${file}:`, ''))).toEqual(
		wanted.map((line) => (line.endsWith('"title') ? expect.stringContaining(line) : line)),
	);
});

test.each<[string, string[]]>([
	['[항만](entity:port)에 왔다.', []],
	['[항만에서](entity:port) 왔다.', []],
	['[항구](entity:port)에 왔다.', []],
	['[부두](entity:port)에 왔다.', ['The words "부두" do not name "port" as this edition does: 항만']],
])('%s names the port or does not', (text, wanted) => {
	const said = { 'events/e-a.mdx': '---\ntitle: They came\ndate: 2026-03-02\nclaims: [c-a]\n---\n\nTo [the port](entity:port).\n' };
	const files = { ...whole, ...said, 'translations/ko/events/e-a.mdx': `${korean['translations/ko/events/e-a.mdx']}\n${text}\n` };
	expect(
		checkFiles(files, new Date('2026-03-15'))
			.filter(({ rule }) => rule === 'translation-term')
			.map(({ message }) => message),
	).toEqual(wanted);
});

test.each([
	['translations/ko/claims/c-a.yaml', true],
	['translations/ko/site.yaml', true],
	['translations/ko/claims/a/c-a.yaml', false],
	['translations/ko/sources/a.yaml', false],
	['translations/claims/c-a.yaml', false],
	['claims/c-a.yaml', true],
])('workers know how to read %s: %s', (path, isRead) => {
	expect(ruleOf(path) !== undefined).toBe(isRead);
});

test.each([
	['control characters', 'of: title=0000000\ntitle: "도\u202e착"\n', 'characters'],
	['a line too long', `of: title=0000000\ntitle: ${'가'.repeat(5001)}\n`, 'limits'],
	['code', 'of: title=0000000\ntitle: 도착\n---\n\n{process.exit()}\n', 'unsafe-markup'],
	['HTML', 'of: title=0000000\ntitle: 도착\n---\n\n<script>alert(1)</script>\n', 'unsafe-markup'],
])('%s in a translation are refused as elsewhere', (_, text, rule) => {
	const file = 'translations/ko/events/e-a.mdx';
	const problems = checkFiles({ ...original, [file]: `---\n${text.includes('---') ? text : `${text}---\n`}` }, new Date('2026-03-15'));
	expect(problems.filter((problem) => problem.file === file).map((problem) => problem.rule)).toContain(rule);
});

test('the translation of a record that was renamed is told its new name', () => {
	const renamed = { ...original, 'claims/c-a.yaml': `${claim}aliases: [c-old]\n`, 'translations/ko/claims/c-old.yaml': 'of: ""\n' };
	expect(checkFiles(renamed, new Date('2026-03-15')).find(({ rule }) => rule === 'translation-place')).toMatchObject({
		hint: 'It is now called "c-a": give this file its name',
	});
});

test.each([
	['в порту Владивосток', 'Порт Владивосток', true],
	['Министерства обороны', 'Министерство обороны РФ', true],
	['в министерстве', 'Министерство обороны', false],
	['Северной Кореи', 'Северная Корея', true],
	['КНДР', 'КНДР', true],
	['Южной Кореи', 'КНДР', false],
	['Ким Чен Ыну', 'Ким Чен Ын', true],
	['den Hafen', 'Der Hafen', true],
	['des Hafens', 'Hafen', true],
	['북한의', '북한', true],
	['조선의', '북한', false],
	['국가 정보원은', '국가정보원', true],
	['국가의', '국가정보원', false],
])('%s has the name %s: %s', (words, name, isNamed) => {
	expect(hasName(words, name)).toBe(isNamed);
});

test('an id that every object has is an id like others', () => {
	const odd = {
		...original,
		'site.yaml': 'title: T\neditions: [ko]\nthemes: {constructor: Work}\n',
		'translations/ko/site.yaml': 'of: title=0000000\ntitle: 사이트\nthemes: {}\n',
	};
	expect(editionOf(corpusOf(odd), 'ko').site.themes).toEqual({ constructor: 'Work' });
});

test.each<[file: string, change: string, hint: string]>([
	['claims/c-a.yaml', 'unit: 명|unit: 명\nvalue: 15000', 'Delete the key here; a translation holds words'],
	['claims/c-a.yaml', 'unit: 명|unti: 명', 'Did you mean "unit"?'],
	[
		'claims/c-a.yaml',
		'  daily: {translation: 그들이 왔다, part: 인원}|  - {source: daily, part: 인원}',
		'Write only the words, below the id of the source: {daily: {part: …, translation: …}}',
	],
	['claims/c-a.yaml', '  daily:|  dialy:', 'Did you mean "daily"? Delete it, or write it there first'],
	['explainers/work.mdx', '받는다 [@daily]|받는다', 'Write it where explainers/work.mdx has it, in line 11'],
	['explainers/work.mdx', '거기 산다.|거기 산다 [@daily].', 'Delete it here, or write it into explainers/work.mdx too'],
	['explainers/work.mdx', '## 집\n\n|', 'Divide it as explainers/work.mdx is: ## Pay, ## Homes'],
	['datasets/d.yaml', 'study:|stduy:', 'Did you mean "study"? Delete it, or write it there first'],
])('in %s, %s is followed by a hint that is right to the letter', (file, change, hint) => {
	const path = `translations/ko/${file}`;
	const [from = '', to = ''] = change.split('|');
	const text = korean[path] ?? '';
	const wrong = text.replace(from, to);
	expect(wrong).not.toBe(text);
	const hints = (content: string): string[] =>
		checkFiles({ ...whole, [path]: content }, new Date('2026-03-15'))
			.filter((problem) => problem.file === path)
			.map((problem) => problem.hint);
	const found = hints(wrong);
	expect(found).toEqual([expect.stringContaining(hint)]);
	expect(hints(text)).toEqual([]);
});

test('a translation that is edited is read again, and one that is deleted is forgotten', () => {
	const folder = folderWith(whole);
	const known = emptyCache();
	const statement = (): string | undefined => editionOf(readCorpus(folder, known).corpus, 'ko').claims.get('c-a')?.statement;
	const path = 'translations/ko/claims/c-a.yaml';
	expect(statement()).toBe('노동자 15000명이 왔다.');
	const before = known.byPath.get(path)?.reading;
	expect(before).toBeDefined();
	expect(statement()).toBe('노동자 15000명이 왔다.');
	expect(known.byPath.get(path)?.reading).toBe(before);
	put(folder, { [path]: korean[path]?.replace('왔다.', '왔다고 한다.') ?? '' });
	expect(statement()).toBe('노동자 15000명이 왔다고 한다.');
	rmSync(join(folder, path));
	expect(statement()).toBe('About 15,000 workers came.');
	expect(known.byPath.has(path)).toBe(false);
});
