import type { Evidence } from './claim.ts';
import type { Source } from './source.ts';
import { compareTexts } from './text.ts';

/** The sources in which origins are looked up, by id. */
export type Sources = ReadonlyMap<string, Pick<Source, 'reports'>>;

/**
 * The origins of a source: the ends of the chains of `reports` that begin at it, or the source itself if it
 * reports nobody. Ids are sorted and unique. If all chains lead into cycles, the members of the cycles count
 * as origins; `ringsOf` lists the cycles.
 */
export function originsOfSource(sourceId: string, sources: Sources): string[] {
	const reported = (id: string): readonly string[] => sources.get(id)?.reports ?? [];
	const reached = new Set([sourceId]);
	for (const id of reached) for (const next of reported(id)) reached.add(next);
	const ends = [...reached].filter((id) => reported(id).length === 0);
	const origins = ends.length > 0 ? ends : [...reached].filter((id) => reported(id).some((next) => shortestPath(next, id, reported)));
	return origins.sort(compareTexts);
}

/**
 * The origins of a piece of evidence: those of its `origin`, else of its source. An `origin` equal to the
 * source marks an original statement in a source that reports others.
 */
export function originsOfEvidence({ source, origin }: Pick<Evidence, 'source' | 'origin'>, sources: Sources): string[] {
	return origin === source ? [source] : originsOfSource(origin ?? source, sources);
}

/** The origins of several pieces of evidence, sorted and unique. */
export function originsOf(evidence: readonly Pick<Evidence, 'source' | 'origin'>[], sources: Sources): string[] {
	return [...new Set(evidence.flatMap((piece) => originsOfEvidence(piece, sources)))].sort(compareTexts);
}

/**
 * The cycles of `reports`: for every edge within a cycle, a shortest path back, so that some cycle includes
 * it. Sorted and unique; each begins with its least id, which is not repeated at the end.
 */
export function ringsOf(sources: Sources): string[][] {
	const core = cyclicCore(sources);
	const reported = (id: string): readonly string[] => core.get(id) ?? [];
	const rings = new Map<string, string[]>();
	for (const [id, reports] of core) {
		for (const next of reports) {
			const back = shortestPath(next, id, reported);
			if (!back) continue;
			const ring = fromLeast(back);
			rings.set(ring.join(' '), ring);
		}
	}
	return [...rings].sort(([a], [b]) => compareTexts(a, b)).map(([, ring]) => ring);
}

/** The sources left, with their sorted reports, after repeatedly removing those that nobody reports or that report nobody. */
function cyclicCore(sources: Sources): Map<string, string[]> {
	const reporters = new Map<string, string[]>([...sources.keys()].map((id) => [id, []]));
	for (const [id, { reports }] of sources) for (const next of new Set(reports)) reporters.get(next)?.push(id);
	const outgoing = new Map([...sources].map(([id, { reports }]) => [id, new Set(reports.filter((next) => sources.has(next))).size]));
	const incoming = new Map([...reporters].map(([id, ids]) => [id, ids.length]));

	const left = new Set(sources.keys());
	const waiting = [...left].filter((id) => outgoing.get(id) === 0 || incoming.get(id) === 0);
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (!left.delete(id)) continue;
		for (const next of new Set(sources.get(id)?.reports)) countDown(incoming, next);
		for (const reporter of reporters.get(id) ?? []) countDown(outgoing, reporter);
	}
	return new Map(
		[...left]
			.sort(compareTexts)
			.map((id) => [id, [...new Set(sources.get(id)?.reports)].filter((next) => left.has(next)).sort(compareTexts)]),
	);

	function countDown(counts: Map<string, number>, id: string): void {
		const count = (counts.get(id) ?? 0) - 1;
		counts.set(id, count);
		if (count === 0) waiting.push(id);
	}
}

/** The sources on a shortest path, both ends included; `undefined` if there is none. */
function shortestPath(start: string, goal: string, reported: (id: string) => readonly string[]): string[] | undefined {
	const before = new Map<string, string | undefined>([[start, undefined]]);
	for (const id of before.keys()) {
		if (id === goal) break;
		for (const next of reported(id)) if (!before.has(next)) before.set(next, id);
	}
	if (!before.has(goal)) return undefined;
	const way: string[] = [];
	for (let id: string | undefined = goal; id !== undefined; id = before.get(id)) way.push(id);
	return way.reverse();
}

function fromLeast(ring: readonly string[]): string[] {
	const least = ring.indexOf([...ring].sort(compareTexts)[0] ?? '');
	return [...ring.slice(least), ...ring.slice(0, least)];
}
