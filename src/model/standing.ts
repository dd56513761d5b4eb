import type { Claim, Evidence } from './claim.ts';
import { originsOf, originsOfEvidence } from './origin.ts';
import type { Source, SourceKind } from './source.ts';
import { capitalise, countInWords } from './text.ts';

/** How well a claim stands, in the words that a reader sees. */
export const standings = {
	disputed: 'Disputed',
	documented: 'Documented',
	corroborated: 'Corroborated',
	'single-origin': 'Single origin',
	unverified: 'Unverified',
} as const;
export type Standing = keyof typeof standings;

/** A claim's standing, the origins that support it, and the sentence that says why. */
export interface Assessment {
	standing: Standing;
	/** Ids of the independent origins of all that supports the claim, sorted. */
	origins: string[];
	reason: string;
}

/** Kinds of source that are themselves the record of what they say; the first that a claim has explains it. */
const records: readonly SourceKind[] = ['law', 'court', 'un-document', 'dataset'];
/** Kinds of source in which a speaker publishes their own words. */
const ownWords = new Set<SourceKind>(['government', 'intelligence-agency', 'company', 'state-media']);

type Sources = ReadonlyMap<string, Source>;

/**
 * How well a claim stands, by what kind of evidence it has and from how many origins. `article` is
 * the source that the site derives from. Evidence that could not be found again carries nothing.
 */
export function assess(claim: Pick<Claim, 'kind' | 'evidence'>, sources: Sources, article?: string): Assessment {
	const sound = claim.evidence.filter(({ refound }) => refound);
	const support = sound.filter(({ stance }) => stance === 'supports');
	const against = sound.filter(({ stance }) => stance === 'contradicts');
	const origins = originsOf(support, sources);
	const counted = countInWords(origins.length, 'independent origin');

	if (against.length > 0) {
		const rivals = originsOf(against, sources).length;
		const supporting = support.length === 0 ? 'nothing supports it' : `${counted} ${origins.length === 1 ? 'supports' : 'support'} it`;
		return { standing: 'disputed', origins, reason: `${capitalise(countInWords(rivals, 'origin'))} ${rivals === 1 ? 'contradicts' : 'contradict'} this; ${supporting}` };
	}
	if (support.length === 0) {
		return { standing: 'unverified', origins, reason: 'No source that could be found supports this' };
	}
	const seen = support.filter(({ source }) => source !== article && sources.get(source)?.read !== 'secondhand');
	if (seen.length === 0) {
		return { standing: 'unverified', origins, reason: unseenReason(support, article) };
	}
	const documents = seen.filter((piece) => isRecord(piece, claim.kind, sources));
	if (documents.length > 0) {
		const kinds = new Set(documents.map(({ source }) => sources.get(source)?.kind));
		return { standing: 'documented', origins, reason: recordReason(records.find((kind) => kinds.has(kind))) };
	}
	if (origins.length > 1) {
		return { standing: 'corroborated', origins, reason: `${capitalise(counted)} support this` };
	}
	const links = new Set(support.map(({ source }) => source)).size;
	const reason = links > 1 ? `${capitalise(countInWords(links, 'source'))} say this, and all of them lead to one origin` : 'One origin supports this, and no other was found';
	return { standing: 'single-origin', origins, reason };
}

/** Is the source itself the record, and not a report of something else? */
function isRecord(piece: Evidence, kind: Claim['kind'], sources: Sources): boolean {
	const source = sources.get(piece.source);
	if (!source) return false;
	if (kind === 'quote' && ownWords.has(source.kind)) return originsOfEvidence(piece, sources).join() === source.id;
	return records.includes(source.kind) && originsOfEvidence(piece, sources).every((id) => records.includes(sources.get(id)?.kind ?? 'other'));
}

function recordReason(kind: SourceKind | undefined): string {
	switch (kind) {
		case 'law': return 'The law itself says this';
		case 'un-document': return 'The United Nations’ own document says this';
		case 'court': return 'The court’s own document says this';
		case 'dataset': return 'The body that counts published this itself';
		default: return 'The speaker published these words';
	}
}

function unseenReason(support: Evidence[], article: string | undefined): string {
	return support.every(({ source }) => source === article)
		? 'Nothing but the article says this'
		: 'Nothing supports this but sources that were not read';
}
