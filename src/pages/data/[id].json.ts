import type { APIRoute } from 'astro';
import { datasetJson } from '../../view/files/table.ts';
import { corpus, pathsWithFormer, recordOf } from '../_corpus.ts';
import { answerJson } from '../_publish.ts';

export const getStaticPaths = () => pathsWithFormer(corpus().datasets, datasetJson);

export const GET: APIRoute = ({ params }) => answerJson(datasetJson(recordOf(corpus().datasets, params['id'] ?? '')));
