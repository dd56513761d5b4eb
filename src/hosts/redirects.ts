import { addressOf } from '../model/address.ts';
import type { Redirect } from '../model/redirect.ts';
import type { Corpus } from '../read/corpus.ts';
import { formerIdsOf } from '../read/former.ts';
import { endingsBeside } from '../files/list.ts';

/**
 * Redirects from every former address, of pages and the files beside them, in a fixed order. Paths begin with
 * `base`, the base path with slashes at both ends. For hosts without redirects, the build also writes a page
 * at each `from` that leads on by itself, and the files under both names.
 */
export function redirectsOf(corpus: Corpus, base = '/'): Redirect[] {
	return [...formerIdsOf(corpus)].flatMap(({ kind, former, id }) =>
		['/', ...endingsBeside(kind)].map((ending): Redirect => {
			const address = (name: string): string => `${base}${addressOf(kind, name).slice(1, -1)}${ending}`;
			return { from: address(former), to: address(id), status: 301 };
		}),
	);
}
