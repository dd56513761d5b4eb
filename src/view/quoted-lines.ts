import type { Evidence } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Corpus } from '../read/corpus.ts';

/** Words of a source as a page prints them. */
export interface QuotedLine {
	quote: string;
	/** BCP 47, where it is not the language of the site. */
	language?: string;
	/** Our English translation. */
	translation?: string;
}

/** The quotation of a piece of evidence, if it has one. */
export function quotedLine({ quote, translation }: Evidence, { language }: Source): QuotedLine | undefined {
	if (quote === undefined) return undefined;
	return {
		quote,
		...(translation === undefined ? {} : { translation }),
		...(language !== undefined && !/^en\b/.test(language) ? { language } : {}),
	};
}

/** By source, the lines that bear on some claims, with the claim of each. */
export function linesAbout(claimIds: Iterable<string>, { claims, sources }: Corpus): Map<string, (QuotedLine & { claimId: string })[]> {
	const lines = [...new Set(claimIds)].flatMap((claimId) =>
		(claims.get(claimId)?.evidence ?? []).flatMap((piece) => {
			const source = sources.get(piece.source);
			const line = source && quotedLine(piece, source);
			return line ? [{ sourceId: piece.source, line: { ...line, claimId } }] : [];
		}),
	);
	return new Map([...Map.groupBy(lines, ({ sourceId }) => sourceId)].map(([sourceId, found]) => [sourceId, found.map(({ line }) => line)]));
}
