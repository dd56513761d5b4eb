import type { APIRoute } from 'astro';
import { datasetCsv } from '../../view/files/table.ts';
import { corpus, pathsWithFormer, recordOf } from '../_corpus.ts';
import { answer } from '../_publish.ts';

export const getStaticPaths = () => pathsWithFormer(corpus().datasets, datasetCsv);

export const GET: APIRoute = ({ params }) => answer(datasetCsv(recordOf(corpus().datasets, params['id'] ?? '')), 'text/csv');
