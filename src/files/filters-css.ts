import type { Corpus } from '../read/corpus.ts';
import { claimsView } from '../view/claim.ts';
import { filterStyles } from '../view/filters.ts';
import { sourcesView } from '../view/source.ts';
import { timelineView } from '../view/timeline.ts';

/** The styles of all filters, for who has no JavaScript: a file of its own, because the policy of the pages allows no styles made for one page. */
export function filtersCss(corpus: Corpus): string {
	const filters = [claimsView(corpus), sourcesView(corpus), timelineView(corpus)].flatMap((view) => view.filters);
	// Paper shows everything; and what is said of the time between two events holds only for all of them.
	return `@media screen{\n${filterStyles(filters)}\nbody:has(.filters input:checked:not([value=""])) .gap{display:none}\n}\n`;
}
