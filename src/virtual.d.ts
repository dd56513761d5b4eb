/** Provided by `integration/shared.ts`. */
declare module 'virtual:nutgraf' {
	/** The base path of the site, with slashes at both ends. */
	export const base: string;
	/** The public origin of the site, if known. */
	export const site: string | undefined;
	/** Absolute path of the content folder. */
	export const content: string;
	/** The content of the site, shared by pages, files and checks. */
	export const library: import('./build/library.ts').Library;
}

declare namespace App {
	interface Locals {
		/** What pages and components know of the edition that they show; `routes/_edition.ts` sets it. */
		nutgraf: {
			/** The content, in the language of the page. */
			edition: import('./read/corpus.ts').Corpus;
			say: import('./words/words.ts').Words['say'];
			parts: import('./words/words.ts').Words['parts'];
			/** A page in every language of the site, the original first; none if it has one language, or the page stands once for all. */
			languagesAt: (address: string) => { language: string; path: string; url: string; isCurrent: boolean }[];
			/** A path of this site in this edition, with the base path of the build. */
			at: import('./model/address.ts').Publish;
			/** Its absolute URL; without `SITE`, its path. */
			publish: import('./model/address.ts').Publish;
		};
	}
}

/**
 * In scripts of pages: a text with a number, from its forms as `Words.forms` gives them, in the language of the document.
 * `layouts/first-paint.ts` has it.
 */
declare function countedText(forms: Readonly<Record<string, string>>, count: number): string;
