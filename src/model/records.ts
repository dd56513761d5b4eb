import type { ClaimKind, Evidence } from './claim.ts';
import { originsOfEvidence } from './origin.ts';
import type { Source, SourceKind } from './source.ts';

/** When a source of certain kinds is itself a record of what a claim states. */
export interface RecordRule {
	kinds: readonly SourceKind[];
	/** A further condition: words in its own name, or a body’s document on its own act. */
	only?: 'own-words' | 'own-act';
}

/** Records by kind of claim; the first that applies explains the standing. An allegation has none. */
export const records: Readonly<Record<ClaimKind, readonly RecordRule[]>> = {
	law: [{ kinds: ['law', 'un-document', 'judgment'] }],
	figure: [{ kinds: ['statistics', 'judgment'] }],
	event: [
		{ kinds: ['judgment', 'statistics'] },
		{ kinds: ['law', 'un-document', 'government', 'parliament', 'company', 'press-release'], only: 'own-act' },
	],
	quote: [
		{
			kinds: ['government', 'parliament', 'intelligence-agency', 'company', 'state-media', 'press-release', 'social-post'],
			only: 'own-words',
		},
		{ kinds: ['transcript', 'recording'] },
	],
	allegation: [],
};

/**
 * Whether a piece of evidence documents a claim of a kind. A record documents only what it says itself: the
 * whole statement, quoted with a locator or in a text read in full. What it passes on from others does not
 * count, unless their source is such a record too.
 */
export function documents(piece: Evidence, kind: ClaimKind, sources: ReadonlyMap<string, Source>): boolean {
	const source = sources.get(piece.source);
	if (!source || piece.part !== undefined) return false;
	if (source.read !== 'full' && (piece.quote === undefined || piece.locator === undefined)) return false;
	const origins = originsOfEvidence(piece, sources);
	return records[kind].some(({ kinds, only }) => {
		if (!kinds.includes(source.kind) || (only === 'own-act' && piece.act !== 'own')) return false;
		return origins.every((id) => id === source.id || (only === undefined && kinds.includes(sources.get(id)?.kind ?? 'other')));
	});
}
