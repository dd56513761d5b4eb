import type { APIRoute } from 'astro';
import { bibliographyInBibtex } from '../../view/files/bibtex.ts';
import { cslItems } from '../../view/files/csl.ts';
import { corpus } from '../_corpus.ts';
import { answer } from '../_publish.ts';

export const GET: APIRoute = () => answer(bibliographyInBibtex(cslItems(corpus())), 'application/x-bibtex');
