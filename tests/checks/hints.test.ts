import { expect, test } from 'vitest';
import { checkFolder } from '../../src/build/library.ts';
import { folderWith, sound } from '../read/folder.ts';

/** A faulty file, part of the message or hint of its only problem, and the file corrected as the hint says. */
type Case = readonly [wrong: string, says: string, right: string];

const source = (rest: string, least = 'type: report\ntitle: T\nkind: ngo\nread: full\n'): string => `${least}${rest}`;
const claim = (rest: string): string => `statement: S\nkind: figure\ncaveat: C\n${rest}`;
const event = (rest: string): string => `---\ntitle: T\n${rest}---\n`;
const text = (body: string): string => `---\ntitle: T\nsummary: S\n---\n\n${body}\n`;

function problemsIn(file: string, content: string): string[] {
	const { problems } = checkFolder(
		folderWith({
			...sound,
			'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\nsources: [s-a]\n',
			'datasets/d.csv': 'year,count\n2019,1\n',
			'sources/s-b.yaml': source(''),
			[file]: content,
		}),
	);
	return problems
		.filter(({ rule }) => rule !== 'unused-source')
		.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.message} // ${problem.hint}`);
}

const cases: Readonly<Record<string, readonly Case[]>> = {
	'maps.yaml': [
		['borders:\n  - of: [kenya]\n', '2:10 borders.0.of.0: "kenya" is not the code', 'borders:\n  - of: [KEN]\n'],
		['borders:\n  - between: [KEN]\n', '// Add a neighbour of Kenya: Ethiopia (ETH)', 'borders:\n  - between: [KEN, ETH]\n'],
		['borders:\n  - between: [KEN, NOR]\n', '// Its neighbours are Ethiopia (ETH)', 'borders:\n  - between: [KEN, ETH]\n'],
		['borders:\n  - style: dashed\n', '// Write of: [KEN]', 'borders:\n  - style: dashed\n    of: [KEN]\n'],
		[
			'borders:\n  - of: [KEN]\n  - of: [TZA]\n    style: dashed\n',
			'// Add an item with between: [KEN, TZA] and its style',
			'borders:\n  - of: [KEN]\n  - of: [TZA]\n    style: dashed\n  - between: [KEN, TZA]\n    style: dashed\n',
		],
		['countries:\n  UGA: A sentence.\n', '// Name UGA in `borders`', 'borders:\n  - of: [UGA]\ncountries:\n  UGA: A sentence.\n'],
	],
	'sources/s-b.yaml': [
		// A misspelt key is unknown, and not missing as well.
		[source('', 'type: report\ntittle: T\nkind: ngo\nread: full\n'), '2:1 Unknown key "tittle" // Did you mean "title"?', source('')],
		[source('', 'type: report\nTitle: T\nkind: ngo\nread: full\n'), '2:1 Unknown key "Title" // Did you mean "title"?', source('')],
		[source('', 'type: report\ntitle: T\nkind: ngo\nraed: full\n'), '4:1 Unknown key "raed" // Did you mean "read"?', source('')],
		[source('titles: X\n'), 'Did you mean "title"? It is on line 2: keep one of the two', source('')],
		// A wrongly indented key is one problem.
		[
			source('archived:\n  URL: https://example.org/b\ndate: 2024-01-01\n'),
			'7:1 The key "date" is not indented as what it belongs to // Indent it like the other keys below "archived"',
			source('archived:\n  URL: https://example.org/b\n  date: 2024-01-01\n'),
		],
		[
			source('', 'type: report\ntitle: T\nkind: ngo\narchived:\n  URL: https://example.org/b\n  date: 2024-01-01\n  read: full\n'),
			'7:3 The key "read" is not indented as what it belongs to // Begin it in column 1, as "archived" does',
			source('archived:\n  URL: https://example.org/b\n  date: 2024-01-01\n'),
		],
		[
			source('archived: {URL: "https://example.org/b", date: 2024-01-01, note: N}\n'),
			'Write it on a line of its own, after the braces of "archived"',
			source('archived: {URL: "https://example.org/b", date: 2024-01-01}\nnote: N\n'),
		],
		[
			source('', 'type: report\ntitle: T\nkind: ngo\nnote:\n  read: full\n'),
			'5:3 The key "read" is indented, as if it belonged to "note" // Begin it in column 1',
			source('note:\n'),
		],
		[
			source('', 'type: report\ntitle:\n  kind: ngo\n  read: full\n'),
			'3:3 The keys "kind" and "read" are indented, as if they belonged to "title" // Begin them in column 1, and write after title: what belongs there',
			source(''),
		],
		[
			source('', 'type: report\ntitle: T\nkind: ngo\n read: full\n'),
			'4:2 The line "read: full" is not indented like the lines that it belongs to // Begin the keys of one record in the same column',
			source(''),
		],
		// The hint has the words of the list.
		[
			source('', 'type: web page\ntitle: T\nkind: ngo\nread: full\n'),
			'1:7 "type" cannot be "web page" // Did you mean "webpage"? Write article, article-journal,',
			source('', 'type: webpage\ntitle: T\nkind: ngo\nread: full\n'),
		],
		[
			source('', 'type: leaflet\ntitle: T\nkind: ngo\nread: full\n'),
			', report, review, review-book, software, song, speech, standard, thesis, treaty or webpage',
			source(''),
		],
		[
			source('', 'type: report\ntitle: T\nkind: charity\nread: full\n'),
			'3:7 "kind" cannot be "charity" // Write wire, newspaper, broadcaster,',
			source(''),
		],
		[source('', 'type: report\ntitle: T\nread: full\n'), '1:1 "kind" is missing // Add a line kind: with wire, newspaper,', source('')],
		[source('', 'type: report\ntitle: T\nkind:\nread: full\n'), 'Fill in what belongs after kind: wire, newspaper,', source('')],
		[
			source('archived: {URL: "https://example.org/b"}\n'),
			'Add date: … between the braces',
			source('archived: {URL: "https://example.org/b", date: 2024-01-01}\n'),
		],
		// Names
		[
			source('author: Kim, Min-ji\n'),
			'5:9 "author" is a list, not "Kim, Min-ji" // Write [{family: Kim, given: Min-ji}] or [{literal: "Kim, Min-ji"}]',
			source('author: [{family: Kim, given: Min-ji}]\n'),
		],
		[source('author: Kim, Min-ji\n'), 'or [{literal: "Kim, Min-ji"}]', source('author: [{literal: "Kim, Min-ji"}]\n')],
		[
			source('editor: Kim, Min-ji\n'),
			'5:9 "editor" is a list, not "Kim, Min-ji" // Write [{family: Kim, given: Min-ji}]',
			source('editor: [{family: Kim, given: Min-ji}]\n'),
		],
		[
			source('translator: [Kim Min-ji, Lee Su]\n'),
			'5:14 The translators "Kim Min-ji" and "Lee Su" are texts, not names in their parts // Write {literal: Kim Min-ji} and {literal: Lee Su}',
			source('translator: [{literal: Kim Min-ji}, {literal: Lee Su}]\n'),
		],
		[source('author: The Korea Herald\n'), 'Write [{literal: The Korea Herald}],', source('author: [{literal: The Korea Herald}]\n')],
		[source('author: "A: B"\n'), 'Write [{literal: "A: B"}],', source('author: [{literal: "A: B"}]\n')],
		[
			source('author: Kim, Min-ji; Lee, Su\n'),
			'Write [{family: Kim, given: Min-ji}, {family: Lee, given: Su}]',
			source('author: [{family: Kim, given: Min-ji}, {family: Lee, given: Su}]\n'),
		],
		[
			source('author: [Kim Min-ji]\n'),
			'5:10 The author "Kim Min-ji" is a text, not a name in its parts // Write {literal: Kim Min-ji}',
			source('author: [{literal: Kim Min-ji}]\n'),
		],
		[source('author: [Kim Min-ji]\n'), 'as in {family: Kim, given: Min-ji}', source('author: [{family: Kim, given: Min-ji}]\n')],
		[
			source('author:\n  - Kim Min-ji\n  - Lee Su\n'),
			'Write {literal: Kim Min-ji} and {literal: Lee Su}',
			source('author:\n  - {literal: Kim Min-ji}\n  - {literal: Lee Su}\n'),
		],
		[
			source('author: [{literal: X, family: Y}]\n'),
			'5:10 A name has either "literal" or "family", not both // Keep literal',
			source('author: [{literal: X}]\n'),
		],
		[source('author: [{famly: Y}]\n'), 'Did you mean "family"?', source('author: [{family: Y}]\n')],
		[source('author: [{literl: Y}]\n'), 'Did you mean "literal"?', source('author: [{literal: Y}]\n')],
		[
			source('author: [{given: Y}]\n'),
			'"author.0.family" is missing // Add family: … between the braces',
			source('author: [{given: Y, family: X}]\n'),
		],
		[
			source('author: [{first: Min-ji, last: Kim}]\n'),
			'5:11 "author.0" has the unknown keys "first" and "last", and none of its own // Write in their place family: …. Keys are family, given,',
			source('author: [{family: Kim}]\n'),
		],
		[source('link: no\n'), 'Write false', source('link: false\n')],
		[source('language: Korean\n'), 'Write ko', source('language: ko\n')],
		[source('language: en_US\n'), 'Write en-US', source('language: en-US\n')],
		// Lists
		[source('reports: s-a\n'), 'Write [s-a]', source('reports: [s-a]\n')],
		[source('speaks-for: one, two\n'), 'Write [one, two]', source('speaks-for: [one, two]\n')],
		[source('speaks-for: one two\n'), 'Write [one, two]', source('speaks-for: [one, two]\n')],
		// Look-alikes of YAML syntax
		[
			source('', 'type: report\ntitle:\u00a0T\nkind: ngo\nread: full\n'),
			'2:7 The space after the colon of "title" is a no-break space, U+00A0 // Type a plain space',
			source(''),
		],
		[
			source('', 'type:\u3000report\ntitle: T\nkind: ngo\nread: full\n'),
			'1:6 The space after the colon of "type" is an unusual space, U+3000 // Type a plain space',
			source(''),
		],
		[
			source('', 'type: report\ntitle：T\nkind: ngo\nread: full\n'),
			'2:6 The colon after "title" is a full-width one, U+FF1A // Type a plain colon and a space',
			source(''),
		],
		[source('reports:\n  -\u00a0s-a\n'), 'Write a space after each hyphen, a plain one', source('reports:\n  - s-a\n')],
		[
			source('archived: {URL:\u00a0"https://example.org/b", date: 2024-01-01}\n'),
			'Type a plain space',
			source('archived: {URL: "https://example.org/b", date: 2024-01-01}\n'),
		],
		[
			source('', 'type: report\ntitle: “Report: c”\nkind: ngo\nread: full\n'),
			'2:8 The marks around the value, “ and ”, are not the straight ones of YAML // Type straight ones: "Report: c"',
			source('', 'type: report\ntitle: "Report: c"\nkind: ngo\nread: full\n'),
		],
		[
			source('', 'type: report\ntitle: ‘It’s: “c”’\nkind: ngo\nread: full\n'),
			'Type straight ones: "It’s: “c”"',
			source('', 'type: report\ntitle: "It’s: “c”"\nkind: ngo\nread: full\n'),
		],
		[
			source('', 'type: report\ntitle: „Say "x": y“\nkind: ngo\nread: full\n'),
			'Type straight ones: \'Say "x": y\'',
			source('', 'type: report\ntitle: \'Say "x": y\'\nkind: ngo\nread: full\n'),
		],
		[source('author: [{literal: “A: B”}]\n'), 'Type straight ones: "A: B"', source('author: [{literal: "A: B"}]\n')],
		[
			source('', 'type: report\ntitle: Report: c\nkind: ngo\nread: full\n'),
			'2:8 The value "Report: c" contains a colon and a space // Put the value in quotation marks',
			source('', 'type: report\ntitle: "Report: c"\nkind: ngo\nread: full\n'),
		],
		[
			source('', 'type: report\ntitle: Report: "it\'s"\nkind: ngo\nread: full\n'),
			'Put the value in single quotation marks, and write an apostrophe in it twice',
			source('', "type: report\ntitle: 'Report: \"it''s\"'\nkind: ngo\nread: full\n"),
		],
		// Dates
		[source('issued: 03.05.2019\n'), 'Write 2019-05-03. ', source('issued: 2019-05-03\n')],
		[source('issued: Oct 29\n'), 'Write 2024-10-29 with the right year', source('issued: 2023-10-29\n')],
		[
			source('issued: early 2024\n'),
			'Write "[2024-01..2024-04]" for one time in it or 2024-01/2024-04 for all of it',
			source('issued: "[2024-01..2024-04]"\n'),
		],
		[source('issued: 1990s\n'), 'Write 199X. ', source('issued: 199X\n')],
		[source('accessed: Q3 2024\n'), 'Write 2024-07/2024-09. ', source('accessed: 2024-07/2024-09\n')],
	],
	'claims/c-b.yaml': [
		[claim('value: 1,5\n'), '4:8 value: "1,5" is not a number // Write 1.5, with a point', claim('value: 1.5\n')],
		[claim('value: 15,000\n'), 'Write 15000, without separators', claim('value: 15000\n')],
		[claim('value: 2.5 million\n'), 'Write 2500000, in digits alone', claim('value: 2500000\n')],
		[claim('value: 100-200\n'), 'value: "100-200" is not a number, but two // Write [100, 200]', claim('value: [100, 200]\n')],
		[claim('value: [1, 2, 3]\n'), 'as in [100, 200]', claim('value: [100, 200]\n')],
		[claim('value: {from: 1}\n'), 'as in [100, 200]', claim('value: [100, 200]\n')],
		[claim('checked: 3 May 2026\n'), 'Write 2026-05-03. ', claim('checked: 2026-05-03\n')],
		[claim('checked: May 2026\n'), 'Write year, month and day, such as 2026-11-23', claim('checked: 2026-11-23\n')],
		[
			claim('evidence:\n  - source: s-a\nstance: supports\n'),
			'6:1 The key "stance" is not indented as what it belongs to // Indent it like the other keys below "evidence"',
			claim('evidence:\n  - source: s-a\n    stance: supports\n'),
		],
		[
			claim('evidence:\n  - source: s-a\n    stance: supports\nquote: X\n'),
			'7:1 The key "quote" is not indented',
			claim('evidence:\n  - source: s-a\n    stance: supports\n    quote: X\n'),
		],
		[
			claim('evidence:\n  - source: s-a\n  - stance: supports\n'),
			'6:5 The hyphen before "stance" begins another item // Write a space in place of the hyphen',
			claim('evidence:\n  - source: s-a\n    stance: supports\n'),
		],
		[
			claim('evidence:\n  - sorce: s-a\n    stance: supports\n'),
			'5:5 Unknown key "evidence.0.sorce" // Did you mean "source"?',
			claim('evidence:\n  - source: s-a\n    stance: supports\n'),
		],
		[
			claim('evidence:\n  - source: s-a\n    stance: supports\n    as-of: 2024\n'),
			'Begin it in column 1, as "evidence" does',
			claim('evidence:\n  - source: s-a\n    stance: supports\nas-of: 2024\n'),
		],
		[
			claim('history:\n  - 2024-01-01: changed\n'),
			'5:5 "history.0" has the unknown key "2024-01-01", and none of its own // Write in its place date: … and change: …. Keys are date, change',
			claim('history:\n  - date: 2024-01-01\n    change: changed\n'),
		],
		[
			claim('evidence: [s-a]\n'),
			'"evidence.0" contains keys and values of its own // Write them in its place; keys are source, stance,',
			claim('evidence: [{source: s-a, stance: supports}]\n'),
		],
	],
	'events/e-b.mdx': [
		[event('dat: 2024\n'), '3:1 Unknown key "dat" // Did you mean "date"?', event('date: 2024\n')],
		[event('date: mid-2023\n'), 'Write "[2023-05..2023-08]"', event('date: "[2023-05..2023-08]"\n')],
		[
			event('date: [2025-06-03..2025-06-08]\n'),
			'in quotation marks, "[2025-06-03..2025-06-08]", if the brackets are part of it',
			event('date: "[2025-06-03..2025-06-08]"\n'),
		],
		[
			event('date: "[2025-06-08..2025-06-03]"\n'),
			'Write "[2025-06-03..2025-06-08]", or correct one of the two',
			event('date: "[2025-06-03..2025-06-08]"\n'),
		],
		[event('date: 2024/25\n'), 'Write 2024/2025. ', event('date: 2024/2025\n')],
		[
			event('date: -0044-03-15\n'),
			'is EDTF that this site does not read: dates must be in the years 1000 to 2999',
			event('date: 2024-02-18\n'),
		],
	],
	'entities/p.mdx': [
		[
			'---\nname: P\nkind: city\nsummary: S\n---\n',
			'Write person, organisation, place, law or term',
			'---\nname: P\nkind: place\nsummary: S\n---\n',
		],
		[
			'---\nname: P\nkind: place\nsummary: S\ncoordinates: 43.1, 131.9\n---\n',
			'Write [43.1, 131.9]',
			'---\nname: P\nkind: place\nsummary: S\ncoordinates: [43.1, 131.9]\n---\n',
		],
		[
			'---\nname: P\nkind: place\nsummary: S\ncoordinates: 43,1; 131,9\n---\n',
			'Write [43.1, 131.9]',
			'---\nname: P\nkind: place\nsummary: S\ncoordinates: [43.1, 131.9]\n---\n',
		],
	],
	'explainers/y.mdx': [
		['---\ntitle: T\nsummry: S\n---\n', '3:1 Unknown key "summry" // Did you mean "summary"?', text('')],
		[
			'---\ntitle: T\nsummary: S\nestablished: So it is, they say.\n---\n',
			'Write ["So it is, they say."]',
			'---\ntitle: T\nsummary: S\nestablished: ["So it is, they say."]\n---\n',
		],
	],
	'explainers/z.mdx': [
		// "Less than" signs, addresses and tags
		[
			text('If a <b and c, then [@s-a].'),
			'6:6 "<" before "b" is read as the start of a tag // Write \\< for a literal <',
			text('If a \\<b and c, then [@s-a].'),
		],
		[text('If a <b'), '6:6 "<" before "b" is read', text('If a \\<b')],
		[text('If a <T and b.'), '6:6 "<" before "T" is read', text('If a \\<T and b.')],
		[text('If a <b and c> d.'), '6:6 "<" before "b" is read', text('If a \\<b and c> d.')],
		[
			text('Write to <desk@example.org> now.'),
			'6:10 "<" before an address is read as the start of a tag: desk@example.org // Write [desk@example.org](mailto:desk@example.org), or the address without brackets',
			text('Write to [desk@example.org](mailto:desk@example.org) now.'),
		],
		[text('Write to <desk@example.org> now.'), 'or the address without brackets', text('Write to desk@example.org now.')],
		[text('See <www.example.org> now.'), 'Write [words](https://www.example.org)', text('See [words](https://www.example.org) now.')],
		[text('See <example.org/a> now.'), 'Write [words](https://example.org/a)', text('See [words](https://example.org/a) now.')],
		[
			text('<Claim id="c-a>words</Claim> [@s-a].'),
			'6:11 The quotation mark of id is never closed // Write " after its value, before the ">"',
			text('<Claim id="c-a">words</Claim> [@s-a].'),
		],
		[
			text('<Claim id="c-a>words</Claim> and <Claim id="c-a">more</Claim>.'),
			'6:11 The quotation mark of id is never closed',
			text('<Claim id="c-a">words</Claim> and <Claim id="c-a">more</Claim>.'),
		],
		[text('<Claim id=c-a>words</Claim>.'), 'Put it in straight quotation marks', text('<Claim id="c-a">words</Claim>.')],
		[
			text('<Claim id="c-a",>words</Claim>.'),
			'6:16 The tag <Claim> cannot be read at "," // Write its attributes with spaces between, as in <Claim id="…">',
			text('<Claim id="c-a">words</Claim>.'),
		],
		[text('<Chart dataset="d">'), 'Write <Chart … />', text('<Chart dataset="d" />')],
		// Braces
		[
			text('## Head {#own-id}\n\nText [@s-a].'),
			'6:9 {#own-id} sets an id, a class or a size in other Markdown, but does nothing here // Delete {#own-id}; a heading has its id from its words',
			text('## Head\n\nText [@s-a].'),
		],
		[text('Text [@s-a]{.class}.'), 'Delete {.class}', text('Text [@s-a].')],
		[text('Text [words](event:e-a){lang=ko key="a b"}.'), 'Delete {lang=ko key="a b"}', text('Text [words](event:e-a).')],
		[text('Text {width=50%}.'), 'Delete {width=50%}', text('Text.')],
		[text('A set {a, b}.'), 'Write \\{ and \\}', text('A set \\{a, b\\}.')],
		[text('Text {/* unclosed'), '6:6 The comment {/* is never closed // Write */} after it', text('Text {/* unclosed*/}')],
		[
			text('Text {/* unclosed */ more.'),
			'6:6 The brace of the comment {/* is never closed // Write } right after */',
			text('Text {/* unclosed */} more.'),
		],
		// Citations and footnotes
		[
			text('Said [@s-a, p. 100; emphasis added].'),
			'a semicolon that divides no sources is \\;',
			text('Said [@s-a, p. 100\\; emphasis added].'),
		],
		[
			text('Text[^x y] [@s-a].\n\n[^x y]: note'),
			'6:5 The name of a footnote cannot contain a space: [^x y] // Write [^x-y], here and at the footnote itself',
			text('Text[^x-y] [@s-a].\n\n[^x-y]: note'),
		],
		[
			text('Text[^x y] [@s-a].\n\n[^x y]: A note of words.'),
			'6:5 The name of a footnote cannot contain a space: [^x y]',
			text('Text[^x-y] [@s-a].\n\n[^x-y]: A note of words.'),
		],
		[text('As @s-a says.'), 'Write [@s-a], or \\@s-a for the words themselves', text('As [@s-a] says.')],
		[text('As @s-a says.'), 'or \\@s-a for the words themselves', text('As \\@s-a says.')],
		[
			text('Some 15,000 came [@s-a, p. 100; emphasis added].'),
			'has no @id in "emphasis added"',
			text('Some 15,000 came [@s-a, p. 100\\; emphasis added].'),
		],
		[text('Some 15,000 came, as @s-a says.'), '"@s-a" has no brackets around it', text('Some 15,000 came, as [@s-a] says.')],
		[
			text('<Claim ID="c-a">15,000</Claim> came.'),
			'6:8 <Claim> has no attribute "ID" // Did you mean "id"?',
			text('<Claim id="c-a">15,000</Claim> came.'),
		],
		[
			text('<Uncited why="our sum">15</Uncited> came.'),
			'6:10 <Uncited> has no attribute "why" // <Uncited> takes reason',
			text('<Uncited reason="our sum">15</Uncited> came.'),
		],
		[text('<Foo>text'), '6:1 There is no component <Foo> // Components are Claim,', text('<Aside>text</Aside>')],
		[text('Some 15,000 came ([report](sources:s-a)).'), 'Did you mean "source"?', text('Some 15,000 came ([report](source:s-a)).')],
		[
			text('See [words](www.example.org/a).'),
			'Write https://www.example.org/a for an address outside',
			text('See [words](https://www.example.org/a).'),
		],
		// Figures
		[
			text('Some 15,000 came.'),
			'Add [@source-id] or <Claim id="…">words</Claim> to the sentence; <Uncited reason="…">words</Uncited> is for what needs none',
			text('Some <Uncited reason="our sum">15,000</Uncited> came.'),
		],
		[text('Some 15,000 came.'), '<Claim id="…">words</Claim>', text('Some <Claim id="c-a">15,000</Claim> came.')],
		[
			text('').replace('summary: S', 'summary: Some 15,000 came.'),
			'3:15 The figure "15,000" has no source in its sentence // Add [@source-id] or [words](claim:id) to the sentence; <Uncited',
			text('').replace('summary: S', 'summary: Some <Uncited reason="our sum">15,000</Uncited> came.'),
		],
		[
			text('').replace('summary: S', 'summary: Some 15,000 came.'),
			'[words](claim:id)',
			text('').replace('summary: S', "summary: 'Some [15,000](claim:c-a) came.'"),
		],
		[
			text('').replace('summary: S', 'summary: S\nestablished: [So 15 came.]'),
			'<Uncited reason="…">words</Uncited>',
			text('').replace('summary: S', `summary: S\nestablished: ['*So <Uncited reason="our sum">15</Uncited>* came.']`),
		],
		[
			text('').replace('summary: S', 'summary: Some <Uncited>15,000</Uncited> came.'),
			'reason of <Uncited> is missing',
			text('').replace('summary: S', 'summary: Some <Uncited reason="our sum">15,000</Uncited> came.'),
		],
		[
			text('').replace('summary: S', `summary: '<Claim id="c-a">15,000 workers</Claim> came.'`),
			'<Claim> cannot be read in a field // Write [words](claim:c-a)',
			text('').replace('summary: S', "summary: '[15,000 workers](claim:c-a) came.'"),
		],
		[
			text('').replace('summary: S', 'summary: A <b>ship</b> came.'),
			'The HTML element <b> is not accepted // Write **words**',
			text('').replace('summary: S', 'summary: A **ship** came.'),
		],
		[
			text('').replace('summary: S', 'summary: Some <Uncited reason=sum>15</Uncited> came.'),
			'Write <Uncited reason="…">words</Uncited>',
			text('').replace('summary: S', 'summary: Some <Uncited reason="sum">15</Uncited> came.'),
		],
		[text('Text [@S.B].'), 'Did you mean "s-b"?', text('Text [@s-b].')],
		[text('Text [@Report_2020].'), 'ids are lower case letters, digits and single hyphens, as in "report-2020"', text('Text [@s-b].')],
	],
	'datasets/d.csv': [
		['year,count\n2019,"1,5"\n', '2:6 "1,5" in the column "count" is not a number // Write 1.5, with a point', 'year,count\n2019,1.5\n'],
		['year,count\n2019,"15,000"\n', 'Write 15000, without separators', 'year,count\n2019,15000\n'],
		[
			'year;count;source\n2019;1,5;s-a\n2020;2;s-a\n',
			'1:1 The cells of d.csv are separated by semicolons, not by commas // Save it as CSV with commas, and write numbers with a point: 1.5',
			'year,count,source\n2019,1.5,s-a\n2020,2,s-a\n',
		],
		['year\tcount\n2019\t1\n', '1:1 The cells of d.csv are separated by tabs, not by commas', 'year,count\n2019,1\n'],
		['sep=,\nyear,count\n2019,1\n', '1:1 The first line of d.csv, "sep=,", is for one program alone // Delete it', 'year,count\n2019,1\n'],
		[
			'year,count,\n2019,1,\n',
			'1:1 Column 3 of the table has no name // Write one in the first row, or delete the column with its comma in every row',
			'year,count\n2019,1\n',
		],
		[
			'year,count,source\n2019,1,"s-a; s-b, s-a"\n',
			'2:8 The sources "s-a; s-b, s-a" are not separated by spaces // Write s-a s-b s-a',
			'year,count,source\n2019,1,s-a s-b s-a\n',
		],
		['year,count,source\n2019,1,s-a s-c\n', '2:8 There is no source "s-c"', 'year,count,source\n2019,1,s-a s-b\n'],
		['year,count\n2019,many\n', 'leave the cell empty', 'year,count\n2019,\n'],
	],
};

for (const [file, rows] of Object.entries(cases)) {
	test.each(rows)(`in ${file}, %j is one problem, and its hint is right to the letter: %s`, (wrong, says, right) => {
		expect(problemsIn(file, wrong)).toEqual([expect.stringContaining(says)]);
		expect(problemsIn(file, right)).toEqual([]);
	});
}

test.each<[string, string]>([
	['a no-break space within a value', 'title: T\u00a0T'],
	['curly marks that are part of the title', 'title: “Report”'],
	['curly marks within straight ones', 'title: "“Report”: c"'],
	['a full-width colon within a value', 'title: 報告：甲'],
])('%s stays as it is', (_, line) => {
	expect(problemsIn('sources/s-b.yaml', `type: report\n${line}\nkind: ngo\nread: full\n`)).toEqual([]);
});

test.each<[string, string]>([
	['empty rows', 'year,count,source\n2019,1,s-a\n,,\n2020,2,s-a\n,,,\n'],
	['several sources in a row', 'year,count,source\n2019,1,s-a s-b\n'],
	['semicolons within cells', 'year,count,note\n2019,1,one; two\n'],
	['a column whose name holds a semicolon', 'year,count,"a;b"\n2019,1,x\n'],
])('a table may have %s', (_, table) => {
	expect(problemsIn('datasets/d.csv', table)).toEqual([]);
});

test.each<[string, string]>([
	['an @ in an address', 'Profile https://social.example.org/@s-a and example.org/@s-a [@s-a].'],
	['an @ in the address of a link', 'See [the profile](https://social.example.org/@s-a) [@s-a].'],
	['a comment', 'Text {/* a note {#id} */} [@s-a].'],
	['a "less than" sign before a space', 'If a < b and c [@s-a].'],
	['an escaped bracket with a space', 'The class \\[^x y] [@s-a].'],
	['two sources, one with a semicolon', '[@s-a, p. 4\\; and 5; see @s-b].'],
])('a text may have %s', (_, body) => {
	expect(problemsIn('explainers/z.mdx', text(body))).toEqual([]);
});

test('a name of a source without brackets stands for no citation where its rule is off', () => {
	const { problems } = checkFolder(
		folderWith({
			...sound,
			'site.yaml': 'title: T\nrules: {bare-citation: off}\n',
			'explainers/z.mdx': text('Some 15,000 came, as @s-a says.'),
		}),
	);
	expect(problems.map(({ rule }) => rule)).toEqual(['uncited-figure']);
});
