import type { Evidence } from './claim.ts';
import type { Source } from './source.ts';
import { compareTexts } from './text.ts';

/** What origins are found in: sources by their id. */
export type Sources = ReadonlyMap<string, Pick<Source, 'reports'>>;

/**
 * Where the statements of a source first came from: the ends of the chains of `reports` that begin
 * at it, or the source itself if it reports nobody. Sorted, each once. A ring ends nowhere; where
 * chains lead into rings only, the members of these count as origins, and `ringsOf` names the rings.
 */
export function originsOfSource(sourceId: string, sources: Sources): string[] {
	const reported = (id: string): readonly string[] => sources.get(id)?.reports ?? [];
	const reached = new Set([sourceId]);
	for (const id of reached) for (const next of reported(id)) reached.add(next);
	const ends = [...reached].filter((id) => reported(id).length === 0);
	const origins = ends.length > 0 ? ends : [...reached].filter((id) => reported(id).some((next) => shortestWay(next, id, reported)));
	return origins.sort(compareTexts);
}

/**
 * Where a piece of evidence first came from: by its own `origin`, else by its source. An `origin`
 * that names the source itself is a statement of its own in a source that reports others.
 */
export function originsOfEvidence({ source, origin }: Pick<Evidence, 'source' | 'origin'>, sources: Sources): string[] {
	return origin === source ? [source] : originsOfSource(origin ?? source, sources);
}

/** The origins of several pieces of evidence, sorted, each once. */
export function originsOf(evidence: readonly Pick<Evidence, 'source' | 'origin'>[], sources: Sources): string[] {
	return [...new Set(evidence.flatMap((piece) => originsOfEvidence(piece, sources)))].sort(compareTexts);
}

/**
 * The rings of `reports`: for every report inside a ring the shortest way back, so that each is
 * named by some ring. In order, each ring once, its least id first and not repeated at the end.
 */
export function ringsOf(sources: Sources): string[][] {
	const core = cyclicCore(sources);
	const reported = (id: string): readonly string[] => core.get(id) ?? [];
	const rings = new Map<string, string[]>();
	for (const [id, reports] of core) {
		for (const next of reports) {
			const back = shortestWay(next, id, reported);
			if (!back) continue;
			const ring = fromLeast(back);
			rings.set(ring.join(' '), ring);
		}
	}
	return [...rings].sort(([a], [b]) => compareTexts(a, b)).map(([, ring]) => ring);
}

/** The sources left, with their reports in order, when all that nobody reports or that report nobody are taken away. */
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

/** The sources on the shortest way from one to another, both named, or `undefined` if none leads there. */
function shortestWay(start: string, goal: string, reported: (id: string) => readonly string[]): string[] | undefined {
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
