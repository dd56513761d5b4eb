import { z } from 'astro/zod';
import { boundsOf, dateInWords, dateSchema, daySchema } from './date.ts';
import { forms, report } from './fault.ts';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import { faultOfNames } from './name.ts';
import { booleanSchema, languageSchema, lineSchema, proseSchema, wordOf } from './scalar.ts';
import { urlSchema } from './url.ts';

/** The item types of CSL 1.0.2. */
export const cslTypes = [
	'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter',
	'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure',
	'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture',
	'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication',
	'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard',
	'thesis', 'treaty', 'webpage',
] as const;

/** What kind of body speaks in a source, in the words that a reader sees. */
export const sourceKinds = {
	wire: 'News agency report',
	newspaper: 'News report',
	broadcaster: 'Broadcast report',
	'state-media': 'State media',
	government: 'Government statement',
	'intelligence-agency': 'Intelligence agency statement',
	'un-document': 'UN document',
	parliament: 'Parliamentary document',
	law: 'Law',
	judgment: 'Judgment',
	'court-filing': 'Court filing',
	/** Stays readable; a warning asks which of the two it is. */
	court: 'Court document',
	company: 'Company notice',
	'press-release': 'Press release',
	'social-post': 'Post on a social network',
	interview: 'Interview',
	transcript: 'Transcript',
	recording: 'Recording',
	leak: 'Leaked document',
	'think-tank': 'Think-tank analysis',
	ngo: 'Report of a non-governmental organisation',
	academic: 'Academic work',
	statistics: 'Statistics of the body that counted',
	dataset: 'Dataset',
	book: 'Book',
	other: 'Other source',
} as const;
export type SourceKind = keyof typeof sourceKinds;

/** How well a source was read, in the words that a reader sees. */
export const readLevels = {
	full: 'read in full',
	excerpt: 'read in part',
	secondhand: 'not seen, known only through other sources',
} as const;

const personSchema = z.strictObject({
	family: lineSchema,
	given: lineSchema.optional(),
	'dropping-particle': lineSchema.optional(),
	'non-dropping-particle': lineSchema.optional(),
	suffix: lineSchema.optional(),
});
const bodySchema = z.strictObject({ /** A name that is not to be taken apart. */ literal: lineSchema });
const namesSchema = z.array(z.union([personSchema, bodySchema]));
forms.add(namesSchema, { faultOf: faultOfNames });

/** A published document, or an origin behind one, that a claim can point at. Keys as in CSL where CSL has a word. */
export const sourceSchema = z
	.strictObject({
		/** Item type of CSL. */
		type: wordOf(cslTypes),
		/** As the publisher prints it, in its own language. */
		title: lineSchema,
		/** Our English translation of a title in another language. */
		'translated-title': lineSchema.optional(),
		author: namesSchema.optional(),
		/** The newspaper, programme, site or series that it appeared in. */
		'container-title': lineSchema.optional(),
		/** The body that issued it. */
		publisher: lineSchema.optional(),
		/** Its own number or symbol, such as `S/RES/2397 (2017)`. */
		number: lineSchema.optional(),
		/** When it was published. */
		issued: dateSchema.optional(),
		URL: urlSchema.optional(),
		/** A tag of BCP 47. */
		language: languageSchema.optional(),
		/** When we last looked at it. */
		accessed: dateSchema.optional(),
		kind: wordOf(Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]]),
		/** How much of it was read. */
		read: wordOf(['full', 'excerpt', 'secondhand']),
		archived: z.strictObject({ URL: urlSchema, date: daySchema }).optional(),
		/** The sources or origins whose statements it passes on. */
		reports: z.array(idSchema).default([]),
		/** Whose voice it is: ids of entities or of `voices` in site.yaml, or plain ids. Without it a source speaks for itself. */
		'speaks-for': z.array(idSchema).default([]),
		/** `false` where its address must not be linked. */
		link: booleanSchema.default(true),
		/** What a reader should know of it: how it was seen, what is uncertain. */
		note: proseSchema.optional(),
		aliases: aliasesSchema,
	})
	.superRefine((source, context) => {
		const { archived, issued } = source;
		const published = issued === undefined ? null : boundsOf(issued).first;
		if (archived && published !== null && archived.date < published) {
			report(context, {
				message: `The copy of ${archived.date} is older than the source, published ${dateInWords(issued ?? '')}`,
				hint: 'Correct `archived.date` or `issued`',
			}, ['archived', 'date']);
		}
	});

export type Source = z.output<typeof sourceSchema> & { id: string };

export function sourceReferences({ reports }: Source): Reference[] {
	return reports.map((id, index) => ({ to: 'source', id, path: ['reports', index] }));
}

/** The one address that a reader may be sent to, or `undefined`. */
export function linkOf({ link, URL }: Source): string | undefined {
	return link ? URL : undefined;
}

/** Who speaks: the authors, else the publisher, else the publication. For labels and short references. */
export function speakerOf(source: Source): string {
	return authorsOf(source) ?? source.publisher ?? source['container-title'] ?? source.title;
}

/** The outlet or body that a reader knows a source by, and its date: `Korea Herald, 29 May 2025`. */
export function shortReference(source: Source): string {
	const outlet = source['container-title'] ?? source.publisher ?? authorsOf(source) ?? source.title;
	return [outlet, source.issued && dateInWords(source.issued)].filter(Boolean).join(', ');
}

/** The names of the authors in reading order, `et al.` after the third. */
export function authorsOf({ author = [] }: Source): string | undefined {
	const names = author.map((name) =>
		'literal' in name
			? name.literal
			: [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' '),
	);
	if (names.length === 0) return undefined;
	return names.length > 3 ? `${names[0]} et al.` : names.join(', ');
}
