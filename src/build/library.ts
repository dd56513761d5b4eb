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
	/** The corpus of the folder. */
	corpus: () => Corpus;
	/** All problems, ordered by file and line. */
	problems: () => Problem[];
	/** Invalidates the corpus after a change: the next reading compares the stamp of every file. */
	forget: () => void;
}

/** Reads and checks a content folder once, without caches. Returns the corpus, and all problems ordered by file and line. */
export function checkFolder(folder: string): { corpus: Corpus; problems: Problem[] } {
	const reading = readCorpus(folder);
	return { corpus: reading.corpus, problems: problemsOf(reading) };
}

const libraries = new Map<string, Library>();

/** The library of a folder, shared by the whole process. `kept` is the folder of the cache for later processes. */
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
		// Saved once: after each edit, saving would take longer than everything else. The next process reads edited files again.
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
