import { monthNames } from './digits.ts';
import type { NumberTable } from './table.ts';

const CURRENCY = String.raw`[$€£¥₩₽]`;

/** Matches the digits of dates, times, ranks and numbers of laws in a language, and names with digits, which count nothing. */
export function innocentPatterns(language: string, table: NumberTable): RegExp {
	const months = [monthNames(language), table.months].filter(Boolean).join('|') || '(?!)';
	const ending = table.day === undefined ? '' : `(?:${table.day})?`;
	// Nobody lists more days than these; without an end, `1-1-1-…` would take long.
	const days = String.raw`(?<![\d.,])\d{1,2}${ending}(?:\s?(?:${table.between})\s?\d{1,2}${ending}){0,12}`;
	const of = table.of === undefined ? '' : `(?:${table.of})?`;
	const month = String.raw`(?:${months})(?!\p{L})\.?(?:\s?/\s?(?:${months})(?!\p{L}))?`;
	const number = String.raw`\d+(?:\.\d+)?(?:\s?\(\d{4}\))?(?:\([^)\s]{1,20}\))*`;
	return new RegExp(
		[
			// 18. Oktober 2024, 18 de octubre de 2024, с 8 по 13 октября; Oktober 2024
			String.raw`${days}\s${of}${month}(?:,?\s${of}\d{4}(?!\d))?`,
			String.raw`(?<!\p{L})${month}(?:,?\s${of}|\s?(?:${table.between})\s?)\d{4}(?!\d)`,
			// 2025-04-30, 18.10.2024, 18/10/2024, 18.10., 12:30
			String.raw`(?<![\d.,])\d{4}-\d{2}(?:-\d{2})?(?!\d)`,
			String.raw`(?<![\d.,])\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)`,
			String.raw`(?<![\d.,:])\d{1,2}:\d{2}(?!\d)`,
			...table.innocent.map((pattern) => String.raw`(?<!\d)(?:${pattern})`),
			// 2024, 2024/25, 2019–2023
			String.raw`(?<![\d.,]|\d[\u00a0\u202f\u2009 '’]|${CURRENCY}\s?)(?:1[5-9]|20)\d{2}(?:[/–-](?:\d{4}|\d{2})(?!\d))?(?!\d|[.,]\d|[\u00a0\u202f\u2009 '’]\d{3}(?!\d)|\s?%${table.notYears === undefined ? '' : `|${table.notYears}`})(?!\s(?:${table.percent}|${scalesOf(table)})(?!\p{L}))`,
			...(table.numbered === ''
				? []
				: [
						String.raw`(?<!\p{L})(?:${table.numbered})\s?(?:№|Nr\.|n°|رقم)?\s?[A-Z]?${number}(?:(?:,\s|\s(?:${table.between})\s)${number})*(?![\d%]|\s%)`,
					]),
			// A/RES/1234, Ту-154, COVID-19; but not in a script that puts no space before a figure
			String.raw`(?:[\p{L}/]-|(?![\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}${table.glued ?? ''}])[\p{L}/])\d[\p{L}\d_-]*`,
			String.raw`(?:第|(?<!\d))\d+\s?[年月日号號](?!間|间)`,
		].join('|'),
		'giu',
	);
}

/** Words that multiply, as alternatives of a regular expression. */
function scalesOf({ words }: NumberTable): string {
	const scales = [...words].flatMap(([word, { is }]) => (is === 'times' ? [word.replaceAll('-', String.raw`[\s-]`)] : []));
	return scales.length === 0 ? '(?!)' : scales.join('|');
}
