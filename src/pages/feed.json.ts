import type { APIRoute } from 'astro';
import { jsonFeed } from '../view/files/feed.ts';
import { corpus } from './_corpus.ts';
import { answerJson, publishUnder } from './_publish.ts';

export const GET: APIRoute = ({ site }) => answerJson(jsonFeed(corpus(), publishUnder(site)), 'application/feed+json');
