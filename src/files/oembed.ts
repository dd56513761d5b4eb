import type { Publish } from '../model/address.ts';
import type { Embed } from '../view/page.ts';
import type { Site } from '../model/site.ts';
import { frameCode } from '../view/frame.ts';

/** The oEmbed 1.0 response for an embed: https://oembed.com */
export function oEmbed(frame: Embed, site: Site, publish: Publish): object {
	return {
		type: 'rich',
		version: '1.0',
		title: frame.title,
		provider_name: site.title,
		provider_url: publish('/'),
		// One day, in seconds, so that corrections arrive in time.
		cache_age: 86_400,
		html: frameCode(frame, publish),
		width: frame.width,
		height: frame.height,
	};
}
