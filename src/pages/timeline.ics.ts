import type { APIRoute } from 'astro';
import { calendar } from '../view/files/calendar.ts';
import { corpus } from './_corpus.ts';
import { answer, publishUnder } from './_publish.ts';

export const GET: APIRoute = ({ site }) => answer(calendar(corpus(), publishUnder(site)), 'text/calendar');
