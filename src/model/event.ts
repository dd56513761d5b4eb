import { z } from 'astro/zod';
import { compareDates, dateSchema } from './date.ts';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import { lineSchema, proseSchema, wordOf } from './scalar.ts';
import { compareTexts } from './text.ts';

/** How much an event matters, from essential to the story to a detail. */
export const weights = ['key', 'main', 'detail'] as const;

/** Something that happened at a time. Its body says what happened, how that is known and what it changed. */
export const eventSchema = z.strictObject({
	title: lineSchema,
	/** When it happened. */
	date: dateSchema,
	/** When it became public, if later. */
	reported: dateSchema.optional(),
	/** One or two sentences for lists; inline Markdown. */
	summary: proseSchema.optional(),
	/** An entity of the kind `place`. */
	place: idSchema.optional(),
	/** Entities that acted. */
	actors: z.array(idSchema).default([]),
	themes: z.array(idSchema).default([]),
	/** `key`: essential to the story; `detail`: for those who want everything. */
	weight: wordOf(weights).default('main'),
	/** Claims about it. */
	claims: z.array(idSchema).default([]),
	sources: z.array(idSchema).default([]),
	aliases: aliasesSchema,
});
export type Event = z.output<typeof eventSchema> & { id: string };

export function eventReferences({ place, actors, claims, sources }: Event): Reference[] {
	return [
		...(place === undefined ? [] : [{ to: 'entity' as const, id: place, path: ['place'] }]),
		...actors.map((id, index) => ({ to: 'entity' as const, id, path: ['actors', index] })),
		...claims.map((id, index) => ({ to: 'claim' as const, id, path: ['claims', index] })),
		...sources.map((id, index) => ({ to: 'source' as const, id, path: ['sources', index] })),
	];
}

/** Comparator: by date, then by id. */
export function compareEvents(a: Event, b: Event): number {
	return compareDates(a.date, b.date) || compareTexts(a.id, b.id);
}
