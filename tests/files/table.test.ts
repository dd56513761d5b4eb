import { expect, test } from 'vitest';
import { datasetCsv } from '../../src/files/table.ts';

const csvOf = (cell: string): string =>
	datasetCsv({ columns: ['a'], rows: [[cell]] } as unknown as Parameters<typeof datasetCsv>[0])
		.slice('a\r\n'.length)
		.trimEnd();

test.each([
	'=1+1',
	'+1',
	'@SUM(A1)',
	"-2+3+cmd|' /C calc'!A0",
	'-',
	'-.5',
	'-1,5x',
	'-1e5',
	'\uff1d1+1',
	'\uff0b1',
	'\uff0d2+3',
	'\uff20x',
	'\ufe66x',
	' =1+1',
	'\t=1',
	'|calc',
])('a spreadsheet does not run %j', (cell) => {
	expect(csvOf(cell).replace(/^"/, '').startsWith("'")).toBe(true);
});

test.each(['-5', '-5.25', '0', '15000', '2024-02-18', '1-2', 'a=b', 'a + b', '–5', '−5', 'North Korea', "'quoted'", ''])(
	'%j stays as it is',
	(cell) => {
		expect(csvOf(cell)).toBe(cell);
	},
);

test.each([
	['a;=1+1', '"a;=1+1"'],
	['a, "b"', '"a, ""b"""'],
	['a\nb', '"a\nb"'],
])('%j is one cell in every spreadsheet', (cell, written) => {
	expect(csvOf(cell)).toBe(written);
});
