import type { APIRoute } from 'astro';
import type { Dataset } from '../../model/dataset.ts';
import { datasetSvg } from '../../view/files/dataset-svg.ts';
import { corpus, pathsWithFormer, recordOf } from '../_corpus.ts';
import { answer, publishUnder } from '../_publish.ts';

/** A table without figures has no picture. */
export const getStaticPaths = () => pathsWithFormer(new Map([...corpus().datasets].filter(([, dataset]) => draw(dataset) !== undefined)), draw);

export const GET: APIRoute = ({ params, site }) => answer(datasetSvg(recordOf(corpus().datasets, params['id'] ?? ''), corpus(), publishUnder(site)) ?? '', 'image/svg+xml');

function draw(dataset: Dataset): string | undefined {
	return datasetSvg(dataset, corpus(), (path) => path);
}
