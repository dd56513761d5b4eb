import { hasFigure, rowSources } from '../model/dataset.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

const withoutSources = exampleSite['datasets/arrivals.yaml'].replace('sources: [weekly]\n', '');

/** Reports datasets without a source. */
export const datasetSources: Check = {
	name: 'dataset-source',
	summary: 'A dataset names its sources, in `sources` or row by row in the column `source`',
	severity: 'error',
	why: 'Every chart looks equally certain, whether or not anybody counted. Your own figures need a source too: a record of what was counted, and how.',
	example: {
		wrong: { 'datasets/arrivals.yaml': withoutSources },
		right: {
			'datasets/arrivals.yaml': withoutSources,
			'datasets/arrivals.csv': 'month,count,source\n2026-01,80,weekly\n2026-02,120,daily\n',
		},
	},
	*run({ datasets }) {
		for (const dataset of datasets.values()) {
			// The sources of routes are checked with their other columns.
			if (dataset.mark === 'route' || dataset.sources.length > 0 || rowSources(dataset).length > 0) continue;
			if (!dataset.rows.some((cells) => hasFigure(dataset, cells))) continue;
			yield {
				file: dataset.filing.file,
				...placeOf(dataset.filing.places, ['title']),
				message: `Nothing says where the figures of "${dataset.title}" come from`,
				hint: 'Write sources: [source-id], or give the table a column named source with the id of a source in every row',
			};
		}
	},
};
