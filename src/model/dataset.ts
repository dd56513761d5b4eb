import { z } from 'astro/zod';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import { lineSchema, proseSchema, wordOf } from './scalar.ts';

/** What is said about a table of figures; the figures stand in the `.csv` beside it. */
export const datasetSchema = z.strictObject({
	title: lineSchema,
	/** What the figures count: `entries`, `US dollars a month`. */
	unit: lineSchema,
	/** The columns for the two axes. */
	x: lineSchema,
	y: lineSchema,
	/** What the figures do not say; inline Markdown. */
	caveat: proseSchema.optional(),
	sources: z.array(idSchema).default([]),
	/** How a chart draws them. */
	mark: wordOf(['bar', 'line', 'dot', 'range']).default('bar'),
	aliases: aliasesSchema,
});

/** A dataset with its table: the header row, and every other row with as many cells. */
export type Dataset = z.output<typeof datasetSchema> & { id: string; columns: string[]; rows: string[][] };

export function datasetReferences({ sources }: Dataset): Reference[] {
	return sources.map((id, index) => ({ to: 'source', id, path: ['sources', index] }));
}

/** The sources that the rows name, in order, each once. */
export function rowSources({ columns, rows }: Dataset): string[] {
	const index = columns.indexOf('source');
	return index === -1 ? [] : [...new Set(rows.map((row) => row[index] ?? '').filter(Boolean))];
}
