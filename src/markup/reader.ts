import GithubSlugger from 'github-slugger';
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { Fault } from '../model/fault.ts';
import { emptyDocument, type Document, type Position, type TextProblem } from './document.ts';

/** State while one text is read, and how to read the children of a node. */
export interface Reader {
	/** The text as written. */
	source: string;
	document: Document;
	problems: TextProblem[];
	/** Slug of the latest heading. */
	section: string;
	slugger: GithubSlugger;
	definitions: Map<string, Definition>;
	footnotes: Map<string, FootnoteDefinition>;
	/** Footnotes and definitions without a reference that is shown. */
	unused: Set<Nodes>;
	/** Ranges of citations split by formatting, which were reported. */
	split: { from: Position; to: Position }[];
	/** Maps a position in the text to the file. */
	place: (position: Position) => Position;
	/** Checks nodes and returns those that may be shown, with markers for what needs the corpus. */
	read: (nodes: readonly Nodes[], depth: number) => Nodes[];
}

/** HTML ids that pages use themselves. */
const TAKEN = ['main', 'sources', 'contents', 'cite', 'cite-pop', 'quote'];

export function newReader(
	source: string,
	place: (position: Position) => Position,
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

/** Position in the file where a node begins. */
export function positionOf({ place }: Reader, node: Pick<Nodes, 'position'> | undefined): Position {
	const start = node?.position?.start;
	return place({ line: start?.line ?? 1, column: start?.column ?? 1 });
}

/** Adds a problem. */
export function problem(
	{ problems }: Reader,
	rule: string,
	at: Position,
	{ message, hint }: Fault,
	severity: 'error' | 'warning' = 'error',
): void {
	problems.push({ rule, severity, line: at.line, column: at.column, message, hint });
}

/** The beginning of a text on one line, for a message. */
export function shortened(text: string): string {
	const line = text.trim().replaceAll(/\s+/g, ' ');
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
