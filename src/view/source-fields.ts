import type { Source } from '../model/source.ts';
import type { CslItem } from './csl.ts';

/** A single-line field of a source, with its form in references and its names in bibliographies. */
interface SourceField {
	name: TextField;
	/** Its wording among the places of a reference; without it, the field is shown separately. */
	place?: (text: string) => string;
	/** The BibLaTeX field, unless `bibtex.ts` handles it. `title` keeps its capitals. */
	bibtex?: { field: string; as: 'title' | 'text' };
	/** The RIS tag, unless `ris.ts` handles it. */
	ris?: string;
}

type TextField = {
	[Name in keyof CslItem]-?: NonNullable<CslItem[Name]> extends string ? Name : never;
}[keyof CslItem] &
	keyof Source;

/** In the order of a reference. In CSL-JSON, all fields keep their names. */
export const sourceFields: readonly SourceField[] = [
	{ name: 'volume', place: (text) => counted('vol.', text), bibtex: { field: 'volume', as: 'text' }, ris: 'VL' },
	{ name: 'issue', place: (text) => counted('no.', text), ris: 'IS' },
	{ name: 'page', place: pagesInWords },
	{ name: 'edition', place: editionInWords, bibtex: { field: 'edition', as: 'text' }, ris: 'ET' },
	{ name: 'collection-title', place: asItIs, bibtex: { field: 'series', as: 'title' }, ris: 'T3' },
	{ name: 'event-title', place: asItIs, bibtex: { field: 'eventtitle', as: 'title' } },
	{ name: 'genre', bibtex: { field: 'type', as: 'title' }, ris: 'M3' },
	{ name: 'publisher', bibtex: { field: 'publisher', as: 'title' }, ris: 'PB' },
	{ name: 'publisher-place', bibtex: { field: 'location', as: 'title' }, ris: 'CY' },
];

function asItIs(text: string): string {
	return text;
}

/** `12` -> `vol. 12`; anything but a number needs no label: `Spring`, `vol. 3B`. */
function counted(label: string, text: string): string {
	return /^(?:\d|[IVXLC]+\b(?!\.))/.test(text) ? `${label} ${text}` : text;
}

function pagesInWords(page: string): string {
	const pages = page.replaceAll(/(?<=\w)-(?=\w)/g, '–');
	// Other locators are their own label: `fol. 3`, `no pages`.
	if (!/^(?:[A-Za-z]{0,2}\d|(?:[ivxlc]+|[IVXLC]+)\b(?!\.))/.test(pages)) return pages;
	return `${/[–,&]|\sand\s/.test(pages) ? 'pp.' : 'p.'} ${pages}`;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function editionInWords(edition: string): string {
	if (/^\d{1,3}$/.test(edition)) return `${Number(edition)}${ENDINGS[ORDINALS.select(Number(edition))]} edition`;
	return /\bed|\d{4}/i.test(edition) || !/^[A-Za-z0-9 ]+$/.test(edition) ? edition : `${edition} edition`;
}
