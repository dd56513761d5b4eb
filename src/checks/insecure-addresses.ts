import { placeOf } from '../read/texts.ts';
import type { Check } from './check.ts';

/** An address that is sent without encryption. */
export const insecureAddresses: Check = {
	name: 'insecure-address',
	summary: 'Addresses begin with https',
	severity: 'warning',
	*run({ sources }) {
		for (const { URL, filing } of sources.values()) {
			if (URL === undefined || !/^http:/i.test(URL)) continue;
			yield { file: filing.file, ...placeOf(filing.places, ['URL']), message: `The address "${URL}" is not encrypted`, hint: 'Write https:// if the site has it' };
		}
	},
};
