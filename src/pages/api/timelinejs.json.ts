import type { APIRoute } from 'astro';
import { timelineJs } from '../../view/files/api.ts';
import { corpus } from '../_corpus.ts';
import { answerJson, publishUnder } from '../_publish.ts';

export const GET: APIRoute = ({ site }) => answerJson(timelineJs(corpus(), publishUnder(site)));
