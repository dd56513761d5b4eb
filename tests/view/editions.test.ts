import { expect, test } from 'vitest';
import { readFiles } from '../../src/read/corpus.ts';
import { editionOf } from '../../src/read/edition.ts';
import { datasetFigure } from '../../src/view/dataset-table.ts';
import { explainerView } from '../../src/view/explainer.ts';

const { corpus } = readFiles({
	'site.yaml': 'title: The ferry\neditions: [de]\n',
	'explainers/ship.mdx': '---\ntitle: The ship\nsummary: A ship.\n---\n\n![The ship](./ship.png)\n',
	'explainers/ship.png': 'a picture',
	'datasets/trips.yaml': 'title: Trips\nunit: trips\nx: year\ny: count\nmark: bar\nsources: []\n',
	'datasets/trips.csv': 'year,count\n2024,3\n',
	'translations/de/explainers/ship.mdx': '---\nof: title=0000000\ntitle: Das Schiff\n---\n\n![Das Schiff](./ship.png)\n',
	'translations/de/datasets/trips.yaml': 'of: title=0000000\ntitle: Fahrten\ncolumns: {year: Jahr, count: Anzahl}\n',
});
const german = editionOf(corpus, 'de');

test('a picture in a translation is the one beside its original', () => {
	const ship = german.explainers.get('ship') ?? expect.fail();
	expect(explainerView(ship, german).body).toContainEqual(
		expect.objectContaining({ src: '/pictures/explainers/ship.png', alt: 'Das Schiff' }),
	);
});

test('the columns of a table are called as the translation says, and in the original as the table does', () => {
	const columnsIn = (edition: typeof corpus): string[] =>
		datasetFigure(edition.datasets.get('trips') ?? expect.fail(), edition).columns.map(({ name }) => name);
	expect(columnsIn(german)).toEqual(['Jahr', 'Anzahl (trips)']);
	expect(columnsIn(corpus)).toEqual(['Year', 'Count (trips)']);
});
