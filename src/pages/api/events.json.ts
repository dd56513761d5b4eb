import type { APIRoute } from 'astro';
import { eventsJson } from '../../view/files/api.ts';
import { corpus } from '../_corpus.ts';
import { answerJson, publishUnder } from '../_publish.ts';

export const GET: APIRoute = ({ site }) => answerJson(eventsJson(corpus(), publishUnder(site)));
