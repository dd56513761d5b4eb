import type { Document, Part } from '../markup/document.ts';
import { addressOf } from '../model/address.ts';
import type { Dataset } from '../model/dataset.ts';
import { boundsOf, compareDates, yearOf } from '../model/date.ts';
import { routeModes, routesOf, routeStates, type Route } from '../model/route.ts';
import { allStandings, type Standing } from '../model/standing.ts';
import { capitalise, compareTexts, countInWords, listInWords, numberInWords } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';
import { claimCard, type ClaimCard } from './claim-card.ts';
import { mapsOf, type MapPicture, type MapPlace } from '../drawing/map.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { shownDate, type ShownDate } from './reference.ts';

/** A route as a row of its table. */
export interface RouteRow {
	from: PlaceLink;
	to: PlaceLink;
	mode: string;
	state: string;
	operator: string;
	first?: ShownDate;
	last?: ShownDate;
	claim?: ClaimCard;
	note: string;
	/** Ids of its sources. */
	sources: string[];
}

interface PlaceLink {
	name: string;
	href: string;
}

/** A dataset of routes as maps and a table. */
export interface RouteFigure {
	id: string;
	href: string;
	title: string;
	/** A description of the map in sentences. */
	finding: string;
	/** When the claims were last checked. */
	checked?: ShownDate;
	/** The legend: line styles used on its maps. */
	lines: { standing: Standing; name: string; ran: boolean }[];
	maps: MapPicture[];
	rows: RouteRow[];
}

const figuresOf = perCorpus(() => new Map<string, RouteFigure>());

/** Lays out a dataset of routes; memoised per corpus. */
export function routeFigure(dataset: Dataset, corpus: Corpus): RouteFigure {
	const known = figuresOf(corpus);
	const before = known.get(dataset.id);
	if (before) return before;

	const routes = routesOf(dataset);
	const rows = routes.map((route) => rowOf(route, corpus));
	const places = placesOf(corpus);
	const placeOf = (id: string): MapPlace | undefined => places.find((place) => place.id === id);
	const found = allStandings.filter((standing) => rows.some(({ claim }) => claim?.standing === standing));
	const checked = routes.flatMap(({ claim }) => corpus.claims.get(claim)?.checked ?? []).sort(compareDates)[0];
	const figure: RouteFigure = {
		id: dataset.id,
		href: addressOf('dataset', dataset.id),
		title: dataset.title,
		finding: findingOf(routes, rows),
		lines: [
			...found.map((standing) => ({ standing, name: corpus.words.say(`standing.${standing}.name`), ran: true })),
			...(rows.some(({ first }) => first === undefined)
				? [{ standing: found[0] ?? 'unverified', name: 'Thin: no journey documented', ran: false }]
				: []),
		],
		maps: mapsOf(
			places,
			routes.flatMap((route, index) => {
				const [from, to] = [placeOf(route.from), placeOf(route.to)];
				return from && to
					? [{ from, to, words: wordsOf(route), standing: rows[index]?.claim?.standing ?? 'unverified', ran: route.state === 'ran' }]
					: [];
			}),
			corpus.maps,
		),
		rows,
		...(checked === undefined ? {} : { checked: shownDate(checked) }),
	};
	known.set(dataset.id, figure);
	return figure;
}

/** The dataset of routes with an id; without an id, the first. */
export function routeDataset({ datasets }: Corpus, id: string | undefined): Dataset | undefined {
	const named =
		id === undefined
			? [...datasets.values()].sort((a, b) => compareTexts(a.id, b.id)).find(({ mark }) => mark === 'route')
			: datasets.get(id);
	return named?.mark === 'route' ? named : undefined;
}

/** The datasets of routes shown in a text, in order. */
export function routeDatasetsIn({ parts }: Document, corpus: Corpus): Dataset[] {
	const inParts = (all: readonly Part[]): Dataset[] =>
		all.flatMap((part) => {
			if (typeof part === 'string' || !('children' in part)) return [];
			if (part.part === 'component' && (part.name === 'RouteMap' || part.name === 'Chart')) {
				return part.name === 'Chart' && !part.attributes['dataset'] ? [] : (routeDataset(corpus, part.attributes['dataset']) ?? []);
			}
			return inParts(part.children);
		});
	return [...new Set(inParts(parts))];
}

function rowOf({ from, to, mode, state, operator, first, last, claim, note, sources }: Route, corpus: Corpus): RouteRow {
	const place = (id: string): PlaceLink => ({ name: corpus.entities.get(id)?.name ?? id, href: addressOf('entity', id) });
	const known = corpus.claims.get(claim);
	return {
		from: place(from),
		to: place(to),
		mode: routeModes[mode],
		state: routeStates[state],
		operator,
		note,
		sources,
		...(first === '' ? {} : { first: shownDate(first) }),
		...(last === '' ? {} : { last: shownDate(last) }),
		...(known ? { claim: claimCard(known, corpus) } : {}),
	};
}

function placesOf({ entities }: Corpus): MapPlace[] {
	return [...entities.values()]
		.flatMap(({ id, name, kind, coordinates }): MapPlace[] =>
			kind === 'place' && coordinates ? [{ id, name, at: [coordinates[1], coordinates[0]] }] : [],
		)
		.sort((a, b) => compareTexts(a.id, b.id));
}

/** `Flight, 2023–25`, or without a documented journey, `Train, announced`. */
function wordsOf({ mode, state, first, last }: Route): string {
	if (state !== 'ran' || first === '') return `${routeModes[mode]}, ${routeStates[state].toLowerCase()}`;
	const [begin, end] = [yearOf(first), last === '' ? yearOf(first) : yearOf(boundsOf(last).last ?? last)];
	return `${routeModes[mode]}, ${begin}${end > begin ? `–${String(end).slice(-2)}` : ''}`;
}

/** A description of the map, with counts from its table. */
function findingOf(routes: readonly Route[], rows: readonly RouteRow[]): string {
	const count = (state: Route['state']): number => routes.filter((route) => route.state === state).length;
	const states = [
		count('ran') > 0 && `a journey is documented on ${numberInWords(count('ran'))}`,
		count('announced') > 0 && `${numberInWords(count('announced'))} ${count('announced') === 1 ? 'was' : 'were'} only announced`,
		count('building') > 0 && `${numberInWords(count('building'))} ${count('building') === 1 ? 'is' : 'are'} being built`,
	].filter((words) => words !== false);
	const byStanding = Map.groupBy(
		rows.flatMap(({ claim }) => claim ?? []),
		({ standingName }) => standingName.toLowerCase(),
	);
	const evidence =
		byStanding.size === 1
			? [...byStanding].map(([name, { length }]) =>
					length === 1 ? `Its evidence: ${name}` : `Evidence for ${length === 2 ? 'both' : 'each of them'}: ${name}`,
				)[0]
			: `Evidence: ${listInWords([...byStanding].map(([name, { length }]) => `${numberInWords(length)} ${name}`))}`;
	return `${capitalise(countInWords(routes.length, 'route'))}: ${listInWords(states)}. ${evidence ?? ''}.`;
}
