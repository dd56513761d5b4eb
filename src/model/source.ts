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

/** Kinds of body behind a source, as readers see them. */
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
	/** Still accepted; a warning asks which of the two it is. */
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

/** How much of a source was read, as readers see it. */
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
const bodySchema = z.strictObject({ /** A name that must not be split. */ literal: lineSchema });

/** A list of names in CSL form; messages call them by `field`. */
function namesOf(field: 'author' | 'editor' | 'translator') {
	const names = z.array(z.union([personSchema, bodySchema]));
	forms.add(names, { faultOf: (value) => faultOfNames(value, field) });
	return names.optional();
}

/** A published document, or an origin behind one, that claims can cite. Keys are CSL variables where CSL has one. */
export const sourceSchema = z
	.strictObject({
		/** CSL item type. */
		type: wordOf(cslTypes),
		/** As the publisher prints it, in its own language. */
		title: lineSchema,
		/** Our English translation of a title in another language. */
		'translated-title': lineSchema.optional(),
		author: namesOf('author'),
		/** Editors of it, or of the volume it is in. */
		editor: namesOf('editor'),
		/** Translators of the work itself; our own translation of its title is `translated-title`. */
		translator: namesOf('translator'),
		/** The newspaper, programme, site or series that it appeared in. */
		'container-title': lineSchema.optional(),
		/** Volume of the periodical or of the work. */
		volume: lineSchema.optional(),
		/** Issue of the periodical, such as `3` or `Spring`. */
		issue: lineSchema.optional(),
		/** Its pages there: `4`, `12-31`. The place of one statement is a `locator`. */
		page: lineSchema.optional(),
		/** Edition that was read: `2`, `revised`. */
		edition: lineSchema.optional(),
		/** The series that the volume belongs to. */
		'collection-title': lineSchema.optional(),
		/** The conference, hearing or other event that it was made for. */
		'event-title': lineSchema.optional(),
		/** What it calls itself, if `type` is too general: `PhD thesis`, `Working paper`. */
		genre: lineSchema.optional(),
		/** The body that issued it. */
		publisher: lineSchema.optional(),
		/** Place of publication. */
		'publisher-place': lineSchema.optional(),
		/** Its own number or symbol, such as `S/RES/2397 (2017)`. */
		number: lineSchema.optional(),
		/** When it was published. */
		issued: dateSchema.optional(),
		URL: urlSchema.optional(),
		ISBN: isbnSchema.optional(),
		ISSN: issnSchema.optional(),
		/** Used as the link of a source without `URL`. */
		DOI: doiSchema.optional(),
		PMID: pmidSchema.optional(),
		/** BCP 47 language tag. */
		language: languageSchema.optional(),
		/** When we last opened it. */
		accessed: dateSchema.optional(),
		kind: wordOf(Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]]),
		/** How much of it was read. */
		read: wordOf(['full', 'excerpt', 'secondhand']),
		archived: z.strictObject({ URL: urlSchema, date: daySchema }).optional(),
		/** Ids of the sources or origins whose statements it passes on. */
		reports: z.array(idSchema).default([]),
		/** Whose voice it is: ids of entities or of `voices` in site.yaml, or plain ids. Without any, a source speaks for itself. */
		'speaks-for': z.array(idSchema).default([]),
		/** `false` if it must not be linked. */
		link: booleanSchema.default(true),
		/** What readers should know about it: how it was accessed, what is uncertain. */
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

/** The URL to link a source to, or `undefined`. */
export function linkOf({ link, URL, DOI }: Pick<Source, 'link' | 'URL' | 'DOI'>): string | undefined {
	if (!link) return undefined;
	return URL ?? (DOI === undefined ? undefined : doiAddress(DOI));
}

/** The authors, or else the publisher, or else the publication: for labels and short references. */
export function speakerOf(source: Source): string {
	return authorsOf(source) ?? source.publisher ?? source['container-title'] ?? source.title;
}

/** The outlet or body that readers know a source by, and its date: `Korea Herald, 29 May 2025`. */
export function shortReference(source: Source): string {
	const outlet = outletOf(source) ?? source.title;
	return [isolated(outlet), source.issued && dateInWords(source.issued)].filter(Boolean).join(', ');
}

/** Where and when a source appeared, to follow its title; may be empty. */
export function whereOf(source: Source): string {
	const outlet = outletOf(source);
	return [outlet && isolated(outlet), source.issued && dateInWords(source.issued)].filter(Boolean).join(', ');
}

function outletOf(source: Source): string | undefined {
	return source['container-title'] ?? source.publisher ?? authorsOf(source);
}

/** Wraps a right-to-left name in directional isolates, so that it does not reorder the text around it. */
function isolated(name: string): string {
	return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name) ? `\u2068${name}\u2069` : name;
}

/** The authors in reading order, `et al.` after the third; `undefined` if there are none. */
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
