import { soundEvidence, type Claim, type Evidence } from './claim.ts';
import { originsOf } from './origin.ts';
import { documents, records } from './records.ts';
import { independentOf } from './sides.ts';
import type { Source } from './source.ts';
import { compareTexts } from './text.ts';

/** The standing of a claim, from disputed to unverified. */
export type Standing = 'disputed' | 'documented' | 'corroborated' | 'one-sided' | 'single-origin' | 'pieced-together' | 'unverified';

/** The symbols of each standing; `assess` decides which one a claim has. Its name and meaning are words: `standing.disputed.name`. */
export const standings = {
	disputed: {
		colour: 'disputed',
		shape: '<path d="M6 1 11.2 6 6 11 .8 6Z M6 3.6v2.9 M6 7.9v1" fill="none" stroke="currentColor" stroke-width="1.4"/>',
		dashes: '9 3 2 3',
	},
	documented: {
		colour: 'documented',
		shape: '<rect x="1.5" y="1.5" width="9" height="9" fill="currentColor"/>',
		dashes: undefined,
	},
	corroborated: {
		colour: 'text-muted',
		shape:
			'<circle cx="4" cy="6" r="3.2" fill="currentColor"/><circle cx="8.2" cy="6" r="3" fill="none" stroke="currentColor" stroke-width="1.4"/>',
		dashes: '11 3',
	},
	'one-sided': {
		colour: 'single',
		// Two joined shapes.
		shape:
			'<path d="M3.2 4.5V10h5.6V4.5" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="3.2" cy="3.4" r="2.4" fill="currentColor"/><circle cx="8.8" cy="3.4" r="2.4" fill="currentColor"/>',
		dashes: '8 3',
	},
	'single-origin': {
		colour: 'single',
		shape: '<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.8"/>',
		dashes: '5 3',
	},
	'pieced-together': {
		colour: 'text-muted',
		// The two halves of the shape for documented claims, apart.
		shape:
			'<path d="M1 1.5H5.2V10.5H1Z" fill="currentColor"/><path d="M7.6 2.2H10.8V9.8H7.6Z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
		dashes: '3 3',
	},
	unverified: {
		colour: 'text-muted',
		shape: '<path d="M2 2 10 10 M10 2 2 10" stroke="currentColor" stroke-width="1.8"/>',
		dashes: '1.5 3',
	},
} as const satisfies Record<Standing, Shown>;

/** Every standing, in the order in which they are looked for. */
export const allStandings = Object.keys(standings) as Standing[];

interface Shown {
	/** A colour of the theme, for the name and the shape. */
	colour: 'disputed' | 'documented' | 'single' | 'text-muted';
	/** SVG in a box of 12 by 12, so that no reader has to tell colours apart. */
	shape: string;
	/** The line of a route on a map, as `stroke-dasharray`; what is documented has none. */
	dashes: string | undefined;
}

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
 * again, is the article, was not read, or supports only a part.
 */
export function assess({ kind, evidence }: Pick<Claim, 'kind' | 'evidence'>, sources: Sources, article?: string): Assessment {
	const sound = soundEvidence(evidence);
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
		standing: isDisputed ? 'disputed' : undisputed(record !== undefined, origins.length, independent.length, parts.length),
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
function undisputed(isDocumented: boolean, origins: number, sides: number, parts: number): Standing {
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
