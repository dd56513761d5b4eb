import { fieldReferences, documentsOf, recordsOf } from '../read/texts.ts';
import { rowSources } from '../model/dataset.ts';
import type { Check } from './check.ts';
import { explainer } from './example.ts';

export const unusedSources: Check = {
	name: 'unused-source',
	summary: 'Every source is used by a claim, a text, an event, a dataset or another source',
	severity: 'warning',
	why: 'The file may be left over from a deleted text, or its id may be misspelt where it should be used.',
	example: {
		wrong: { 'sources/radio.yaml': 'type: broadcast\ntitle: The ship in the port\nkind: broadcaster\nread: full\n' },
		right: {
			'sources/radio.yaml': 'type: broadcast\ntitle: The ship in the port\nkind: broadcaster\nread: full\n',
			...explainer('A ship came [@radio].'),
		},
	},
	*run(corpus) {
		const used = new Set<string>();
		for (const { to, id } of fieldReferences(corpus)) if (to === 'source') used.add(id);
		for (const { filing } of recordsOf(corpus)) {
			for (const { citations, references } of documentsOf(filing)) {
				for (const { sourceId } of citations.flatMap(({ items }) => items)) used.add(sourceId);
				for (const { to, id } of references) if (to === 'source') used.add(id);
			}
		}
		for (const dataset of corpus.datasets.values()) for (const id of rowSources(dataset)) used.add(id);
		for (const { id, filing } of corpus.sources.values()) {
			if (!used.has(id))
				yield { file: filing.file, line: 1, column: 1, message: `Nothing uses the source "${id}"`, hint: 'Cite it, or delete the file' };
		}
	},
};
