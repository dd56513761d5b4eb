import { hash } from 'node:crypto';
import { pageDirectives } from '../view/hosting/policy.ts';

/** The same few styles and scripts stand in all pages. */
const hashes = new Map<string, string>();

/** The place for it: in front of all that it is about. */
const PLACE = '<meta charset="utf-8">';

/**
 * The bytes of a page, as Latin-1, with its Content-Security-Policy: it allows the styles and scripts that stand in
 * the page, if they are of the code; `known` has their sources. One that names those of every page, as Astro's does,
 * is 2 kB, compressed, of what a reader waits for before the first text. Throws for a page without `charset`.
 */
export function withOwnPolicy(html: string, known: ReadonlySet<string>): string {
	const sources = { script: new Set<string>(), style: new Set<string>() };
	for (const [, name = '', text = ''] of html.matchAll(/<(style|script)\b(?![^>]*ld\+json)[^>]*>(.*?)<\/\1>/gs)) {
		const source = sourceOf(text);
		if (known.has(source)) sources[name as 'script' | 'style'].add(source);
	}
	const policy = [...pageDirectives, ...Object.entries(sources).map(([name, allowed]) => [`${name}-src 'self'`, ...allowed].join(' '))].join('; ');
	if (!html.includes(PLACE)) throw new Error(`A page has no ${PLACE} for its policy`);
	return html.replace(PLACE, `${PLACE}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** A text, of which each byte is a letter, as a policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function sourceOf(text: string): string {
	const source = hashes.get(text) ?? `'sha256-${hash('sha256', Buffer.from(text, 'latin1'), 'base64')}'`;
	hashes.set(text, source);
	return source;
}
