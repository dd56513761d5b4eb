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
