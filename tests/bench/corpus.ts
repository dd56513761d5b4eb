import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFile } from '../../src/read/cache.ts';
import { settingsFrom } from '../../src/read/settings.ts';

/** Sources of a synthetic site, whatever its number of pages. */
const SOURCES = 200;
const CLAIMS = 100;
const EVENTS = 50;

/** Paragraphs of a page; each cites two sources. */
const PARAGRAPHS = 12;

const words =
	'the workers who were sent by train over a bridge said that their pay was kept in a ledger until they came home and that nobody told them how long it would be'.split(
		' ',
	);

/** Caches that builds and the dev server keep for a content folder. */
export function keptOf(environment: Record<string, string>): string[] {
	const { cache, content, kept } = settingsFrom(environment, { root: process.cwd() });
	return [cache, cacheFile(content, kept)];
}

/**
 * Writes a content folder of `pages` explainers, each with 24 citations, three claims, a table and a
 * cross-reference; always the same bytes. Without cards, which the stock site does not draw either.
 */
export function writeCorpus(folder: string, pages: number): void {
	const write = (path: string, text: string): void => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	write(
		'site.yaml',
		'title: A synthetic site\ntagline: For measuring\nlanguage: en\nlicence: CC-BY-4.0\ncards: false\nthemes: {work: Work, roads: Roads}\n',
	);
	for (let n = 0; n < SOURCES; n++) write(`sources/s-${n}.yaml`, sourceText(n));
	for (let n = 0; n < CLAIMS; n++) write(`claims/c-${n}.yaml`, claimText(n));
	for (let n = 0; n < EVENTS; n++) write(`events/e-${n}.mdx`, eventText(n));
	for (let n = 0; n < pages; n++) write(`explainers/p-${n}.mdx`, pageText(n, pages));
}

/** A source; `title` is what an edit changes. */
export function sourceText(n: number, title = `Report number ${n}`): string {
	return `type: article-newspaper\ntitle: ${title}\ncontainer-title: Paper ${n % 17}\nissued: 20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}\nURL: https://example.org/reports/${n}\nlanguage: en\nkind: newspaper\nread: full\n${n % 5 === 0 && n > 0 ? `reports: [s-${n - 1}]\n` : ''}`;
}

/** A claim; `statement` is what an edit changes. */
export function claimText(n: number, statement = `About ${1000 + n} people were counted.`): string {
	return `statement: ${statement}\nkind: figure\nvalue: ${1000 + n}\nunit: people\nas-of: 2025-04\nattributed-to: Body ${n % 7}\ntopic: work\nevidence:\n  - {source: s-${(n * 2) % SOURCES}, stance: supports, quote: about ${1000 + n} people}\n  - {source: s-${(n * 2 + 1) % SOURCES}, stance: qualifies}\nchecked: 2026-11-01\ncaveat: One body says so.\n`;
}

/** An explainer; `opening` is what an edit changes. */
export function pageText(n: number, pages: number, opening = 'What this page is about'): string {
	const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
		const cited = (place: number): string => `s-${(n * 7 + index * 2 + place * 31) % SOURCES}`;
		const claim = (n * 3 + index) % CLAIMS;
		const mark =
			index % 4 === 1
				? ` Then <Claim id="c-${claim}">about ${1000 + claim} people</Claim> were counted [@s-${(claim * 2) % SOURCES}].`
				: '';
		const heading = index % 3 === 0 ? `## What came of it, ${letters(n)} ${letters(index / 3)}\n\n` : '';
		return `${heading}${sentence(n + index)} [@${cited(0)}, p. ${index + 1}], **as ${sentence(n * index + 3)}**. ${sentence(n + 2 * index)} [@${cited(1)}].${mark}`;
	});
	const table = `| Year | Where |\n| --- | --- |\n${Array.from({ length: 5 }, (_, row) => `| ${2020 + row} | [another page](explainer:p-${(n + row) % pages}) |`).join('\n')}`;
	return `---\ntitle: A question that somebody asks, ${letters(n)}\nsummary: ${opening} [@s-${n % SOURCES}].\norder: ${n + 1}\nupdated: 2026-11-01\nrelated: [p-${(n + 1) % pages}]\n---\n\n${paragraphs.join('\n\n')}\n\n${table}\n`;
}

function eventText(n: number): string {
	return `---\ntitle: Something that happened, ${letters(n)}\ndate: 20${10 + (n % 15)}-0${1 + (n % 9)}\nsummary: Something happened.\nthemes: [${n % 2 === 0 ? 'work' : 'roads'}]\nclaims: [c-${n % CLAIMS}]\nsources: [s-${n % SOURCES}]\n---\n\n${sentence(n)} [@s-${(n * 3) % SOURCES}].\n`;
}

/** A sentence of plain words, determined by a number. */
function sentence(seed: number): string {
	return Array.from({ length: 24 }, (_, index) => words[(seed * 13 + index * 7 + ((seed * index) % 11)) % words.length]).join(' ');
}

/** A number in letters, for titles: digits would need a source. */
function letters(n: number): string {
	return String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
