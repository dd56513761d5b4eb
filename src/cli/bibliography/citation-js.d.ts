// The two packages have no types; these are the parts that are used here.
declare module '@citation-js/core' {
	export const plugins: { input: { data: (input: unknown, type: string) => unknown } };
	export const logger: { level: string };
}
declare module '@citation-js/plugin-bibtex';
