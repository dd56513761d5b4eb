import { addressOf } from '../model/address.ts';
import type { Redirect } from '../model/redirect.ts';
import type { Corpus } from '../read/corpus.ts';
import { formerIdsOf } from '../read/former.ts';
import { endingsBeside } from '../files/list.ts';

/**
 * Every former address and the address of today, pages and the files beside them, in a fixed order. Paths begin
 * with `base`, the sub-path of the site with slashes at both ends. The build also writes a page at each `from`
 * that leads on by itself, and the files under both names: a host may prefer either.
 */
export function redirectsOf(corpus: Corpus, base = '/'): Redirect[] {
	return [...formerIdsOf(corpus)].flatMap(({ kind, former, id }) =>
		['/', ...endingsBeside(kind)].map((ending): Redirect => {
			const address = (name: string): string => `${base}${addressOf(kind, name).slice(1, -1)}${ending}`;
			return { from: address(former), to: address(id), status: 301 };
		}),
	);
}
