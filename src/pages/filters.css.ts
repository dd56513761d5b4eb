import type { APIRoute } from 'astro';
import { claimsView } from '../view/claim.ts';
import { filterStyles } from '../view/filters.ts';
import { sourcesView } from '../view/source.ts';
import { timelineView } from '../view/timeline.ts';
import { corpus } from './_corpus.ts';

/** The styles of all filters: a file of its own, because the policy of the pages allows no styles made for one page. */
export const GET: APIRoute = () => {
	const filters = [claimsView(corpus()), sourcesView(corpus()), timelineView(corpus())].flatMap((view) => view.filters);
	// Paper shows everything; and what is said of the time between two events holds only for all of them.
	const styles = `@media screen{\n${filterStyles(filters)}\nbody:has(.filters input:checked:not([value=""])) .gap{display:none}\n[data-emptied]{display:none}\n}\n`;
	return new Response(styles, { headers: { 'content-type': 'text/css' } });
};
