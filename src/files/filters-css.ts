import type { Corpus } from '../read/corpus.ts';
import { claimsView } from '../view/claim.ts';
import { filterStyles } from '../view/filters.ts';
import { sourcesView } from '../view/source.ts';
import { timelineView } from '../view/timeline.ts';

/**
 * The styles of all filters, for readers without JavaScript. In a separate file, as the Content-Security-Policy allows no
 * styles generated for a page.
 */
export function filtersCss(corpus: Corpus): string {
	const filters = [claimsView(corpus), sourcesView(corpus), timelineView(corpus)].flatMap((view) => view.filters);
	// Print shows everything. The gap between two events is only true of the full list.
	return `@media screen{\n${filterStyles(filters)}\nbody:has(.filters input:checked:not([value=""])) .gap{display:none}\n}\n`;
}
