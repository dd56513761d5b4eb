import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { emptyDocument, type Spot, type TextProblem } from '../markup/document.ts';
import { dateOfChange, faultOfChangeId, type Change } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Explainer } from '../model/explainer.ts';
import { faultOfId } from '../model/id.ts';
import type { LinkStatus } from '../model/link-status.ts';
import type { Problem } from '../model/problem.ts';
import { siteSchema, type Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { didYouMean } from '../model/suggestion.ts';
import { compareTexts } from '../model/text.ts';
import { filesIn, type FolderFile } from './folder.ts';
import { folders, isFolder, type Folder } from './kinds.ts';
import { linksFile, readLinks } from './links.ts';
import { digestOf, noReadings, type Readings } from './readings.ts';
import { readRecord, type Filing, type RecordReading } from './record.ts';
import { readTable } from './table.ts';
import { readText } from './text.ts';

/** A record with the file that it stands in. */
export type Filed<Record> = Record & { filing: Filing };

/** Everything that a content folder says, by id. What could not be read is left out. */
export interface Corpus {
	site: Site;
	siteFiling: Filing;
	sources: Map<string, Filed<Source>>;
	claims: Map<string, Filed<Claim>>;
	events: Map<string, Filed<Event>>;
	explainers: Map<string, Filed<Explainer>>;
	entities: Map<string, Filed<Entity>>;
	datasets: Map<string, Filed<Dataset> & { cellSpots: Spot[][]; tableFile: string }>;
	changes: Map<string, Filed<Change>>;
	/** What is known of addresses outside, by address. */
	links: Map<string, LinkStatus>;
	/** Paths of the picture files. */
	pictures: Set<string>;
	/** `folder/id` of the records whose files are there but cannot be used. */
	unusable: Set<string>;
}

const PICTURE = /\.(png|jpe?g|webp|avif|gif)$/i;

/**
 * Read a content folder. Bad content becomes problems; only a folder that is not there throws.
 * `known` holds the files read before: those whose bytes are the same are not read again.
 */
export function readCorpus(folder: string, known = noReadings()): { corpus: Corpus; problems: Problem[] } {
	return read({ ...filesIn(folder), bytesOf: (path) => readFileSync(join(folder, path)) }, known);
}

/** Read content files that are given by path and contents, as if they lay in a folder. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): { corpus: Corpus; problems: Problem[] } {
	const bytesOf = (path: string): Uint8Array => {
		const content = files[path] ?? '';
		return typeof content === 'string' ? new TextEncoder().encode(content) : content;
	};
	return read({ files: Object.keys(files).sort(compareTexts).map((path) => ({ path, stamp: '' })), links: [], bytesOf }, noReadings());
}

function read({ files, links, bytesOf }: ReturnType<typeof filesIn> & { bytesOf: (path: string) => Uint8Array }, known: Readings): { corpus: Corpus; problems: Problem[] } {
	const problems: Problem[] = [];
	const corpus = emptyCorpus();
	const paths = new Set(files.map(({ path }) => path));
	for (const path of links) add(path, warning('unread-file', 'A link to another file is not followed', 'Put the file itself here'));

	for (const file of files) {
		const [top = '', name = '', ...deeper] = file.path.split('/');
		if (file.path === 'site.yaml' || file.path === 'README.md') continue;
		if (PICTURE.test(file.path)) {
			corpus.pictures.add(file.path);
		} else if (file.path === linksFile) {
			const reading = readLinks(bytesOf(file.path));
			corpus.links = reading.links;
			add(file.path, ...reading.problems);
		} else if (!isFolder(top) || deeper.length > 0 || name === '') {
			const folderNames = Object.keys(folders);
			const known = isFolder(top) || name === '' ? 'Put it into one of the folders described in content/README.md' : didYouMean(top, folderNames, `Folders are ${folderNames.join(', ')}`);
			add(file.path, warning('unread-file', 'This file is not read', known));
		} else {
			readFile(top, name, file);
		}
	}
	readSite();
	for (const path of [...known.byPath.keys()]) {
		if (paths.has(path)) continue;
		known.byPath.delete(path);
		known.isChanged = true;
	}
	return { corpus, problems };

	function add(file: string, ...found: TextProblem[]): void {
		problems.push(...found.map((problem) => ({ ...problem, file })));
	}

	/** The reading of a file, from before if it has not changed. */
	function kept<Reading extends RecordReading<object>>({ path, stamp }: FolderFile, read: (bytes: Uint8Array) => Reading): Reading {
		const before = known.byPath.get(path);
		if (before?.stamp === stamp) return before.reading as Reading;
		const bytes = bytesOf(path);
		const digest = digestOf(bytes);
		const isSame = before?.digest === digest;
		const reading = isSame ? (before.reading as Reading) : read(bytes);
		known.byPath.set(path, { reading, digest, stamp });
		known.isChanged ||= !isSame;
		return reading;
	}

	function readSite(): void {
		const file = files.find(({ path }) => path === 'site.yaml');
		if (!file) {
			add('site.yaml', error('site', 'There is no site.yaml', 'Write one with a line such as title: The name of the site'));
			return;
		}
		const reading = kept(file, (bytes) => readRecord('site.yaml', bytes, { schema: siteSchema, prose: [] }));
		add('site.yaml', ...reading.problems);
		if (reading.data) corpus.site = reading.data;
		corpus.siteFiling = reading.filing;
	}

	function readFile(top: Folder, name: string, file: FolderFile): void {
		const { extension } = folders[top];
		if (top === 'datasets' && name.endsWith('.csv')) {
			if (!paths.has(file.path.replace(/\.csv$/, '.yaml'))) {
				add(file.path, error('table', 'The table has no description', `Write ${file.path.replace(/\.csv$/, '.yaml')} beside it`));
			}
			return;
		}
		if (!name.endsWith(extension)) {
			add(file.path, warning('unread-file', 'This file is not read', `Files in ${top}/ end in ${extension}`));
			return;
		}
		const id = name.slice(0, -extension.length);
		const fault = top === 'changes' ? faultOfChangeId(id) : faultOfId(id);
		if (fault) {
			const twin = [...paths].find((path) => path !== file.path && path.toLowerCase() === file.path.toLowerCase());
			const message = twin === undefined ? fault.message : `${fault.message}; it collides with ${twin} where file systems ignore case`;
			add(file.path, error(twin === undefined ? 'file-name' : 'duplicate-id', message, twin === undefined ? fault.hint : 'Give it another name, in lower case, or delete one of the two'));
		}
		if (top === 'datasets') return readDataset(id, file);
		const reading = kept(file, (bytes) => readRecord<z.ZodType<object>>(file.path, bytes, folders[top]));
		add(file.path, ...reading.problems);
		if (fault || !reading.data) {
			corpus.unusable.add(`${top}/${id}`);
			return;
		}
		const record = { ...reading.data, id, filing: reading.filing, ...(top === 'changes' ? { date: dateOfChange(id) } : {}) };
		(corpus[top] as Map<string, unknown>).set(id, record);
	}

	function readDataset(id: string, file: FolderFile): void {
		const tableFile = file.path.replace(/\.yaml$/, '.csv');
		const reading = kept(file, (bytes) => readRecord(file.path, bytes, folders.datasets));
		add(file.path, ...reading.problems);
		if (!paths.has(tableFile)) add(file.path, error('table', `There is no ${id}.csv`, 'Put the table beside its description'));
		const { text, problems: faults } = paths.has(tableFile) ? readText(bytesOf(tableFile)) : { text: undefined, problems: [] };
		const table = readTable(text ?? '', `${id}.csv`);
		add(tableFile, ...faults, ...(text === undefined ? [] : table.problems));
		if (!reading.data || table.columns.length === 0) {
			corpus.unusable.add(`datasets/${id}`);
			return;
		}
		const { columns, rows, spots } = table;
		corpus.datasets.set(id, { ...reading.data, id, columns, rows, cellSpots: spots, tableFile, filing: reading.filing });
	}
}

/** A corpus without records, as a folder with nothing but a title has. */
export function emptyCorpus(title = 'Untitled'): Corpus {
	return {
		site: siteSchema.parse({ title }),
		siteFiling: { file: 'site.yaml', places: {}, body: emptyDocument(), prose: {} },
		sources: new Map(),
		claims: new Map(),
		events: new Map(),
		explainers: new Map(),
		entities: new Map(),
		datasets: new Map(),
		changes: new Map(),
		links: new Map(),
		pictures: new Set(),
		unusable: new Set(),
	};
}

const error = (rule: string, message: string, hint: string): TextProblem => ({ rule, severity: 'error', line: 1, column: 1, message, hint });
const warning = (rule: string, message: string, hint: string): TextProblem => ({ ...error(rule, message, hint), severity: 'warning' });
