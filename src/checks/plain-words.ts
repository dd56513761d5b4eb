import { faultOfPlainWords } from '../markup/plain-words.ts';
import type { Filing } from '../read/record.ts';
import { placeOf, recordsOf } from '../read/texts.ts';
import type { Check, Finding } from './check.ts';

/** Quotations, which are the words of others. */
const OTHERS = /^evidence\..+\.(quote|translation)$/;

/** Reports Markdown in plain-text fields, which would be published as written. */
export const plainWords: Check = {
	name: 'plain-words',
	summary: 'Titles, statements, units, locators, notes, cells of a dataset and other plain texts contain no citations, links or emphasis',
	severity: 'error',
	why: 'Only bodies, summaries, caveats, the three lists of an explainer and the texts of changes are read as Markdown. Elsewhere the brackets would be shown as text, and nothing would be cited.',
	example: {
		wrong: { 'events/arrival.mdx': '---\ntitle: Passengers arrive [@daily]\ndate: 2026-03-02\nclaims: [c-arrival]\n---\n' },
		right: {
			'events/arrival.mdx':
				'---\ntitle: Passengers arrive\ndate: 2026-03-02\nsummary: They came by ship [@daily].\nclaims: [c-arrival]\n---\n',
		},
	},
	*run(corpus) {
		yield* faultsIn(corpus.site, corpus.siteFiling);
		yield* faultsIn(corpus.maps, corpus.mapsFiling);
		for (const { folder, id, filing } of recordsOf(corpus)) {
			const record = corpus[folder].get(id);
			if (record) yield* faultsIn(folder === 'sources' ? { note: 'note' in record ? record.note : undefined } : record, filing);
		}
		for (const translation of corpus.translations.values()) {
			for (const { words, filing } of translation.values()) yield* faultsIn(words, filing);
		}
		for (const { rows, cellPositions, tableFile } of corpus.datasets.values()) {
			for (const [row, cells] of rows.entries()) {
				for (const [column, cell] of cells.entries()) {
					const fault = faultOfPlainWords(cell);
					if (fault) yield { file: tableFile, ...(cellPositions[row]?.[column] ?? { line: 1, column: 1 }), ...fault };
				}
			}
		}
	},
};

/** Faults in the plain texts of a record, at any depth. */
function* faultsIn(value: unknown, filing: Filing, path: (string | number)[] = []): Generator<Finding> {
	const name = path.join('.');
	if (typeof value === 'string') {
		const fault = name in filing.prose || OTHERS.test(name) ? undefined : faultOfPlainWords(value);
		if (fault) yield { file: filing.file, ...placeOf(filing.places, path), ...fault };
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) yield* faultsIn(item, filing, [...path, index]);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			if (path.length > 0 || !['filing', 'columns', 'rows', 'cellPositions', 'tableFile'].includes(key))
				yield* faultsIn(item, filing, [...path, key]);
		}
	}
}
