import type { Claim, Evidence } from './claim.ts';
import { originsOf } from './origin.ts';
import { documents, records } from './records.ts';
import { independentOf } from './sides.ts';
import type { Source } from './source.ts';
import { compareTexts } from './text.ts';

/** Standings of a claim, as readers see them. */
export const standings = {
	disputed: 'Disputed',
	documented: 'Documented',
	corroborated: 'Corroborated',
	'one-sided': 'One-sided',
	'single-origin': 'Single origin',
	'pieced-together': 'Pieced together',
	unverified: 'Unverified',
} as const;
export type Standing = keyof typeof standings;

/** A claim’s standing and what it is derived from. Lists of ids are sorted. */
export interface Assessment {
	standing: Standing;
	/** Sources that support the whole statement, and their origins. */
	reports: string[];
	origins: string[];
	/** The largest set of these origins of which no two share a voice, one for each side. */
	independent: string[];
	/** Parts that are supported, in order: the text of `part` and its origins. */
	parts: { part: string; origins: string[] }[];
	/** Origins of evidence that contradicts the claim, and of evidence that rejects what was said. */
	against: { contradicting: string[]; rejecting: string[] };
	/** Id of the record that documents it; of several, the first in `records`, then by id. */
	record?: string;
	/** If no evidence counts, why: it is the article, was not read, or could not be found again. */
	unseen?: 'article' | 'unread' | 'lost';
}

type Sources = ReadonlyMap<string, Source>;

/**
 * Derives the standing of a claim from the kind of its evidence and the number of origins and sides.
 * `article` is the source that the site derives from. Evidence does not count if it could not be found
 * again, is the article, was not read, or bears out only a part.
 */
export function assess({ kind, evidence }: Pick<Claim, 'kind' | 'evidence'>, sources: Sources, article?: string): Assessment {
	const sound = evidence.filter(({ refound }) => refound);
	const having = (stance: Evidence['stance']): Evidence[] => sound.filter((piece) => piece.stance === stance);
	const support = having('supports');
	const seen = support.filter(({ source }) => source !== article && sources.get(source)?.read !== 'secondhand');
	const carrying = seen.filter(({ part }) => part === undefined);
	const origins = originsOf(carrying, sources);
	const independent = independentOf(origins, sources);
	const parts = partsOf(
		seen.filter(({ part }) => part !== undefined),
		sources,
	);
	const against = { contradicting: originsOf(having('contradicts'), sources), rejecting: originsOf(having('rebuts'), sources) };
	const record = recordOf(carrying, kind, sources);
	const isDisputed = against.contradicting.length > 0 || (kind === 'allegation' && against.rejecting.length > 0);
	const unseen = seen.length > 0 ? undefined : unseenReason(evidence, support, article);
	return {
		standing: isDisputed ? 'disputed' : standingOf(record !== undefined, origins.length, independent.length, parts.length),
		reports: [...new Set(carrying.map(({ source }) => source))].sort(compareTexts),
		origins,
		independent,
		parts,
		against,
		...(record === undefined ? {} : { record }),
		...(unseen === undefined ? {} : { unseen }),
	};
}

/** The standing of a claim without evidence against it. */
function standingOf(isDocumented: boolean, origins: number, sides: number, parts: number): Standing {
	if (isDocumented) return 'documented';
	if (sides > 1) return 'corroborated';
	if (origins > 1) return 'one-sided';
	if (origins === 1) return 'single-origin';
	return parts > 0 ? 'pieced-together' : 'unverified';
}

function partsOf(pieces: readonly Evidence[], sources: Sources): Assessment['parts'] {
	return [...Map.groupBy(pieces, ({ part = '' }) => part)]
		.sort(([a], [b]) => compareTexts(a, b))
		.map(([part, borne]) => ({ part, origins: originsOf(borne, sources) }));
}

function recordOf(carrying: readonly Evidence[], kind: Claim['kind'], sources: Sources): string | undefined {
	const order = records[kind].flatMap(({ kinds }) => kinds);
	const rank = (id: string): number => order.indexOf(sources.get(id)?.kind ?? 'other');
	const [first] = carrying
		.filter((piece) => documents(piece, kind, sources))
		.map(({ source }) => source)
		.sort((a, b) => rank(a) - rank(b) || compareTexts(a, b));
	return first;
}

function unseenReason(evidence: readonly Evidence[], support: readonly Evidence[], article: string | undefined): Assessment['unseen'] {
	if (support.length === 0) return evidence.some(({ stance }) => stance === 'supports') ? 'lost' : undefined;
	return support.every(({ source }) => source === article) ? 'article' : 'unread';
}
