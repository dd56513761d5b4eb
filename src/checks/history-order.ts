import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { claim } from './example.ts';

export const historyOrder: Check = {
	name: 'history-order',
	summary: 'The history of a claim is in chronological order',
	severity: 'warning',
	why: 'The page of the claim shows its history in the order of the file: how it was first written, then each change.',
	example: {
		wrong: claim('history:\n  - {date: 2026-03-09, change: Second source added.}\n  - {date: 2026-03-05, change: First written.}\n'),
		right: claim('history:\n  - {date: 2026-03-05, change: First written.}\n  - {date: 2026-03-09, change: Second source added.}\n'),
	},
	*run({ claims }) {
		for (const { history, filing } of claims.values()) {
			for (const [index, { date }] of history.entries()) {
				const before = history[index - 1]?.date ?? date;
				if (date >= before) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, ['history', index, 'date']),
					message: `The history is not in order: ${date} comes after ${before}`,
					hint: 'Put the earlier day first',
				};
			}
		}
	},
};
