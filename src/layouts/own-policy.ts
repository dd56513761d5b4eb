import { hash } from 'node:crypto';

/** The same few styles and scripts stand in all pages. */
const known = new Map<string, string>();

/**
 * The bytes of a page, as Latin-1, whose Content-Security-Policy allows the styles and scripts of that page. Astro lists
 * those of every page of the site on each: 2 kB, compressed, of what a reader waits for before the first text.
 */
export function withOwnPolicy(html: string): string {
	const inline = new Set([...html.matchAll(/<(style|script)\b(?![^>]*ld\+json)[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) => sourceOf(text)));
	return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) => policy.replaceAll(/ ('sha256-[^']+')/g, (allowed, source: string) => (inline.has(source) ? allowed : '')));
}

/** A text as a policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function sourceOf(text: string): string {
	const source = known.get(text) ?? `'sha256-${hash('sha256', Buffer.from(text, 'latin1'), 'base64')}'`;
	known.set(text, source);
	return source;
}
