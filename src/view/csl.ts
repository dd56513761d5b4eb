import { knownDate, type Moment } from '../model/date.ts';
import { sourceSchema, type Source } from '../model/source.ts';
import { compareTexts } from '../model/text.ts';
import type { Corpus } from '../read/corpus.ts';

/** A CSL-JSON date: one or two lists of year, month and day, no more precise than the source. */
export interface CslDate {
	'date-parts': number[][];
	circa?: true;
	season?: number;
}

/** Fields of a source that CSL lacks or has in another form; all others are passed through. */
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

/** A CSL-JSON 1.0.2 item. */
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

/** All sources as CSL-JSON, ordered by id. */
export function cslItems({ sources }: Corpus): CslItem[] {
	return [...sources.values()].sort((a, b) => compareTexts(a.id, b.id)).map(cslItem);
}

/** A source as CSL-JSON. If its address must not be linked, both the address and the DOI are left out. */
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

/** An EDTF date as CSL-JSON; `undefined` if CSL cannot express it. */
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
