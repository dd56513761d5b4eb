import { pages } from '../model/address.ts';
import { kinds, recordKinds, type RecordKind } from '../model/kinds.ts';
import type { Corpus } from '../read/corpus.ts';
import { isListed } from '../read/pages.ts';
import { known, type Data } from './schema-org.ts';

/** What the head of a page and the frame around it need. */
export interface PageHead {
	/** The page's own title; the name of the site is added to it. */
	title: string;
	description?: string;
	/** From the root of the site, with a slash at the end: `/claims/c-a/`. */
	address: string;
	/** What the page is in the words of schema.org, without `@context` and `url`. Addresses of this site are paths. */
	data: Data;
	/** As of when the page is cited, no more exactly than is known (the value of `datetime` in HTML). */
	cited?: string;
	/** The same for programs, as files of this site. */
	twins?: Twin[];
	/** The same as a small page that other sites may show. */
	embed?: Embed;
	/** The lists above it, from the home page down. */
	trail: { title: string; href: string }[];
}

/** A file that says what a page says. */
export interface Twin {
	href: string;
	/** Media type. */
	type: string;
	title: string;
}

/** A small page for a frame on another site. */
export interface Embed {
	/** From the root of the site: `/embed/claims/c-a/`. */
	href: string;
	/** What the frame is called for those who do not see it. */
	title: string;
	/** Of the frame, in pixels. */
	width: number;
	height: number;
}

/** The sections that a site may have, in the order of its navigation. */
const sections: readonly Section[] = [
	...recordKinds.map((kind) => ({ title: kinds[kind].section, href: kinds[kind].list, kind })),
	{ title: 'About', href: pages.about },
	{ title: 'Search', href: pages.search },
];

interface Section {
	title: string;
	href: string;
	/** What it lists. */
	kind?: RecordKind;
}

/** The sections that have something in them: those of the navigation. */
export function sectionsOf(corpus: Corpus): Section[] {
	return sections.filter(({ href }) => isListed(href, corpus));
}

/** The section whose list an address belongs to. */
export function sectionOf(address: string): Section | undefined {
	return sections.find(({ href }) => address !== href && address.startsWith(href));
}

/** The head of a page in its section; empty values are left out of its data. */
export function headOf(address: string, title: string, data: Data, description?: string): PageHead {
	const section = sectionOf(address);
	return {
		title,
		address,
		data: known({ name: title, description, ...data }),
		trail: section ? [{ title: section.title, href: section.href }] : [],
		...(description === undefined ? {} : { description }),
	};
}
