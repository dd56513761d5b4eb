import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

export const shortLines: Check = {
	name: 'short-line',
	summary: 'A dataset drawn as a line has two figures or more',
	severity: 'warning',
	why: 'A line shows how something developed, and one figure cannot.',
	example: {
		wrong: {
			'datasets/arrivals.yaml': `${exampleSite['datasets/arrivals.yaml']}mark: line\n`,
			'datasets/arrivals.csv': 'month,count\n2026-01,80\n2026-02,\n',
		},
		right: {
			'datasets/arrivals.yaml': `${exampleSite['datasets/arrivals.yaml']}mark: dot\n`,
			'datasets/arrivals.csv': 'month,count\n2026-01,80\n2026-02,\n',
		},
	},
	*run({ datasets }) {
		for (const { y, mark, columns, rows, filing } of datasets.values()) {
			const index = columns.indexOf(y);
			if (index === -1 || mark !== 'line') continue;
			const figures = rows.filter((cells) => cells[index] !== '').length;
			if (figures > 1) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['mark']),
				message: `The table has ${figures === 1 ? 'one figure' : 'no figures'}, but a line needs two`,
				hint: 'Write mark: dot, or add the rows that are missing',
			};
		}
	},
};
