import type { z } from 'astro/zod';
import { forbiddenCharacter } from '../markup/characters.ts';
import { emptyDocument, type Position, type TextProblem } from '../markup/document.ts';
import { faultOfSize } from '../markup/limits.ts';
import { dateOfChange, faultOfChangeId, type Change } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Explainer } from '../model/explainer.ts';
import { faultOfId } from '../model/id.ts';
import type { LinkStatus } from '../model/link-status.ts';
import { mapsSchema, noMaps, type Maps } from '../model/maps.ts';
import type { Problem } from '../model/problem.ts';
import { siteSchema, type Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { didYouMean } from '../model/suggestion.ts';
import { compareTexts, formatNumber } from '../model/text.ts';
import type { FolderFile } from './folder.ts';
import { folders, isFolder, type Folder } from './kinds.ts';
import { linksFile, readLinks } from './links.ts';
import { readRecord, type Filing, type RecordReading } from './record.ts';
import { readTable } from './table.ts';
import { readText } from './text.ts';

/** A record with information about its file. */
export type Filed<Record> = Record & { filing: Filing };

/** The parsed content of a folder, by id. Unreadable records are left out. */
export interface Corpus {
	site: Site;
	siteFiling: Filing;
	/** The borders that maps draw, from `maps.yaml`. */
	maps: Maps;
	mapsFiling: Filing;
	sources: Map<string, Filed<Source>>;
	claims: Map<string, Filed<Claim>>;
	events: Map<string, Filed<Event>>;
	explainers: Map<string, Filed<Explainer>>;
	entities: Map<string, Filed<Entity>>;
	datasets: Map<string, Filed<Dataset> & { cellPositions: Position[][]; tableFile: string }>;
	changes: Map<string, Filed<Change>>;
	/** Results of the link check, by URL. */
	links: Map<string, LinkStatus>;
	/** Paths of the picture files. */
	pictures: Set<string>;
	/** `folder/id` of records whose files exist but cannot be used. */
	unusable: Set<string>;
}

/** Largest `links.json`, enough for some tens of thousands of URLs. */
const LINKS_BYTES = 20_000_000;

/** Largest picture; some hosts refuse files over 25 MB. */
const PICTURE_BYTES = 20_000_000;

const PICTURE = /\.(png|jpe?g|webp|avif|gif)$/i;

/** The files of a content folder, ordered by path. */
export interface ContentFiles {
	files: FolderFile[];
	/** Paths of symbolic links. */
	links: string[];
	/** Paths whose names are not UTF-8. */
	nameless: string[];
	/** Throws for a file that cannot be read. */
	bytesOf: (path: string) => Uint8Array;
}

/** Returns the reading of a file: the cached one if the file is unchanged, else `read` of its bytes; `undefined` if it cannot be opened. */
export type Keep = <Reading extends RecordReading<object>>(
	file: FolderFile,
	open: () => Uint8Array | undefined,
	read: (bytes: Uint8Array) => Reading,
) => Reading | undefined;

/** Reads content files given as contents by path. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): { corpus: Corpus; problems: Problem[] } {
	const bytesOf = (path: string): Uint8Array => {
		const content = files[path] ?? '';
		return typeof content === 'string' ? new TextEncoder().encode(content) : content;
	};
	return corpusOf({
		files: Object.keys(files)
			.sort(compareTexts)
			.map((path) => ({ path, size: bytesOf(path).length, stamp: '' })),
		links: [],
		nameless: [],
		bytesOf,
	});
}

/** Builds the corpus from content files. Bad content becomes problems. */
export function corpusOf(
	{ files, links, nameless, bytesOf }: ContentFiles,
	keep: Keep = (_file, open, read) => {
		const bytes = open();
		return bytes && read(bytes);
	},
): { corpus: Corpus; problems: Problem[] } {
	const problems: Problem[] = [];
	const corpus = emptyCorpus();
	const paths = new Set(files.map(({ path }) => path));
	for (const path of links) add(path, warning('unread-file', 'A link to another file is not followed', 'Put the file itself here'));
	for (const path of nameless)
		add(
			path,
			error('file-name', 'The name of the file is not UTF-8', 'Give it another name: lower case letters, digits and single hyphens'),
		);

	for (const file of files) {
		const [top = '', name = '', ...deeper] = file.path.split('/');
		if (file.path === 'site.yaml' || file.path === 'README.md') continue;
		if (PICTURE.test(file.path)) {
			readPicture(file);
		} else if (file.path === 'maps.yaml') {
			readMaps(file);
		} else if (file.path === linksFile) {
			const bytes = opened(file, LINKS_BYTES, 'Delete it: `npm run check:links` writes a new one');
			const reading = bytes && readLinks(bytes);
			if (reading) corpus.links = reading.links;
			addAll(file.path, reading?.problems ?? []);
		} else if (!isFolder(top) || deeper.length > 0 || name === '') {
			const folderNames = Object.keys(folders);
			const known = /^(site|maps)\.ya?ml$/i.test(file.path)
				? `Name it ${file.path.toLowerCase().slice(0, 4)}.yaml`
				: isFolder(top) || name === ''
					? 'Put it into one of the folders described in content/README.md'
					: didYouMean(top, folderNames, `Folders are ${folderNames.join(', ')}`);
			add(file.path, warning('unread-file', 'This file is not read', known));
		} else {
			readFile(top, name, file);
		}
	}
	readSite();
	return { corpus, problems };

	function add(file: string, problem: TextProblem): void {
		problems.push({ ...problem, file });
	}

	function addAll(file: string, found: readonly TextProblem[]): void {
		for (const problem of found) add(file, problem);
	}

	/** The bytes of a file; `undefined`, with a problem added, if it is too large or unreadable. */
	function opened({ path, size }: FolderFile, atMost?: number, hint?: string): Uint8Array | undefined {
		const fault = faultOfSize(size, atMost);
		if (fault) {
			add(path, error('limits', fault.message, hint ?? fault.hint));
			return undefined;
		}
		try {
			return bytesOf(path);
		} catch (cause) {
			add(path, error('unread-file', `The file cannot be read (${(cause as { code?: string }).code})`, 'Restore it, or make it readable'));
			return undefined;
		}
	}

	function readPicture(file: FolderFile): void {
		const fault = faultOfSize(file.size, PICTURE_BYTES);
		if (fault) add(file.path, error('limits', fault.message, `Save the picture smaller: at most ${formatNumber(PICTURE_BYTES)} bytes`));
		else if (/[\u0000-\u001f\\]/.test(file.path) || forbiddenCharacter(file.path))
			add(
				file.path,
				error(
					'file-name',
					'The name of the picture contains a character that no address can have',
					'Give it a name of letters, digits and hyphens',
				),
			);
		else corpus.pictures.add(file.path);
	}

	function kept<Reading extends RecordReading<object>>(file: FolderFile, read: (bytes: Uint8Array) => Reading): Reading | undefined {
		return keep(file, () => opened(file), read);
	}

	function readSite(): void {
		const file = files.find(({ path }) => path === 'site.yaml');
		if (!file) {
			add('site.yaml', error('site', 'There is no site.yaml', 'Write one with a line such as title: The name of the site'));
			return;
		}
		const reading = kept(file, (bytes) => readRecord('site.yaml', bytes, { schema: siteSchema, prose: [] }));
		if (!reading) return;
		addAll('site.yaml', reading.problems);
		if (reading.data) corpus.site = reading.data;
		corpus.siteFiling = reading.filing;
	}

	function readMaps(file: FolderFile): void {
		const reading = kept(file, (bytes) => readRecord('maps.yaml', bytes, { schema: mapsSchema, prose: [] }));
		if (!reading) return;
		addAll('maps.yaml', reading.problems);
		if (reading.data) corpus.maps = reading.data;
		corpus.mapsFiling = reading.filing;
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
			add(
				file.path,
				error(
					twin === undefined ? 'file-name' : 'duplicate-id',
					message,
					twin === undefined ? fault.hint : 'Give it another name, in lower case, or delete one of the two',
				),
			);
		}
		if (top === 'datasets') {
			readDataset(id, file);
			return;
		}
		const reading = kept(file, (bytes) => readRecord<z.ZodType<object>>(file.path, bytes, folders[top]));
		addAll(file.path, reading?.problems ?? []);
		if (fault || !reading?.data) {
			corpus.unusable.add(`${top}/${id}`);
			return;
		}
		const record = { ...reading.data, id, filing: reading.filing, ...(top === 'changes' ? { date: dateOfChange(id) } : {}) };
		(corpus[top] as Map<string, unknown>).set(id, record);
	}

	function readDataset(id: string, file: FolderFile): void {
		const tableFile = file.path.replace(/\.yaml$/, '.csv');
		const reading = kept(file, (bytes) => readRecord(file.path, bytes, folders.datasets));
		addAll(file.path, reading?.problems ?? []);
		const beside = files.find(({ path }) => path === tableFile);
		if (!beside) add(file.path, error('table', `There is no ${id}.csv`, 'Put the table beside its description'));
		const bytes = beside && opened(beside);
		const { text, problems: faults } = bytes ? readText(bytes) : { text: undefined, problems: [] };
		const table = readTable(text ?? '', `${id}.csv`);
		addAll(tableFile, [...faults, ...(text === undefined ? [] : table.problems)]);
		if (!reading?.data || table.columns.length === 0) {
			corpus.unusable.add(`datasets/${id}`);
			return;
		}
		const { columns, rows, positions } = table;
		corpus.datasets.set(id, { ...reading.data, id, columns, rows, cellPositions: positions, tableFile, filing: reading.filing });
	}
}

/** A corpus without records. */
export function emptyCorpus(title = 'Untitled'): Corpus {
	return {
		site: siteSchema.parse({ title }),
		siteFiling: noFiling('site.yaml'),
		maps: noMaps,
		mapsFiling: noFiling('maps.yaml'),
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

function noFiling(file: string): Filing {
	return { file, places: {}, body: emptyDocument(), prose: {} };
}

const error = (rule: string, message: string, hint: string): TextProblem => ({
	rule,
	severity: 'error',
	line: 1,
	column: 1,
	message,
	hint,
});
const warning = (rule: string, message: string, hint: string): TextProblem => ({ ...error(rule, message, hint), severity: 'warning' });
