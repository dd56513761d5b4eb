import type { APIRoute } from 'astro';
import { llms } from '../view/files/sitemap.ts';
import { corpus } from './_corpus.ts';
import { answer, publishUnder } from './_publish.ts';

export const GET: APIRoute = ({ site }) => answer(llms(corpus(), publishUnder(site)), 'text/plain');
