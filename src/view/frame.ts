import type { Publish } from '../model/address.ts';
import { escapeHtml } from '../model/escape.ts';
import type { Embed } from './page.ts';

/** The HTML with which another site embeds a page. */
export function frameCode({ href, title, width, height }: Embed, publish: Publish): string {
	return `<iframe src="${escapeHtml(publish(href))}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** The address of the oEmbed response for an embed. */
export function oEmbedAddress({ href }: Embed): string {
	return `${href.slice(0, -1)}.json`;
}
