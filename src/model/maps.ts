import { z } from 'astro/zod';
import { areNeighbours, countryName, countryOf, faultOfCountry } from './countries.ts';
import { checkedText, report, type Fault } from './fault.ts';
import { lineSchema, wordOf } from './scalar.ts';
import { listInWords } from './text.ts';

/** The kinds of map that a site draws: one of all its routes, and one for each that is too short to be seen there. */
export const mapKinds = ['overview', 'enlarged'] as const;
export type MapKind = (typeof mapKinds)[number];

const countrySchema = checkedText(faultOfCountry);

/** Borders drawn in the same style, with a note. Either `of` or `between` selects them. */
const bordersSchema = z
	.strictObject({
		/** All borders of these countries. */
		of: z.array(countrySchema).optional(),
		/** Only the borders between these countries; takes precedence over `of`. */
		between: z.array(countrySchema).optional(),
		/** The maps that draw them. Each kind of map uses another edition of the lines. */
		map: wordOf(mapKinds).default('overview'),
		style: wordOf(['solid', 'dashed']).default('solid'),
		/** A sentence below each map that draws one of these borders. */
		note: lineSchema.optional(),
	})
	.superRefine((borders, context) => {
		const fault = faultOfBorders(borders);
		report(context, fault, fault ? fault.path : []);
	});
export type Borders = z.output<typeof bordersSchema>;

/** `maps.yaml`: the borders that maps draw. Without the file, they draw none. */
export const mapsSchema = z
	.strictObject({
		borders: z.array(bordersSchema).default([]),
		/** By country code, a sentence below each map that draws a border of that country. */
		countries: z.record(countrySchema, lineSchema).default({}),
	})
	.superRefine(({ borders, countries }, context) => {
		for (const index of borders.keys()) report(context, faultOfTwice(borders, index), ['borders', index]);
		const named = new Set(mapKinds.flatMap((kind) => bordersOn({ borders, countries }, kind).flatMap(({ pair }) => pair)));
		for (const code of Object.keys(countries)) {
			if (!named.has(code))
				report(
					context,
					{
						message: `No border of ${countryName(code)} is drawn, so this note is never shown`,
						hint: `Name ${code} in \`borders\`, or delete the line`,
					},
					['countries', code],
				);
		}
	});
export type Maps = z.output<typeof mapsSchema>;

/** The default for a site without `maps.yaml`: coasts and no borders. */
export const noMaps: Maps = { borders: [], countries: {} };

/** The border between two neighbours, with their codes in alphabetical order. */
export interface Border {
	pair: readonly [string, string];
	style: Borders['style'];
}

/** The name of a border, the same from both sides: `KEN TZA`. */
export function pairName(one: string, other: string): string {
	return [one, other].sort().join(' ');
}

/** All borders that maps of a kind draw, without duplicates. */
export function bordersOn({ borders }: Maps, kind: MapKind): Border[] {
	const here = borders.filter(({ map }) => map === kind);
	// Items about single borders come last, so that they override those about all borders of a country.
	const inOrder = [...here.filter(({ of }) => of), ...here.filter(({ of }) => !of)];
	return [
		...new Map(inOrder.flatMap((one) => pairsOf(one).map((pair) => [pairName(...pair), { pair, style: one.style }] as const))).values(),
	];
}

/** The pairs of neighbours that an item selects, ignoring items that override it. */
export function pairsOf({ of = [], between = [] }: Pick<Borders, 'of' | 'between'>): [string, string][] {
	const pairs = [
		...of.flatMap((code) => (countryOf(code)?.neighbours ?? []).map((other) => [code, other] as const)),
		...between.flatMap((code, index) =>
			between
				.slice(index + 1)
				.filter((other) => areNeighbours(code, other))
				.map((other) => [code, other] as const),
		),
	];
	return [...new Map(pairs.map((pair) => [pairName(...pair), [...pair].sort() as [string, string]])).values()];
}

function faultOfBorders({ of, between }: Pick<Borders, 'of' | 'between'>): (Fault & { path: string[] }) | undefined {
	if (of && between)
		return {
			path: ['between'],
			message: '`of` and `between` are in one item, but each alone says which borders are meant',
			hint: 'Delete one of the two, or write it as an item of its own',
		};
	if (!of && !between)
		return {
			path: [],
			message: 'Nothing says which borders are meant',
			hint: 'Write of: [KEN], all borders of a country, or between: [KEN, TZA], the border of two',
		};
	if (of)
		return of.length > 0
			? undefined
			: { path: ['of'], message: '"of" names no country', hint: 'Write the codes of countries between the brackets' };
	const codes = between ?? [];
	if (codes.length < 2)
		return {
			path: ['between'],
			message: `"between" names ${codes.length === 0 ? 'no country' : 'one country'}, and a border has two`,
			hint:
				codes[0] === undefined
					? 'Write the codes of two neighbours between the brackets, such as [KEN, TZA]'
					: `Add a neighbour of ${countryName(codes[0])}: ${neighboursInWords(codes[0])}`,
		};
	const lonely = codes.findIndex((code) => !codes.some((other) => areNeighbours(code, other)));
	const code = codes[lonely];
	if (code === undefined) return undefined;
	const others = codes.filter((_, index) => index !== lonely).map((other) => countryName(other));
	return {
		path: ['between', String(lonely)],
		message: `${countryName(code)} has no border on land with ${listInWords(others, 'or')}`,
		hint: `Its neighbours are ${neighboursInWords(code)}`,
	};
}

/** The fault of a border that this item and an earlier one draw differently, with equal precedence. */
function faultOfTwice(borders: readonly Borders[], index: number): Fault | undefined {
	const one = borders[index];
	if (!one) return undefined;
	const here = borders.filter(({ map }) => map === one.map);
	const has =
		([a, b]: readonly [string, string]) =>
		(other: Borders) =>
			pairsOf(other).some((pair) => pairName(...pair) === pairName(a, b));
	const rivals = borders.slice(0, index).filter((other) => here.includes(other) && !other.of === !one.of && other.style !== one.style);
	const twice = pairsOf(one).find((pair) => rivals.some(has(pair)) && !(one.of && here.some((other) => !other.of && has(pair)(other))));
	if (!twice) return undefined;
	return {
		message: `The border between ${listInWords(twice.map((code) => countryName(code)))} is to be solid and dashed`,
		hint: one.of
			? `Add an item with between: [${twice.join(', ')}] and its style, which counts then`
			: 'Name it in one of the two items only',
	};
}

function neighboursInWords(code: string): string {
	return listInWords((countryOf(code)?.neighbours ?? []).map((other) => `${countryName(other)} (${other})`));
}
