import type { APIRoute } from 'astro';
import { claimsJson } from '../../view/files/api.ts';
import { corpus } from '../_corpus.ts';
import { answerJson, publishUnder } from '../_publish.ts';

export const GET: APIRoute = ({ site }) => answerJson(claimsJson(corpus(), publishUnder(site)));
