import type { Site } from '../model/site.ts';

/** What the head of a page and the frame around it need. */
export interface PageHead {
	/** The page's own title; the name of the site is added to it. */
	title: string;
	description?: string;
	/** From the root of the site, with a slash at the end: `/claims/c-a/`. */
	address: string;
	/** What the page is in the words of schema.org, without `@context` and `url`. */
	data: Record<string, unknown>;
	/** The lists above it, from the home page down. */
	trail: { title: string; href: string }[];
}

/** The sections of the site, in the order of its navigation. */
export const sections = [
	{ title: 'Explainers', href: '/explainers/' },
	{ title: 'Timeline', href: '/timeline/' },
	{ title: 'Claims', href: '/claims/' },
	{ title: 'Sources', href: '/sources/' },
	{ title: 'Glossary', href: '/glossary/' },
	{ title: 'Data', href: '/data/' },
	{ title: 'About', href: '/about/' },
	{ title: 'Search', href: '/search/' },
] as const;

/** The section whose list an address belongs to. */
export function sectionOf(address: string): (typeof sections)[number] | undefined {
	return sections.find(({ href }) => address !== href && address.startsWith(href));
}

/** The head of a page in its section; empty values are left out of its data. */
export function headOf(address: string, title: string, data: Record<string, unknown>, description?: string): PageHead {
	const section = sectionOf(address);
	return {
		title,
		address,
		data: Object.fromEntries(Object.entries({ name: title, description, ...data }).filter(([, value]) => value !== undefined)),
		trail: section ? [section] : [],
		...(description === undefined ? {} : { description }),
	};
}

/** The publisher of a site in the words of schema.org. */
export function publisherOf({ publisher }: Site): Record<string, unknown> | undefined {
	return publisher === undefined ? undefined : { '@type': 'Organization', name: publisher };
}
