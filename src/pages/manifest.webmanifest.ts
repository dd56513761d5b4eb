import type { APIRoute } from 'astro';
import { at } from '../components/at.ts';
import { corpus } from './_corpus.ts';

/** What a device needs to keep the site among its own pages. */
export const GET: APIRoute = () => {
	const { title, description, language } = corpus().site;
	const icons = [192, 512].map((size) => ({ src: at(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' }));
	const manifest = { name: title, description, lang: language, start_url: at('/'), scope: at('/'), display: 'browser', background_color: '#fbfaf7', theme_color: '#fbfaf7', icons };
	return new Response(`${JSON.stringify(manifest)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
};
