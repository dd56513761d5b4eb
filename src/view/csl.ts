import { knownDate, type Moment } from '../model/date.ts';
import { sourceSchema, type Source } from '../model/source.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';

/** A date of CSL-JSON: one or two lists of year, month and day, never more than is known. */
export interface CslDate {
	'date-parts': number[][];
	circa?: true;
	season?: number;
}

/** What CSL does not have, or not in the same form; all other fields of a source are handed on as they are. */
const OURS = [
	'id',
	'translated-title',
	'issued',
	'URL',
	'DOI',
	'accessed',
	'kind',
	'read',
	'archived',
	'reports',
	'speaks-for',
	'link',
	'aliases',
] as const satisfies (keyof Source)[];

const SAME = (Object.keys(sourceSchema.shape) as (keyof typeof sourceSchema.shape)[]).filter(
	(name) => !(OURS as readonly string[]).includes(name),
);

/** An item of CSL-JSON 1.0.2 as this site writes it. */
export type CslItem = Partial<Omit<Source, (typeof OURS)[number] | 'type' | 'title'>> & {
	id: string;
	type: string;
	title: string;
	issued?: CslDate;
	accessed?: CslDate;
	URL?: string;
	DOI?: string;
	archive_location?: string;
};

/** All sources as CSL-JSON, in order of their ids. */
export function cslItems({ sources }: Corpus): CslItem[] {
	return [...sources.values()].sort((a, b) => compareTexts(a.id, b.id)).map(cslItem);
}

/** One source as CSL-JSON. An address that must not be linked is left out, and so is the DOI that leads there. */
export function cslItem(source: Source): CslItem {
	const { id, type, title, archived, link, URL, DOI } = source;
	const issued = source.issued && cslDate(source.issued);
	const accessed = source.accessed && cslDate(source.accessed);
	return {
		id,
		type,
		title,
		...Object.fromEntries(SAME.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]]))),
		...(issued ? { issued } : {}),
		...(accessed ? { accessed } : {}),
		...(link && URL !== undefined ? { URL } : {}),
		...(link && DOI !== undefined ? { DOI } : {}),
		...(archived === undefined ? {} : { archive_location: archived.URL }),
	};
}

/** An EDTF date as CSL-JSON, `undefined` where CSL has no form for it. */
export function cslDate(date: string): CslDate | undefined {
	const parsed = knownDate(date);
	if (!parsed) return undefined;
	if (parsed.shape === 'moment') {
		const parts = partsOf(parsed.at);
		return parts && { 'date-parts': [parts], ...(parsed.at.certainty === 'stated' ? {} : { circa: true as const }) };
	}
	const ends = [parsed.from, parsed.to].map((end) => (typeof end === 'string' ? undefined : partsOf(end)));
	const known = ends.filter((parts) => parts !== undefined);
	if (known.length === 0) return undefined;
	return { 'date-parts': known, ...(parsed.shape === 'choice' || known.length < 2 ? { circa: true as const } : {}) };
}

function partsOf({ precision, first }: Moment): number[] | undefined {
	const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
	switch (precision) {
		case 'day':
			return [year, month, day];
		case 'month':
			return [year, month];
		case 'season':
		case 'year':
			return [year];
		case 'decade':
		case 'century':
			return undefined;
	}
}
