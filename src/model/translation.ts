import { z } from 'astro/zod';
import { changeSchema } from './change.ts';
import { claimSchema, type Evidence } from './claim.ts';
import { datasetSchema } from './dataset.ts';
import { digestsIn } from './digest.ts';
import { entitySchema } from './entity.ts';
import { eventSchema } from './event.ts';
import { explainerSchema } from './explainer.ts';
import { checkedText, forms } from './fault.ts';
import { idSchema } from './id.ts';
import { lineSchema, proseSchema } from './scalar.ts';
import { siteSchema } from './site.ts';

/** What a translation says in place of keys whose values are words and facts. */
const mixed = {
	article: z.strictObject({ says: lineSchema.optional() }),
	/** By the source of each piece of evidence, as `pieceNames` calls it. */
	evidence: z.record(
		z.string(),
		z.strictObject({ part: lineSchema.optional(), translation: proseSchema.optional(), locator: lineSchema.optional() }),
	),
	/** What changed, in the order of the original. */
	history: z.array(lineSchema),
	/** What columns are called, by their names in the table. */
	columns: z.record(z.string(), lineSchema),
	/** The words in cells, by those of the original. */
	words: z.record(z.string(), lineSchema),
	/** What a record is called in links to it, by its id: the first name, and others that are right too. */
	terms: z.record(idSchema, z.union([lineSchema, z.array(lineSchema)])),
};
forms.add(mixed.evidence, {
	faultOf: (value) =>
		Array.isArray(value)
			? {
					message: '"evidence" is a list, as in the original',
					hint: 'Write only the words, below the id of the source: {daily: {part: …, translation: …}}',
				}
			: undefined,
});

/**
 * The one list of what is words in each kind of file, and so is translated; all else is a fact, which stands only in the
 * original. `more` has words that only a translation has. Bodies are words too.
 */
const words = {
	site: { schema: siteSchema, keys: ['title', 'tagline', 'description', 'themes', 'voices'], more: ['names-with-figures', 'terms'] },
	explainers: { schema: explainerSchema, keys: ['title', 'summary', 'established', 'disputed', 'unknown'], more: [] },
	events: { schema: eventSchema, keys: ['title', 'summary'], more: [] },
	entities: { schema: entitySchema, keys: ['name', 'summary'], more: [] },
	claims: {
		schema: claimSchema,
		keys: ['statement', 'unit', 'attributed-to', 'evidence', 'article', 'history', 'caveat'],
		more: [],
	},
	datasets: { schema: datasetSchema, keys: ['title', 'unit', 'caveat'], more: ['columns', 'words'] },
	changes: { schema: changeSchema, keys: ['text'], more: [] },
} as const satisfies Record<string, WordsOf>;

interface WordsOf {
	schema: z.ZodObject;
	keys: readonly string[];
	more: readonly string[];
}

/** A kind of file that can be translated: the folder of its records, or the site itself. */
export type TranslatedKind = keyof typeof words;
export const translatedKinds = Object.keys(words) as TranslatedKind[];

export function isTranslatedKind(name: string): name is TranslatedKind {
	return Object.hasOwn(words, name);
}

/** The keys of the original that are words, in the order of a translation. */
export function wordKeys(kind: TranslatedKind): readonly string[] {
	return words[kind].keys;
}

/** The keys of the original that are facts. */
export function factKeys(kind: TranslatedKind): string[] {
	const { schema, keys, more } = words[kind];
	return Object.keys(schema.shape).filter((key) => ![...keys, ...more].includes(key as never));
}

const ofSchema = checkedText((text) => {
	const digests = digestsIn(text);
	return 'fault' in digests
		? { message: `"${digests.fault}" says of no words which they were`, hint: 'Delete the line; `npm run translate` writes it anew' }
		: undefined;
});
forms.add(ofSchema, {
	faultOf: (value) =>
		value === undefined
			? {
					message: '"of" is missing, so nobody knows of which words this is a translation',
					hint: 'Run npm run translate -- LANG and this path, which writes it',
				}
			: undefined,
});

/** What a translation may hold: `of`, and the words of the original, each optional. */
export type Translated = { of: string } & Record<string, unknown>;

/** The schemas of translations, from the list above. */
export const translationSchemas = Object.fromEntries(translatedKinds.map((kind) => [kind, schemaOf(words[kind])])) as unknown as Readonly<
	Record<TranslatedKind, z.ZodType<Translated>>
>;

function schemaOf({ schema, keys, more }: WordsOf): z.ZodObject {
	const inner = (key: string): z.ZodType =>
		Object.hasOwn(mixed, key) ? mixed[key as keyof typeof mixed] : withoutDefault(schema.shape[key] as z.ZodType);
	return z.strictObject({ of: ofSchema, ...Object.fromEntries([...keys, ...more].map((key) => [key, inner(key).optional()])) });
}

/** The schema of a value that is there. */
function withoutDefault(schema: z.ZodType): z.ZodType {
	const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
	return def.type === 'optional' || def.type === 'default' ? withoutDefault(def.innerType as z.ZodType) : schema;
}

/** What each piece of evidence is called in a translation: `daily`, or `daily, p. 4` where a source stands twice. */
export function pieceNames(evidence: readonly Pick<Evidence, 'source' | 'locator'>[]): string[] {
	const used = new Map<string, number>();
	return evidence.map(({ source, locator }) => {
		const isOne = evidence.filter((other) => other.source === source).length === 1;
		const name = isOne || locator === undefined ? source : `${source}, ${locator}`;
		const before = used.get(name) ?? 0;
		used.set(name, before + 1);
		return before === 0 ? name : `${name} (${before + 1})`;
	});
}
