import type { BareFigure, Document } from '../markup/document.ts';
import type { Claim } from '../model/claim.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';

/** A text whose figures need a source, the field that it stands in, and the claims that are shown with it. */
export interface FigureText {
	filing: Filing;
	document: Document;
	field?: 'summary of an event' | 'field';
	claims: Claim[];
}

/** The texts whose figures need a source: those of explainers, entities and events. */
export function* figureTexts({ explainers, events, entities, claims }: Corpus): Generator<FigureText> {
	for (const { filing } of [...explainers.values(), ...entities.values()]) {
		for (const document of Object.values(filing.prose)) yield { filing, document, field: 'field', claims: [] };
		yield { filing, document: filing.body, claims: [] };
	}
	for (const { filing, claims: claimIds } of events.values()) {
		for (const document of Object.values(filing.prose)) {
			yield { filing, document, field: 'summary of an event', claims: claimIds.flatMap((claimId) => claims.get(claimId) ?? []) };
		}
		yield { filing, document: filing.body, claims: [] };
	}
}

/** The first figure of each sentence, list item and table row that is wanted: one source behind it stands for all. */
export function firstOfEach(figures: readonly BareFigure[], isWanted: (figure: BareFigure) => boolean): BareFigure[] {
	return figures.filter(isWanted).filter(({ statement, index }, at, wanted) => {
		const before = wanted[at - 1];
		return before?.statement !== statement || before.index >= index;
	});
}

/** What to write where a figure has no source; no component may stand in a field. */
export function hintFor(field: FigureText['field']): string {
	switch (field) {
		case 'summary of an event': return 'Add [@source-id] or [words](claim:ID) to the sentence, or the claim that says it to `claims`';
		case 'field': return 'Add [@source-id] or [words](claim:ID) to the sentence';
		case undefined: return 'Add [@source-id] or <Claim id="…"> to the sentence; <Uncited reason="…"> is for what needs none';
	}
}
