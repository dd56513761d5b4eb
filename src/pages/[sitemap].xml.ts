import type { APIRoute } from 'astro';
import { settingsFrom } from '../read/settings.ts';
import { sitemaps } from '../view/files/sitemap.ts';
import { corpus } from './_corpus.ts';
import { answer, publishUnder } from './_publish.ts';

const origin = settingsFrom(process.env).site;
const files = () => sitemaps(corpus(), publishUnder(origin === undefined ? undefined : new URL(origin)));

/** A sitemap holds absolute addresses: without an origin there is none. */
export const getStaticPaths = () => (origin === undefined ? [] : [...files().keys()].map((sitemap) => ({ params: { sitemap } })));

export const GET: APIRoute = ({ params }) => answer(files().get(params['sitemap'] ?? '') ?? '', 'application/xml');
