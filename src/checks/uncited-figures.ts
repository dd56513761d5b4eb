import type { BareFigure } from '../markup/document.ts';
import { withoutNames } from '../model/figure-names.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Filing } from '../read/record.ts';
import { documentsOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** A reader who meets a number must see where it comes from, there and then. */
export const uncitedFigures: Check = {
	name: 'uncited-figure',
	summary: 'A sentence, list item or table row with a figure or a quotation has a citation or a claim in it',
	severity: 'error',
	why: 'A reader who meets a number or somebody’s words must see there and then where they come from. Years, days and other dates are not figures, nor are names such as Boeing 737 and those that `names-with-figures` in `site.yaml` lists; for a sum of one’s own there is `<Uncited reason="…">`.',
	example: {
		wrong: explainer('The ship brought 120 workers. It left the next day [@daily].'),
		right: explainer('The ship brought 120 workers [@daily]. It left the next day.'),
	},
	*run(corpus) {
		const { explainers, events, entities } = corpus;
		for (const { filing } of [...explainers.values(), ...entities.values()]) yield* bareIn(filing, corpus);
		for (const { filing, claims, sources } of events.values()) {
			// The claims and sources of an event stand behind its summary.
			const covered = claims.length + sources.length > 0;
			yield* bareIn(covered ? { ...filing, prose: {} } : filing, corpus);
		}
	},
};

function* bareIn(filing: Filing, { site, sources }: Corpus): Generator<{ file: string; line: number; column: number; message: string; hint: string }> {
	for (const document of documentsOf(filing)) {
		const figures = document.bareFigures.filter((figure) => !isName(figure, site['names-with-figures']) && !hasBareCitation(figure, site, sources));
		for (const { text, kind, line, column } of firstOfEach(figures)) {
			yield {
				file: filing.file,
				line,
				column,
				message: kind === 'figure' ? `The figure "${text}" has no source in its sentence` : `The quotation ${text} has no source in its sentence`,
				hint: `Add [@source-id] or ${document === filing.body ? '<Claim id="…">words</Claim>' : '[words](claim:id)'} to the sentence; <Uncited reason="…">words</Uncited> is for what needs none`,
			};
		}
	}
}

/** The first figure or quotation of each statement: one source behind it stands for all. */
function firstOfEach(figures: readonly BareFigure[]): BareFigure[] {
	return figures.filter(({ statement, index }, at) => {
		const before = figures[at - 1];
		return before?.statement !== statement || before.index >= index;
	});
}

/** Is it part of a name that the site lists? */
function isName({ kind, text, statement, index }: BareFigure, names: readonly string[]): boolean {
	return kind === 'figure' && names.length > 0 && !withoutNames(statement, names).startsWith(text, index);
}

/** Does the statement name a source without brackets, which is reported as that? */
function hasBareCitation({ statement }: BareFigure, site: Corpus['site'], sources: Corpus['sources']): boolean {
	return site.rules['bare-citation'] !== 'off' && [...statement.matchAll(/@([\p{L}\p{N}_-]+)/gu)].some(([, id = '']) => sources.has(id));
}
