import { z } from 'astro/zod';
import { aliasesSchema } from './id.ts';
import { languageSchema, lineSchema, numberBetween, proseSchema, wordOf } from './scalar.ts';

/** Kinds of entity, in the order in which pages list them. */
export const entityKinds = ['person', 'organisation', 'place', 'law', 'term'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A person, organisation, place, law or term that a newcomer would look up. */
export const entitySchema = z.strictObject({
	name: lineSchema,
	kind: wordOf(entityKinds),
	/** The name in other languages, in their own scripts, by the tag of the language (BCP 47). */
	names: z.record(languageSchema, lineSchema).default({}),
	/** Latitude and longitude in degrees (WGS 84). */
	coordinates: z.tuple([numberBetween('Latitude', -90, 90), numberBetween('Longitude', -180, 180)]).optional(),
	/** One or two sentences; inline Markdown. */
	summary: proseSchema,
	aliases: aliasesSchema,
});
export type Entity = z.output<typeof entitySchema> & { id: string };
