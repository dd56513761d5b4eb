import type { Source } from './source.ts';
import { compareTexts } from './text.ts';

/** The sources in which voices are looked up, by id. */
export type Speakers = ReadonlyMap<string, Pick<Source, 'speaks-for'>>;

/** Origins connected by shared voices, directly or through one another. */
export interface Cluster {
	/** Ids, sorted. */
	origins: string[];
	/** The voices in `speaks-for`, sorted; empty for an origin that speaks for itself. */
	voices: string[];
	/** Number of origins that are mutually independent. */
	sides: number;
}

/**
 * The largest set of origins of which no two share a voice, as sorted ids; of several such sets the first in
 * order of ids. An origin without `speaks-for` is its own voice.
 */
export function independentOf(origins: Iterable<string>, speakers: Speakers): string[] {
	const rivals = rivalsAmong(origins, speakers);
	const independent: string[] = [];
	let open = new Set(rivals.keys());
	let wanted = largest(open, rivals);
	for (const id of rivals.keys()) {
		if (!open.delete(id)) continue;
		const rest = without(open, rivals.get(id));
		// An origin in no largest set now is in none later.
		if (largest(rest, rivals) < wanted - 1) continue;
		independent.push(id);
		open = rest;
		wanted--;
	}
	return independent;
}

/** Groups origins by shared voices, in order of their first ids. */
export function clustersOf(origins: Iterable<string>, speakers: Speakers): Cluster[] {
	const rivals = rivalsAmong(origins, speakers);
	const placed = new Set<string>();
	return [...rivals.keys()].flatMap((id) => {
		if (placed.has(id)) return [];
		const reached = new Set([id]);
		for (const one of reached) for (const rival of rivals.get(one) ?? []) reached.add(rival);
		for (const one of reached) placed.add(one);
		const members = [...reached].sort(compareTexts);
		return [{ origins: members, voices: voicesOf(members, speakers), sides: largest(reached, rivals) }];
	});
}

/** The voices in `speaks-for` of several origins, sorted and unique. */
export function voicesOf(origins: Iterable<string>, speakers: Speakers): string[] {
	return [...new Set([...origins].flatMap((id) => speakers.get(id)?.['speaks-for'] ?? []))].sort(compareTexts);
}

/** The voices common to all of several origins, sorted. */
export function sharedVoices(origins: readonly string[], speakers: Speakers): string[] {
	return voicesOf(origins, speakers).filter((voice) => origins.every((id) => speakers.get(id)?.['speaks-for'].includes(voice)));
}

type Rivals = ReadonlyMap<string, ReadonlySet<string>>;

/** For each origin, in order of ids, the others that share a voice with it. */
function rivalsAmong(origins: Iterable<string>, speakers: Speakers): Rivals {
	const ids = [...new Set(origins)].sort(compareTexts);
	const speaking = Map.groupBy(
		ids.flatMap((id) => (speakers.get(id)?.['speaks-for'] ?? []).map((voice) => ({ id, voice }))),
		({ voice }) => voice,
	);
	const rivals = new Map(ids.map((id) => [id, new Set<string>()]));
	for (const members of speaking.values()) {
		for (const { id } of members) for (const other of members) if (other.id !== id) rivals.get(id)?.add(other.id);
	}
	return rivals;
}

/** The exact size of a maximum independent set: no two origins in it are rivals. */
function largest(open: ReadonlySet<string>, rivals: Rivals): number {
	let left = new Set(open);
	let size = 0;
	// An origin whose rivals are all rivals of one another (so any with one voice) is in some largest set.
	for (let sure = sureOf(left, rivals); sure !== undefined; sure = sureOf(left, rivals)) {
		left.delete(sure);
		left = without(left, rivals.get(sure));
		size++;
	}
	const [busiest] = [...left].sort((a, b) => degree(b) - degree(a));
	if (busiest === undefined) return size;
	left.delete(busiest);
	return size + Math.max(largest(left, rivals), 1 + largest(without(left, rivals.get(busiest)), rivals));

	function degree(id: string): number {
		return rivals.get(id)?.intersection(left).size ?? 0;
	}
}

function sureOf(open: ReadonlySet<string>, rivals: Rivals): string | undefined {
	return [...open].find((id) => {
		const near = [...(rivals.get(id)?.intersection(open) ?? [])];
		return near.every((one, index) => near.slice(index + 1).every((other) => rivals.get(one)?.has(other)));
	});
}

function without(open: ReadonlySet<string>, taken: ReadonlySet<string> | undefined): Set<string> {
	return taken ? open.difference(taken) : new Set(open);
}
