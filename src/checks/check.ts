import type { Place, Severity } from '../model/problem.ts';
import type { Corpus } from '../read/corpus.ts';

/** What a check finds; its rule and severity are those of the check. */
export interface Finding extends Place {
	message: string;
	hint: string;
}

/** One thing that must hold for a corpus. */
export interface Check {
	/** Name of the rule; it never changes. */
	name: string;
	/** What must hold, in one sentence. */
	summary: string;
	severity: Severity;
	/** What the site promises: `site.yaml` cannot change its severity. */
	fixed?: true;
	/** `today` is for what ages; nothing that is built depends on it. */
	run: (corpus: Corpus, today: Date) => Iterable<Finding>;
}
