import { listInWords } from '../model/text.ts';
import { placeOf } from '../read/texts.ts';
import { changesOf, translationsOf } from '../read/words.ts';
import type { Check } from './check.ts';
import { edition, eventFile } from './example.ts';

/** Reports translations whose originals have changed since. */
export const staleTranslations: Check = {
	name: 'stale-translation',
	summary: 'A translation is one of the words that its original has now',
	severity: 'warning',
	why: '`of` says of which words a file is the translation, by a digest for each key and for each section of the text. When these words change, the page of the edition says that it is older than its original, until somebody has brought it up to date.',
	example: {
		wrong: edition({ 'translations/de/events/arrival.mdx': eventFile('of: title=0000000\ntitle: Ankunft der Passagiere\n') }),
		right: edition({ 'translations/de/events/arrival.mdx': eventFile('of: title=16a3n07\ntitle: Ankunft der Passagiere\n') }),
	},
	*run(corpus) {
		for (const { language, original, file } of translationsOf(corpus)) {
			const changed = changesOf(original, file);
			if (changed.length === 0) continue;
			yield {
				file: file.filing.file,
				...placeOf(file.filing.places, ['of']),
				message: `The original has changed since: ${listInWords(changed)}`,
				hint: `Bring the translation up to date with ${original.filing.file}, then run npm run translate -- ${language} ${original.filing.file}`,
			};
		}
	},
};
