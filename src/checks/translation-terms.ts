import type { Corpus } from '../read/corpus.ts';
import { nameIn } from '../read/edition.ts';
import { didYouMean } from '../model/suggestion.ts';
import { documentsOf, placeOf } from '../read/texts.ts';
import type { Translation } from '../read/translations.ts';
import { translationsOf } from '../read/words.ts';
import type { Check } from './check.ts';
import { edition, eventFile } from './example.ts';

const linked = (words: string): string =>
	eventFile('of: title=16a3n07 body=0a13z6u\ntitle: Ankunft der Passagiere\n', `Das Schiff kam in den [${words}](entity:port).`);

/** Reports links to an entity whose words do not have its name in the language of the edition. */
export const translationTerms: Check = {
	name: 'translation-term',
	summary: 'Where a translation links to an entity, the words have a name of it in that language',
	severity: 'warning',
	why: 'One thing should have one name throughout an edition. Names are the translated `name`, those under `terms` in the `site.yaml` of the translation (`{port: Hafen}`, or a list), and that under `names` of the entity. Endings do not matter. Where the words of the original do not have the name either, those of the translation need not.',
	example: {
		wrong: edition(termFiles('Kai')),
		right: edition(termFiles('Hafen')),
	},
	*run(corpus) {
		for (const [language, translation] of corpus.translations) {
			const site = translation.get('site/site');
			for (const id of Object.keys((site?.words['terms'] ?? {}) as object)) {
				if (site && !corpus.entities.has(id))
					yield {
						file: site.filing.file,
						...(site.filing.places[`key:terms.${id}`] ?? placeOf(site.filing.places, ['terms', id])),
						message: `There is no entity "${id}"`,
						hint: didYouMean(id, corpus.entities.keys(), 'Correct the id, or delete the line'),
					};
			}
			const names = namesIn(corpus, translation, language);
			for (const { original, file } of translationsOf({ ...corpus, translations: new Map([[language, translation]]) })) {
				const free = freeLinks(original.filing, corpus);
				for (const { to, id, words, line, column } of documentsOf(file.filing).flatMap(({ references }) => references)) {
					const known = to === 'entity' && words !== undefined ? (names.get(id) ?? []) : [];
					if (known.length === 0 || known.some((name) => hasName(words ?? '', name))) continue;
					const left = free.get(id) ?? 0;
					free.set(id, left - 1);
					if (left > 0) continue;
					yield {
						file: file.filing.file,
						line,
						column,
						message: `The words "${words}" do not name "${id}" as this edition does: ${known[0]}`,
						hint: `Write ${known[0]}, or add the words to the names of ${id} under terms in the site.yaml of this translation`,
					};
				}
			}
		}
	},
};

/** The names of each entity in a language, the first one first. */
function namesIn({ entities }: Corpus, translation: Translation, language: string): Map<string, string[]> {
	const terms = (translation.get('site/site')?.words['terms'] ?? {}) as Record<string, string | string[]>;
	return new Map(
		[...entities.values()].map(({ id, names }) => [
			id,
			[
				...(Object.hasOwn(terms, id) ? [terms[id] ?? []].flat() : []),
				translation.get(`entities/${id}`)?.words['name'],
				nameIn(names, language),
			].filter((name): name is string => typeof name === 'string'),
		]),
	);
}

/** How many links to each entity an original has whose words do not name it: `the agency`. */
function freeLinks(filing: Parameters<typeof documentsOf>[0], { entities }: Corpus): Map<string, number> {
	const free = new Map<string, number>();
	for (const { to, id, words } of documentsOf(filing).flatMap(({ references }) => references)) {
		const name = to === 'entity' ? entities.get(id)?.name : undefined;
		if (name !== undefined && words !== undefined && !hasName(words, name)) free.set(id, (free.get(id) ?? 0) + 1);
	}
	return free;
}

/**
 * Whether words have a name in them, with any endings: all but the last three letters of its longer words, and of a name of
 * several words those of more than three letters (`den Hafen` has `Der Hafen`). Korean, Chinese and Japanese names stand whole.
 */
export function hasName(words: string, name: string): boolean {
	const [text, wanted] = [words, name].map((one) => one.normalize('NFC').toLowerCase()) as [string, string];
	if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(wanted))
		return text.replaceAll(/\s/g, '').includes(wanted.replaceAll(/\s/g, ''));
	const all = wanted.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const long = all.filter((word) => word.length > 3);
	return (long.length > 0 ? long : all).every((word) => text.includes(word.length < 5 ? word : word.slice(0, -3)));
}

function termFiles(words: string): Record<string, string> {
	return {
		'entities/port.mdx': '---\nname: The port\nkind: place\nnames: {de: Hafen}\nsummary: Where ships come in.\n---\n',
		'events/arrival.mdx': eventFile(
			'title: Passengers arrive\ndate: 2026-03-02\nclaims: [c-arrival]\n',
			'The ship came to [the port](entity:port).',
		),
		'translations/de/events/arrival.mdx': linked(words),
	};
}
