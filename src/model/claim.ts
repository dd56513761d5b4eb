import { z } from 'astro/zod';
import { dateSchema, daySchema } from './date.ts';
import { forms, report, type Fault } from './fault.ts';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import { rangeMeant } from './meant-number.ts';
import { booleanSchema, lineSchema, numberSchema, proseSchema, wordOf } from './scalar.ts';
import { scaleOf } from './figure.ts';

/** How evidence relates to a claim, in the order of the columns. */
export const stances = ['supports', 'qualifies', 'contradicts', 'rebuts', 'context'] as const;
export type Stance = (typeof stances)[number];

/** What a claim is about, which is what is judged. */
export const claimKinds = ['figure', 'event', 'quote', 'allegation', 'law'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Kinds about what somebody said, which one can reject without doubting that it was said. */
export const saidKinds: readonly ClaimKind[] = ['quote', 'allegation'];

/** How the article compares with the sources. */
export const agreements = ['matches', 'sharpens', 'conflicts', 'unconfirmed', 'not-in-article'] as const;
export type Agreement = (typeof agreements)[number];

const evidenceSchema = z.strictObject({
	source: idSchema,
	stance: wordOf(stances),
	/** The part of the statement that it supports, if not the whole: `the number of passengers`. Alone, it does not support the claim. */
	part: lineSchema.optional(),
	/** `own` if a body documents its own act. */
	act: wordOf(['own']).optional(),
	/** Verbatim, in the language of the source. */
	quote: proseSchema.optional(),
	/** Our English translation of the quotation. */
	translation: proseSchema.optional(),
	/** Place in the source: `p. 4`, `para. 8`, `02:10`. */
	locator: lineSchema.optional(),
	/** Origin of this statement, if not the source itself or what it reports. */
	origin: idSchema.optional(),
	/** `false` if the page could not be found again: shown, but not counted. */
	refound: booleanSchema.default(true),
});
export type Evidence = z.output<typeof evidenceSchema>;

const valueSchema = z.union([numberSchema, z.tuple([numberSchema, numberSchema])]);
forms.add(valueSchema, { faultOf: faultOfValue });

/** One proposition that is true or false as a whole, with the evidence for and against it. */
export const claimSchema = z
	.strictObject({
		statement: lineSchema,
		kind: wordOf(claimKinds),
		/** The figure in the statement, or both ends of a range. */
		value: valueSchema.optional(),
		unit: lineSchema.optional(),
		/** The date as of which the statement holds (EDTF). */
		'as-of': dateSchema.optional(),
		/** Who says so. */
		'attributed-to': lineSchema.optional(),
		/** The theme under which it is listed. */
		topic: idSchema.optional(),
		evidence: z.array(evidenceSchema).default([]),
		/** What the article says about it, in our words, and how that compares. */
		article: z.strictObject({ says: lineSchema.optional(), agreement: wordOf(agreements) }).optional(),
		/** When a person last compared the statement with its evidence. */
		checked: daySchema.optional(),
		history: z.array(z.strictObject({ date: daySchema, change: lineSchema })).default([]),
		/** Limitations of the claim; inline Markdown. */
		caveat: proseSchema.optional(),
		aliases: aliasesSchema,
	})
	.superRefine(({ value }, context) => {
		if (!Array.isArray(value) || value[0] <= value[1]) return;
		const [low, high] = value;
		report(
			context,
			{ message: `The range runs backwards, from ${low} to ${high}`, hint: `Write [${high}, ${low}], or correct one of the two` },
			['value'],
		);
	})
	.superRefine(({ kind, evidence }, context) => {
		if (saidKinds.includes(kind)) return;
		for (const [index, { stance }] of evidence.entries()) {
			if (stance !== 'rebuts') continue;
			report(
				context,
				{
					message: `"rebuts" speaks against what was said, and a claim of kind "${kind}" is not about something said`,
					hint: 'Write contradicts, or make it a claim of kind quote or allegation',
				},
				['evidence', index, 'stance'],
			);
		}
	});
export type Claim = z.output<typeof claimSchema> & { id: string };

/** Evidence whose page could be found again; only this counts. */
export function soundEvidence(evidence: readonly Evidence[]): Evidence[] {
	return evidence.filter(({ refound }) => refound);
}

/** The evidence that supports a claim, in whole or in part. */
export function supportIn(evidence: readonly Evidence[]): Evidence[] {
	return soundEvidence(evidence).filter(({ stance }) => stance === 'supports');
}

export function claimReferences({ evidence }: Claim): Reference[] {
	return evidence.flatMap(({ source, origin }, index): Reference[] => [
		{ to: 'source', id: source, path: ['evidence', index, 'source'] },
		...(origin === undefined ? [] : [{ to: 'source' as const, id: origin, path: ['evidence', index, 'origin'] }]),
	]);
}

/**
 * Whether a number is the claim’s figure or an end of its range, with or without the scale of the unit, in the words of
 * `language`: `18` and `18,000,000,000` match 18 billion dollars.
 */
export function isFigureOf({ value, unit = '' }: Pick<Claim, 'value' | 'unit'>, shown: number, language = 'en'): boolean {
	// 0.07 * 1e9 is not exactly 70000000.
	return (
		value !== undefined &&
		[value].flat().some((stated) => shown === stated || shown === Number((stated * scaleOf(unit, language)).toPrecision(12)))
	);
}

/** The fault of a value that is neither a number nor a pair of numbers. */
function faultOfValue(value: unknown): Fault | undefined {
	const range = typeof value === 'string' ? rangeMeant(value) : undefined;
	if (range) return { message: `value: "${String(value)}" is not a number, but two`, hint: `Write [${range.join(', ')}]` };
	if (typeof value !== 'object' || value === null) return undefined;
	if (!Array.isArray(value))
		return { message: '"value" cannot be keys and values', hint: 'Write a number, or the two ends of a range, as in [100, 200]' };
	return value.length === 2
		? undefined
		: {
				message: `"value" has too ${value.length > 2 ? 'many' : 'few'} parts`,
				hint: 'Write a number, or the two ends of a range, as in [100, 200]',
			};
}
