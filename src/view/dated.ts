import type { Corpus } from '../read/corpus.ts';
import { lastDay } from './files/calendar.ts';
import type { PageHead } from './page.ts';

/** The head of a page with a date: its own, else the day as of which the whole site speaks. A page that is not there has none. */
export function datedHead(head: PageHead, corpus: Corpus): PageHead {
	const day = head.cited === undefined && head.address !== '/404.html' ? lastDay(corpus) : undefined;
	if (day === undefined) return head;
	// An event or a table is not the page about it.
	const isPage = /Page$|^WebSite$/.test(String(head.data['@type']));
	return { ...head, cited: day, data: isPage ? { ...head.data, dateModified: day } : head.data };
}
