import { boundsOf, type Edtf } from '../model/date.ts';
import type { Words } from '../words/words.ts';

/** Shorter gaps are not mentioned. */
const MONTHS = 6;

/** For each event, the time since those before it in words, if it is long: `11 months without a recorded event`. */
export function gapsInWords(dates: readonly Edtf[], words: Words): (string | undefined)[] {
	let latest: string | undefined;
	return dates.map((date) => {
		const { first, last } = boundsOf(date);
		const months = latest === undefined || first === null ? 0 : monthsBetween(latest, first);
		const end = last ?? first ?? '';
		if (latest === undefined || end > latest) latest = end;
		return months < MONTHS ? undefined : gapInWords(months, words);
	});
}

/** Whole months between two days. */
function monthsBetween(from: string, to: string): number {
	const [[year = 0, month = 0, day = 0], [laterYear = 0, laterMonth = 0, laterDay = 0]] = [from, to].map((date) =>
		date.split('-').map(Number),
	) as [number[], number[]];
	return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0);
}

function gapInWords(months: number, { say }: Words): string {
	if (months < 24) return say('gap.months', { count: months });
	return say(months % 12 === 0 ? 'gap.years' : 'gap.more-years', { count: Math.floor(months / 12) });
}
