import { expect, test } from 'vitest';
import { tried } from '../../src/checks/explain.ts';

const rulesOf = (files: Record<string, string>): string[] =>
	tried(files).map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
const claim = (statement: string): Record<string, string> => ({
	'claims/c-arrival.yaml': `statement: ${JSON.stringify(statement)}\nkind: event\nevidence: [{source: daily, stance: supports}, {source: weekly, stance: supports}]\n`,
});

test.each([
	'The ship came on 2 March; it left on the 3rd.',
	'The company denied the arrival, while the port confirmed it.',
	'The port saw a ship, but could not say whose it was.',
	'The company said that 120 workers had come, and that they had contracts.',
	'The ship came, and it left again.',
])('%j says two things', (statement) => expect(rulesOf(claim(statement))).toEqual(['compound-statement claims/c-arrival.yaml:1:13']));

test.each([
	'Workers and their families came from Australia, Canada, and the United States.',
	'The company said: "They came; they left, and they will return."',
	'The minister spoke of “work, but not pay”.',
	'From January to March 120 workers, cooks and drivers came by sea and by air.',
	'The workers waited a while in the port and the town.',
	'All but two of the workers came.',
])('%j says one', (statement) => expect(rulesOf(claim(statement))).toEqual([]));

test('what contradicts a saying shows its denial by words or by their place', () => {
	const saying = (more: string): Record<string, string> => ({
		'claims/c-arrival.yaml': `statement: He said so.\nkind: quote\nevidence: [{source: daily, stance: contradicts${more}}]\n`,
	});
	expect(rulesOf(saying(''))).toEqual(['contradicts-a-saying claims/c-arrival.yaml:3:36']);
	expect(rulesOf(saying(', locator: p. 4'))).toEqual([]);
	expect(rulesOf(saying(', quote: He never said that'))).toEqual([]);
});

test('only what a claim comes from has to say whose voice it is', () => {
	const ministry = (more: string): string => `type: report\ntitle: A report\nkind: government\nread: full\n${more}`;
	const cited = {
		'claims/c-arrival.yaml':
			'statement: They came.\nkind: event\nevidence: [{source: ministry, stance: supports}, {source: daily, stance: supports}, {source: weekly, stance: supports}]\n',
	};
	expect(rulesOf({ ...cited, 'sources/ministry.yaml': ministry('') })).toEqual(['voice-unknown sources/ministry.yaml:3:7']);
	expect(rulesOf({ ...cited, 'sources/ministry.yaml': ministry('speaks-for: [south-korea]\n') })).toEqual([]);
	expect(rulesOf({ ...cited, 'sources/ministry.yaml': ministry('reports: [daily]\n') })).toEqual([]);
});

test('a part from an origin that is needed for the whole is doubtful, and one from another is not', () => {
	const evidence = (...pieces: string[]): Record<string, string> => ({
		'claims/c-arrival.yaml': `statement: They came.\nkind: event\ncaveat: None.\nevidence:\n${pieces.map((piece) => `  - {${piece}}\n`).join('')}`,
		'sources/third.yaml': 'type: report\ntitle: T\nkind: ngo\nread: full\n',
	});
	const [daily, weekly, third] = ['source: daily, stance: supports', 'source: weekly, stance: supports', 'source: third, stance: supports'];
	expect(rulesOf(evidence(daily, weekly, `${third}, part: the day`))).toEqual([]);
	expect(rulesOf(evidence(daily, weekly, third, `${third}, part: the day`))).toEqual([]);
	expect(rulesOf(evidence(daily, weekly, third, `${weekly}, part: the day`, `${third}, part: the day`))).toEqual([
		'part-coverage claims/c-arrival.yaml:8:46',
	]);
});
