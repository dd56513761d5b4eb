import { compareTexts } from '../model/text.ts';

/** A choice of one value out of several, by which a list is narrowed. */
export interface Filter {
	/** What the choice is about: the name of its inputs, and of the attribute `data-…` of the items. */
	name: string;
	label: string;
	options: { value: string; label: string; count: number }[];
}

/** Make a filter of what the items have; values that none has are left out, and so is a filter with one value. */
export function filterOf<Item>(name: string, label: string, items: readonly Item[], valuesOf: (item: Item) => readonly string[], labelOf: (value: string) => string, order: readonly string[] = []): Filter[] {
	const counts = new Map<string, number>();
	for (const value of items.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
	const options = [...counts].map(([value, count]) => ({ value, label: labelOf(value), count })).sort((a, b) => rank(a.value) - rank(b.value) || compareTexts(a.label, b.label));
	return options.length > 1 ? [{ name, label, options }] : [];
}

/**
 * The styles that make filters work without JavaScript: where one value is chosen, items without it
 * are not shown, nor are sections in which no item has it.
 */
export function filterStyles(filters: readonly Filter[]): string {
	return filters
		.flatMap(({ name, options }) =>
			options.map(({ value }) => {
				const chosen = `body:has(input[name="${name}"][value="${value}"]:checked)`;
				const wanted = `[data-${name}~="${value}"]`;
				return `${chosen} [data-filtered] li:not(${wanted}),${chosen} section[data-filtered]:not(:has(li${wanted})){display:none}`;
			}),
		)
		.join('\n');
}

