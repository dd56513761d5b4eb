import { idsOfCell, type Dataset } from './dataset.ts';

/** How people and goods travel on a route, in the words that a reader sees. */
export const routeModes = { rail: 'Train', air: 'Flight', road: 'Road', sea: 'Ship' } as const;
export type RouteMode = keyof typeof routeModes;

/** What is known of a route: that somebody travelled on it, or only that somebody said that it would run. */
export const routeStates = { ran: 'Ran', announced: 'Announced', building: 'Being built' } as const;
export type RouteState = keyof typeof routeStates;

/** A row of a dataset with `mark: route`: a way between two places, and who documents it. */
export interface Route {
	/** The row of the table, from 0. */
	row: number;
	/** Ids of entities. */
	from: string;
	to: string;
	mode: RouteMode;
	state: RouteState;
	operator: string;
	/** The first and the last time for which a source documents a journey (EDTF); empty if none does. */
	first: string;
	last: string;
	/** Id of the claim that says how well the route is documented. */
	claim: string;
	/** Ids of the sources of this row. */
	sources: string[];
	note: string;
}

/** The columns that every table of routes has; `x` and `y` of its dataset name the two ends. */
export const routeColumns = ['mode', 'state', 'first', 'last', 'claim', 'source'] as const;

export function isRouteMode(text: string): text is RouteMode {
	return Object.hasOwn(routeModes, text);
}

export function isRouteState(text: string): text is RouteState {
	return Object.hasOwn(routeStates, text);
}

/** The routes of a dataset, without the rows whose mode or state is unknown. */
export function routesOf({ mark, x, y, columns, rows }: Dataset): Route[] {
	if (mark !== 'route') return [];
	return rows.flatMap((cells, row): Route[] => {
		const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
		const [mode, state] = [cell('mode'), cell('state')];
		if (!isRouteMode(mode) || !isRouteState(state)) return [];
		return [
			{
				row,
				from: cell(x),
				to: cell(y),
				mode,
				state,
				operator: cell('operator'),
				first: cell('first'),
				last: cell('last'),
				claim: cell('claim'),
				sources: idsOfCell(cell('source')),
				note: cell('note'),
			},
		];
	});
}
