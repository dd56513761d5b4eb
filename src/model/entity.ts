import { z } from 'astro/zod';
import { aliasesSchema } from './id.ts';
import { lineSchema, numberBetween, proseSchema, wordOf } from './scalar.ts';

/** Kinds of entity, as readers see them. */
export const entityKinds = { person: 'Person', organisation: 'Organisation', place: 'Place', law: 'Law', term: 'Term' } as const;
export type EntityKind = keyof typeof entityKinds;

/** A person, organisation, place, law or term that a newcomer would look up. */
export const entitySchema = z.strictObject({
	name: lineSchema,
	kind: wordOf(Object.keys(entityKinds) as [EntityKind, ...EntityKind[]]),
	/** The name in Korean and in Russian, in their own scripts. */
	names: z.strictObject({ ko: lineSchema.optional(), ru: lineSchema.optional() }).default({}),
	/** Latitude and longitude in degrees (WGS 84). */
	coordinates: z.tuple([numberBetween('Latitude', -90, 90), numberBetween('Longitude', -180, 180)]).optional(),
	/** One or two sentences; inline Markdown. */
	summary: proseSchema,
	aliases: aliasesSchema,
});
export type Entity = z.output<typeof entitySchema> & { id: string };
