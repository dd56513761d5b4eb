import { changeSchema } from '../model/change.ts';
import { claimReferences, claimSchema } from '../model/claim.ts';
import { datasetReferences, datasetSchema } from '../model/dataset.ts';
import { entitySchema } from '../model/entity.ts';
import { eventReferences, eventSchema } from '../model/event.ts';
import { explainerReferences, explainerSchema } from '../model/explainer.ts';
import { sourceReferences, sourceSchema } from '../model/source.ts';

/**
 * The folders of a content folder: the extension and schema of their files, which fields are inline Markdown
 * (`name` or, for a list, `name[]`), and the references of a record to others.
 */
export const folders = {
	sources: { extension: '.yaml', schema: sourceSchema, prose: [], references: sourceReferences },
	claims: { extension: '.yaml', schema: claimSchema, prose: ['caveat'], references: claimReferences },
	events: { extension: '.mdx', schema: eventSchema, prose: ['summary'], references: eventReferences },
	explainers: {
		extension: '.mdx',
		schema: explainerSchema,
		prose: ['summary', 'established[]', 'disputed[]', 'unknown[]'],
		references: explainerReferences,
	},
	entities: { extension: '.mdx', schema: entitySchema, prose: ['summary'], references: () => [] },
	datasets: { extension: '.yaml', schema: datasetSchema, prose: ['caveat'], references: datasetReferences },
	changes: { extension: '.yaml', schema: changeSchema, prose: ['text'], references: () => [] },
} as const;

export type Folder = keyof typeof folders;

export function isFolder(name: string): name is Folder {
	return Object.hasOwn(folders, name);
}
