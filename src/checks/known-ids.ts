import type { Position } from '../markup/document.ts';
import { cellReferences } from '../model/dataset.ts';
import { asId, faultOfId } from '../model/id.ts';
import { kinds, type RecordKind } from '../model/kinds.ts';
import { didYouMean } from '../model/suggestion.ts';
import type { Corpus } from '../read/corpus.ts';
import { nowCalled } from '../read/former.ts';
import { documentsOf, fieldReferences, recordsOf } from '../read/texts.ts';
import type { Check, Finding } from './check.ts';
import { explainer } from './example.ts';

/** Reports ids of records that do not exist, in citations, cross-references, components and fields. */
export const knownIds: Check = {
	name: 'unknown-id',
	summary: 'Every id in a citation, a cross-reference, a component or a field names a record of the content folder',
	severity: 'error',
	inEditions: true,
	fixed: true,
	why: 'A citation of a source that does not exist is a statement without a source. An id that is misspelt, or whose file was renamed or deleted, is reported wherever it is used.',
	example: {
		wrong: explainer('A ship came [@dayly].'),
		right: explainer('A ship came [@daily].'),
	},
	*run(corpus) {
		for (const { to, id, file, line, column } of fieldReferences(corpus)) {
			yield* missing(corpus, to, id, file, { line, column });
		}
		for (const { filing } of recordsOf(corpus)) {
			for (const document of documentsOf(filing)) {
				for (const { items } of document.citations) {
					for (const { sourceId, line, column } of items) yield* missing(corpus, 'source', sourceId, filing.file, { line, column }, '@');
				}
				for (const { to, id, line, column } of document.references) yield* missing(corpus, to, id, filing.file, { line, column });
			}
		}
		for (const dataset of corpus.datasets.values()) {
			const divided = new Set<number>();
			for (const { to, id, row, column } of cellReferences(dataset)) {
				const position = dataset.cellPositions[row]?.[column] ?? { line: 1, column: 1 };
				const cell = dataset.rows[row]?.[column] ?? '';
				if (to !== 'source' || !/[,;]/.test(cell)) yield* missing(corpus, to, id, dataset.tableFile, position);
				else if (!divided.has(row)) {
					divided.add(row);
					yield {
						file: dataset.tableFile,
						...position,
						message: `The sources "${cell}" are not separated by spaces`,
						hint: `Write ${cell
							.split(/[\s,;]+/)
							.filter(Boolean)
							.join(' ')}`,
					};
				}
			}
		}
	},
};

function* missing(corpus: Corpus, to: RecordKind, id: string, file: string, { line, column }: Position, mark = ''): Generator<Finding> {
	const folder = kinds[to].folder;
	if (corpus[folder].has(id) || corpus.unusable.has(`${folder}/${id}`)) return;
	const extension = to === 'source' || to === 'claim' || to === 'dataset' ? 'yaml' : 'mdx';
	const now = nowCalled(corpus, to, id);
	const better = asId(id);
	const otherwise =
		faultOfId(id) === undefined
			? `Correct the id, or add ${folder}/${id}.${extension}`
			: `Correct the id: ids are lower case letters, digits and single hyphens${better === '' ? '' : `, as in "${better}"`}`;
	yield {
		file,
		line,
		column,
		message: `There is no ${to} "${mark}${id}"`,
		hint: now !== undefined ? `It is now called "${now}"` : didYouMean(id, corpus[folder].keys(), otherwise),
	};
}
