import { createHash } from 'node:crypto';

/**
 * The HTML of a page whose Content-Security-Policy allows the styles and scripts of that page. Astro lists
 * those of every page of the site on each: 2 kB, compressed, of what a reader waits for before the first text.
 */
export function withOwnPolicy(html: string): string {
	const inline = [...html.matchAll(/<(style|script)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
	return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) => policy.replaceAll(/ ('sha256-[^']+')/g, (allowed, hash: string) => (inline.includes(hash) ? allowed : '')));
}
