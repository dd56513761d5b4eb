import { isWhollyAfter, parseDate } from '../model/date.ts';
import { isRouteMode, isRouteState, routeColumns, routeModes, routeStates } from '../model/route.ts';
import { didYouMean } from '../model/suggestion.ts';
import type { Corpus } from '../read/corpus.ts';
import { placeOf } from '../read/texts.ts';
import type { Check, Finding } from './check.ts';
import type { Files } from './example.ts';

/** Reports rows of a map that cannot be drawn, or that state a journey without a date. */
export const soundRoutes: Check = {
	name: 'route',
	summary: 'Routes join two places whose position is known, by a known mode, and have the dates of the journeys that are documented',
	severity: 'error',
	fixed: true,
	why: 'All lines on a map look equally certain. So each has a claim, whose standing sets the style of the line, and it is thick only if a source documents a journey and its date.',
	example: {
		wrong: routeFiles('ran,,'),
		right: routeFiles('announced,,'),
	},
	*run(corpus) {
		for (const dataset of corpus.datasets.values()) {
			if (dataset.mark !== 'route') continue;
			const missing = routeColumns.filter((column) => !dataset.columns.includes(column));
			for (const column of missing) {
				yield {
					file: dataset.filing.file,
					...placeOf(dataset.filing.places, ['mark']),
					message: `The table of routes has no column "${column}"`,
					hint: `Columns of routes are ${[dataset.x, dataset.y, ...routeColumns].join(', ')}`,
				};
			}
			if (missing.length === 0) yield* faultsOfRows(dataset, corpus);
		}
	},
};

function routeFiles(known: string): Files {
	return {
		'entities/harbour.mdx': '---\nname: The harbour\nkind: place\ncoordinates: [60.4, 5.3]\nsummary: Where the ship came in.\n---\n',
		'entities/capital.mdx': '---\nname: The capital\nkind: place\ncoordinates: [59.9, 10.7]\nsummary: Where the train goes.\n---\n',
		'datasets/ways.yaml': 'title: Ways\nunit: routes\nx: from\ny: to\nmark: route\n',
		'datasets/ways.csv': `from,to,mode,state,first,last,claim,source\nharbour,capital,rail,${known},c-arrival,daily weekly\n`,
	};
}

type Tabled = Corpus['datasets'] extends Map<string, infer Item> ? Item : never;

function* faultsOfRows({ x, y, columns, rows, cellPositions, tableFile }: Tabled, { entities }: Corpus): Generator<Finding> {
	for (const [row, cells] of rows.entries()) {
		const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
		const at = (column: string, message: string, hint: string): Finding => ({
			file: tableFile,
			...(cellPositions[row]?.[columns.indexOf(column)] ?? { line: 1, column: 1 }),
			message,
			hint,
		});
		const [mode, state, first, last] = [cell('mode'), cell('state'), cell('first'), cell('last')];

		for (const column of [x, y].filter((name) => columns.includes(name))) {
			const id = cell(column);
			const place = entities.get(id);
			if (id === '')
				yield at(
					column,
					`The route has no place in the column "${column}"`,
					'Write the id of an entity; a route whose end is not known cannot be drawn',
				);
			else if (place && !place.coordinates)
				yield at(column, `The entity "${id}" has no coordinates`, `Add coordinates: [latitude, longitude] to entities/${id}.mdx`);
		}
		if (cell(x) !== '' && cell(x) === cell(y)) yield at(y, `The route leads from "${cell(x)}" to itself`, 'Name two places');
		if (!isRouteMode(mode))
			yield at(
				'mode',
				`"${mode}" is no mode of a route`,
				didYouMean(mode, Object.keys(routeModes), `Modes are ${Object.keys(routeModes).join(', ')}`),
			);
		if (!isRouteState(state))
			yield at(
				'state',
				`"${state}" is no state of a route`,
				didYouMean(state, Object.keys(routeStates), `States are ${Object.keys(routeStates).join(', ')}`),
			);
		if (cell('claim') === '') yield at('claim', 'The route has no claim', 'Name the claim that says how well the route is documented');
		if (cell('source') === '') yield at('source', 'The route has no source', 'Name the source of this row; separate several with spaces');

		const dates = [
			['first', first],
			['last', last],
		] as const;
		const faults = dates.flatMap(([column, date]) => {
			const parsed = date === '' ? undefined : parseDate(date);
			return parsed && 'message' in parsed ? [at(column, parsed.message, parsed.hint)] : [];
		});
		yield* faults;
		if (faults.length > 0) continue;
		if (state === 'ran' && first === '')
			yield at(
				'first',
				'The route is marked ran, but has no time of a journey',
				'Write the first time for which the source documents one, or state: announced',
			);
		if (state !== 'ran' && isRouteState(state) && first + last !== '')
			yield at(
				first === '' ? 'last' : 'first',
				`The route is marked ${state}, but has the time of a journey`,
				'Write ran, or leave first and last empty',
			);
		if (first !== '' && last !== '' && isWhollyAfter(first, last))
			yield at('last', `The dates run backwards: first ${first}, last ${last}`, 'Swap them, or correct one');
	}
}
