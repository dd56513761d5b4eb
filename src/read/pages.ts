import { themeAddress } from '../model/address.ts';
import type { Corpus } from './corpus.ts';
import { documentsOf, recordsOf } from './texts.ts';

/** The pages that every site has, whatever its content. */
const fixedPages = [
	'/',
	'/explainers/',
	'/timeline/',
	'/claims/',
	'/sources/',
	'/glossary/',
	'/data/',
	'/article/',
	'/changes/',
	'/search/',
	'/about/',
	'/contribute/',
	'/contribute/rules/',
];

/** The paths of all pages, with the ids that links can target; `undefined` if these are not known in advance. */
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
	pages.set('/timeline/', new Set(['main', ...corpus.events.keys()]));
	for (const theme of themesOf(corpus)) pages.set(themeAddress(theme), undefined);
	return pages;
}

/** The themes of all events, in the order of `site.yaml`, then alphabetical. */
export function themesOf({ site, events }: Corpus): string[] {
	const used = new Set([...events.values()].flatMap(({ themes }) => themes));
	const named = Object.keys(site.themes).filter((theme) => used.has(theme));
	return [...named, ...[...used].filter((theme) => !named.includes(theme)).sort()];
}
