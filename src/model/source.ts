import { z } from 'astro/zod';
import { dateInWords, dateSchema, daySchema, earliestDay } from './date.ts';
import { forms, report } from './fault.ts';
import { aliasesSchema, idSchema, type Reference } from './id.ts';
import { doiAddress, doiSchema, isbnSchema, issnSchema, pmidSchema } from './identifier.ts';
import { faultOfNames } from './name.ts';
import { booleanSchema, languageSchema, lineSchema, proseSchema, wordOf } from './scalar.ts';
import { urlSchema } from './url.ts';

/** The item types of CSL 1.0.2. */
export const cslTypes = [
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'bill',
	'book',
	'broadcast',
	'chapter',
	'classic',
	'collection',
	'dataset',
	'document',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia',
	'event',
	'figure',
	'graphic',
	'hearing',
	'interview',
	'legal_case',
	'legislation',
	'manuscript',
	'map',
	'motion_picture',
	'musical_score',
	'pamphlet',
	'paper-conference',
	'patent',
	'performance',
	'periodical',
	'personal_communication',
	'post',
	'post-weblog',
	'regulation',
	'report',
	'review',
	'review-book',
	'software',
	'song',
	'speech',
	'standard',
	'thesis',
	'treaty',
	'webpage',
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

/** Those who did something for a document; what is wrong with them is said of `field`. */
function namesOf(field: 'author' | 'editor' | 'translator') {
	const names = z.array(z.union([personSchema, bodySchema]));
	forms.add(names, { faultOf: (value) => faultOfNames(value, field) });
	return names.optional();
}

/** A published document, or an origin behind one, that a claim can point at. Keys as in CSL where CSL has a word. */
export const sourceSchema = z
	.strictObject({
		/** Item type of CSL. */
		type: wordOf(cslTypes),
		/** As the publisher prints it, in its own language. */
		title: lineSchema,
		/** Our English translation of a title in another language. */
		'translated-title': lineSchema.optional(),
		author: namesOf('author'),
		/** Who edited it, or the volume that it stands in. */
		editor: namesOf('editor'),
		/** Who translated the work itself; our own translation of its title is `translated-title`. */
		translator: namesOf('translator'),
		/** The newspaper, programme, site or series that it appeared in. */
		'container-title': lineSchema.optional(),
		/** Which volume of the periodical or of the work. */
		volume: lineSchema.optional(),
		/** Which issue of the periodical, such as `3` or `Spring`. */
		issue: lineSchema.optional(),
		/** Where it stands there: `4`, `12-31`. The place of one statement is a `locator`. */
		page: lineSchema.optional(),
		/** Which edition was read: `2`, `revised`. */
		edition: lineSchema.optional(),
		/** The series that the volume belongs to. */
		'collection-title': lineSchema.optional(),
		/** The conference, hearing or other event that it was made for. */
		'event-title': lineSchema.optional(),
		/** What it calls itself, where `type` is not enough: `PhD thesis`, `Working paper`. */
		genre: lineSchema.optional(),
		/** The body that issued it. */
		publisher: lineSchema.optional(),
		/** The town of the publisher. */
		'publisher-place': lineSchema.optional(),
		/** Its own number or symbol, such as `WP/17/204`. */
		number: lineSchema.optional(),
		/** When it was published. */
		issued: dateSchema.optional(),
		URL: urlSchema.optional(),
		ISBN: isbnSchema.optional(),
		ISSN: issnSchema.optional(),
		/** Without an address of its own, a source is linked by its DOI. */
		DOI: doiSchema.optional(),
		PMID: pmidSchema.optional(),
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
		const published = issued === undefined ? null : earliestDay(issued);
		if (archived && published !== null && archived.date < published) {
			report(
				context,
				{
					message: `The copy of ${archived.date} is older than the source, published ${dateInWords(issued ?? '')}`,
					hint: 'Correct `archived.date` or `issued`',
				},
				['archived', 'date'],
			);
		}
	});

export type Source = z.output<typeof sourceSchema> & { id: string };
export type Names = NonNullable<Source['author']>;

export function sourceReferences({ reports }: Source): Reference[] {
	return reports.map((id, index) => ({ to: 'source', id, path: ['reports', index] }));
}

/** The one address that a reader may be sent to, or `undefined`. */
export function linkOf({ link, URL, DOI }: Pick<Source, 'link' | 'URL' | 'DOI'>): string | undefined {
	if (!link) return undefined;
	return URL ?? (DOI === undefined ? undefined : doiAddress(DOI));
}

/** Who speaks: the authors, else the publisher, else the publication. For labels and short references. */
export function speakerOf(source: Source): string {
	return authorsOf(source) ?? source.publisher ?? source['container-title'] ?? source.title;
}

/** The outlet or body that a reader knows a source by, and its date: `Harbour Herald, 29 May 2025`. */
export function shortReference(source: Source): string {
	const outlet = outletOf(source) ?? source.title;
	return [isolated(outlet), source.issued && dateInWords(source.issued)].filter(Boolean).join(', ');
}

/** Where and when a source appeared, for a line that begins with its title; may be empty. */
export function whereOf(source: Source): string {
	const outlet = outletOf(source);
	return [outlet && isolated(outlet), source.issued && dateInWords(source.issued)].filter(Boolean).join(', ');
}

function outletOf(source: Source): string | undefined {
	return source['container-title'] ?? source.publisher ?? authorsOf(source);
}

/** A name that runs from right to left between marks that keep what stands beside it in its place. */
function isolated(name: string): string {
	return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name) ? `\u2068${name}\u2069` : name;
}

/** The names of the authors in reading order, `et al.` after the third. */
export function authorsOf({ author = [] }: Source): string | undefined {
	return author.length === 0 ? undefined : namesInWords(author);
}

/** Names in reading order, `et al.` after the third. */
export function namesInWords(names: Names): string {
	const words = names.map((name) =>
		'literal' in name ? name.literal : [name.given, name['dropping-particle'], familyOf(name), name.suffix].filter(Boolean).join(' '),
	);
	return words.length > 3 ? `${words[0]} et al.` : words.join(', ');
}

/** The family name with its particle: `van Gogh`, `al-Sabah`. */
export function familyOf({ family, 'non-dropping-particle': particle }: Extract<Names[number], { family: string }>): string {
	if (particle === undefined) return family;
	return /[-'’]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}
