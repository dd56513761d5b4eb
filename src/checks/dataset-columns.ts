import { numberMeant } from '../model/meant-number.ts';
import { hintOfNumber } from '../model/scalar.ts';
import { didYouMean } from '../model/suggestion.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** Reports columns named for an axis that the table lacks, and figures that are not numbers. */
export const datasetColumns: Check = {
	name: 'dataset-columns',
	summary: 'The columns that a dataset names are in its table, and y holds numbers',
	severity: 'error',
	why: 'A chart is drawn from the column that `y` names and along the column that `x` names; it cannot be drawn if a column is missing or has words in place of figures.',
	example: {
		wrong: { 'datasets/arrivals.csv': 'month,count\n2026-01,80\n2026-02,about 120\n' },
		right: { 'datasets/arrivals.csv': 'month,count,note\n2026-01,80,\n2026-02,120,about\n' },
	},
	*run({ datasets }) {
		for (const { x, y, mark, columns, rows, cellPositions, tableFile, filing } of datasets.values()) {
			for (const [key, column] of Object.entries({ x, y })) {
				if (columns.includes(column)) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, [key]),
					message: `The table has no column "${column}"`,
					hint: didYouMean(column, columns, `Columns are ${columns.join(', ')}`),
				};
			}
			const index = columns.indexOf(y);
			for (const [row, cells] of index === -1 || mark === 'route' ? [] : rows.entries()) {
				const cell = cells[index] ?? '';
				if (cell === '' || /^-?\d+(\.\d+)?$/.test(cell)) continue;
				yield {
					file: tableFile,
					...(cellPositions[row]?.[index] ?? { line: 1, column: 1 }),
					message: `"${cell}" in the column "${y}" is not a number`,
					hint: hintFor(cell),
				};
			}
		}
	},
};

function hintFor(cell: string): string {
	const meant = numberMeant(cell);
	return meant === undefined ? 'Write digits without separators, or leave the cell empty and say why in a note' : hintOfNumber(cell, meant);
}
