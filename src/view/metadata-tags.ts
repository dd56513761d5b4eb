import type { Publish } from '../model/address.ts';
import { licenceAddress } from '../model/licence.ts';
import type { Site } from '../model/site.ts';
import type { PageHead } from './page.ts';

/** A `<meta>` element. */
export interface MetaTag {
	name?: string;
	property?: string;
	content: string;
}

/** The preview picture of a page in link cards, 1200 by 630 pixels. */
export interface CardPicture {
	/** From the root of the site. */
	href: string;
	alt: string;
}

/** Size of a card, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** Open Graph tags, which X reads too. Dates must be whole days. */
export function openGraph(head: PageHead, site: Site, url: string | undefined, publish: Publish, card: CardPicture | undefined): MetaTag[] {
	const { published, modified } = datesOf(head);
	const isDay = (date: string | undefined): string | undefined => (date?.length === 'YYYY-MM-DD'.length ? date : undefined);
	const isArticle = head.data['@type'] === 'Article';
	return [
		...properties({
			'og:type': isArticle ? 'article' : 'website',
			'og:title': head.title,
			'og:site_name': site.title,
			'og:description': head.description,
			'og:url': url,
			'article:published_time': isArticle ? isDay(published) : undefined,
			'article:modified_time': isArticle ? isDay(modified) : undefined,
			...(card && {
				'og:image': publish(card.href),
				'og:image:type': 'image/png',
				'og:image:width': String(CARD.width),
				'og:image:height': String(CARD.height),
				'og:image:alt': card.alt,
			}),
		}),
		...named({ 'twitter:card': card ? 'summary_large_image' : 'summary' }),
	];
}

/**
 * Dublin Core and Highwire tags, as Zotero’s “Embedded Metadata” reads them, with the same date as the
 * citation files. The type comes first: without it, Zotero takes anything with a `citation_title` for a
 * journal article.
 */
export function bibliographic(head: PageHead, site: Site, url: string | undefined): MetaTag[] {
	const { published, modified } = datesOf(head);
	return named({
		'DC.type': 'webpage',
		'DC.title': head.title,
		'DC.publisher': site.publisher,
		'DC.language': site.language,
		'DC.rights': licenceAddress(site.licence) ?? site.licence,
		'DC.identifier': url,
		'DC.date': head.cited,
		'DCTERMS.issued': published,
		'DCTERMS.modified': modified,
		citation_title: head.title,
		citation_publication_date: head.cited?.replaceAll('-', '/'),
		citation_publisher: site.publisher,
		citation_language: site.language,
		citation_public_url: url,
	});
}

/** When a page was published and last modified. */
function datesOf({ data }: PageHead): { published?: string; modified?: string } {
	const { datePublished: published, dateModified: modified } = data;
	return { ...(typeof published === 'string' ? { published } : {}), ...(typeof modified === 'string' ? { modified } : {}) };
}

/** Tags by `name`; those without content are left out. */
export function named(entries: Record<string, string | undefined>): MetaTag[] {
	return Object.entries(entries).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

function properties(entries: Record<string, string | undefined>): MetaTag[] {
	return Object.entries(entries).flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }]));
}
