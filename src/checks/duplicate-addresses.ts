import { doiAddress } from '../model/identifier.ts';
import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** Reports documents filed as two sources, which would count as two origins. */
export const duplicateAddresses: Check = {
	name: 'duplicate-address',
	summary: 'No two sources have the same address or DOI',
	severity: 'warning',
	why: 'A document filed twice would count as two origins. Addresses that differ only in a trailing slash or after a # are the same.',
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
				message: `The ${name} "${text}" is also that of the source "${known.get(page)}"`,
				hint: `Keep one of the two sources, or correct the ${name}`,
			};
		}
	},
};

/** A URL without fragment and trailing slash, for comparison. */
function pageOf(address: string): string {
	const { origin, pathname, search } = new URL(address);
	// DOIs are case-insensitive, and their resolver has several host names.
	if (/^https?:\/\/(dx\.|www\.)?doi\.org$/.test(origin)) return `https://doi.org${pathname.toLowerCase()}`;
	return `${origin}${pathname.replace(/\/$/, '')}${search}`;
}
