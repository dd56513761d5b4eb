import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIContext, MiddlewareNext } from 'astro';
import { base, content, library, site } from 'virtual:nutgraf';
import { isOnceForAll, publisherOf } from '../model/address.ts';
import type { Corpus } from '../read/corpus.ts';
import { editionOf } from '../read/edition.ts';
import { perCorpus } from '../read/per-corpus.ts';
import { lastDay } from '../view/dated.ts';

/** The content that this build or dev server shows, in its original language. */
export function original(): Corpus {
	return library.corpus();
}

/** The content as the pages of a route show it: `/ko/claims/[id]` in Korean, if there is an edition in it. */
export function editionAt(routePattern: string): Corpus {
	const [, language = ''] = routePattern.split('/');
	return original().site.editions.includes(language) ? editionOf(original(), language) : original();
}

/** Gives every page and component the edition, its words and its addresses, as `Astro.locals.nutgraf`. */
export function onRequest({ locals, routePattern }: APIContext, next: MiddlewareNext): Promise<Response> {
	const edition = editionAt(routePattern);
	const language = edition === original() ? undefined : edition.site.language;
	const { say, parts } = edition.words;
	const { site: own } = original();
	locals.nutgraf = {
		languagesAt: (address) =>
			own.editions.length === 0 || isOnceForAll(address)
				? []
				: [undefined, ...own.editions].map((one) => ({
						language: one ?? own.language,
						path: publisherOf(base, one)(address),
						url: publisherOf(base, one, site)(address),
						isCurrent: one === language,
					})),
		edition,
		say,
		parts,
		at: publisherOf(base, language),
		publish: publisherOf(base, language, site),
	};
	return next();
}

/** A file of the content folder as it stands there. */
export function textOf(file: string): string {
	return readFileSync(join(content, file), 'utf8');
}

/** Astro takes a page from the last build while its `cacheKey`, the digest of all that it shows, and the code are the same. */
type GetPaths = (asked: { routePattern: string }) => { params: { id: string }; cacheKey: string }[];

type Folder = 'claims' | 'datasets' | 'entities' | 'events' | 'explainers' | 'sources';

/** A record of a folder. */
type RecordOf<In extends Folder> =
	Corpus[In] extends ReadonlyMap<string, infer Item extends { id: string; aliases: string[] }> ? Item : never;

/** What a page shows of a record. */
type View<In extends Folder> = (record: RecordOf<In>, edition: Corpus) => unknown;

/** `getStaticPaths` of the pages of a kind of record, for each edition. */
export function pathsOf<In extends Folder>(folder: In, view: View<In>): GetPaths {
	return pathsUnder(folder, view, ({ id }) => [id]);
}

/** The same under former ids too, of the records for which there is a view: pages in frames of other sites go on. */
export function pathsWithFormer<In extends Folder>(folder: In, view: View<In>): GetPaths {
	return pathsUnder(folder, view, ({ id, aliases }) => [id, ...aliases]);
}

function pathsUnder<In extends Folder>(folder: In, view: View<In>, idsOf: (record: RecordOf<In>) => string[]): GetPaths {
	return ({ routePattern }) => {
		const edition = editionAt(routePattern);
		const records = [...edition[folder].values()] as unknown as RecordOf<In>[];
		return records.flatMap((record) => {
			const shown = view(record, edition);
			if (shown === undefined) return [];
			const key = cacheKey(shown, edition);
			return idsOf(record).map((id) => ({ params: { id }, cacheKey: key }));
		});
	};
}

/** The digest of what a page shows, and of what every page shows of the site: its day stands on pages without one of their own. */
export function cacheKey(shown: unknown, edition: Corpus): string {
	return createHash('sha256')
		.update(JSON.stringify([ofSite(edition), shown]))
		.digest('base64url');
}

const ofSite = perCorpus((known) => ({ site: known.site, day: lastDay(known) }));

/** The record of a page, by its id or a former one. Not a property of its path: `astro dev` keeps those, and an edit would not show. */
export function recordOf<Item extends { aliases: string[] }>(records: ReadonlyMap<string, Item>, id: string): Item {
	const record = records.get(id) ?? [...records.values()].find(({ aliases }) => aliases.includes(id));
	if (record === undefined) throw new RangeError(`There is no record "${id}"`);
	return record;
}
