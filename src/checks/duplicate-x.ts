import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

/** Reports two figures for one x: bars would overlap, a line would turn back. Dots may show rival figures. */
export const duplicateX: Check = {
	name: 'duplicate-x',
	summary: 'A dataset drawn as bars or as a line has one row for each value of x',
	severity: 'warning',
	why: 'Two bars in one place hide each other, and a line turns back on itself. Show rival figures side by side, as dots.',
	example: {
		wrong: {
			'datasets/arrivals.yaml': `${exampleSite['datasets/arrivals.yaml']}mark: bar\n`,
			'datasets/arrivals.csv': 'month,count\n2026-01,80\n2026-01,120\n',
		},
		right: {
			'datasets/arrivals.yaml': `${exampleSite['datasets/arrivals.yaml']}mark: dot\n`,
			'datasets/arrivals.csv': 'month,count\n2026-01,80\n2026-01,120\n',
		},
	},
	*run({ datasets }) {
		for (const { x, mark, columns, rows, cellPositions, tableFile } of datasets.values()) {
			const index = columns.indexOf(x);
			if (index === -1 || (mark !== 'bar' && mark !== 'line')) continue;
			const lines = new Map<string, number>();
			for (const [row, cells] of rows.entries()) {
				const cell = cells[index] ?? '';
				const { line, column } = cellPositions[row]?.[index] ?? { line: 1, column: 1 };
				const first = lines.get(cell);
				if (first === undefined) lines.set(cell, line);
				else
					yield {
						file: tableFile,
						line,
						column,
						message: `"${cell}" occurs twice in the column "${x}", first on line ${first}`,
						hint: 'Keep one of the rows, or write mark: dot for figures that differ',
					};
			}
		}
	},
};
