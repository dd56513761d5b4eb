import type { Publish } from '../../model/address.ts';
import type { Embed } from '../page.ts';
import type { Site } from '../../model/site.ts';
import { escapeHtml } from './api.ts';

/** What a program has to know to show an embed: oEmbed 1.0, https://oembed.com */
export function oEmbed(frame: Embed, site: Site, publish: Publish): object {
	return {
		type: 'rich',
		version: '1.0',
		title: frame.title,
		provider_name: site.title,
		provider_url: publish('/'),
		// A day, in seconds: a correction should not wait longer.
		cache_age: 86_400,
		html: frameCode(frame, publish),
		width: frame.width,
		height: frame.height,
	};
}

/** The HTML by which another site shows an embed. */
export function frameCode({ href, title, width, height }: Embed, publish: Publish): string {
	return `<iframe src="${escapeHtml(publish(href))}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** Where the answer of oEmbed for an embed lies. */
export function oEmbedAddress({ href }: Embed): string {
	return `${href.slice(0, -1)}.json`;
}
