import { isPublic, type Publish, feeds, pages } from '../model/address.ts';
import { licenceAddress } from '../model/licence.ts';
import type { Site } from '../model/site.ts';
import { oEmbedAddress } from './frame.ts';
import { bibliographic, named, openGraph, type CardPicture, type MetaTag } from './metadata-tags.ts';
import type { PageHead } from './page.ts';
import type { Data } from './schema-org.ts';

/** The machine-readable metadata in the head of a page. */
/** A page in one of the languages of the site. */
export interface Alternate {
	language: string;
	/** Its absolute URL; without `SITE`, its path. */
	url: string;
}

export interface Metadata {
	title: string;
	meta: MetaTag[];
	links: { rel: string; href: string; type?: string; title?: string; hreflang?: string }[];
	/** JSON-LD, one block each. */
	data: Data[];
}

/** The metadata of a page. Entries that need an absolute URL are left out if the origin of the site is unknown. */
export function metadataOf(
	head: PageHead,
	site: Site,
	publish: Publish,
	card?: CardPicture,
	alternates: readonly Alternate[] = [],
): Metadata {
	const url = publish(head.address);
	const publicUrl = isPublic(publish) ? url : undefined;
	const picture = publicUrl === undefined ? undefined : card;
	return {
		title: head.address === '/' ? [site.title, site.tagline].filter(Boolean).join(' – ') : `${head.title} – ${site.title}`,
		meta: [
			...named({ description: head.description, robots: isLost(head) ? 'noindex' : undefined }),
			...openGraph(head, site, publicUrl, publish, picture),
			...(isLost(head) ? [] : bibliographic(head, site, publicUrl)),
		],
		links: [...linksOf(head, site, publish), ...inOtherLanguages(alternates)],
		data: [mainData(head, url, publish, picture), ...breadcrumbs(head, site, publish)],
	};
}

/** The same page in each edition; who asks for a language that is not there gets the original, which comes first. */
function inOtherLanguages(alternates: readonly Alternate[]): Metadata['links'] {
	const links = alternates.map(({ language, url }) => ({ rel: 'alternate', hreflang: language, href: url }));
	return [...links, ...links.slice(0, 1).map((link) => ({ ...link, hreflang: 'x-default' }))];
}

function linksOf(head: PageHead, site: Site, publish: Publish): Metadata['links'] {
	const licence = licenceAddress(site.licence);
	return [
		{ rel: 'canonical', href: publish(head.address) },
		{ rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
		{ rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
		...(licence === undefined ? [] : [{ rel: 'license', href: licence }]),
		...(site.publisher && site.contact && URL.canParse(site.contact) ? [{ rel: 'author', href: site.contact, title: site.publisher }] : []),
		...(head.twins ?? []).map(({ href, ...twin }) => ({ rel: 'alternate', href: publish(href), ...twin })),
		...(head.embed && isPublic(publish)
			? [{ rel: 'alternate', href: publish(oEmbedAddress(head.embed)), type: 'application/json+oembed', title: head.embed.title }]
			: []),
		...Object.entries(feeds).map(([href, type]) => ({ rel: 'alternate', href: publish(href), type, title: `${site.title}: changes` })),
	];
}

function mainData({ data }: PageHead, url: string, publish: Publish, card: CardPicture | undefined): Data {
	return { '@context': 'https://schema.org', ...(published(data, publish) as Data), ...(card ? { image: publish(card.href) } : {}), url };
}

/** The breadcrumbs of a page; none for the home page. */
function breadcrumbs(head: PageHead, site: Site, publish: Publish): Data[] {
	if (head.address === pages.home || isLost(head)) return [];
	const steps = [{ title: site.title, href: pages.home }, ...head.trail, { title: head.title, href: head.address }];
	return [
		{
			'@context': 'https://schema.org',
			'@type': 'BreadcrumbList',
			itemListElement: steps.map(({ title, href }, index) => ({
				'@type': 'ListItem',
				position: index + 1,
				name: title,
				item: publish(href),
			})),
		},
	];
}

/** Data with paths of this site turned into public URLs. */
function published(value: unknown, publish: Publish, key?: string): unknown {
	if (Array.isArray(value)) return value.map((item) => published(item, publish, key));
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, published(item, publish, name)]));
	return typeof value === 'string' && (key === 'url' || key === 'contentUrl') && value.startsWith('/') ? publish(value) : value;
}

function isLost({ address }: PageHead): boolean {
	return address === '/404.html';
}
