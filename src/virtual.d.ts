/** What `integration/shared.ts` gives to pages: see there. */
declare module 'virtual:nutgraf' {
	/** The sub-path of the site, with slashes at both ends. */
	export const base: string;
	/** Its public origin, if that is known. */
	export const site: string | undefined;
	/** The content of the site, read once for pages, files and the check. */
	export const library: import('./build/library.ts').Library;
}
