import { digestsIn } from '../model/digest.ts';
import { missingWords } from '../read/edition.ts';
import { placeOf } from '../read/texts.ts';
import { digestsOf, nameOf, textsIn, translationsOf, wordsOf } from '../read/words.ts';
import type { Check } from './check.ts';
import { edition, eventFile } from './example.ts';

/** Fewer words than these may be the same in two languages: names, above all. */
const FEW = 4;

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
			for (const path of missingWords(original, file, corpus, language)) {
				// What is new in the original since is reported as a change.
				if (of[nameOf({ path })] !== now[nameOf({ path })]) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, String(path[0]) in filing.places ? path : ['of']),
					message: `"${path.join('.')}" is not translated`,
					hint: `Write it here as ${from} has it, in the language of the edition`,
				};
			}
			const originals = new Map(wordsOf(original).map(({ path, text }) => [path.join('\n'), text]));
			for (const { path, text } of textsIn(words, [])) {
				if (originals.get(path.join('\n')) !== text || isShort(text)) continue;
				yield {
					file: filing.file,
					...placeOf(filing.places, path),
					message: `"${path.join('.')}" has the words of the original`,
					hint: 'Write it in the language of the edition',
				};
			}
			for (const [index, digest] of filing.sections.entries()) {
				const heading = filing.body.headings[index - 1];
				if (digest === '' || digest !== original.filing.sections[index]) continue;
				yield {
					file: filing.file,
					...(heading ? { line: heading.line, column: heading.column } : placeOf(filing.places, ['of'])),
					message: heading ? `The section "${heading.text}" has the words of the original` : 'The text has the words of the original',
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

function isShort(text: string): boolean {
	return text.trim().split(/\s+/).length < FEW;
}
