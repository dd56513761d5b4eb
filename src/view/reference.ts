import { addressOf } from '../model/address.ts';
import { dateInWords, machineDate } from '../model/date.ts';
import { isDead } from '../model/link-status.ts';
import { originsOfSource } from '../model/origin.ts';
import { authorsOf, linkOf, readLevels, shortReference, sourceKinds, whereOf, type Source } from '../model/source.ts';
import type { Corpus } from '../read/corpus.ts';
import { perRecord } from '../read/per-corpus.ts';
import { numbersOf, placesOf, rolesOf, type KnownNumber } from './reference-details.ts';

/** A date for a `<time>` element: its text, and its `datetime` if HTML can express it. */
export interface ShownDate {
	words: string;
	machine?: string;
}

/** A source as shown in lists of sources. */
export interface Reference {
	kind: string;
	read: string;
	/** Whether nobody here has read it. */
	unseen: boolean;
	authors?: string;
	title: string;
	/** Other contributors, in words. */
	roles: string[];
	/** The genre that it claims for itself. */
	genre?: string;
	translatedTitle?: string;
	/** BCP 47 tag, if it is not the language of the site. */
	language?: string;
	languageName?: string;
	container?: string;
	/** Pages, volume, issue and edition, in words. */
	places: string[];
	publisher?: string;
	publisherPlace?: string;
	/** Its own number, such as `WP/17/204`. */
	symbol?: string;
	issued?: ShownDate;
	numbers: KnownNumber[];
	link?: string;
	archived?: { link: string; date: ShownDate };
	/** The last day on which its URL failed, if it is dead. */
	unreachable?: ShownDate;
	note?: string;
	/** The origins that it reports, if it is not an origin itself. */
	origins: { title: string; page: string }[];
}

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** A source as a reference in the house style: authors, title, publication, date, identifiers, language. */
export const referenceOf = perRecord((source: Source, { sources, links }: Pick<Corpus, 'sources' | 'links'>): Reference => {
	const { title, genre, number: symbol, publisher, 'publisher-place': publisherPlace, language, issued, archived, note } = source;
	const authors = authorsOf(source);
	const container = source['container-title'];
	const link = linkOf(source);
	const status = link === undefined ? undefined : links.get(link);
	const unreachable = status && isDead(status) ? status.failed.at(-1) : undefined;
	const translatedTitle = source['translated-title'];
	return {
		kind: sourceKinds[source.kind],
		read: readLevels[source.read],
		unseen: source.read === 'secondhand',
		title,
		roles: rolesOf(source),
		places: placesOf(source),
		numbers: numbersOf(source),
		origins: originsOfSource(source.id, sources)
			.filter((id) => id !== source.id)
			.map((id) => ({ title: sources.get(id)?.title ?? id, page: addressOf('source', id) })),
		...(authors === undefined ? {} : { authors }),
		...(translatedTitle === undefined ? {} : { translatedTitle }),
		...(isForeign(language) ? { language, languageName: languages.of(language) ?? language } : {}),
		...(container === undefined ? {} : { container }),
		...(publisher === undefined || publisher === container ? {} : { publisher }),
		...(genre === undefined ? {} : { genre }),
		...(publisherPlace === undefined ? {} : { publisherPlace }),
		...(symbol === undefined ? {} : { symbol }),
		...(issued === undefined ? {} : { issued: shownDate(issued) }),
		...(link === undefined ? {} : { link }),
		...(archived === undefined ? {} : { archived: { link: archived.URL, date: shownDate(archived.date) } }),
		...(unreachable === undefined ? {} : { unreachable: shownDate(unreachable) }),
		...(note === undefined ? {} : { note }),
	};
});

/** A link to a source: its title, and where and when it was published. */
export interface SourceLink {
	id: string;
	href: string;
	title: string;
	/** BCP 47 tag of the title, if it is not the language of the site. */
	language?: string;
	/** Where and when it was published, to follow its title; empty if unknown. */
	where: string;
	/** The same for use without the title. */
	short: string;
	kind: string;
}

export function sourceLink(source: Source): SourceLink {
	return {
		id: source.id,
		href: addressOf('source', source.id),
		title: source['translated-title'] ?? source.title,
		...(source['translated-title'] === undefined && isForeign(source.language) ? { language: source.language } : {}),
		where: whereOf(source),
		short: shortReference(source),
		kind: sourceKinds[source.kind],
	};
}

function isForeign(language: string | undefined): language is string {
	return language !== undefined && !/^en\b/.test(language);
}

export function shownDate(date: string): ShownDate {
	const machine = machineDate(date);
	return { words: dateInWords(date), ...(machine === undefined ? {} : { machine }) };
}
