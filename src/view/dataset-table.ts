import { addressOf } from '../model/address.ts';
import { inWordsIfDate } from '../model/date.ts';
import { idsOfCell, isFigureColumn, rowSources, type Dataset } from '../model/dataset.ts';
import { capitalise, formatNumber } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { chartOf, type Chart } from '../drawing/chart.ts';
import { sourceLink, type SourceLink } from './reference.ts';

/** A table cell; `number` if it is a figure, `sources` if it links to some. */
export type Cell = { text: string; number?: boolean; sources?: SourceLink[] };

/** A dataset as a table. */
export interface DatasetTable {
	id: string;
	href: string;
	title: string;
	unit: string;
	columns: { name: string; number: boolean }[];
	rows: Cell[][];
}

/** A dataset as a figure: chart, table and sources. */
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

/** The publishers of a dataset’s sources, without duplicates; for a source without one, where it appeared, or its title. */
export function publishersOf(dataset: Dataset, { sources }: Corpus): string[] {
	const names = [...dataset.sources, ...rowSources(dataset)]
		.flatMap((id) => sources.get(id) ?? [])
		.map((source) => source.publisher ?? source['container-title'] ?? source.title);
	return [...new Set(names)];
}

function datasetTable(dataset: Dataset, { sources }: Corpus): DatasetTable {
	const { id, title, unit, columns, rows, x, y } = dataset;
	const isNumber = (column: string): boolean => isFigureColumn(dataset, column);
	const headingOf = (column: string): string => dataset.labels?.[column] ?? capitalise(column.replaceAll('-', ' '));
	return {
		id,
		href: addressOf('dataset', id),
		title,
		unit,
		columns: columns.map((column) => ({
			name: column === y ? `${headingOf(column)} (${unit})` : headingOf(column),
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
