import { knownDate, type Edtf, type Moment } from '../model/date.ts';

/**
 * The mark beside an event, which shows how precisely its date is known: `day`, a dot; `part`, a dot and a bar
 * over the month or year; `about`, a hollow dot and a bar; `unsure`, a question mark; `stretch`, a
 * bar between two dots; `since` and `until`, a bar with an open end; `between`, a bar without a dot.
 */
export type DateMark = 'day' | 'part' | 'about' | 'unsure' | 'stretch' | 'since' | 'until' | 'between';

export function dateMark(date: Edtf): DateMark {
	const parsed = knownDate(date);
	if (!parsed || parsed.shape === 'choice') return 'between';
	if (parsed.shape === 'moment') return momentMark(parsed.at);
	if (typeof parsed.from === 'string') return 'until';
	return typeof parsed.to === 'string' ? 'since' : 'stretch';
}

function momentMark({ certainty, precision }: Moment): DateMark {
	if (certainty === 'uncertain') return 'unsure';
	if (certainty !== 'stated') return 'about';
	return precision === 'day' ? 'day' : 'part';
}
