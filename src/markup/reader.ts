import GithubSlugger from 'github-slugger';
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { Fault } from '../model/fault.ts';
import { emptyDocument, type Document, type Spot, type TextProblem } from './document.ts';

/** The work on one text: what was read so far, and how to go on inside a node. */
export interface Reader {
	/** The text as it stands in the file. */
	source: string;
	document: Document;
	problems: TextProblem[];
	/** Slug of the last heading. */
	section: string;
	slugger: GithubSlugger;
	definitions: Map<string, Definition>;
	footnotes: Map<string, FootnoteDefinition>;
	/** Footnotes and definitions that nothing shown refers to. */
	unused: Set<Nodes>;
	/** Citations that formatting splits: what stands in them was reported. */
	split: { from: Spot; to: Spot }[];
	/** Where in the file a spot of the text lies. */
	place: (spot: Spot) => Spot;
	/** The nodes as they may be shown: checked, with markers for what needs the corpus. */
	read: (nodes: readonly Nodes[], depth: number) => Nodes[];
}

/** Ids that pages have already. */
const TAKEN = ['main', 'sources', 'contents', 'cite', 'cite-pop', 'quote'];

export function newReader(
	source: string,
	place: (spot: Spot) => Spot,
	read: (reader: Reader, nodes: readonly Nodes[], depth: number) => Nodes[],
): Reader {
	const slugger = new GithubSlugger();
	for (const id of TAKEN) slugger.slug(id);
	const reader: Reader = {
		source,
		document: emptyDocument(),
		problems: [],
		section: '',
		slugger,
		definitions: new Map(),
		footnotes: new Map(),
		unused: new Set(),
		split: [],
		place,
		read: (nodes, depth) => read(reader, nodes, depth),
	};
	return reader;
}

/** Where a node begins in the file. */
export function spotOf({ place }: Reader, node: Pick<Nodes, 'position'> | undefined): Spot {
	const start = node?.position?.start;
	return place({ line: start?.line ?? 1, column: start?.column ?? 1 });
}

/** Note that something is wrong. */
export function problem(
	{ problems }: Reader,
	rule: string,
	at: Spot,
	{ message, hint }: Fault,
	severity: 'error' | 'warning' = 'error',
): void {
	problems.push({ rule, severity, line: at.line, column: at.column, message, hint });
}

/** The first words of a text on one line, for a message. */
export function shortened(text: string): string {
	const line = text.trim().replaceAll(/\s+/g, ' ');
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
