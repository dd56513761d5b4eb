import type { APIRoute } from 'astro';
import { bibliographyInBibtex, cslItems } from '../../view/files/bibliography.ts';
import { corpus } from '../_corpus.ts';
import { answer } from '../_publish.ts';

export const GET: APIRoute = () => answer(bibliographyInBibtex(cslItems(corpus())), 'application/x-bibtex');
