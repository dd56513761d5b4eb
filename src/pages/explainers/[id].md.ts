import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { bodyOf } from '../../read/record.ts';
import { explainerMarkdown } from '../../view/files/markdown.ts';
import { contentFolder, corpus, pathsWithFormer, recordOf } from '../_corpus.ts';
import { answer, publishUnder } from '../_publish.ts';

export const getStaticPaths = () => pathsWithFormer(corpus().explainers);

export const GET: APIRoute = ({ params, site }) => {
	const explainer = recordOf(corpus().explainers, params['id'] ?? '');
	const text = bodyOf(readFileSync(join(contentFolder(), explainer.filing.file), 'utf8'));
	return answer(explainerMarkdown(explainer, text, corpus(), publishUnder(site)), 'text/markdown');
};
