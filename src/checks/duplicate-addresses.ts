import { doiAddress } from '../model/identifier.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** One document filed as two sources would be two origins. */
export const duplicateAddresses: Check = {
	name: 'duplicate-address',
	summary: 'No two sources have the same address or DOI',
	severity: 'warning',
	why: 'One document that is filed twice would be counted as two origins. Addresses that differ only in a slash at the end or in what follows a # are the same.',
	example: {
		wrong: {
			'sources/weekly.yaml':
				'type: article-newspaper\ntitle: Passengers have arrived\nURL: https://example.org/daily/\nkind: newspaper\nread: full\n',
		},
		right: {
			'sources/weekly.yaml':
				'type: article-newspaper\ntitle: Passengers have arrived\nURL: https://example.org/reprint/\nkind: newspaper\nread: full\n',
		},
	},
	*run({ sources }) {
		const known = new Map<string, string>();
		for (const { id, URL: address, DOI: doi, filing } of sources.values()) {
			const named = [
				{ key: 'URL', name: 'address', text: address, page: address && pageOf(address) },
				{ key: 'DOI', name: 'DOI', text: doi, page: doi && pageOf(doiAddress(doi)) },
			];
			const again = named.find(({ page = '' }) => (known.get(page) ?? id) !== id);
			for (const { page } of named) if (page !== undefined && !known.has(page)) known.set(page, id);
			if (!again) continue;
			const { key, name, text, page = '' } = again;
			yield {
				file: filing.file,
				...placeOf(filing.places, [key]),
				message: `The ${name} "${text}" is that of the source "${known.get(page)}" too`,
				hint: `Keep one of the two sources, or correct the ${name}`,
			};
		}
	},
};

/** An address without what leads to the same page: a fragment, a slash at the end. */
function pageOf(address: string): string {
	const { origin, pathname, search } = new URL(address);
	// A DOI is the same in any case, under any name of its host.
	if (/^https?:\/\/(dx\.|www\.)?doi\.org$/.test(origin)) return `https://doi.org${pathname.toLowerCase()}`;
	return `${origin}${pathname.replace(/\/$/, '')}${search}`;
}
