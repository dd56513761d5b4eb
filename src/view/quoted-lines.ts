import type { Evidence } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Corpus } from '../read/corpus.ts';

/** A quotation from a source, as shown on a page. */
export interface QuotedLine {
	quote: string;
	/** BCP 47 tag, if it is not the language of the site. */
	language?: string;
	/** Our translation. */
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

/** A quotation with the claims of a page that it is evidence for. */
export type LineAbout = QuotedLine & { claimIds: string[] };

/** The quotations about some claims, by source, without duplicates. */
export function linesAbout(claimIds: Iterable<string>, { claims, sources }: Corpus): Map<string, LineAbout[]> {
	const bySource = new Map<string, Map<string, LineAbout>>();
	for (const claimId of new Set(claimIds)) {
		for (const piece of claims.get(claimId)?.evidence ?? []) {
			const source = sources.get(piece.source);
			const line = source && quotedLine(piece, source);
			if (!line) continue;
			const lines = bySource.get(piece.source) ?? new Map<string, LineAbout>();
			bySource.set(piece.source, lines);
			const known = lines.get(line.quote);
			lines.set(line.quote, { ...known, ...line, claimIds: [...(known?.claimIds ?? []), claimId] });
		}
	}
	return new Map([...bySource].map(([sourceId, lines]) => [sourceId, [...lines.values()]]));
}
