import type { Rule } from './check.ts';
import { exampleSite, explainer } from './example.ts';

/** What must hold for the keys of a record and their values. */
export const keyRules: readonly Rule[] = [
	{
		name: 'frontmatter',
		summary: 'An .mdx file begins with frontmatter between two lines of three hyphens',
		severity: 'error',
		fixed: true,
		why: 'The keys of a record stand there: its title, its date, what it belongs to. The text begins below the second line.',
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
		why: 'Most often a value holds a colon and a space, or begins with a sign: in quotation marks it is a text like any other. What makes YAML a programming language (anchors, aliases, tags) is not used, so that a file says what it seems to say.',
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
		why: 'A key that is misspelt would be passed over in silence, and a date that is none could not be put in order. `content/README.md` lists the keys of each kind of file.',
		example: {
			wrong: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('read: full', 'read: partly') },
			right: { 'sources/daily.yaml': exampleSite['sources/daily.yaml'].replace('read: full', 'read: excerpt') },
		},
	},
	{
		name: 'markup',
		summary: 'Fields of a record hold plain sentences',
		severity: 'error',
		fixed: true,
		why: 'A summary or a caveat stands in lists, in feeds and in search results, where there is room for sentences with citations, but not for lists, headings or tables.',
		example: {
			wrong: {
				'claims/c-arrival.yaml': exampleSite['claims/c-arrival.yaml'].replace(/caveat: .*/, 'caveat: "# The company has counted itself"'),
			},
			right: { 'claims/c-arrival.yaml': exampleSite['claims/c-arrival.yaml'] },
		},
	},
];
