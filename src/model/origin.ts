import type { Evidence } from './claim.ts';
import type { Source } from './source.ts';
import { compareTexts } from './text.ts';

/** What origins are found in: sources by their id. */
export type Sources = ReadonlyMap<string, Pick<Source, 'reports'>>;

/**
 * Where the statements of a source first came from: the ends of the chains of `reports` that begin
 * at it, or the source itself if it reports nobody. Sorted, each once. A ring ends nowhere; its
 * members count as their own origins, and `ringsOf` names it.
 */
export function originsOfSource(sourceId: string, sources: Sources): string[] {
	const seen = new Set<string>();
	const ends = new Set<string>();
	const waiting = [sourceId];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		const reports = sources.get(id)?.reports ?? [];
		if (reports.length === 0) ends.add(id);
		waiting.push(...reports);
	}
	return (ends.size > 0 ? [...ends] : [...seen]).sort(compareTexts);
}

/** Where a piece of evidence first came from: by its own `origin`, else by its source. */
export function originsOfEvidence({ source, origin }: Pick<Evidence, 'source' | 'origin'>, sources: Sources): string[] {
	return originsOfSource(origin ?? source, sources);
}

/** The origins of several pieces of evidence, sorted, each once. */
export function originsOf(evidence: readonly Pick<Evidence, 'source' | 'origin'>[], sources: Sources): string[] {
	return [...new Set(evidence.flatMap((piece) => originsOfEvidence(piece, sources)))].sort(compareTexts);
}

/**
 * The chains of sources that lead from one source to its origins, the source first in each:
 * `[["kbs", "briefing"]]`. A source that reports nobody is a chain of its own.
 */
export function chainsOf(sourceId: string, sources: Sources, before: readonly string[] = []): string[][] {
	if (before.includes(sourceId)) return [];
	const chain = [...before, sourceId];
	const reports = sources.get(sourceId)?.reports ?? [];
	return reports.length === 0 ? [chain] : reports.flatMap((id) => chainsOf(id, sources, chain));
}

/** Every ring of `reports`, each once, its least id first and not repeated at the end. */
export function ringsOf(sources: Sources): string[][] {
	const rings = new Map<string, string[]>();
	const done = new Set<string>();
	for (const start of [...sources.keys()].sort(compareTexts)) visit(start, []);
	return [...rings.values()];

	function visit(id: string, path: string[]): void {
		const index = path.indexOf(id);
		if (index !== -1) {
			const ring = turned(path.slice(index));
			rings.set(ring.join(' '), ring);
			return;
		}
		if (done.has(id)) return;
		for (const next of sources.get(id)?.reports ?? []) visit(next, [...path, id]);
		done.add(id);
	}
}

function turned(ring: string[]): string[] {
	const least = ring.indexOf([...ring].sort(compareTexts)[0] ?? '');
	return [...ring.slice(least), ...ring.slice(0, least)];
}
