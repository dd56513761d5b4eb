import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';
import { exampleSite } from './example.ts';

/** Reports `http:` addresses. */
export const insecureAddresses: Check = {
	name: 'insecure-address',
	summary: 'Addresses begin with https',
	severity: 'warning',
	why: 'If a connection is not encrypted, others can see what a reader opens, and change the response. Leave the address as it is if the site does not support https.',
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
