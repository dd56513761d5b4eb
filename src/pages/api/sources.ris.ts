import type { APIRoute } from 'astro';
import { cslItems } from '../../view/files/csl.ts';
import { bibliographyInRis } from '../../view/files/ris.ts';
import { corpus } from '../_corpus.ts';
import { answer } from '../_publish.ts';

export const GET: APIRoute = () => answer(bibliographyInRis(cslItems(corpus())), 'application/x-research-info-systems');
