import type { ComponentName } from './attributes.ts';
import type { RecordKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';

/** A stretch of HTML that is ready, or something that needs the corpus before it can be shown. */
export type Part =
	| string
	| { part: 'citation'; citation: number }
	| { part: 'reference'; to: RecordKind; id: string; children: Part[] }
	| { part: 'link'; path: string; children: Part[] }
	| { part: 'component'; name: ComponentName; attributes: Record<string, string>; children: Part[]; citation?: number; claim?: number }
	| { part: 'code'; language: string; code: string }
	/** `inline` where it stands in a sentence. */
	| { part: 'picture'; src: string; alt: string; inline?: true };

/** A line and a column of the file, from 1. */
export interface Spot {
	line: number;
	column: number;
}

/** One place with one or more sources, `[@a; @b, p. 4]`. */
export interface Citation extends Spot {
	items: ({ sourceId: string; prefix?: string; locator?: string } & Spot)[];
	/** Slug of the heading above it; empty before the first. */
	section: string;
}

/** A `<Claim>` in the text, with the words it marks. */
export interface ClaimUse extends Spot {
	claimId: string;
	words: string;
	section: string;
}

/** A figure or quotation in a sentence, list item or table row that shows no source for it. */
export interface BareFigure extends Spot {
	/** As written: `15,000`, `twenty`, `“tempered on the battlefield”`. */
	text: string;
	kind: 'figure' | 'number word' | 'quotation';
	/** The sentence, item or row, and where in it the figure begins. */
	statement: string;
	index: number;
}

export interface Heading extends Spot {
	depth: number;
	slug: string;
	text: string;
}

/** What in a text only this site understands, by its offsets: its twin in plain Markdown has something else there. */
export type Foreign = { from: number; to: number } & (
	| { is: 'address' | 'picture'; url: string }
	/** `inside` is what stands between the tags. */
	| { is: 'component'; name: ComponentName; attributes: Record<string, string>; inside?: [from: number, to: number] }
	| { is: 'nothing' }
);

/** A text of a content folder, read: what stands in it and where, but nothing of what it points at. */
export interface Document {
	parts: Part[];
	headings: Heading[];
	/** In reading order; parts and components point into this list. */
	citations: Citation[];
	claims: ClaimUse[];
	/** Cross-references and ids in attributes. */
	references: ({ to: RecordKind; id: string } & Spot)[];
	/** A bare `@id`, which is text here. */
	mentions: ({ sourceId: string } & Spot)[];
	/** Links to paths of this site, as written. */
	links: ({ path: string } & Spot)[];
	/** Pictures, as written. */
	pictures: ({ src: string } & Spot)[];
	/** Figures and quotations without a source in their sentence. */
	bareFigures: BareFigure[];
	/** What the figures amount to whose sentence shows a source, or says why it needs none; each once. */
	citedFigures: number[];
	/** Charts and maps; a map may leave out its dataset. */
	figures: ({ datasetId?: string } & Spot)[];
	/** Captions of pictures. */
	captions: ({ text: string } & Spot)[];
	/** Quotations set apart, with the words in them. */
	quotations: ({ text: string } & Spot)[];
	/** Every `id` that the parts bring into a page. */
	anchors: string[];
	/** Words of running text. */
	words: number;
	/** In order of `from`; what stands in a component comes after it. */
	foreign: Foreign[];
}

/** What is wrong in a text; the file is known to whoever read it. */
export type TextProblem = Omit<Problem, 'file'>;

/** A text without anything in it. */
export function emptyDocument(): Document {
	return {
		parts: [],
		headings: [],
		citations: [],
		claims: [],
		references: [],
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
