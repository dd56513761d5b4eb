// The two packages come without types; this is the part of them that bibtex.ts uses.
declare module '@citation-js/core' {
	export const plugins: { input: { data: (input: unknown, type: string) => unknown } };
	export const logger: { level: string };
}
declare module '@citation-js/plugin-bibtex';
