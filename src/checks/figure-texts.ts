import type { BareFigure, Document } from '../markup/document.ts';
import type { Claim } from '../model/claim.ts';
import { withoutNames } from '../model/figure-names.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';

/** A text whose figures need a source, the field that it stands in, and the claims that are shown with it. */
export interface FigureText {
	filing: Filing;
	/** Its figures without a source, but for those of names that the site lists, and where a source is named without brackets. */
	figures: BareFigure[];
	field?: 'summary of an event' | 'field';
	claims: Claim[];
}

/** The texts whose figures need a source: those of explainers, entities and events. */
export function* figureTexts(corpus: Corpus): Generator<FigureText> {
	const { explainers, events, entities, claims } = corpus;
	const textOf = (filing: Filing, document: Document): Pick<FigureText, 'filing' | 'figures'> => ({ filing, figures: figuresOf(document, corpus) });
	for (const { filing } of [...explainers.values(), ...entities.values()]) {
		for (const document of Object.values(filing.prose)) yield { ...textOf(filing, document), field: 'field', claims: [] };
		yield { ...textOf(filing, filing.body), claims: [] };
	}
	for (const { filing, claims: claimIds } of events.values()) {
		for (const document of Object.values(filing.prose)) {
			yield { ...textOf(filing, document), field: 'summary of an event', claims: claimIds.flatMap((claimId) => claims.get(claimId) ?? []) };
		}
		yield { ...textOf(filing, filing.body), claims: [] };
	}
}

/** The first figure of each sentence, list item and table row that is wanted: one source behind it stands for all. */
export function firstOfEach(figures: readonly BareFigure[], isWanted: (figure: BareFigure) => boolean): BareFigure[] {
	return figures.filter(isWanted).filter(({ statement, index }, at, wanted) => {
		const before = wanted[at - 1];
		return before?.statement !== statement || before.index >= index;
	});
}

/** What to write where a figure has no source; `<Uncited>` is the one component that may stand in a field. */
export function hintFor(field: FigureText['field']): string {
	const uncited = '<Uncited reason="…">words</Uncited> is for what needs none';
	switch (field) {
		case 'summary of an event': return `Add [@source-id] or [words](claim:id) to the sentence, or the claim that says it to \`claims\`; ${uncited}`;
		case 'field': return `Add [@source-id] or [words](claim:id) to the sentence; ${uncited}`;
		case undefined: return `Add [@source-id] or <Claim id="…">words</Claim> to the sentence; ${uncited}`;
	}
}

function figuresOf({ bareFigures }: Document, { site, sources }: Corpus): BareFigure[] {
	return bareFigures.filter((figure) => !isName(figure, site['names-with-figures']) && !hasBareCitation(figure, site, sources));
}

/** Is it part of a name that the site lists? */
function isName({ kind, text, statement, index }: BareFigure, names: readonly string[]): boolean {
	return kind !== 'quotation' && names.length > 0 && !withoutNames(statement, names).startsWith(text, index);
}

/** Does the statement name a source without brackets, which is reported as that? */
function hasBareCitation({ statement }: BareFigure, site: Corpus['site'], sources: Corpus['sources']): boolean {
	return site.rules['bare-citation'] !== 'off' && [...statement.matchAll(/@([\p{L}\p{N}_-]+)/gu)].some(([, id = '']) => sources.has(id));
}
