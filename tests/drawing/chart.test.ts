import { expect, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { chartOf } from '../../src/drawing/chart.ts';

test('marks stand on one scale from zero, and a gap stays a gap with its reason', () => {
	const chart = chartOf(dataset('period,entries,approximate,note', ['2019,20000,yes,', '2024,5000,,', '2025-04/2025-06,,,not published']));
	expect(chart?.rows.map(({ label, value, mark }) => [label, value, mark])).toEqual([
		['2019', 'about 20,000', { from: 0, to: 80, isRange: false }],
		['2024', '5,000', { from: 0, to: 20, isRange: false }],
		['April to June 2025', 'not published', null],
	]);
	expect(chart?.description).toBe(
		'Two figures in people, from 0 to 20,000; one gap: 2019, about 20,000; 2024, 5,000; April to June 2025, not published.',
	);
});

test('rival figures have a row each, with who says so', () => {
	const chart = chartOf(dataset('period,entries,y-max,who', ['2024-10,4000,,an agency', '2025-06-26,12000,16000,a developer']));
	expect(chart?.rows.map(({ label, value, mark }) => [label, value, mark])).toEqual([
		['An agency, October 2024', '4,000', { from: 0, to: 20, isRange: false }],
		['A developer, 26 June 2025', '12,000 to 16,000', { from: 60, to: 80, isRange: true }],
	]);
});

test('what is below zero stands on the other side of it', () => {
	const chart = chartOf(dataset('period,entries', ['2019,-100', '2020,300', '2021,']));
	expect([chart?.zero, chart?.least, chart?.scale]).toEqual([20, '-100', '300 people']);
	expect(chart?.rows.map(({ mark, inside }) => [mark, inside])).toEqual([
		[{ from: 20, to: 0, isRange: false }, false],
		[{ from: 20, to: 80, isRange: false }, true],
		[null, false],
	]);
	expect(chartOf(dataset('period,entries', ['2019,-5']))?.zero).toBe(80);
});

test('a line joins the figures between two gaps', () => {
	const rows = ['2018,1', '2019,2', '2020,', '2021,4', '2022,5', '2023,6', '2024,', '2025,1'];
	expect(chartOf({ ...dataset('period,entries', rows), mark: 'line' })?.runs).toEqual([
		[0, 1],
		[3, 4, 5],
	]);
	expect(chartOf(dataset('period,entries', rows))?.runs).toEqual([]);
});

test('a long label is broken into lines that fit a phone', () => {
	const [row] =
		chartOf(dataset('period,entries,who', ['2024,1,a body with a very long name that nobody would print on one line']))?.rows ?? [];
	expect(row?.lines).toEqual(['A body with a very long name that nobody', 'would print on one line, 2024']);
});

test('a table without figures has no chart', () => {
	expect(chartOf(dataset('period,entries', ['2024,']))).toBeUndefined();
});

function dataset(header: string, rows: string[]): Dataset {
	return {
		id: 'd',
		title: 'D',
		unit: 'people',
		x: 'period',
		y: 'entries',
		sources: [],
		aliases: [],
		mark: 'bar',
		columns: header.split(','),
		rows: rows.map((row) => row.split(',')),
	};
}
