import { compareTexts } from '../model/text.ts';

/** Narrows a list to one of several values. */
export interface Filter {
	/** The name of its inputs, and of the `data-…` attribute of the items. */
	name: string;
	label: string;
	options: Choice[];
}

/** An option of a filter, which shows items with any of the values in `admits`. */
export interface Choice {
	value: string;
	label: string;
	count: number;
	admits: string[];
}

/** Makes a filter from the values of the items. Unused values are left out, as is a filter with only one. */
export function filterOf<Item>(
	name: string,
	label: string,
	items: readonly Item[],
	valuesOf: (item: Item) => readonly string[],
	labelOf: (value: string) => string,
	order: readonly string[] = [],
): Filter[] {
	const counts = new Map<string, number>();
	for (const value of items.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
	const options = [...counts]
		.map(([value, count]) => ({ value, label: labelOf(value), count, admits: [value] }))
		.sort((a, b) => rank(a.value) - rank(b.value) || compareTexts(a.label, b.label));
	return options.length > 1 ? [{ name, label, options }] : [];
}

/** Makes a cumulative filter: each option also shows what those before it do. The last would show everything and is left out. */
export function degreeFilterOf<Item>(
	name: string,
	label: string,
	items: readonly Item[],
	valueOf: (item: Item) => string,
	degrees: Readonly<Record<string, string>>,
): Filter[] {
	const values = Object.keys(degrees);
	const options = values.slice(0, -1).map((value, index): Choice => {
		const admits = values.slice(0, index + 1);
		return { value, label: degrees[value] ?? value, count: items.filter((item) => admits.includes(valueOf(item))).length, admits };
	});
	const telling = options.filter(({ count }, index) => count > (options[index - 1]?.count ?? 0) && count < items.length);
	return telling.length > 0 ? [{ name, label, options: telling }] : [];
}

/**
 * The styles that make filters work without JavaScript: they hide items that the chosen option does not
 * admit, and sections left without items.
 */
export function filterStyles(filters: readonly Filter[]): string {
	return filters
		.flatMap(({ name, options }) =>
			options.map(({ value, admits }) => {
				const chosen = `body:has(input[name="${name}"][value="${value}"]:checked)`;
				const wanted = `:is(${admits.map((admitted) => `[data-${name}~="${admitted}"]`).join(',')})`;
				return `${chosen} [data-filtered] li:not(${wanted}),${chosen} section[data-filtered]:not(:has(li${wanted})){display:none}`;
			}),
		)
		.join('\n');
}
