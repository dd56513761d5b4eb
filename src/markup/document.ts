import type { ComponentName } from './attributes.ts';
import type { RecordKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';

/** A piece of finished HTML, or a placeholder for something that needs the corpus. */
export type Part =
	| string
	| { part: 'citation'; citation: number }
	| { part: 'reference'; to: RecordKind; id: string; children: Part[] }
	| { part: 'link'; path: string; children: Part[] }
	| { part: 'component'; name: ComponentName; attributes: Record<string, string>; children: Part[]; citation?: number; claim?: number }
	| { part: 'code'; language: string; code: string }
	/** `inline` within a sentence. */
	| { part: 'picture'; src: string; alt: string; inline?: true };

/** A position in the file: line and column, both from 1. */
export interface Position {
	line: number;
	column: number;
}

/** One citation of one or more sources: `[@a; @b, p. 4]`. */
export interface Citation extends Position {
	items: ({ sourceId: string; prefix?: string; locator?: string } & Position)[];
	/** Slug of the heading above it; empty before the first heading. */
	section: string;
}

/** A `<Claim>` in the text and the words it marks. */
export interface ClaimUse extends Position {
	claimId: string;
	words: string;
	section: string;
}

/** A figure or quotation in a sentence, list item or table row that gives no source. */
export interface BareFigure extends Position {
	/** As written: `24,000`, `twenty`, `“they came at dawn”`. */
	text: string;
	kind: 'figure' | 'number word' | 'quotation';
	/** The sentence, item or row, and the offset of the figure in it. */
	statement: string;
	index: number;
}

export interface Heading extends Position {
	depth: number;
	slug: string;
	text: string;
}

/** A construct that only this site understands, by its offsets in the text: the plain Markdown version replaces it. */
export type Foreign = { from: number; to: number } & (
	| { is: 'address' | 'picture'; url: string }
	/** `inside` is the range between the tags. */
	| { is: 'component'; name: ComponentName; attributes: Record<string, string>; inside?: [from: number, to: number] }
	| { is: 'nothing' }
);

/** A parsed text of a content folder: what it contains and where, with references not yet resolved. */
export interface Document {
	parts: Part[];
	headings: Heading[];
	/** In reading order; parts and components refer to them by index. */
	citations: Citation[];
	claims: ClaimUse[];
	/** Cross-references, with the words of the link, and ids in attributes. */
	references: ({ to: RecordKind; id: string; words?: string } & Position)[];
	/** Components, as written. */
	components: ({ name: ComponentName; attributes: Record<string, string> } & Position)[];
	/** Each bare `@id`, which is shown as text. */
	mentions: ({ sourceId: string } & Position)[];
	/** Links to paths on this site, as written. */
	links: ({ path: string } & Position)[];
	/** Pictures, as written. */
	pictures: ({ src: string } & Position)[];
	/** Figures and quotations whose sentence gives no source. */
	bareFigures: BareFigure[];
	/** Distinct values of the figures whose sentence gives a source or says why it needs none. */
	citedFigures: number[];
	/** Charts and maps; a map may leave out its dataset. */
	figures: ({ datasetId?: string } & Position)[];
	/** Captions of pictures. */
	captions: ({ text: string } & Position)[];
	/** Block quotations, with their words. */
	quotations: ({ text: string } & Position)[];
	/** Every HTML `id` that the parts add to a page. */
	anchors: string[];
	/** Word count of the running text. */
	words: number;
	/** In order of `from`; the contents of a component follow it. */
	foreign: Foreign[];
}

/** A problem in a text; the caller knows the file. */
export type TextProblem = Omit<Problem, 'file'>;

/** A document with nothing in it. */
export function emptyDocument(): Document {
	return {
		parts: [],
		headings: [],
		citations: [],
		claims: [],
		references: [],
		components: [],
		mentions: [],
		links: [],
		pictures: [],
		bareFigures: [],
		citedFigures: [],
		figures: [],
		captions: [],
		quotations: [],
		anchors: [],
		words: 0,
		foreign: [],
	};
}
