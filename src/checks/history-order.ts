import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

export const historyOrder: Check = {
	name: 'history-order',
	summary: 'The history of a claim is in order of its days, the first day first',
	severity: 'warning',
	*run({ claims }) {
		for (const { history, filing } of claims.values()) {
			for (const [index, { date }] of history.entries()) {
				const before = history[index - 1]?.date ?? date;
				if (date >= before) continue;
				yield { file: filing.file, ...placeOf(filing.places, ['history', index, 'date']), message: `The history is not in order: ${date} stands after ${before}`, hint: 'Put the earlier day first' };
			}
		}
	},
};
