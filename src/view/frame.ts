import type { Publish } from '../model/address.ts';
import { escapeHtml } from '../model/escape.ts';
import type { Embed } from './page.ts';

/** The HTML by which another site shows an embed. */
export function frameCode({ href, title, width, height }: Embed, publish: Publish): string {
	return `<iframe src="${escapeHtml(publish(href))}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** Where the answer of oEmbed for an embed lies. */
export function oEmbedAddress({ href }: Embed): string {
	return `${href.slice(0, -1)}.json`;
}
