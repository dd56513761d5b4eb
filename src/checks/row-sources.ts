import { hasFigure, rowSources } from '../model/dataset.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

const withoutSources = exampleSite['datasets/arrivals.yaml'].replace('sources: [weekly]\n', '');

/** Reports rows without a source in tables where other rows have one. */
export const rowSourcesNamed: Check = {
	name: 'row-source',
	summary: 'Where the rows of a dataset name their sources, every row with a figure does',
	severity: 'warning',
	why: 'In a table whose other rows have a source, a figure without one seems to be covered by its neighbours. Sources that cover all rows belong in `sources` of the dataset.',
	example: {
		wrong: { 'datasets/arrivals.yaml': withoutSources, 'datasets/arrivals.csv': 'month,count,source\n2026-01,80,weekly\n2026-02,120,\n' },
		right: { 'datasets/arrivals.yaml': withoutSources, 'datasets/arrivals.csv': 'month,count,source\n2026-01,80,weekly\n2026-02,,\n' },
	},
	*run({ datasets }) {
		for (const dataset of datasets.values()) {
			// The sources of routes are checked with their other columns.
			if (dataset.mark === 'route' || dataset.sources.length > 0 || rowSources(dataset).length === 0) continue;
			const column = dataset.columns.indexOf('source');
			for (const [row, cells] of dataset.rows.entries()) {
				if (cells[column] !== '' || !hasFigure(dataset, cells)) continue;
				yield {
					file: dataset.tableFile,
					...(dataset.cellPositions[row]?.[column] ?? dataset.cellPositions[row]?.[0] ?? { line: 1, column: 1 }),
					message: `The row "${cells[dataset.columns.indexOf(dataset.x)] ?? ''}" names no source`,
					hint: 'Write the id of its source in the column source, or what holds for all rows in `sources` of the dataset',
				};
			}
		}
	},
};
