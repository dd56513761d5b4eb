import { pages as sitePages, themeAddress } from '../model/address.ts';
import { kinds, recordKinds } from '../model/kinds.ts';
import type { Corpus } from './corpus.ts';
import { documentsOf, recordsOf } from './texts.ts';

/** The pages that do not depend on records, and the page of the article. */
const fixedPages = [...Object.values(sitePages), ...Object.values(kinds).map(({ list }) => list)];

/** Whether a page is in menus, search and sitemap: the list of a kind if there are records of it, the page of the article if the site names one. */
export function isListed(address: string, corpus: Corpus): boolean {
	const kind = recordKinds.find((one) => kinds[one].list === address);
	if (kind !== undefined) return corpus[kinds[kind].folder].size > 0;
	if (address === sitePages.article) return corpus.site.article !== undefined;
	return address !== sitePages.changes || corpus.changes.size > 0;
}

/** The paths of all pages, with the ids that links can target; `undefined` if these are not known in advance. */
export function pagesOf(corpus: Corpus): Map<string, Set<string> | undefined> {
	const fixed = fixedPages.filter((address) => address !== sitePages.article || isListed(address, corpus));
	const pages = new Map<string, Set<string> | undefined>(fixed.map((address) => [address, undefined]));
	for (const { address, filing, folder } of recordsOf(corpus)) {
		if (folder === 'changes') continue;
		const documents = documentsOf(filing);
		const anchors = documents.flatMap((document) => [
			...document.anchors,
			...document.citations.flatMap(({ items }) => items.map(({ sourceId }) => `s-${sourceId}`)),
			...document.claims.map(({ claimId }) => `c-${claimId}`),
		]);
		pages.set(address, new Set(['main', 'sources', ...anchors]));
	}
	pages.set(kinds.event.list, new Set(['main', ...corpus.events.keys()]));
	for (const theme of themesOf(corpus)) pages.set(themeAddress(theme), undefined);
	return pages;
}

/** The themes of all events, in the order of `site.yaml`, then alphabetical. */
export function themesOf({ site, events }: Corpus): string[] {
	const used = new Set([...events.values()].flatMap(({ themes }) => themes));
	const named = Object.keys(site.themes).filter((theme) => used.has(theme));
	return [...named, ...[...used].filter((theme) => !named.includes(theme)).sort()];
}
