import type { APIRoute } from 'astro';
import { cslItems } from '../../view/files/csl.ts';
import { corpus } from '../_corpus.ts';
import { answerJson } from '../_publish.ts';

export const GET: APIRoute = () => answerJson(cslItems(corpus()), 'application/vnd.citationstyles.csl+json');
