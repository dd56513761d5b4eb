import { en } from './en.ts';

/** The name of a message. */
export type Key = keyof typeof en;

/** Every message of the interface in one language, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<Key, string>>;

/** The catalogues that come with the generator, by BCP 47 language. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en };

/** The catalogue of a language or of the one that it is a form of (`de-AT`, `de`), if there is one. */
export function catalogueOf(language: string): Catalogue | undefined {
	return [language.toLowerCase(), new Intl.Locale(language).language].flatMap((name) =>
		Object.hasOwn(catalogues, name) ? (catalogues[name] ?? []) : [],
	)[0];
}
