import { CsvError, parse } from 'csv-parse/sync';
import type { Position, TextProblem } from '../markup/document.ts';
import type { Fault } from '../model/fault.ts';
import { formatNumber } from '../model/text.ts';

/** The table of a dataset: header and rows, each as long as the header. */
export interface TableReading {
	columns: string[];
	rows: string[][];
	/** The position of each cell of each row. */
	positions: Position[][];
	problems: TextProblem[];
}

/** Most columns of a table. */
const COLUMNS = 100;

/** Up to this many uneven rows are reported one by one; beyond it, only their number is. */
const NAMED = 50;

/** Reads CSV (RFC 4180) with a header row. Cells are strings; empty rows are skipped. */
export function readTable(text: string, name: string): TableReading {
	const empty = { columns: [], rows: [], positions: [] };
	const problem = (line: number, message: string, hint: string): TextProblem => ({
		rule: 'table',
		severity: 'error',
		line,
		column: 1,
		message,
		hint,
	});
	const divided = faultOfSeparator(text, name);
	if (divided) return { ...empty, problems: [problem(1, divided.message, divided.hint)] };
	let records: { record: string[]; raw: string; info: { lines: number } }[];
	try {
		records = parse(text, {
			info: true,
			raw: true,
			relax_column_count: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			trim: true,
		}) as unknown as typeof records;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = Number(error['lines'] ?? 1);
		const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
		const message = unclosed ? `A quotation mark in ${name} is never closed` : `The table cannot be read: ${error.message}`;
		return {
			...empty,
			problems: [
				problem(
					line,
					message,
					unclosed
						? 'Close it; a quotation mark inside a cell is written twice'
						: 'Put cells with a comma or a quotation mark in quotation marks',
				),
			],
		};
	}
	const [header, ...rows] = records;
	if (!header || rows.length === 0)
		return { ...empty, problems: [problem(1, `${name} has no rows`, 'Write a row of column names and a row for each figure')] };
	const columns = header.record;
	if (columns.length > COLUMNS)
		return {
			...empty,
			problems: [problem(1, `The table has ${formatNumber(columns.length)} columns`, `Split it into tables of at most ${COLUMNS} columns`)],
		};
	const positions = rows.map(({ raw, info }) => positionsOf(raw, info.lines));
	const uneven = [...rows.entries()].filter(([, { record }]) => record.length !== columns.length);
	const problems = uneven.slice(0, NAMED).map(([index, { record }]) => {
		const more = uneven.length - NAMED;
		const others = more > 0 && index === uneven[NAMED - 1]?.[0] ? `, and so on in ${formatNumber(more)} more` : '';
		return problem(
			positions[index]?.[0]?.line ?? 1,
			`The row has ${record.length} cells, the first row ${columns.length}${others}`,
			'Give every row as many cells as there are columns',
		);
	});
	for (const [index, column] of columns.entries()) {
		if (column === '')
			problems.push(
				problem(
					1,
					`Column ${index + 1} of the table has no name`,
					'Write one in the first row, or delete the column with its comma in every row',
				),
			);
		else if (columns.indexOf(column) < index)
			problems.push(problem(1, `The column "${column}" occurs twice`, 'Give each column a name of its own'));
	}
	// Padded, such a table would be many times as large as its file.
	if (uneven.length > NAMED) return { ...empty, problems };
	return {
		columns,
		rows: rows.map(({ record }) => columns.map((_, index) => record[index] ?? '')),
		positions,
		problems,
	};
}

/** The fault of a table with another separator than commas, as saved in countries with a decimal comma. */
function faultOfSeparator(text: string, name: string): Fault | undefined {
	const header = (/^\s*(.*)/.exec(text)?.[1] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
	if (/^sep=.?$/i.test(header))
		return { message: `The first line of ${name}, "${header}", is for one program alone`, hint: 'Delete it, and divide cells by commas' };
	const sign = header.includes(',') ? undefined : [...header].find((letter) => letter in DIVIDERS);
	if (sign === undefined) return undefined;
	return {
		message: `The cells of ${name} are separated by ${DIVIDERS[sign]}, not by commas`,
		hint: 'Save it as CSV with commas, and write numbers with a point: 1.5',
	};
}

const DIVIDERS: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'upright lines' };

/** The positions of the cells of a row; `raw` is its text in the file, `lastLine` the line it ends on. */
function positionsOf(raw: string, lastLine: number): Position[] {
	const text = raw.replace(/^[\r\n]+/, '').trimEnd();
	const line = lastLine - (text.split('\n').length - 1);
	const positions: Position[] = [{ line, column: 1 }];
	let here: Position = { line, column: 1 };
	let quoted = false;
	for (const letter of text) {
		here = letter === '\n' ? { line: here.line + 1, column: 1 } : { ...here, column: here.column + 1 };
		if (letter === '"') quoted = !quoted;
		if (letter === ',' && !quoted) positions.push(here);
	}
	return positions;
}
