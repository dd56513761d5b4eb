import { licenceAddress } from '../model/licence.ts';
import type { Entity, EntityKind } from '../model/entity.ts';
import { machineDate } from '../model/date.ts';
import { addressOf } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { linkOf, type Source } from '../model/source.ts';

/** A thing in the words of schema.org, as JSON-LD. */
export type Data = Record<string, unknown>;

/** What schema.org calls each kind of entity. */
export const entityTypes = {
	person: 'Person',
	organisation: 'Organization',
	place: 'Place',
	law: 'Legislation',
	term: 'DefinedTerm',
} as const satisfies Record<EntityKind, string>;

/** What it calls an item type of CSL; all others are creative works. */
const workTypes: Partial<Record<Source['type'], string>> = {
	'article-journal': 'ScholarlyArticle',
	'article-magazine': 'Article',
	'article-newspaper': 'NewsArticle',
	bill: 'Legislation',
	book: 'Book',
	chapter: 'Chapter',
	dataset: 'Dataset',
	legislation: 'Legislation',
	map: 'Map',
	'post-weblog': 'BlogPosting',
	regulation: 'Legislation',
	report: 'Report',
	thesis: 'Thesis',
	treaty: 'Legislation',
	webpage: 'WebPage',
};

/** Data without what is not known: `undefined` and empty lists. */
export function known(data: Data): Data {
	return Object.fromEntries(
		Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
	);
}

/** A source as a work of its own, with the addresses at which it and its copy can be read. */
export function workOf(source: Source): Data {
	const { type, title, author = [], issued, language, archived } = source;
	return known({
		'@type': workTypes[type] ?? 'CreativeWork',
		name: title,
		author: author.map((name) =>
			'literal' in name ? name.literal : { '@type': 'Person', name: [name.given, name.family].filter(Boolean).join(' ') },
		),
		datePublished: issued && machineDate(issued),
		inLanguage: language,
		url: linkOf(source),
		archivedAt: archived?.URL,
	});
}

/** A source with what it appeared in and who issued it, for its own page; lists of sources would grow too long. */
export function wholeWorkOf(source: Source): Data {
	const { publisher, 'container-title': container } = source;
	return known({
		...workOf(source),
		isPartOf: container && { '@type': 'CreativeWork', name: container },
		publisher: publisher && { '@type': 'Organization', name: publisher },
	});
}

/** A place, person, body, law or term by its name, with the address of its page. */
export function entityOf({ id, name, kind, coordinates }: Entity): Data {
	return known({ '@type': entityTypes[kind], name, url: addressOf('entity', id), geo: coordinates && pointOf(coordinates) });
}

export function pointOf([latitude, longitude]: readonly [number, number]): Data {
	return { '@type': 'GeoCoordinates', latitude, longitude };
}

/** What every text of a site shares: the site, its language, its publisher and the licence. */
export function siteData(site: Site): Data {
	return known({
		isPartOf: { '@type': 'WebSite', name: site.title, url: '/' },
		inLanguage: site.language,
		publisher: publisherOf(site),
		license: licenceOf(site),
	});
}

export function publisherOf({ publisher }: Site): Data | undefined {
	return publisher === undefined ? undefined : { '@type': 'Organization', name: publisher };
}

/** The address of the licence, or its name where no address is known. */
export function licenceOf({ licence }: Site): string | Data | undefined {
	return licenceAddress(licence) ?? (licence === undefined ? undefined : { '@type': 'CreativeWork', name: licence });
}
