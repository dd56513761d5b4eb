import { faultOfLength } from '../model/scalar.ts';
import { placeOf } from '../read/texts.ts';
import type { Check, Finding } from './check.ts';

/** Checks the other end of each range, and reports figures that a chart would misrepresent. */
export const datasetRanges: Check = {
	name: 'dataset-ranges',
	summary:
		'The figures of a dataset can be stored exactly, its ranges do not run backwards, and one with `mark: range` has a column `y-max`',
	severity: 'error',
	why: 'A range is drawn from `y` to `y-max`. A row without `y-max` is drawn as a dot.',
	example: {
		wrong: { 'datasets/arrivals.csv': 'month,count,y-max\n2026-01,80,60\n2026-02,120,150\n' },
		right: { 'datasets/arrivals.csv': 'month,count,y-max\n2026-01,60,80\n2026-02,120,150\n' },
	},
	*run({ datasets }) {
		for (const { y, mark, columns, rows, cellPositions, tableFile, filing } of datasets.values()) {
			if (mark === 'route') continue;
			if (mark === 'range' && !columns.includes('y-max')) {
				yield {
					file: filing.file,
					...placeOf(filing.places, ['mark']),
					message: 'The table has no column "y-max" for the other end of its ranges',
					hint: 'Add the column y-max, or write mark: dot',
				};
			}
			for (const [row, cells] of rows.entries()) {
				const [low = '', high = ''] = [y, 'y-max'].map((column) => cells[columns.indexOf(column)] ?? '');
				const at = (column: string, message: string, hint: string): Finding => ({
					file: tableFile,
					...(cellPositions[row]?.[columns.indexOf(column)] ?? { line: 1, column: 1 }),
					message,
					hint,
				});
				for (const [column, cell] of [
					[y, low],
					['y-max', high],
				] as const) {
					const fault = isNumber(cell) ? faultOfLength(cell) : undefined;
					if (fault) yield at(column, fault.message, fault.hint);
				}
				if (high === '') continue;
				if (!isNumber(high))
					yield at('y-max', `"${high}" in the column "y-max" is not a number`, 'Write digits without separators, or leave the cell empty');
				else if (low === '')
					yield at('y-max', `The range up to ${high} has no lower end`, `Write it in the column ${y}, or the figure there alone`);
				else if (isNumber(low) && Number(low) > Number(high))
					yield at('y-max', `The range runs backwards, from ${low} to ${high}`, 'Swap the two, or correct one of them');
			}
		}
	},
};

function isNumber(cell: string): boolean {
	return /^-?\d+(\.\d+)?$/.test(cell);
}
