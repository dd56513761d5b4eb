import { hash } from 'node:crypto';
import { pageDirectives } from '../hosts/policy.ts';

/** Cached hashes: all pages have the same few styles and scripts. */
const hashes = new Map<string, string>();

/** The policy that Astro writes into each page, which allows all styles and scripts of the code. */
const ASTROS = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** The policy goes here, before everything that it governs. */
const PLACE = '<meta charset="utf-8">';

/** Inline styles and scripts. */
const ELEMENTS = /<(style|script)\b(?![^>]*ld\+json)[^>]*>(.*?)<\/\1>/gs;

/** The same, ignoring matches in attributes of other elements; slower. */
const NOT_IN_ATTRIBUTES = new RegExp(`${ELEMENTS.source}|<[a-z][^">]*(?:"[^"]*"[^">]*)*>`, 'gs');

/**
 * Replaces Astro’s Content-Security-Policy of a page, given as Latin-1, by one that allows only the styles and
 * scripts in that page. Throws if one of them is not allowed by Astro’s policy, or if the page has no policy.
 * Astro’s policy, with the hashes for all pages, is 2 kB, compressed, that readers wait for before the first text.
 */
export function withOwnPolicy(html: string): string {
	const known = new Set(
		ASTROS.exec(html)?.[1]
			?.replaceAll('&#39;', "'")
			.match(/'sha256-[^']+'/g),
	);
	const bare = html.replace(ASTROS, '');
	const quick = sourcesIn(bare, ELEMENTS);
	const sources = quick.every(({ source }) => known.has(source)) ? quick : sourcesIn(bare, NOT_IN_ATTRIBUTES);
	const stranger = sources.find(({ source }) => !known.has(source));
	if (stranger) throw new Error(`A page contains a ${stranger.element} that is not part of the code: ${stranger.text.slice(0, 80)}`);
	const allowed = (element: string): string[] => sources.filter((one) => one.element === element).map(({ source }) => source);
	const policy = [
		...pageDirectives,
		...['script', 'style'].map((element) => [`${element}-src 'self'`, ...new Set(allowed(element))].join(' ')),
	].join('; ');
	if (!bare.includes(PLACE)) throw new Error(`A page has no ${PLACE} for its policy`);
	return bare.replace(PLACE, `${PLACE}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** A page without Astro’s policy, for pages of a project that has not asked for one. */
export function withoutPolicy(html: string): string {
	return html.replace(ASTROS, '');
}

function sourcesIn(html: string, elements: RegExp): { element: string; text: string; source: string }[] {
	return [...html.matchAll(elements)].flatMap(([, element, text]) => (element && text ? { element, text, source: sourceOf(text) } : []));
}

/** The hash source for a text, given as Latin-1: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function sourceOf(text: string): string {
	const source = hashes.get(text) ?? `'sha256-${hash('sha256', Buffer.from(text, 'latin1'), 'base64')}'`;
	hashes.set(text, source);
	return source;
}
