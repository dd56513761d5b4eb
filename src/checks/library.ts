import type { Problem } from '../model/problem.ts';
import type { Corpus } from '../read/corpus.ts';
import { loadReadings, saveReadings } from '../read/readings.ts';
import { checkFolder } from './run.ts';

/** A content folder that is read once, and again when it was told to forget; unchanged files are not parsed again, by later processes neither. */
export interface Library {
	read: () => { corpus: Corpus; problems: Problem[] };
	/** Something in the folder changed: the next reading looks at every file's stamp. */
	forget: () => void;
}

const libraries = new Map<string, Library>();

/** The one library of a folder in this process: the build and its pages share what was read. */
export function libraryOf(folder: string): Library {
	const existing = libraries.get(folder);
	if (existing) return existing;
	const readings = loadReadings(folder);
	let current: ReturnType<Library['read']> | undefined;
	const library: Library = {
		read: () => {
			if (current) return current;
			current = checkFolder(folder, readings);
			saveReadings(folder, readings);
			return current;
		},
		forget: () => {
			current = undefined;
		},
	};
	libraries.set(folder, library);
	return library;
}
