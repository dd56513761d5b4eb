import type { APIRoute } from 'astro';
import { bibliographyInBibtex } from '../../view/files/bibtex.ts';
import { citedPaths, itemAt } from '../_cite.ts';
import { answer } from '../_publish.ts';

export const getStaticPaths = citedPaths;

export const GET: APIRoute = ({ params, site }) => answer(bibliographyInBibtex([itemAt(params, site)]), 'application/x-bibtex');
