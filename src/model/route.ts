import { idsOfCell, type Dataset } from './dataset.ts';

/** Modes of transport, as readers see them. */
export const routeModes = { rail: 'Train', air: 'Flight', road: 'Road', sea: 'Ship' } as const;
export type RouteMode = keyof typeof routeModes;

/** Whether journeys on a route are known, or only plans. */
export const routeStates = { ran: 'Ran', announced: 'Announced', building: 'Being built' } as const;
export type RouteState = keyof typeof routeStates;

/** A row of a dataset with `mark: route`: a connection between two places, and its sources. */
export interface Route {
	/** The row of the table, from 0. */
	row: number;
	/** Ids of entities. */
	from: string;
	to: string;
	mode: RouteMode;
	state: RouteState;
	operator: string;
	/** First and last documented journey (EDTF); empty if there is none. */
	first: string;
	last: string;
	/** Id of the claim about the route. */
	claim: string;
	/** Ids of sources. */
	sources: string[];
	note: string;
}

/** Required columns of a table of routes, in addition to those that `x` and `y` name. */
export const routeColumns = ['mode', 'state', 'first', 'last', 'claim', 'source'] as const;

export function isRouteMode(text: string): text is RouteMode {
	return Object.hasOwn(routeModes, text);
}

export function isRouteState(text: string): text is RouteState {
	return Object.hasOwn(routeStates, text);
}

/** The routes of a dataset, without rows of unknown mode or state. */
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
