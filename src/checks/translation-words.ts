import { digestsIn } from '../model/digest.ts';
import { missingWords } from '../read/edition.ts';
import { placeOf } from '../read/texts.ts';
import { copiedWords, digestsOf, nameOf, strayWords, translationsOf } from '../read/words.ts';
import type { Check } from './check.ts';
import { edition, eventFile } from './example.ts';

/** Reports words of an original that its translation leaves out or has copied. */
export const translationWords: Check = {
	name: 'translation-words',
	summary: 'A translation has all words of its original, in its own language',
	severity: 'warning',
	why: 'What is missing stays in the language of the original, in the midst of a page in another; what was copied and not translated is read out by a screen reader as if it were in that language.',
	example: {
		wrong: edition({ 'translations/de/events/arrival.mdx': eventFile('of: title=16a3n07\n') }),
		right: edition({ 'translations/de/events/arrival.mdx': eventFile('of: title=16a3n07\ntitle: Ankunft der Passagiere\n') }),
	},
	*run(corpus) {
		for (const { language, original, file } of translationsOf(corpus)) {
			const { filing, words } = file;
			const now = digestsOf(original);
			const of = digestsIn(words.of) as Record<string, string>;
			const from = original.filing.file;
			// A misspelt key is not missing as well.
			const meant = new Set(strayWords(original, file).map((stray) => stray.meant));
			for (const path of missingWords(original, file, corpus, language)) {
				if (path.length > 1 && meant.has(String(path[1]))) continue;
				// What is new in the original since is reported as a change.
				if (of[nameOf({ path })] !== now[nameOf({ path })]) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, String(path[0]) in filing.places ? path : ['of']),
					message: `"${path.join('.')}" is not translated`,
					hint: `Write it here as ${from} has it, in the language of the edition`,
				};
			}
			for (const copied of copiedWords(original, file)) {
				const heading = typeof copied === 'number' ? filing.body.headings[copied - 1] : undefined;
				const what = typeof copied !== 'number' ? `"${copied.join('.')}"` : heading ? `The section "${heading.text}"` : 'The text';
				const { line, column } = heading ?? placeOf(filing.places, typeof copied === 'number' ? ['of'] : copied);
				yield {
					file: filing.file,
					line,
					column,
					message: `${what} has the words of the original`,
					hint: 'Write it in the language of the edition',
				};
			}
			if (filing.sections.every((digest) => digest === '') && original.filing.sections.some((digest) => digest !== ''))
				yield {
					file: filing.file,
					...placeOf(filing.places, ['of']),
					message: 'The text below the keys is not translated',
					hint: `Write it here as ${from} has it, in the language of the edition`,
				};
		}
	},
};
