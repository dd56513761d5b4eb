import { licenceAddress } from '../model/licence.ts';
import type { Entity, EntityKind } from '../model/entity.ts';
import { machineDate } from '../model/date.ts';
import { addressOf } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { linkOf, type Source } from '../model/source.ts';

/** JSON-LD data in schema.org terms. */
export type Data = Record<string, unknown>;

/** The schema.org type of each kind of entity. */
export const entityTypes = {
	person: 'Person',
	organisation: 'Organization',
	place: 'Place',
	law: 'Legislation',
	term: 'DefinedTerm',
} as const satisfies Record<EntityKind, string>;

/** schema.org types by CSL type; others are `CreativeWork`. */
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

/** Data without `undefined` values and empty lists. */
export function known(data: Data): Data {
	return Object.fromEntries(
		Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
	);
}

/** A source as a work, with its URL and that of its archived copy. */
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

/** A source with its container and publisher, for its own page; too long for lists of sources. */
export function wholeWorkOf(source: Source): Data {
	const { publisher, 'container-title': container } = source;
	return known({
		...workOf(source),
		isPartOf: container && { '@type': 'CreativeWork', name: container },
		publisher: publisher && { '@type': 'Organization', name: publisher },
	});
}

/** An entity by name, with the address of its page. */
export function entityOf({ id, name, kind, coordinates }: Entity): Data {
	return known({ '@type': entityTypes[kind], name, url: addressOf('entity', id), geo: coordinates && pointOf(coordinates) });
}

export function pointOf([latitude, longitude]: readonly [number, number]): Data {
	return { '@type': 'GeoCoordinates', latitude, longitude };
}

/** Data shared by all pages: the site, its language, publisher and licence. */
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

/** The URL of the licence, or its name if no URL is known. */
export function licenceOf({ licence }: Site): string | Data | undefined {
	return licenceAddress(licence) ?? (licence === undefined ? undefined : { '@type': 'CreativeWork', name: licence });
}
