import type { APIRoute } from 'astro';
import { atomFeed } from '../view/files/feed.ts';
import { corpus } from './_corpus.ts';
import { answer, publishUnder } from './_publish.ts';

export const GET: APIRoute = ({ site }) => answer(atomFeed(corpus(), publishUnder(site)), 'application/atom+xml');
