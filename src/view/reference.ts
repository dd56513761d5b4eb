import { addressOf } from '../model/address.ts';
import { dateInWords, machineDate } from '../model/date.ts';
import { isDead } from '../model/link-status.ts';
import { originsOfSource } from '../model/origin.ts';
import { authorsOf, linkOf, readLevels, shortReference, sourceKinds, type Source } from '../model/source.ts';
import type { Corpus } from '../read/corpus.ts';
import { perRecord } from './per-corpus.ts';
import { numbersOf, placesOf, rolesOf, type KnownNumber } from './reference-details.ts';

/** A date for a `<time>` element: what people read, and what programs may know. */
export interface ShownDate {
	words: string;
	machine?: string;
}

/** A source as its entry in a list shows it. */
export interface Reference {
	kind: string;
	read: string;
	/** Was it not seen by us? */
	unseen: boolean;
	authors?: string;
	title: string;
	/** Who else made it, in words. */
	roles: string[];
	/** What it calls itself. */
	genre?: string;
	translatedTitle?: string;
	/** BCP 47, where it is not the language of the site. */
	language?: string;
	languageName?: string;
	container?: string;
	/** Where in it, and which volume, issue and edition, in words. */
	places: string[];
	publisher?: string;
	publisherPlace?: string;
	/** Its own number, such as `S/RES/2397 (2017)`. */
	symbol?: string;
	issued?: ShownDate;
	numbers: KnownNumber[];
	link?: string;
	archived?: { link: string; date: ShownDate };
	/** The last day on which its address failed, if it is dead. */
	unreachable?: ShownDate;
	note?: string;
	/** The origins that it reports, if it is not one itself. */
	origins: { title: string; page: string }[];
}

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** A source as a reference, in the one house style: who, what, where, when, by which numbers, in which language. */
export const referenceOf = perRecord((source: Source, { sources, links }: Pick<Corpus, 'sources' | 'links'>): Reference => {
	const { title, genre, number: symbol, publisher, 'publisher-place': publisherPlace, language, issued, archived, note } = source;
	const authors = authorsOf(source);
	const container = source['container-title'];
	const link = linkOf(source);
	const status = link === undefined ? undefined : links.get(link);
	const unreachable = status && isDead(status) ? status.failed.at(-1) : undefined;
	const translatedTitle = source['translated-title'];
	const foreign = language !== undefined && !/^en\b/.test(language);
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
		...(foreign ? { language, languageName: languages.of(language) ?? language } : {}),
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

/** A source as a link in a list: its title, and where and when it appeared. */
export interface SourceLink {
	id: string;
	href: string;
	title: string;
	short: string;
	kind: string;
}

export function sourceLink(source: Source): SourceLink {
	return {
		id: source.id,
		href: addressOf('source', source.id),
		title: source['translated-title'] ?? source.title,
		short: shortReference(source),
		kind: sourceKinds[source.kind],
	};
}

export function shownDate(date: string): ShownDate {
	const machine = machineDate(date);
	return { words: dateInWords(date), ...(machine === undefined ? {} : { machine }) };
}
