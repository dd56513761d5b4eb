import type { APIRoute } from 'astro';
import { bibliographyInRis } from '../../view/files/ris.ts';
import { citedPaths, itemAt } from '../_cite.ts';
import { answer } from '../_publish.ts';

export const getStaticPaths = citedPaths;

export const GET: APIRoute = ({ params, site }) => answer(bibliographyInRis([itemAt(params, site)]), 'application/x-research-info-systems');
