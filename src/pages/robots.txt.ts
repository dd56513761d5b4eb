import type { APIRoute } from 'astro';
import { robots } from '../view/files/sitemap.ts';
import { answer, publishUnder } from './_publish.ts';

export const GET: APIRoute = ({ site }) => answer(robots(site && publishUnder(site)('/sitemap-index.xml')), 'text/plain');
