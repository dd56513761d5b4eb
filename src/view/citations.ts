import type { Document } from '../markup/document.ts';
import { addressOf } from '../model/address.ts';
import type { Dataset } from '../model/dataset.ts';
import { originsOfSource } from '../model/origin.ts';
import { routesOf } from '../model/route.ts';
import { shortReference, sourceKinds, type Source } from '../model/source.ts';
import type { Corpus, Filed } from '../read/corpus.ts';
import { documentsOf } from '../read/texts.ts';
import { perRecord } from '../read/per-corpus.ts';
import { linesAbout, type LineAbout } from './quoted-lines.ts';
import { referenceOf, type Reference } from './reference.ts';
import { routeDatasetsIn } from './routes.ts';

/** A number in the text that links to a source of the page. */
export interface Marker {
	/** Its id, which the entry of the source links back to: `s-daily-2026-03-02.2`. */
	id: string;
	href: string;
	number: number;
	/** The text for screen readers: `Source 3: The Daily, 2 March 2026, p. 4`. */
	label: string;
	prefix?: string;
	locator?: string;
}

/** A source at the end of a page, with every place that cites it. */
export interface SourceEntry extends Reference {
	id: string;
	number: number;
	/** The address of the source’s page. */
	page: string;
	/** Ids of its origins: its own, or those of the sources that it reports. */
	originIds: string[];
	/** Its quotations about the claims of the page. */
	lines: LineAbout[];
	backlinks: { href: string; letter: string; label: string }[];
}

/** The citations of a page: the markers of each document in the order of its citations, and the sources by number. */
export interface PageCitations {
	markersOf: Map<Document, Marker[][]>;
	/** Markers for each row of each table of routes on the page, by the id of its dataset. */
	rowMarkers: Map<string, Marker[][]>;
	entries: SourceEntry[];
}

/**
 * Numbers the sources of a page in reading order. `documents` are its texts from top to bottom, `claimIds`
 * the claims shown in addition to those marked in its texts, `tables` the datasets of routes below them.
 */
export function citationsOfPage(
	documents: readonly Document[],
	corpus: Corpus,
	claimIds: readonly string[] = [],
	tables: readonly Dataset[] = [],
): PageCitations {
	const { sources } = corpus;
	const lines = linesAbout([...documents.flatMap(({ claims }) => claims.map(({ claimId }) => claimId)), ...claimIds], corpus);
	const markersOf = new Map<Document, Marker[][]>();
	const rowMarkers = new Map<string, Marker[][]>();
	const entries = new Map<string, SourceEntry>();
	for (const document of documents) {
		const titles = new Map(document.headings.map(({ slug, text }) => [slug, text]));
		markersOf.set(
			document,
			document.citations.map(({ items, section }) => items.flatMap((item) => markerOf(item, titles.get(section)))),
		);
	}
	// After the texts that contain them, so that the texts are numbered in reading order.
	for (const table of new Set([...documents.flatMap((document) => routeDatasetsIn(document, corpus)), ...tables])) {
		rowMarkers.set(
			table.id,
			routesOf(table).map((route) => route.sources.flatMap((sourceId) => markerOf({ sourceId }, table.title))),
		);
	}
	return { markersOf, rowMarkers, entries: [...entries.values()] };

	function markerOf(
		{ sourceId, prefix, locator }: { sourceId: string; prefix?: string; locator?: string },
		title: string | undefined,
	): Marker[] {
		const source = sources.get(sourceId);
		if (!source) return [];
		const entry = entries.get(sourceId) ?? newEntry(source, entries.size + 1);
		entries.set(sourceId, entry);
		const id = `${anchorOf(sourceId)}.${entry.backlinks.length + 1}`;
		const letter = letterOf(entry.backlinks.length);
		entry.backlinks.push({ href: `#${id}`, letter, label: `Back to use ${letter}${title === undefined ? '' : ` under “${title}”`}` });
		return [
			{
				id,
				href: `#${anchorOf(sourceId)}`,
				number: entry.number,
				label: `Source ${entry.number}: ${shown(source, corpus).label}${locator === undefined ? '' : `, ${locator}`}`,
				...(prefix === undefined ? {} : { prefix }),
				...(locator === undefined ? {} : { locator }),
			},
		];
	}

	function newEntry(source: Filed<Source>, number: number): SourceEntry {
		return { ...shown(source, corpus).entry, number, lines: lines.get(source.id) ?? [], backlinks: [] };
	}
}

/** The parts of a source’s entry that are the same on every page. */
const shown = perRecord((source: Filed<Source>, corpus: Corpus) => ({
	label: `${sourceKinds[source.kind]}, ${shortReference(source)}`,
	entry: {
		...referenceOf(source, corpus),
		id: source.id,
		page: addressOf('source', source.id),
		originIds: originsOfSource(source.id, corpus.sources),
	},
}));

/** The id of a source’s entry on the pages that cite it. */
export function anchorOf(sourceId: string): string {
	return `s-${sourceId}`;
}

/** Every citation in the texts of a record’s page: the source, the id of its marker, the heading above it, the locator. */
export function usesInTexts(record: Filed<unknown>): { sourceId: string; anchor: string; section: string; locator?: string }[] {
	const counts = new Map<string, number>();
	return documentsOf(record.filing).flatMap((document) => {
		const titles = new Map(document.headings.map(({ slug, text }) => [slug, text]));
		return document.citations.flatMap(({ items, section }) =>
			items.map(({ sourceId, locator }) => {
				const count = (counts.get(sourceId) ?? 0) + 1;
				counts.set(sourceId, count);
				return {
					sourceId,
					anchor: `${anchorOf(sourceId)}.${count}`,
					section: titles.get(section) ?? '',
					...(locator === undefined ? {} : { locator }),
				};
			}),
		);
	});
}

/** 0 -> `a`, 25 -> `z`, 26 -> `aa`. */
export function letterOf(index: number): string {
	const rest = Math.floor(index / 26);
	return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}
