import type { Problem } from '../model/problem.ts';
import { readByWorkers } from '../read/workers.ts';
import { readCorpus } from '../read/content-folder.ts';
import type { Corpus } from '../read/corpus.ts';
import { loadCache, saveCache } from '../read/cache.ts';
import { problemsOf } from '../checks/run.ts';

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

/** Read a content folder and check it, now and by itself: the corpus, and all problems in order of file and line. */
export function checkFolder(folder: string): { corpus: Corpus; problems: Problem[] } {
	const reading = readCorpus(folder);
	return { corpus: reading.corpus, problems: problemsOf(reading) };
}

const libraries = new Map<string, Library>();

/** The one library of a folder in this process: the build and its pages share what was read. What is kept for later processes lies in `kept`. */
export function libraryOf(folder: string, kept: string): Library {
	const existing = libraries.get(folder);
	if (existing) return existing;
	const readings = loadCache(folder, kept);
	let reading: ReturnType<typeof readCorpus> | undefined;
	let problems: Problem[] | undefined;
	let isSaved = false;
	const read = (): ReturnType<typeof readCorpus> => {
		if (reading) return reading;
		reading = readCorpus(folder, readings);
		// Once: after an edit it would take longer than all the rest. The next process reads again what was edited under this one.
		if (!isSaved) saveCache(folder, kept, readings);
		isSaved = true;
		return reading;
	};
	const library: Library = {
		prepare: () => readByWorkers(folder, readings),
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
