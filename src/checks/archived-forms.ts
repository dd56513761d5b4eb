import { isWhollyAfter } from '../model/date.ts';
import type { Source } from '../model/source.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { source } from './example.ts';

/** A Wayback Machine URL: timestamp of the copy, display flag (`if_`), URL copied. */
const COPY = /^https?:\/\/web\.archive\.org\/web\/(\d{8})\d{6}(?:[a-z]{2}_)?\/(.+)$/i;

/** Reports an archived copy of another page or of another day than given. */
export const archivedForms: Check = {
	name: 'archived-form',
	summary: 'The archived copy of a source is a copy of its address, from the date given',
	severity: 'warning',
	why: 'When the original is gone, the archived copy is all that a reader can look at. The address of a copy in the Wayback Machine says what was copied and when; a mistake in it leads to another page, or to its version of another day.',
	example: {
		wrong: source('archived: {URL: "https://web.archive.org/web/20260304101112/https://example.org/weekly", date: 2026-03-04}\n'),
		right: source('archived: {URL: "https://web.archive.org/web/20260304101112/https://example.org/daily", date: 2026-03-04}\n'),
	},
	*run({ sources }) {
		for (const { filing, ...record } of sources.values()) {
			const fault = faultOf(record);
			if (fault) yield { file: filing.file, ...placeOf(filing.places, ['archived', fault.key]), message: fault.message, hint: fault.hint };
		}
	},
};

function faultOf({ archived, URL: address, accessed }: Source): { key: 'URL' | 'date'; message: string; hint: string } | undefined {
	if (!archived) return undefined;
	const { URL: copy, date } = archived;
	if (/^https?:\/\/web\.archive\.org\//i.test(copy)) {
		const [, day = '', original = ''] = COPY.exec(copy) ?? [];
		if (day === '')
			return {
				key: 'URL',
				message: 'The address of the copy does not say when it was made',
				hint: 'Open it and copy the address again: after /web/ there are 14 digits and the address of the page',
			};
		const made = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
		if (made !== date)
			return {
				key: 'date',
				message: `The copy was made on ${made}, not on ${date}`,
				hint: `Write date: ${made}, or correct the address of the copy`,
			};
		if (address !== undefined && pageOf(original) !== pageOf(address))
			return { key: 'URL', message: `The copy is of "${original}"`, hint: `Look for a copy of ${address}, or correct \`URL\`` };
	}
	if (accessed !== undefined && isWhollyAfter(date, accessed))
		return {
			key: 'date',
			message: `The copy of ${date} was made after the source was accessed, on ${accessed}`,
			hint: 'Look at the copy, then set `accessed` to the day on which you did',
		};
	return undefined;
}

/** A URL without scheme, default port, fragment and trailing slash, for comparison. */
function pageOf(address: string): string {
	const whole = /^https?:\/\//i.test(address) ? address : `http://${address}`;
	if (!URL.canParse(whole)) return address;
	const { hostname, port, pathname, search } = new URL(whole);
	return `${hostname}${['', '80', '443'].includes(port) ? '' : `:${port}`}${pathname.replace(/\/$/, '')}${search}`;
}
