import { pages as sitePages, themeAddress } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';
import type { Corpus } from './corpus.ts';
import { documentsOf, recordsOf } from './texts.ts';

/** The pages that every site has, whatever its content. */
const fixedPages = [...Object.values(sitePages), ...Object.values(kinds).map(({ list }) => list)];

/** The addresses of all pages, each with the ids that a link can lead to; `undefined` where they are not known beforehand. */
export function pagesOf(corpus: Corpus): Map<string, Set<string> | undefined> {
	const pages = new Map<string, Set<string> | undefined>(fixedPages.map((address) => [address, undefined]));
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

/** The themes of all events, in the order of `site.yaml`, then of the alphabet. */
export function themesOf({ site, events }: Corpus): string[] {
	const used = new Set([...events.values()].flatMap(({ themes }) => themes));
	const named = Object.keys(site.themes).filter((theme) => used.has(theme));
	return [...named, ...[...used].filter((theme) => !named.includes(theme)).sort()];
}
