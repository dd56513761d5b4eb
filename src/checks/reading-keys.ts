import type { Rule } from './check.ts';
import { exampleSite, explainer } from './example.ts';

/** Rules for the keys of a record and their values. */
export const keyRules: readonly Rule[] = [
	{
		name: 'frontmatter',
		summary: 'An .mdx file begins with frontmatter between two lines of three hyphens',
		severity: 'error',
		fixed: true,
		why: 'The frontmatter has the keys of a record: its title, its date, what it belongs to. The text begins below the second line of hyphens.',
		example: {
			wrong: { 'explainers/arrival.mdx': 'title: The arrival\nsummary: How the ship came.\n\nA ship came.\n' },
			right: explainer('A ship came.'),
		},
	},
	{
		name: 'yaml',
		summary: 'YAML is well-formed, without anchors, aliases, tags and repeated keys',
		severity: 'error',
		fixed: true,
		why: 'The usual cause is a value that contains a colon and a space, or begins with a special character: put it in quotation marks. The features that make YAML hard to read (anchors, aliases, tags) are not accepted, so that a file means what it seems to say.',
		example: {
			wrong: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('Passengers have', 'Port: passengers have') },
			right: {
				'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('Passengers have arrived', '"Port: passengers have arrived"'),
			},
		},
	},
	{
		name: 'schema',
		summary: 'Records have the keys and values that are documented',
		severity: 'error',
		fixed: true,
		why: 'A misspelt key would be ignored without notice, and a malformed date could not be sorted. `content/README.md` lists the keys of each kind of file.',
		example: {
			wrong: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('read: full', 'read: partly') },
			right: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('read: full', 'read: excerpt') },
		},
	},
	{
		name: 'markup',
		summary: 'Fields of a record contain plain sentences',
		severity: 'error',
		fixed: true,
		why: 'Summaries and caveats appear in lists, in feeds and in search results, where there is room for sentences with citations, but not for lists, headings or tables.',
		example: {
			wrong: {
				'claims/c-arrival.yaml': exampleSite['claims/c-arrival.yaml'].replace(/caveat: .*/, 'caveat: "# The company has counted itself"'),
			},
			right: { 'claims/c-arrival.yaml': exampleSite['claims/c-arrival.yaml'] },
		},
	},
];
