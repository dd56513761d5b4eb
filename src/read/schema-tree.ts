import type { z } from 'astro/zod';

/** The schemas that a value at a path may have, the outer before the inner: of an optional union all three, the two of its parts last. */
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

/** The keys that a record of this schema may have at a path, in the order in which they are documented. */
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
