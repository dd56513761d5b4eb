import type { APIRoute } from 'astro';
import { bibliographyInRis, cslItems } from '../../view/files/bibliography.ts';
import { corpus } from '../_corpus.ts';
import { answer } from '../_publish.ts';

export const GET: APIRoute = () => answer(bibliographyInRis(cslItems(corpus())), 'application/x-research-info-systems');
