import type { BareFigure, Document } from '../markup/document.ts';
import { isFigureOf, type Claim } from '../model/claim.ts';
import { withoutNames } from '../model/figure-names.ts';
import { figuresIn, numberWordsIn } from '../model/figure.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';

/** A text whose figures need a source, and the field it comes from. */
export interface FigureText {
	filing: Filing;
	/** Figures without a source, except those in names that the site lists or stated by a claim shown with the text. */
	figures: BareFigure[];
	field?: 'summary of an event' | 'field';
}

/** The texts of explainers, entities and events, whose figures need a source. */
export function* figureTexts(corpus: Corpus): Generator<FigureText> {
	const { explainers, events, entities, claims } = corpus;
	for (const { filing } of [...explainers.values(), ...entities.values()]) {
		for (const document of Object.values(filing.prose)) yield { filing, figures: figuresOf(document, corpus), field: 'field' };
		yield { filing, figures: figuresOf(filing.body, corpus) };
	}
	for (const { filing, claims: claimIds } of events.values()) {
		const shown = claimIds.flatMap((claimId) => claims.get(claimId) ?? []);
		for (const document of Object.values(filing.prose)) {
			yield {
				filing,
				figures: figuresOf(document, corpus).filter((figure) => !isStatedBy(shown, figure, filing.language)),
				field: 'summary of an event',
			};
		}
		yield { filing, figures: figuresOf(filing.body, corpus) };
	}
}

/** The first matching figure of each sentence, list item and table row: one source covers them all. */
export function firstOfEach(figures: readonly BareFigure[], isWanted: (figure: BareFigure) => boolean): BareFigure[] {
	return figures.filter(isWanted).filter(({ statement, index }, at, wanted) => {
		const before = wanted[at - 1];
		return before?.statement !== statement || before.index >= index;
	});
}

/** The hint for a figure without a source in a field. */
export function hintFor(field: FigureText['field']): string {
	const uncited = '<Uncited reason="…">words</Uncited> is for what needs none';
	switch (field) {
		case 'summary of an event':
			return `Add [@source-id] or [words](claim:id) to the sentence, or the claim that says it to \`claims\`; ${uncited}`;
		case 'field':
			return `Add [@source-id] or [words](claim:id) to the sentence; ${uncited}`;
		case undefined:
			return `Add [@source-id] or <Claim id="…">words</Claim> to the sentence; ${uncited}`;
	}
}

function figuresOf({ bareFigures }: Document, { site, sources }: Corpus): BareFigure[] {
	return bareFigures.filter((figure) => !isName(figure, site['names-with-figures']) && !hasBareCitation(figure, site, sources));
}

/** Whether a figure is part of a name that the site lists. */
function isName({ kind, text, statement, index }: BareFigure, names: readonly string[]): boolean {
	return kind !== 'quotation' && names.length > 0 && !withoutNames(statement, names).startsWith(text, index);
}

/** Whether the statement has a bare citation, which is reported as such. */
function hasBareCitation({ statement }: BareFigure, site: Corpus['site'], sources: Corpus['sources']): boolean {
	return site.rules['bare-citation'] !== 'off' && [...statement.matchAll(/@([\p{L}\p{N}_-]+)/gu)].some(([, id = '']) => sources.has(id));
}

/**
 * Whether a claim covers a figure (its value), a number word (its value or in its statement) or a
 * quotation (quoted in its evidence).
 */
function isStatedBy(claims: readonly Filed<Claim>[], { kind, text }: BareFigure, language: string): boolean {
	switch (kind) {
		case 'figure':
			return figuresIn(text, [], language).every(({ value }) => claims.some((claim) => isFigureOf(claim, value, claim.filing.language)));
		case 'number word': {
			const [number] = numberWordsIn(text, language);
			return claims.some(
				(claim) =>
					(number && isFigureOf(claim, number.value, claim.filing.language)) ||
					numberWordsIn(claim.statement, claim.filing.language).some((one) => lettersOf(one.text) === lettersOf(text)),
			);
		}
		case 'quotation':
			return claims.some(({ evidence }) => evidence.some(({ quote }) => quote !== undefined && lettersOf(quote).includes(lettersOf(text))));
	}
}

/** Letters and digits only, in lower case, for comparison. */
function lettersOf(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
