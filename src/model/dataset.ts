import { z } from 'astro/zod';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import type { RecordKind } from './kinds.ts';
import { lineSchema, proseSchema, wordOf } from './scalar.ts';

/** How the figures of a table are drawn; `route` is a map. */
export const marks = ['bar', 'line', 'dot', 'range', 'route'] as const;
export type Mark = (typeof marks)[number];

/** The description of a table of figures, which is in the `.csv` beside it. */
export const datasetSchema = z.strictObject({
	title: lineSchema,
	/** The unit of the figures: `entries`, `US dollars a month`. */
	unit: lineSchema,
	/** The columns for the two axes; for routes, the two ends. */
	x: lineSchema,
	y: lineSchema,
	/** Limitations of the figures; inline Markdown. */
	caveat: proseSchema.optional(),
	sources: z.array(idSchema).default([]),
	mark: wordOf(marks).default('bar'),
	aliases: aliasesSchema,
});

/** A dataset with its table: the header, and rows of the same number of cells. */
export type Dataset = z.output<typeof datasetSchema> & {
	id: string;
	columns: string[];
	rows: string[][];
	/** What columns are called in an edition, by their names in the table. */
	labels?: Readonly<Record<string, string>>;
};

export function datasetReferences({ sources }: Dataset): Reference[] {
	return sources.map((id, index) => ({ to: 'source', id, path: ['sources', index] }));
}

/** Ids of the sources named in rows, in order, each once. */
export function rowSources(dataset: Dataset): string[] {
	return [...new Set(cellReferences(dataset).flatMap(({ to, id }) => (to === 'source' ? [id] : [])))];
}

/** References to records in cells, with row and column (from 0). */
export function cellReferences({ mark, x, y, columns, rows }: Dataset): { to: RecordKind; id: string; row: number; column: number }[] {
	const naming: [RecordKind, string][] = [['source', 'source']];
	if (mark === 'route') naming.push(['entity', x], ['entity', y], ['claim', 'claim']);
	return naming.flatMap(([to, name]) => {
		const column = columns.indexOf(name);
		const idsIn = (cell: string): string[] => (to === 'source' ? idsOfCell(cell) : [cell].filter(Boolean));
		return column === -1 ? [] : rows.flatMap((cells, row) => idsIn(cells[column] ?? '').map((id) => ({ to, id, row, column })));
	});
}

/** Whether a column has the figures, or the other ends of their ranges. Other columns are text, and routes have no figures. */
export function isFigureColumn({ mark, y }: Pick<Dataset, 'mark' | 'y'>, column: string): boolean {
	return mark !== 'route' && (column === y || column === 'y-max');
}

/** Whether the cells of a column can be words: no figures, no ids, nothing that a map reads. */
function isWordColumn(dataset: Pick<Dataset, 'mark' | 'x' | 'y'>, column: string): boolean {
	if (column === 'source' || isFigureColumn(dataset, column)) return false;
	return dataset.mark !== 'route' || ![dataset.x, dataset.y, 'mode', 'state', 'first', 'last', 'claim'].includes(column);
}

/** The words in the cells of a dataset, each once, without dates and numbers. */
export function cellWords(dataset: Dataset): string[] {
	const indexes = dataset.columns.flatMap((column, index) => (isWordColumn(dataset, column) ? [index] : []));
	const cells = dataset.rows.flatMap((row) => indexes.map((index) => row[index] ?? ''));
	return [...new Set(cells)].filter((cell) => /\p{L}/u.test(cell) && !/^[\dXTZ~?%./:+[\]-]+$/.test(cell));
}

/** The rows of a dataset with other words in their cells. */
export function rowsWith(dataset: Dataset, words: Readonly<Record<string, string>>): string[][] {
	const known = new Map(Object.entries(words));
	return dataset.rows.map((row) =>
		row.map((cell, index) => (isWordColumn(dataset, dataset.columns[index] ?? '') ? (known.get(cell) ?? cell) : cell)),
	);
}

/** Whether a row has a figure; if not, it is a gap. */
export function hasFigure(dataset: Dataset, cells: readonly string[]): boolean {
	return dataset.columns.some((column, index) => isFigureColumn(dataset, column) && (cells[index] ?? '') !== '');
}

/** Splits a cell with space-separated ids. */
export function idsOfCell(text: string): string[] {
	return text.split(/\s+/).filter(Boolean);
}
