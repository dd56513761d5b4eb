import type { Severity } from '../model/problem.ts';
import { bareMentions } from './bare-mentions.ts';
import { brokenLinks } from './broken-links.ts';
import type { Check } from './check.ts';
import { datasetColumns } from './dataset-columns.ts';
import { duplicateAddresses } from './duplicate-addresses.ts';
import { duplicateX } from './duplicate-x.ts';
import { formerIds } from './former-ids.ts';
import { historyOrder } from './history-order.ts';
import { insecureAddresses } from './insecure-addresses.ts';
import { knownIds } from './known-ids.ts';
import { knownThemes } from './known-themes.ts';
import { longQuotations } from './long-quotations.ts';
import { knownPictures } from './pictures.ts';
import { reportsRings } from './reports-rings.ts';
import { shortLines } from './short-lines.ts';
import { singleOrigins } from './single-origins.ts';
import { staleClaims } from './stale-claims.ts';
import { uncitedFigures } from './uncited-figures.ts';
import { unreadSources } from './unread-sources.ts';
import { unusedSources } from './unused-sources.ts';
import { valueMismatch } from './value-mismatch.ts';

/** Everything that is checked when all files are read. */
export const checks: readonly Check[] = [
	knownIds,
	formerIds,
	knownThemes,
	reportsRings,
	brokenLinks,
	bareMentions,
	knownPictures,
	datasetColumns,
	duplicateX,
	shortLines,
	uncitedFigures,
	valueMismatch,
	longQuotations,
	singleOrigins,
	staleClaims,
	historyOrder,
	unreadSources,
	unusedSources,
	duplicateAddresses,
	insecureAddresses,
];

/** A rule as a contributor knows it. */
export interface Rule {
	name: string;
	summary: string;
	severity: Severity;
	/** May `site.yaml` change its severity? What keeps content from being code may not. */
	adjustable: boolean;
}

/** What is found while a file is read. What is an error keeps content from being code, and stays one. */
const readingErrors: [name: string, summary: string][] = [
	['encoding', 'Files are UTF-8'],
	['characters', 'Texts hold no control, direction-override or invisible characters'],
	['limits', 'Files, lines and nesting keep within their limits'],
	['file-name', 'File names are ids: lower case letters, digits and single hyphens'],
	['duplicate-id', 'No two files have the same id'],
	['frontmatter', 'An .mdx file begins with frontmatter between two lines of three hyphens'],
	['yaml', 'YAML is well-formed, without anchors, aliases, tags and repeated keys'],
	['schema', 'Records have the keys and values that are documented'],
	['site', 'There is a site.yaml'],
	['table', 'Every dataset has a well-formed table'],
	['syntax', 'MDX can be read'],
	['unsafe-markup', 'Content is data: no code, no HTML, no values in braces'],
	['unknown-component', 'Only known components are used'],
	['unknown-attribute', 'Components have only the attributes that are documented'],
	['attribute', 'Attributes hold what is documented'],
	['component-place', 'Components stand where they belong'],
	['citation-syntax', 'Citations are written as [@id, p. 4; @other-id]'],
	['heading', 'Headings begin at the second level and hold no citations'],
	['address', 'Links lead to https, http, mailto, a path of this site or a record'],
	['picture', 'Pictures have a text in their place and lie in the content folder'],
	['markup', 'Fields of a record hold plain sentences'],
];
const readingWarnings: [name: string, summary: string][] = [
	['mojibake', 'No text shows UTF-8 that was read as another code page'],
	['undefined-reference', 'Every name in the brackets of a link or a footnote has its definition'],
	['duplicate-definition', 'A link or a footnote is defined once'],
	['unread-file', 'Every file of the content folder is read'],
];
const readingRules: readonly Rule[] = [
	...readingErrors.map(([name, summary]) => ({ name, summary, severity: 'error' as const, adjustable: false })),
	...readingWarnings.map(([name, summary]) => ({ name, summary, severity: 'warning' as const, adjustable: true })),
];

/** Every rule, those of reading first. */
export const rules: readonly Rule[] = [...readingRules, ...checks.map(({ name, summary, severity, fixed }) => ({ name, summary, severity, adjustable: fixed !== true }))];
