import type { z } from 'astro/zod';

/** The schemas that apply to a path, outer before inner: for an optional union, itself and then its alternatives. */
export function schemasAt(schema: z.core.$ZodType, path: readonly string[] = []): z.core.$ZodType[] {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	const inside = (inner: z.core.$ZodType | null | undefined, rest = path): z.core.$ZodType[] => (inner ? schemasAt(inner, rest) : []);
	const [key, ...rest] = path;
	const own = key === undefined ? [schema] : [];
	switch (def.type) {
		case 'object':
			return key === undefined ? own : inside(Object.hasOwn(def.shape, key) ? def.shape[key] : undefined, rest);
		case 'array':
			return key === undefined ? own : inside(def.element, rest);
		case 'tuple':
			return key === undefined ? own : inside(def.items[Number(key)], rest);
		case 'union':
			return [...own, ...def.options.flatMap((option) => inside(option))];
		case 'optional':
		case 'default':
			return [...own, ...inside(def.innerType)];
		default:
			return own;
	}
}

/** The keys allowed at a path in a record of this schema, in the order of the schema. */
export function keysOf(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
	return [
		...new Set(
			schemasAt(schema, path).flatMap((one) => {
				const { def } = (one as z.core.$ZodTypes)._zod;
				return def.type === 'object' ? Object.keys(def.shape) : [];
			}),
		),
	];
}
