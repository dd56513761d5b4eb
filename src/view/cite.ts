import { addressOf, fileBeside } from '../model/address.ts';
import { compareDates, dateInWords, machineDate } from '../model/date.ts';
import type { RecordKind } from '../model/kinds.ts';
import type { Corpus } from '../read/corpus.ts';
import { bibliographyInBibtex } from './bibtex.ts';
import { cslDate, cslItem, type CslItem } from './csl.ts';
import { json } from './json.ts';
import { bibliographyInRis } from './ris.ts';
import type { PageHead } from './page.ts';
import { referenceOf, type Reference } from './reference.ts';

/** A citation of a page, or of the source that it is about. */
export interface Citation {
	/** The citation without its address: `“Title”, Site, last changed 1 November 2026`. */
	words: string;
	/** The address that follows: a path of this site, or the URL of a source, if it has one. */
	address?: string;
	/** The date of the cited version, in EDTF. */
	issued?: string;
	/** The citation as files to download, with paths from the root of the site. */
	files: { name: string; href: string; type: string }[];
}

/** A bibliography format: file extension, media type, and how to write it. */
interface Form {
	name: string;
	ending: string;
	/** The address of all sources in this format. */
	all: `/api/${string}`;
	type: string;
	write: (items: readonly CslItem[]) => string;
}

/** The bibliography formats offered for every record. */
export const forms: readonly Form[] = [
	{ name: 'BibTeX', ending: '.bib', all: '/api/sources.bib', type: 'application/x-bibtex', write: bibliographyInBibtex },
	{ name: 'RIS', ending: '.ris', all: '/api/sources.ris', type: 'application/x-research-info-systems', write: bibliographyInRis },
	{ name: 'CSL-JSON', ending: '.csl.json', all: '/api/sources.json', type: 'application/vnd.citationstyles.csl+json', write: json },
];

/** The citation of a record’s page. The page of a source has no files of its own: see `sourceCitation`. */
export function pageCitation(kind: RecordKind, id: string, corpus: Corpus): Citation {
	const { title, issued, dated } = citedPage(kind, id, corpus);
	const { site } = corpus;
	const publisher = site.publisher === site.title ? undefined : site.publisher;
	return {
		words: [`“${title}”`, site.title, publisher, issued && `${dated} ${dateInWords(issued)}`].filter(Boolean).join(', '),
		address: addressOf(kind, id),
		files: kind === 'source' ? [] : filesOf(kind, id),
		...(issued === undefined ? {} : { issued }),
	};
}

/** The head of a cited page, with the date and the files of its citation. */
export function citedHead(head: PageHead, { issued, files }: Citation): PageHead {
	const cited = issued === undefined ? undefined : machineDate(issued);
	const twins = files.map(({ name, href, type }) => ({ href, type, title: `How to cite this page, as ${name}` }));
	return { ...head, ...(cited === undefined ? {} : { cited }), twins: [...(head.twins ?? []), ...twins] };
}

/** The citation of a source itself. */
export function sourceCitation(id: string, corpus: Corpus): Citation {
	const source = corpus.sources.get(id);
	if (!source) throw new RangeError(`There is no source "${id}"`);
	const reference = referenceOf(source, corpus);
	return {
		words: referenceInWords(reference),
		files: filesOf('source', id),
		...(reference.link === undefined ? {} : { address: reference.link }),
	};
}

/** The item in the citation files of a record: a source itself, for any other record its page. `url` is the public address of the page, if known. */
export function citedItem(kind: RecordKind, id: string, corpus: Corpus, url: string | undefined): CslItem {
	const source = kind === 'source' ? corpus.sources.get(id) : undefined;
	if (source) return cslItem(source);
	const { title, type, issued } = citedPage(kind, id, corpus);
	const { site } = corpus;
	const date = issued === undefined ? undefined : cslDate(issued);
	return {
		id: `${kind}-${id}`,
		type,
		title,
		'container-title': site.title,
		...(site.publisher === undefined ? {} : { publisher: site.publisher }),
		...(date ? { issued: date } : {}),
		...(url === undefined ? {} : { URL: url }),
		language: site.language,
	};
}

interface CitedPage {
	type: string;
	title: string;
	/** The date of the page, or else of the last change that names it. */
	issued: string | undefined;
	dated: 'last changed' | 'last checked';
}

/** How the page of a record is cited. Builds do not read the clock, so a page without a date is cited without one. */
function citedPage(kind: RecordKind, id: string, corpus: Corpus): CitedPage {
	const changed = { issued: lastChange(addressOf(kind, id), corpus), dated: 'last changed' } as const;
	switch (kind) {
		case 'explainer': {
			const { title, updated, date } = recordIn(corpus.explainers, id);
			return { ...changed, type: 'webpage', title, issued: updated ?? date ?? changed.issued };
		}
		case 'claim': {
			const { statement, checked, history } = recordIn(corpus.claims, id);
			const issued = latest([...history.map(({ date }) => date), ...(checked === undefined ? [] : [checked])]) ?? changed.issued;
			return {
				type: 'webpage',
				title: statement,
				issued,
				dated: issued !== undefined && issued === checked ? 'last checked' : 'last changed',
			};
		}
		case 'event':
			return { ...changed, type: 'webpage', title: recordIn(corpus.events, id).title };
		case 'dataset':
			return { ...changed, type: 'dataset', title: recordIn(corpus.datasets, id).title };
		case 'entity':
			return { ...changed, type: 'entry-encyclopedia', title: recordIn(corpus.entities, id).name };
		case 'source':
			return { ...changed, type: 'webpage', title: `The source ‘${recordIn(corpus.sources, id).title}’` };
	}
}

function recordIn<Item>(records: ReadonlyMap<string, Item>, id: string): Item {
	const record = records.get(id);
	if (record === undefined) throw new RangeError(`There is no record "${id}"`);
	return record;
}

function lastChange(address: string, { changes }: Corpus): string | undefined {
	return latest([...changes.values()].filter(({ pages }) => pages.includes(address)).map(({ date }) => date));
}

function latest(dates: string[]): string | undefined {
	return dates.sort(compareDates).at(-1);
}

function filesOf(kind: RecordKind, id: string): Citation['files'] {
	return forms.map(({ name, ending, type }) => ({ name, href: fileBeside(kind, id, ending), type }));
}

/** A reference as plain text, worded as in `ReferenceText`. */
function referenceInWords({
	authors,
	title,
	translatedTitle,
	roles,
	genre,
	container,
	places,
	publisher,
	publisherPlace,
	symbol,
	issued,
	numbers,
	languageName,
}: Reference): string {
	const named = `“${title}”${translatedTitle === undefined ? '' : ` [${translatedTitle}]`}`;
	const known = numbers.map(({ name, text }) => `${name} ${text}`);
	const line = [authors, named, genre, ...roles, container, ...places, publisher, publisherPlace, symbol, issued?.words, ...known]
		.filter(Boolean)
		.join(', ');
	return languageName === undefined ? line : `${line} (in ${languageName})`;
}
