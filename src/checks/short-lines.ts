import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

export const shortLines: Check = {
	name: 'short-line',
	summary: 'A dataset drawn as a line has two figures or more',
	severity: 'warning',
	*run({ datasets }) {
		for (const { y, mark, columns, rows, filing } of datasets.values()) {
			const index = columns.indexOf(y);
			if (index === -1 || mark !== 'line') continue;
			const figures = rows.filter((cells) => cells[index] !== '').length;
			if (figures > 1) continue;
			yield { file: filing.file, ...placeOf(filing.places, ['mark']), message: `The table has ${figures === 1 ? 'one figure' : 'no figures'}, and a line joins two`, hint: 'Write mark: dot, or add the rows that are missing' };
		}
	},
};
