import type { Position } from '../markup/document.ts';
import { isFigureOf } from '../model/claim.ts';
import { figuresIn, type Figure } from '../model/figure.ts';
import type { RecordKind } from '../model/kinds.ts';
import { isRounded } from '../model/numbers/rounded.ts';
import { documentsOf, placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

/** Reports figures in a title, which cannot have citations, that the text does not repeat with a source. */
export const uncitedTitles: Check = {
	name: 'uncited-title',
	summary: 'The figures in a title, a heading or the caption of a picture are repeated in a sentence of the page that has a source',
	severity: 'warning',
	inEditions: true,
	why: 'Titles, headings and captions cannot have citations, and most readers see them first. The same figure in a sentence with a source, or as the value of a claim or a dataset on the page, shows where it comes from. A title may round it, if it says so: `over ten million`.',
	example: {
		wrong: explainer('## 130 passengers\n\nThe ship brought 120 passengers [@daily].'),
		right: explainer('## 120 passengers\n\nThe ship brought 120 passengers [@daily].'),
	},
	*run({ explainers, events, claims, datasets, site }) {
		for (const { title, filing, ...more } of [...explainers.values(), ...events.values()]) {
			const documents = documentsOf(filing);
			const named = (kind: RecordKind): string[] =>
				documents.flatMap(({ references }) => references.flatMap(({ to, id }) => (to === kind ? [id] : [])));
			const claimIds = [
				...('claims' in more ? more.claims : []),
				...documents.flatMap((document) => document.claims.map(({ claimId }) => claimId)),
				...named('claim'),
			];
			const shown = claimIds.flatMap((claimId) => claims.get(claimId) ?? []);
			const known = new Set([
				...documents.flatMap(({ citedFigures }) => citedFigures),
				...named('dataset').flatMap((id) => datasets.get(id)?.rows.flat().map(Number) ?? []),
			]);
			const titles: [name: string, text: string, position: Position][] = [
				['title', title, placeOf(filing.places, ['title'])],
				...filing.body.headings.map(({ text, ...position }): [string, string, Position] => ['heading', text, position]),
				...filing.body.captions.map(({ text, ...position }): [string, string, Position] => ['caption', text, position]),
			];
			for (const [name, text, { line, column }] of titles) {
				const bare = figuresIn(text, site['names-with-figures'], filing.language).find(
					(figure) =>
						!isRoundOf(known, figure, text, filing.language) &&
						!known.has(figure.value) &&
						!shown.some((claim) => isFigureOf(claim, figure.value, claim.filing.language)),
				);
				if (bare)
					yield {
						file: filing.file,
						line,
						column,
						message: `The ${name} gives the figure "${bare.text}", but no sentence with a source does`,
						hint: `Give it in a sentence with [@source-id], or write the ${name} without it`,
					};
			}
		}
	},
};

/** Whether a title marks a figure as rounded and a cited figure rounds to it. */
function isRoundOf(figures: ReadonlySet<number>, { text, value, index }: Figure, title: string, language: string): boolean {
	if (!isRounded(title.slice(0, index), title.slice(index + text.length), language)) return false;
	const digits = String(value).replaceAll(/\.|^0+|0+$/g, '').length;
	return digits > 0 && [...figures].some((figure) => Number(figure.toPrecision(digits)) === value);
}
