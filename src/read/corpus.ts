import type { z } from 'astro/zod';
import { forbiddenCharacter } from '../markup/characters.ts';
import { emptyDocument, type Position, type TextProblem } from '../markup/document.ts';
import { faultOfSize } from '../markup/limits.ts';
import { dateOfChange, faultOfChangeId } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import { faultOfId } from '../model/id.ts';
import type { LinkStatus } from '../model/link-status.ts';
import { mapsSchema, noMaps, type Maps } from '../model/maps.ts';
import type { Problem } from '../model/problem.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { didYouMean } from '../model/suggestion.ts';
import { compareTexts, formatNumber } from '../model/text.ts';
import { english, wordsOf, type Words } from '../words/words.ts';
import type { FolderFile } from './folder.ts';
import { folders, isFolder, type Folder } from './kinds.ts';
import { languageOf } from './language.ts';
import { linksFile, readLinks } from './links.ts';
import { readRecord, type Filing, type RecordReading } from './record.ts';
import { readTable } from './table.ts';
import { readText } from './text.ts';
import {
	faultOfLanguage,
	faultOfNothing,
	originalFile,
	placeInTranslation,
	translationRules,
	translationsFolder,
	type Translation,
} from './translations.ts';

/** Of an edition: in what language the words of a record are. Nothing is set in the original, nor where all is translated and fresh. */
export interface Rendering {
	/** The language of the words, where that is another than the corpus’s. (A source has its own `language`, of its document.) */
	language?: string;
	/** What changed in the original since it was translated, in words: `title`, `section "Pay"`. */
	stale?: string[];
	/** Paths of words that the translation lacks, which stay in the language of the original: `caveat`, `established.1`. */
	untranslated?: string[];
}

/** A record with the file that it stands in. */
export type Filed<Record> = Record & Rendering & { filing: Filing };

/** What a record has besides what its file says, by folder. */
interface Besides {
	datasets: Pick<Dataset, 'columns' | 'rows'> & { cellPositions: Position[][]; tableFile: string };
	changes: { date: string };
	/** `nameLanguage` is set, in an edition, where the name is in another language than it. */
	entities: { nameLanguage?: string };
}

/** The records of each folder, by id. */
type Records = {
	[In in Folder]: Map<
		string,
		Filed<z.output<(typeof folders)[In]['schema']> & { id: string } & (In extends keyof Besides ? Besides[In] : unknown)>
	>;
};

/** Everything that a content folder says, by id. What could not be read is left out. */
export interface Corpus extends Records {
	site: Site;
	/** What the generator says to readers, in the language of the site. */
	words: Words;
	siteFiling: Filing;
	/** In what language the words of the site are. */
	siteRendering: Rendering;
	/** Which borders maps draw, and the file that says so. */
	maps: Maps;
	mapsFiling: Filing;
	/** What is known of addresses outside, by address. */
	links: Map<string, LinkStatus>;
	/** Paths of the picture files. */
	pictures: Set<string>;
	/** `folder/id` of records whose files exist but cannot be used. */
	unusable: Set<string>;
	/** What stands in `translations/`, by language: for each of the editions, and for no other. */
	translations: Map<string, Translation>;
	/** Of an edition: what it was made of. */
	original?: Corpus;
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

/** Returns the reading of a file: the cached one if the file and its language are unchanged, else `read` of its bytes; `undefined` if it cannot be opened. */
export type Keep = <Reading extends RecordReading<object>>(
	file: FolderFile & { language: string },
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

	// Its language is that of the other texts.
	const { isSiteRead, ofSite } = readSiteFirst();
	for (const file of files) {
		const [top = '', name = '', ...deeper] = file.path.split('/');
		if (file.path === 'site.yaml' || file.path === 'README.md' || top === translationsFolder) continue;
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
	for (const edition of corpus.site.editions) corpus.translations.set(edition, new Map());
	const strangers = new Set<string>();
	for (const file of files) if (file.path.startsWith(`${translationsFolder}/`)) readTranslation(file);
	return { corpus, problems: [...problems, ...ofSite] };

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

	function kept<Reading extends RecordReading<object>>(
		file: FolderFile,
		read: (bytes: Uint8Array, language: string) => Reading,
	): Reading | undefined {
		const language = languageOf(file.path, corpus.site.language);
		return keep(
			{ ...file, language },
			() => opened(file),
			(bytes) => read(bytes, language),
		);
	}

	/** Its problems are to come last. */
	function readSiteFirst(): { isSiteRead: boolean; ofSite: Problem[] } {
		const before = problems.length;
		const isSiteRead = readSite();
		return { isSiteRead, ofSite: problems.splice(before) };
	}

	/** Whether the file could be used. */
	function readSite(): boolean {
		const file = files.find(({ path }) => path === 'site.yaml');
		if (!file) {
			add('site.yaml', error('site', 'There is no site.yaml', 'Write one with a line such as title: The name of the site'));
			return false;
		}
		const reading = kept(file, (bytes) => readRecord('site.yaml', bytes, { schema: siteSchema, prose: [] }));
		if (!reading) return false;
		addAll('site.yaml', reading.problems);
		if (reading.data) corpus.site = reading.data;
		corpus.words = wordsOf(corpus.site.language);
		corpus.siteFiling = reading.filing;
		return reading.data !== undefined;
	}

	function readTranslation(file: FolderFile): void {
		const [, language = '', ...names] = file.path.split('/');
		const below = names.join('/');
		if (language === 'README.md' || below === 'README.md') return;
		if (below === '') {
			add(
				file.path,
				warning('unread-file', 'This file is not read', `Put it into the folder of a language, such as ${translationsFolder}/ko/`),
			);
			return;
		}
		const translation = corpus.translations.get(language);
		// Without a site that could be read, nobody knows the editions. One folder is one problem.
		if (!translation) {
			if (!isSiteRead || strangers.has(language)) return;
			strangers.add(language);
			const fault = faultOfLanguage(language, corpus);
			add(file.path, error('translation-place', fault.message, fault.hint));
			return;
		}
		const place = placeInTranslation(below);
		if (!('kind' in place)) {
			add(file.path, (place.rule === 'unread-file' ? warning : error)(place.rule, place.message, place.hint));
			return;
		}
		const { kind, id } = place;
		if (kind !== 'site' && !corpus[kind].has(id)) {
			if (corpus.unusable.has(`${kind}/${id}`)) return;
			const fault = faultOfNothing(kind, id, corpus[kind]);
			add(file.path, error('translation-place', fault.message, fault.hint));
			return;
		}
		const reading = kept(file, (bytes, language) => readRecord(file.path, bytes, translationRules[kind], language));
		addAll(file.path, reading?.problems ?? []);
		if (reading?.data)
			translation.set(`${kind}/${id}`, { words: reading.data, filing: { ...reading.filing, original: originalFile(kind, id) } });
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
		const reading = kept(file, (bytes, language) => readRecord<z.ZodType<object>>(file.path, bytes, folders[top], language));
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
		const reading = kept(file, (bytes, language) => readRecord(file.path, bytes, folders.datasets, language));
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
	const records = Object.fromEntries(Object.keys(folders).map((folder) => [folder, new Map()])) as unknown as Records;
	return {
		...records,
		site: siteSchema.parse({ title }),
		words: english,
		siteFiling: noFiling('site.yaml'),
		siteRendering: {},
		maps: noMaps,
		mapsFiling: noFiling('maps.yaml'),
		links: new Map(),
		pictures: new Set(),
		unusable: new Set(),
		translations: new Map(),
	};
}

function noFiling(file: string): Filing {
	return { file, language: 'en', places: {}, body: emptyDocument(), prose: {}, sections: [] };
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
