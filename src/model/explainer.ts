import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import { lineSchema, numberSchema, proseSchema } from './scalar.ts';
import { compareTexts } from './text.ts';

/** A page that explains one question, in its body. */
export const explainerSchema = z.strictObject({
	title: lineSchema,
	/** Two or three self-contained sentences; inline Markdown. */
	summary: proseSchema,
	/** Position among the chapters; those without come last. */
	order: numberSchema.optional(),
	/** When it was first published. */
	date: dateSchema.optional(),
	/** When its text last changed in substance. */
	updated: dateSchema.optional(),
	/** What is established, disputed and unknown, a sentence each; inline Markdown. */
	established: z.array(proseSchema).default([]),
	disputed: z.array(proseSchema).default([]),
	unknown: z.array(proseSchema).default([]),
	/** Other explainers to read next. */
	related: z.array(idSchema).default([]),
	aliases: aliasesSchema,
});
export type Explainer = z.output<typeof explainerSchema> & { id: string };

export function explainerReferences({ related }: Explainer): Reference[] {
	return related.map((id, index) => ({ to: 'explainer', id, path: ['related', index] }));
}

/** Comparator: by `order`, those without one last, then by id. */
export function compareExplainers(a: Explainer, b: Explainer): number {
	const [left, right] = [a.order ?? Number.MAX_VALUE, b.order ?? Number.MAX_VALUE];
	return left - right || compareTexts(a.id, b.id);
}
