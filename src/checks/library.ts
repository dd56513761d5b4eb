import type { Problem } from '../model/problem.ts';
import { readAhead } from '../read/ahead.ts';
import { readCorpus, type Corpus } from '../read/corpus.ts';
import { loadReadings, saveReadings } from '../read/readings.ts';
import { problemsOf } from './run.ts';

/** A content folder, read once and again after `forget`. Unchanged files are not parsed again, even in later processes. */
export interface Library {
	/** Parses files in worker processes if many are uncached. Await it before the first reading of a large folder. */
	prepare: () => Promise<void>;
	/** The corpus read from the folder. */
	corpus: () => Corpus;
	/** All its problems, in order of file and line. */
	problems: () => Problem[];
	/** Invalidates the corpus after a change: the next reading compares the stamp of every file. */
	forget: () => void;
}

const libraries = new Map<string, Library>();

/** The library of a folder, one per process, so that the build and its pages share it. */
export function libraryOf(folder: string): Library {
	const existing = libraries.get(folder);
	if (existing) return existing;
	const readings = loadReadings(folder);
	let reading: ReturnType<typeof readCorpus> | undefined;
	let problems: Problem[] | undefined;
	let isSaved = false;
	const read = (): ReturnType<typeof readCorpus> => {
		if (reading) return reading;
		reading = readCorpus(folder, readings);
		// Saved once: after an edit, saving would take longer than all the rest. The next process parses files edited since.
		if (!isSaved) saveReadings(folder, readings);
		isSaved = true;
		return reading;
	};
	const library: Library = {
		prepare: () => readAhead(folder, readings),
		corpus: () => read().corpus,
		problems: () => (problems ??= problemsOf(read())),
		forget: () => {
			reading = undefined;
			problems = undefined;
		},
	};
	libraries.set(folder, library);
	return library;
}
