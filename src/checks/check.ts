import type { Place, Severity } from '../model/problem.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Example } from './example.ts';

/** Something that must hold, as a contributor knows it. */
export interface Rule {
	/** It never changes. */
	name: string;
	/** What must hold, in one sentence of inline Markdown. */
	summary: string;
	severity: Severity;
	/** What the site promises: `site.yaml` cannot change its severity. */
	fixed?: true;
	/** Why it is there, and the way out where the hint of a problem has no room for it. Inline Markdown. */
	why: string;
	/** What breaks it and what does not: documentation and test. */
	example: Example;
}

/** What a check finds; its rule and severity are those of the check. */
export interface Finding extends Place {
	message: string;
	hint: string;
}

/** A rule that is looked at when all files are read. */
export interface Check extends Rule {
	/** `today` is for what ages; nothing that is built depends on it. */
	run: (corpus: Corpus, today: Date) => Iterable<Finding>;
}
