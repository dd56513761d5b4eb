import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

/** Reports `http:` addresses. */
export const insecureAddresses: Check = {
	name: 'insecure-address',
	summary: 'Addresses begin with https',
	severity: 'warning',
	why: 'Where the connection is not encrypted, others can see what a reader follows, and change what comes back. A few sites have nothing else; then leave it.',
	example: {
		wrong: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('https:', 'http:') },
		right: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'] },
	},
	*run({ sources }) {
		for (const { URL, filing } of sources.values()) {
			if (URL === undefined || !/^http:/i.test(URL)) continue;
			yield {
				file: filing.file,
				...placeOf(filing.places, ['URL']),
				message: `The address "${URL}" is not encrypted`,
				hint: 'Write https:// if the site has it',
			};
		}
	},
};
