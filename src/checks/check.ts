import type { Place, Severity } from '../model/problem.ts';
import type { Corpus } from '../read/corpus.ts';
import type { Example } from './example.ts';

/** A rule as documented for contributors. */
export interface Rule {
	/** Stable: never renamed. */
	name: string;
	/** What must hold, in one sentence of inline Markdown. */
	summary: string;
	severity: Severity;
	/** Set if `site.yaml` cannot change its severity, because the site relies on it. */
	fixed?: true;
	/** The reason for the rule, and any advice too long for a hint. Inline Markdown. */
	why: string;
	/** Content that breaks it and content that does not; both documentation and test. */
	example: Example;
}

/** A problem found by a check, which supplies its rule and severity. */
export interface Finding extends Place {
	message: string;
	hint: string;
}

/** A rule that is checked once all files are read. */
export interface Check extends Rule {
	/** Set if it holds for the words of translations too. There it is also run on each edition, of which it sees only what is translated. */
	inEditions?: true;
	/** `today` is for findings that depend on age; the built site does not depend on it. */
	run: (corpus: Corpus, today: Date) => Iterable<Finding>;
}
