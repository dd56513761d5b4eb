import { hash } from 'node:crypto';
import { pageDirectives } from '../hosts/policy.ts';

/** The same few styles and scripts stand in all pages. */
const hashes = new Map<string, string>();

/** The policy that Astro writes into a page: it allows the styles and scripts of the whole code. */
const ASTROS = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** The place for it: in front of all that it is about. */
const PLACE = '<meta charset="utf-8">';

/** Elements whose text a browser runs or applies. */
const ELEMENTS = /<(style|script)\b(?![^>]*ld\+json)[^>]*>(.*?)<\/\1>/gs;

/** The same, but not what an attribute of another element holds; this takes longer. */
const NOT_IN_ATTRIBUTES = new RegExp(`${ELEMENTS.source}|<[a-z][^">]*(?:"[^"]*"[^">]*)*>`, 'gs');

/**
 * A page, of which each byte is a letter (Latin-1), with a Content-Security-Policy of its own in place of
 * Astro's: it allows the styles and scripts that stand in the page. Throws for one that is not of the code,
 * which Astro's policy names, and for a page that has no policy to begin with. A policy that names those of every page is
 * 2 kB, compressed, of what a reader waits for before the first text.
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
	if (stranger) throw new Error(`A page holds a ${stranger.element} that is not of the code: ${stranger.text.slice(0, 80)}`);
	const allowed = (element: string): string[] => sources.filter((one) => one.element === element).map(({ source }) => source);
	const policy = [
		...pageDirectives,
		...['script', 'style'].map((element) => [`${element}-src 'self'`, ...new Set(allowed(element))].join(' ')),
	].join('; ');
	if (!bare.includes(PLACE)) throw new Error(`A page has no ${PLACE} for its policy`);
	return bare.replace(PLACE, `${PLACE}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** A page of the project, which has not asked for a policy: without the one that Astro gives to all pages. */
export function withoutPolicy(html: string): string {
	return html.replace(ASTROS, '');
}

function sourcesIn(html: string, elements: RegExp): { element: string; text: string; source: string }[] {
	return [...html.matchAll(elements)].flatMap(([, element, text]) => (element && text ? { element, text, source: sourceOf(text) } : []));
}

/** A text, of which each byte is a letter, as a policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function sourceOf(text: string): string {
	const source = hashes.get(text) ?? `'sha256-${hash('sha256', Buffer.from(text, 'latin1'), 'base64')}'`;
	hashes.set(text, source);
	return source;
}
