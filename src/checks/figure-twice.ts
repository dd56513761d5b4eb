import type { Position } from '../markup/document.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** Reports a second chart or map of a dataset on a page: its id, used by links, must be unique. */
export const figureTwice: Check = {
	name: 'figure-twice',
	summary: 'A text shows each chart and each map once',
	severity: 'error',
	inEditions: true,
	why: 'Links lead to the chart of a dataset by its id, and ids are unique on a page. To mention it again, link to it: `[the chart](#d-arrivals)`.',
	example: {
		wrong: explainer('<Chart dataset="arrivals" />\n\nAgain:\n\n<Chart dataset="arrivals" />'),
		right: explainer('<Chart dataset="arrivals" />\n\nAgain, see [the chart](#d-arrivals).'),
	},
	*run({ explainers, events, entities, datasets }) {
		const routes = [...datasets.values()].find(({ mark }) => mark === 'route')?.id;
		for (const { filing } of [...explainers.values(), ...events.values(), ...entities.values()]) {
			const first = new Map<string, Position>();
			for (const { datasetId = routes, line, column } of filing.body.figures) {
				if (datasetId === undefined) continue;
				const before = first.get(datasetId);
				if (before)
					yield {
						file: filing.file,
						line,
						column,
						message: `The dataset "${datasetId}" is shown twice, first on line ${before.line}`,
						hint: `Delete it, or write [words](#d-${datasetId}) in its place`,
					};
				else first.set(datasetId, { line, column });
			}
		}
	},
};
