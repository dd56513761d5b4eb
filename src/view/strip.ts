import type { Words } from '../words/words.ts';
import type { EventCard } from './event-card.ts';

/** A column of the event histogram: a year, or all years before the others. */
export interface StripColumn {
	href: string;
	/** The text below the column. */
	label: string;
	count: number;
	/** How many of them have an approximate date, or only a year. */
	vague: number;
	/** Position and size, in per cent. */
	x: number;
	width: number;
	height: number;
	vagueHeight: number;
}

export interface Strip {
	summary: string;
	columns: StripColumn[];
}

/** How many columns of 24 px fit on a screen 320 px wide. */
const MOST = 11;

/** Events by year, in at most eleven columns: years without events have none, the earliest share one. */
export function stripOf(events: readonly EventCard[], words: Words, timeline = ''): Strip {
	const years = [...Map.groupBy(events, ({ year }) => year)];
	const shared = Math.max(0, years.length - MOST + 1);
	const groups = [...(shared > 0 ? [years.slice(0, shared)] : []), ...years.slice(shared).map((year) => [year])];
	const most = Math.max(1, ...groups.map((group) => countOf(group)));
	const width = 100 / Math.max(1, groups.length);
	const columns = groups.map((group, index): StripColumn => {
		const [first = 0, last = 0] = [group[0]?.[0], group.at(-1)?.[0]];
		const count = countOf(group);
		const vague = group.flatMap(([, list]) => list).filter(({ isVague }) => isVague).length;
		return {
			href: `${timeline}#y-${first}`,
			label: first === last ? String(first) : `–${last}`,
			count,
			vague,
			x: rounded(index * width),
			width: rounded(width),
			height: rounded((count / most) * 100),
			vagueHeight: rounded((vague / most) * 100),
		};
	});
	return { summary: summaryOf(events, columns, words), columns };
}

/** `64 events, 1946 to 2026; 22 of them in 2025`. */
function summaryOf(events: readonly EventCard[], columns: StripColumn[], { say }: Words): string {
	const [first, last] = [events[0]?.year, events.at(-1)?.year];
	if (first === undefined || last === undefined) return say('strip.none');
	const count = events.length;
	if (first === last) return say('strip.one-year', { count, year: String(first) });
	const years = { count, first: String(first), last: String(last) };
	const fullest = [...columns].sort((a, b) => b.count - a.count)[0];
	if (!fullest || fullest.label.startsWith('–')) return say('strip.years', years);
	return say('strip.fullest', { ...years, most: fullest.count, year: fullest.label });
}

function countOf(group: [number, EventCard[]][]): number {
	return group.reduce((sum, [, events]) => sum + events.length, 0);
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
