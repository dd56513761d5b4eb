import { z } from 'astro/zod';
import { dateSchema, daySchema } from '../model/date.ts';
import { idSchema } from '../model/id.ts';
import { kinds, type RecordKind } from '../model/kinds.ts';
import { booleanSchema, numberSchema } from '../model/scalar.ts';
import { mapsSchema } from '../model/maps.ts';
import { siteSchema } from '../model/site.ts';
import type { Corpus } from '../read/corpus.ts';
import { folders } from '../read/kinds.ts';

type JsonSchema = Record<string, unknown>;

/** The kinds of YAML file in a content folder, with their schemas. */
export const yamlFiles = {
	site: { files: 'site.yaml', schema: siteSchema },
	maps: { files: 'maps.yaml', schema: mapsSchema },
	sources: { files: 'sources/*.yaml', schema: folders.sources.schema },
	claims: { files: 'claims/*.yaml', schema: folders.claims.schema },
	datasets: { files: 'datasets/*.yaml', schema: folders.datasets.schema },
	changes: { files: 'changes/*.yaml', schema: folders.changes.schema },
} as const satisfies Record<string, { files: string; schema: z.ZodType }>;

/** The kind of record that the ids in a field refer to, in every kind of file. */
const named: Record<string, RecordKind | 'theme' | 'voice'> = {
	article: 'source',
	origin: 'source',
	reports: 'source',
	source: 'source',
	sources: 'source',
	topic: 'theme',
	'speaks-for': 'voice',
};

// Nutgraf reads every scalar as a string; an editor reads 2024 as a number and `true` as a boolean.
const scalar = ['string', 'number', 'boolean'];
const forms: Record<string, JsonSchema> = {
	number: { type: ['number', 'string'], pattern: String.raw`^-?\d+(\.\d+)?([eE][+-]?\d+)?$` },
	boolean: { enum: [true, false, 'true', 'false'] },
	date: {
		type: ['string', 'integer'],
		pattern: String.raw`^[\dX~?%./[\]-]+$`,
		description: 'A date of EDTF: 2024-02-18, 2024-10, 2019-12~, 2025-01/2025-03',
	},
	day: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, description: 'A day: 2026-11-23' },
};
const marks = new Map<unknown, string>([
	[numberSchema, 'number'],
	[booleanSchema, 'boolean'],
	[dateSchema, 'date'],
	[daySchema, 'day'],
	[idSchema, 'id'],
]);

/** The JSON Schema for a kind of YAML file, with the ids and themes of a corpus as suggestions. */
export function jsonSchemaOf(kind: keyof typeof yamlFiles, corpus: Corpus): JsonSchema {
	const schema = z.toJSONSchema(yamlFiles[kind].schema, {
		io: 'input',
		target: 'draft-07',
		// One zod schema serves many fields, so only its name is recorded here.
		override: ({ zodSchema, jsonSchema }) => {
			const mark = marks.get(zodSchema);
			if (mark !== undefined) jsonSchema['mark'] = mark;
		},
	});
	return asEditorsRead(schema as JsonSchema, '', corpus);
}

/** Adapts a schema to values as an editor reads them; `field` is the key it applies to. */
function asEditorsRead(node: JsonSchema, field: string, corpus: Corpus): JsonSchema {
	const { mark, ...rest } = node;
	if (mark === 'id') return idForm(field, corpus);
	if (typeof mark === 'string') return forms[mark] ?? {};
	const required = (node['required'] ?? []) as string[];
	const form: JsonSchema = {};
	for (const [key, value] of Object.entries(rest)) {
		if (key === 'properties') {
			form[key] = Object.fromEntries(
				Object.entries(value as Record<string, JsonSchema>).map(([name, inner]) => {
					const read = asEditorsRead(inner, name, corpus);
					// A key without a value counts as left out, unless it is required.
					return [name, required.includes(name) ? read : orNothing(read)];
				}),
			);
		} else if (key === 'propertyNames') continue;
		else if (Array.isArray(value))
			form[key] = value.map((inner: unknown) => (isSchema(inner) ? asEditorsRead(inner, field, corpus) : inner));
		else form[key] = isSchema(value) && key !== 'default' ? asEditorsRead(value, field, corpus) : value;
	}
	return node['type'] === 'string' && node['enum'] === undefined ? { ...form, type: scalar } : form;
}

function orNothing(schema: JsonSchema): JsonSchema {
	const { anyOf, enum: words, type } = schema;
	if (Array.isArray(anyOf)) return { ...schema, anyOf: [...(anyOf as unknown[]), { type: 'null' }] };
	return {
		...schema,
		...(type === undefined ? {} : { type: [...[type].flat(), 'null'] }),
		...(Array.isArray(words) ? { enum: [...(words as unknown[]), null] } : {}),
	};
}

function isSchema(value: unknown): value is JsonSchema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idForm(field: string, { site, ...corpus }: Corpus): JsonSchema {
	const kind = named[field];
	const form = { type: ['string', 'number'], pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
	const ids = idsOf();
	// Without themes or voices in site.yaml any word is accepted; likewise ids, while there are no records.
	return ids.length === 0 ? form : { enum: ids };

	function idsOf(): string[] {
		if (kind === 'theme') return Object.keys(site.themes);
		if (kind === 'voice')
			return Object.keys(site.voices).length === 0 ? [] : [...new Set([...Object.keys(site.voices), ...corpus.entities.keys()])];
		return kind === undefined ? [] : [...corpus[kinds[kind].folder].keys()];
	}
}
