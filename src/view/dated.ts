import { boundsOf } from '../model/date.ts';
import type { Corpus } from '../read/corpus.ts';
import type { PageHead } from './page.ts';

/** The head of a page with a date: its own, or else the last day of the site. The 404 page has none. */
export function datedHead(head: PageHead, corpus: Corpus): PageHead {
	const day = head.cited === undefined && head.address !== '/404.html' ? lastDay(corpus) : undefined;
	if (day === undefined) return head;
	// The date of an event or a dataset is not that of its page.
	const isPage = /Page$|^WebSite$/.test(String(head.data['@type']));
	return { ...head, cited: day, data: isPage ? { ...head.data, dateModified: day } : head.data };
}

/** The day of the last change or check, or else the latest day mentioned in the content. */
export function lastDay({ explainers, claims, changes, sources, events }: Corpus): string | undefined {
	const changed = [
		...[...explainers.values()].flatMap(({ date, updated }) => [updated, date]),
		...[...claims.values()].map(({ checked }) => checked),
		...[...changes.values()].map(({ date }) => date),
	];
	const looked = [...sources.values()].flatMap(({ accessed, archived, issued }) => [accessed, archived?.date, issued]);
	const happened = [...events.values()].map(({ date }) => date);
	return lastOf(changed) ?? lastOf(looked) ?? lastOf(happened);
}

function lastOf(dates: readonly (string | undefined)[]): string | undefined {
	return dates
		.flatMap((date) => (date === undefined ? [] : (boundsOf(date).last ?? [])))
		.sort()
		.at(-1);
}
