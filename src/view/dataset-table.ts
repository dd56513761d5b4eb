import { addressOf } from '../model/address.ts';
import { inWordsIfDate } from '../model/date.ts';
import { idsOfCell, isFigureColumn, rowSources, type Dataset } from '../model/dataset.ts';
import { capitalise, formatNumber } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { chartOf, type Chart } from '../drawing/chart.ts';
import { sourceLink, type SourceLink } from './reference.ts';

/** A cell of a table: figures are set apart, sources are links, one or several. */
export type Cell = { text: string; number?: boolean; sources?: SourceLink[] };

/** A dataset as a table that a reader can check. */
export interface DatasetTable {
	id: string;
	href: string;
	title: string;
	unit: string;
	columns: { name: string; number: boolean }[];
	rows: Cell[][];
}

/** A dataset as a figure: its chart, its table, and where it comes from. */
export interface DatasetFigure extends DatasetTable {
	chart?: Chart;
	from: SourceLink[];
}

export function datasetFigure(dataset: Dataset, corpus: Corpus): DatasetFigure {
	const chart = chartOf(dataset);
	return {
		...datasetTable(dataset, corpus),
		from: dataset.sources.flatMap((id) => corpus.sources.get(id) ?? []).map(sourceLink),
		...(chart ? { chart } : {}),
	};
}

/** Who published what a dataset comes from, each once; of what has no publisher, where it appeared, or its title. */
export function publishersOf(dataset: Dataset, { sources }: Corpus): string[] {
	const names = [...dataset.sources, ...rowSources(dataset)]
		.flatMap((id) => sources.get(id) ?? [])
		.map((source) => source.publisher ?? source['container-title'] ?? source.title);
	return [...new Set(names)];
}

function datasetTable(dataset: Dataset, { sources }: Corpus): DatasetTable {
	const { id, title, unit, columns, rows, x, y } = dataset;
	const isNumber = (column: string): boolean => isFigureColumn(dataset, column);
	return {
		id,
		href: addressOf('dataset', id),
		title,
		unit,
		columns: columns.map((column) => ({
			name: column === y ? `${capitalise(column)} (${unit})` : capitalise(column.replaceAll('-', ' ')),
			number: isNumber(column),
		})),
		rows: rows.map((row) =>
			columns.map((column, index): Cell => {
				const cell = row[index] ?? '';
				const named =
					column === 'source'
						? idsOfCell(cell)
								.flatMap((one) => sources.get(one) ?? [])
								.map(sourceLink)
						: [];
				if (named.length > 0) return { text: named.map(({ short }) => short).join('; '), sources: named };
				if (isNumber(column)) return { text: cell === '' ? '–' : formatNumber(Number(cell)), number: true };
				return { text: column === x ? inWordsIfDate(cell) : cell };
			}),
		),
	};
}
