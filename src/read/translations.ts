import { asId } from '../model/id.ts';
import { didYouMean } from '../model/suggestion.ts';
import {
	factKeys,
	isTranslatedKind,
	translatedKinds,
	translationSchemas,
	type Translated,
	type TranslatedKind,
} from '../model/translation.ts';
import { folders } from './kinds.ts';
import type { Filing, RecordRule } from './record.ts';

/** The words of one file below `translations/`. */
export interface TranslatedFile {
	words: Translated;
	filing: Filing;
}

/** What stands below `translations/<language>/`: the words of the site and of its records, by `folder/id` (`site/site`). */
export type Translation = Map<string, TranslatedFile>;

/** The folder of all translations. */
export const translationsFolder = 'translations';

/** The file of a translation. */
export function translationFile(language: string, kind: TranslatedKind, id: string): string {
	return `${translationsFolder}/${language}/${originalFile(kind, id)}`;
}

/** The file of an original. */
export function originalFile(kind: TranslatedKind, id: string): string {
	return kind === 'site' ? 'site.yaml' : `${kind}/${id}${folders[kind].extension}`;
}

/** How the files of translations are read, by kind. */
export const translationRules = Object.fromEntries(
	translatedKinds.map((kind) => [
		kind,
		{ schema: translationSchemas[kind], prose: kind === 'site' ? [] : folders[kind].prose, facts: factKeys(kind) },
	]),
) as unknown as Readonly<Record<TranslatedKind, RecordRule<(typeof translationSchemas)[TranslatedKind]>>>;

/** What a path below a folder of `translations/` translates, or what is wrong with it. */
export function placeInTranslation(
	below: string,
): { kind: TranslatedKind; id: string } | { rule: 'unread-file' | 'translation-place'; message: string; hint: string } {
	const [top = '', name, ...deeper] = below.split('/');
	if (below === 'site.yaml') return { kind: 'site', id: 'site' };
	if (top === 'sources')
		return {
			rule: 'translation-place',
			message: 'Sources are not translated',
			hint: `Write translated-title: and the title into sources/${name ?? '…'}, and delete this file`,
		};
	const kinds = translatedKinds.filter((kind) => kind !== 'site');
	if (name === undefined || !isTranslatedKind(top) || top === 'site')
		return {
			rule: 'translation-place',
			message: 'No file of this name is translated',
			hint: didYouMean(top, name === undefined ? ['site.yaml'] : kinds, `Put it into one of the folders ${kinds.join(', ')}, or delete it`),
		};
	const { extension } = folders[top];
	if (deeper.length > 0 || !name.endsWith(extension))
		return top === 'datasets' && name.endsWith('.csv')
			? {
					rule: 'translation-place',
					message: 'Tables are not translated',
					hint: `Write the words of its cells below "words" in ${name.replace(/csv$/, 'yaml')}, and delete this file`,
				}
			: {
					rule: 'unread-file',
					message: 'This file is not read',
					hint: deeper.length > 0 ? `Put it into ${top}/ itself, or delete it` : `Files in ${top}/ end in ${extension}`,
				};
	return { kind: top, id: name.slice(0, -extension.length) };
}

/** How a file below `translations/` is read; undefined for what is not read. */
export function translationRuleOf(path: string): RecordRule | undefined {
	const [top, language, ...below] = path.split('/');
	if (top !== translationsFolder || language === undefined) return undefined;
	const place = placeInTranslation(below.join('/'));
	return 'kind' in place ? translationRules[place.kind] : undefined;
}

/** What is wrong with the folder of a language that is none of the editions. */
export function faultOfLanguage(
	language: string,
	{ site }: { site: { language: string; editions: readonly string[] } },
): { message: string; hint: string } {
	if (language === site.language)
		return {
			message: `"${language}" is the language of the site itself`,
			hint: 'Correct the texts themselves, or name the folder by another language',
		};
	const otherwise = `Write editions: [${[...site.editions, language].join(', ')}] into site.yaml, or delete the folder`;
	const near = site.editions.find((edition) => edition.toLowerCase() === language.toLowerCase());
	return {
		message: `"${language}" is not one of the editions of site.yaml`,
		hint: near === undefined ? otherwise : `Name the folder ${near}`,
	};
}

/** What is wrong with a translation of a record that is not there. */
export function faultOfNothing(kind: TranslatedKind, id: string, records: ReadonlyMap<string, object>): { message: string; hint: string } {
	const [now] = [...records].find(([, record]) => 'aliases' in record && (record.aliases as string[]).includes(id)) ?? [];
	return {
		message: `There is no ${originalFile(kind, id)} that this could translate`,
		hint:
			now === undefined
				? didYouMean(asId(id), records.keys(), 'Give the file the name of its original, or delete it')
				: `It is now called "${now}": give this file its name`,
	};
}
