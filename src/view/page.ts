import { pages } from '../model/address.ts';
import { kinds, recordKinds, type RecordKind } from '../model/kinds.ts';
import type { Key } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';
import type { Corpus } from '../read/corpus.ts';
import { isListed } from '../read/pages.ts';
import { known, type Data } from './schema-org.ts';

/** The data for the `<head>` of a page and the layout around it. */
export interface PageHead {
	/** The title of the page, without the name of the site. */
	title: string;
	description?: string;
	/** From the root of the site, with a slash at the end: `/claims/c-a/`. */
	address: string;
	/** The page in schema.org terms, without `@context` and `url`. Addresses of this site are paths. */
	data: Data;
	/** The date of the page in citations, as precise as it is known (a value for `datetime` in HTML). */
	cited?: string;
	/** The page in machine-readable formats, as files of this site. */
	twins?: Twin[];
	/** The page as an embed for other sites. */
	embed?: Embed;
	/** Breadcrumbs, from the home page down. */
	trail: { title: string; href: string }[];
}

/** A page in another format. */
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
	/** The title of the frame, for screen readers. */
	title: string;
	/** Of the frame, in pixels. */
	width: number;
	height: number;
}

/** All possible sections, in the order of the navigation. */
const sections: readonly Section[] = [
	...recordKinds.map((kind) => ({ name: `section.${kind}` as const, href: kinds[kind].list, kind })),
	{ name: 'section.about', href: pages.about },
	{ name: 'section.search', href: pages.search },
];

interface Section {
	/** The message that names it. */
	name: Key;
	href: string;
	/** The kind of record that it lists. */
	kind?: RecordKind;
}

/** The sections that are not empty, for the navigation. */
export function sectionsOf(corpus: Corpus): (Section & { title: string })[] {
	return sections.filter(({ href }) => isListed(href, corpus)).map((section) => ({ ...section, title: corpus.words.say(section.name) }));
}

/** The section that an address belongs to. */
export function sectionOf(address: string): Section | undefined {
	return sections.find(({ href }) => address !== href && address.startsWith(href));
}

/** Makes the head of a page, with its breadcrumbs; empty values are left out of its data. */
export function headOf(words: Words, address: string, title: string, data: Data, description?: string): PageHead {
	const section = sectionOf(address);
	return {
		title,
		address,
		data: known({ name: title, description, ...data }),
		trail: section ? [{ title: words.say(section.name), href: section.href }] : [],
		...(description === undefined ? {} : { description }),
	};
}
