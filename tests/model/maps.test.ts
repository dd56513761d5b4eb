import { expect, test } from 'vitest';
import { readFiles } from '../../src/read/corpus.ts';

function problemsOf(text: string): string[] {
	const { problems } = readFiles({ 'site.yaml': 'title: T\n', 'maps.yaml': text });
	return problems.map(({ line, column, message, hint }) => `${line}:${column} ${message}: ${hint}`);
}

test.each([
	['borders: []\n'],
	['borders:\n'],
	['borders:\n  - of: [KEN]\n'],
	['borders:\n  - {between: [KEN, TZA, UGA], style: dashed, note: A sentence.}\n'],
	['borders:\n  - {of: [KEN]}\n  - {between: [KEN, TZA], style: dashed}\n'],
	['borders:\n  - {of: [KEN]}\n  - {of: [TZA], style: dashed}\n  - {between: [KEN, TZA]}\n'],
	['borders:\n  - {between: [KEN, TZA]}\n  - {between: [KEN, TZA], style: dashed, map: enlarged}\n'],
	['borders:\n  - {of: [KEN]}\ncountries: {UGA: A neighbour has a border that is drawn., KEN: So has the country.}\n'],
])('%j says which borders are drawn', (text) => expect(problemsOf(text)).toEqual([]));

const neighbours = 'Ethiopia (ETH), Somalia (SOM), South Sudan (SSD), Tanzania (TZA) and Uganda (UGA)';

test.each([
	['borders:\n  - of: [Kenya]\n', '2:10 borders.0.of.0: "Kenya" is not the code of a country that has a border on land: Write KEN'],
	['borders:\n  - of: [ke]\n', '2:10 borders.0.of.0: "ke" is not the code of a country that has a border on land: Write KEN'],
	['borders:\n  - of: [ken]\n', '2:10 borders.0.of.0: "ken" is not the code of a country that has a border on land: Write KEN'],
	['borders:\n  - of: [404]\n', '2:10 borders.0.of.0: "404" is not the code of a country that has a border on land: Write KEN'],
	[
		'borders:\n  - of: [XQZ]\n',
		'2:10 borders.0.of.0: "XQZ" is not the code of a country that has a border on land: Write the three letters of ISO 3166-1, such as KEN, or delete it',
	],
	[
		'borders:\n  - between: [KEN, NOR]\n    style: dashed\n',
		`2:15 borders.0.between.0: Kenya has no border on land with Norway: Its neighbours are ${neighbours}`,
	],
	[
		'borders:\n  - between: [KEN]\n',
		`2:14 borders.0.between: "between" names one country, and a border has two: Add a neighbour of Kenya: ${neighbours}`,
	],
	['borders:\n  - of: KEN\n', '2:9 "borders.0.of" is a list, not "KEN": Write ["KEN"]'],
	[
		'borders:\n  - style: dashed\n',
		'2:5 borders.0: Nothing says which borders are meant: Write of: [KEN], all borders of a country, or between: [KEN, TZA], the border of two',
	],
	[
		'borders:\n  - {of: [KEN], between: [KEN, TZA]}\n',
		'2:26 borders.0.between: `of` and `between` are in one item, but each alone says which borders are meant: Delete one of the two, or write it as an item of its own',
	],
	['borders:\n  - {of: [KEN], style: dotted}\n', '2:24 "borders.0.style" cannot be "dotted": Write solid or dashed'],
	['borders:\n  - {of: [KEN], colour: red}\n', '2:17 Unknown key "borders.0.colour": Keys are of, between, map, style, note'],
	['border: []\n', '1:1 Unknown key "border": Did you mean "borders"? Keys are borders, countries'],
	[
		'borders:\n  - {between: [KEN, TZA]}\n  - {between: [TZA, KEN], style: dashed}\n',
		'3:5 borders.1: The border between Kenya and Tanzania is to be solid and dashed: Name it in one of the two items only',
	],
	[
		'borders:\n  - {of: [KEN]}\n  - {of: [TZA], style: dashed}\n',
		'3:5 borders.1: The border between Kenya and Tanzania is to be solid and dashed: Add an item with between: [KEN, TZA] and its style, which counts then',
	],
	[
		'borders:\n  - of: [KEN]\ncountries: {NOR: A sentence.}\n',
		'3:18 countries.NOR: No border of Norway is drawn, so this note is never shown: Name NOR in `borders`, or delete the line',
	],
	[
		'countries: {Uganda: A sentence.}\n',
		'1:13 The key "countries.Uganda" cannot be used: "Uganda" is not the code of a country that has a border on land: Write UGA',
	],
])('%j is one problem', (text, problem) => {
	expect(problemsOf(text)).toEqual([problem]);
});

test('maps.yaml under another name is not read, and the hint says how it is called', () => {
	const { problems } = readFiles({ 'site.yaml': 'title: T\n', 'maps.yml': 'borders: []\n' });
	expect(problems).toMatchObject([{ rule: 'unread-file', file: 'maps.yml', hint: 'Name it maps.yaml' }]);
});
