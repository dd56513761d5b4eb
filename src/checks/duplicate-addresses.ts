import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** One document filed as two sources would be two origins. */
export const duplicateAddresses: Check = {
	name: 'duplicate-address',
	summary: 'No two sources have the same address',
	severity: 'warning',
	why: 'One document that is filed twice would be counted as two origins. Addresses that differ only in a slash at the end or in what follows a # are the same.',
	example: {
		wrong: { 'sources/weekly.yaml': 'type: article-newspaper\ntitle: Workers have arrived\nURL: https://example.org/daily/\nkind: newspaper\nread: full\n' },
		right: { 'sources/weekly.yaml': 'type: article-newspaper\ntitle: Workers have arrived\nURL: https://example.org/reprint/\nkind: newspaper\nread: full\n' },
	},
	*run({ sources }) {
		const known = new Map<string, string>();
		for (const { id, URL: address, filing } of sources.values()) {
			if (address === undefined) continue;
			const page = pageOf(address);
			const first = known.get(page);
			if (first === undefined) known.set(page, id);
			else yield { file: filing.file, ...placeOf(filing.places, ['URL']), message: `The address "${address}" is that of the source "${first}" too`, hint: 'Keep one of the two sources, or correct the address' };
		}
	},
};

/** An address without what leads to the same page: a fragment, a slash at the end. */
function pageOf(address: string): string {
	const { origin, pathname, search } = new URL(address);
	return `${origin}${pathname.replace(/\/$/, '')}${search}`;
}
