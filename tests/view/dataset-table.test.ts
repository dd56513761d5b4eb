import { expect, test } from 'vitest';
import { readFiles } from '../../src/read/corpus.ts';
import { datasetFigure } from '../../src/view/dataset-table.ts';
import { datasetJson } from '../../src/files/table.ts';

test('a row with several sources links each of them', () => {
	const source = (title: string): string => `type: report\ntitle: ${title}\npublisher: ${title}\nkind: ngo\nread: full\n`;
	const { corpus } = readFiles({
		'site.yaml': 'title: T\n',
		'sources/s-a.yaml': source('One'),
		'sources/s-b.yaml': source('Two'),
		'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n',
		'datasets/d.csv': 'year,count,source\n2019,1,s-a s-b\n,,\n2020,2,s-b\n',
	});
	const dataset = corpus.datasets.get('d') ?? expect.fail('no dataset');
	expect(datasetFigure(dataset, corpus).rows.map((row) => [row[2]?.text, row[2]?.sources?.map(({ href }) => href)])).toEqual([
		['One; Two', ['/sources/s-a/', '/sources/s-b/']],
		['Two', ['/sources/s-b/']],
	]);
});

test('a column whose name only begins like y-max is read as words', () => {
	const { corpus } = readFiles({
		'site.yaml': 'title: T\n',
		'datasets/d.yaml': 'title: D\nunit: workers\nx: year\ny: count\n',
		'datasets/d.csv': 'year,count,y-max,y-note\n2019,1000,2000,about 5\n2020,3,,\n',
	});
	const dataset = corpus.datasets.get('d') ?? expect.fail('no dataset');
	expect(datasetFigure(dataset, corpus).rows.map((row) => row.slice(1).map(({ text }) => text))).toEqual([
		['1,000', '2,000', 'about 5'],
		['3', '–', ''],
	]);
	expect(datasetJson(dataset)).toMatchObject({
		rows: [
			{ count: 1000, 'y-max': 2000, 'y-note': 'about 5' },
			{ count: 3, 'y-max': null, 'y-note': null },
		],
	});
});
