import { isFigureColumn, type Dataset } from '../model/dataset.ts';

/** The table of a dataset as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function datasetCsv({ columns, rows }: Dataset): string {
	return [columns, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** The table of a dataset as JSON: figures are numbers, empty cells `null`. */
export function datasetJson(dataset: Dataset): object {
	const { id, title, unit, x, y, caveat, columns, rows } = dataset;
	return {
		id,
		title,
		unit,
		x,
		y,
		caveat,
		rows: rows.map((row) =>
			Object.fromEntries(columns.map((column, index) => [column, value(row[index] ?? '', isFigureColumn(dataset, column))])),
		),
	};
}

function value(text: string, isNumber: boolean): string | number | null {
	if (text === '') return null;
	return isNumber ? Number(text) : text;
}

function cell(text: string): string {
	// https://owasp.org/www-community/attacks/CSV_Injection, including full-width and small forms.
	const isFormula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b|]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
	const safe = isFormula ? `'${text}` : text;
	// In some locales, spreadsheets separate cells at semicolons or tabs.
	return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
