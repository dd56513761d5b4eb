import { expect, test } from 'vitest';
import { readFiles } from '../../src/read/corpus.ts';
import { datasetFigure } from '../../src/view/dataset-table.ts';

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
