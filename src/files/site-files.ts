import { lightColours } from '../drawing/colours.ts';
import type { Publish } from '../model/address.ts';
import type { Site } from '../model/site.ts';

/** `security.txt` (RFC 9116), if `site.yaml` has a contact for security; `canonical` is the public URL of the file. */
export function securityTxt({ security, language }: Site, canonical: string | undefined): string | undefined {
	if (!security) return undefined;
	const lines = [
		`Contact: ${security.contact}`,
		`Expires: ${security.expires}T00:00:00Z`,
		`Preferred-Languages: ${language}`,
		...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
	];
	return `${lines.join('\n')}\n`;
}

/** The web app manifest, for installing the site on a device: https://www.w3.org/TR/appmanifest/ */
export function webManifest({ title, description, language }: Site, at: Publish): string {
	const icons = [192, 512].map((size) => ({ src: at(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' }));
	return `${JSON.stringify({ name: title, description, lang: language, start_url: at('/'), scope: at('/'), display: 'browser', background_color: lightColours.paper, theme_color: lightColours.paper, icons })}\n`;
}
