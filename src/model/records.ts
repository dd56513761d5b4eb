import type { ClaimKind, Evidence } from './claim.ts';
import { originsOfEvidence } from './origin.ts';
import type { Source, SourceKind } from './source.ts';

/** When a source of some kind is itself the record of what a claim says. */
export interface RecordRule {
	kinds: readonly SourceKind[];
	/** What else must hold: the words stand in its own name, or are a body’s document on its own act. */
	only?: 'own-words' | 'own-act';
}

/** What is itself the record, by the kind of claim; the first that a claim has explains it. An allegation has none. */
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
 * Does a piece of evidence document a claim of a kind? A record documents only what it says itself:
 * the whole statement, in words that are quoted with their place, or in a text read in full. What it
 * passes on from others is theirs, unless that is such a record too.
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
