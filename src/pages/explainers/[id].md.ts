import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import type { Explainer } from '../../model/explainer.ts';
import type { Filed } from '../../read/corpus.ts';
import { bodyOf } from '../../read/record.ts';
import { explainerView } from '../../view/explainer.ts';
import { explainerMarkdown } from '../../view/files/markdown.ts';
import { contentFolder, corpus, pathsWithFormer, recordOf } from '../_corpus.ts';
import { answer, publishUnder } from '../_publish.ts';

export const getStaticPaths = () => pathsWithFormer(corpus().explainers, (explainer) => [textOf(explainer), explainerView(explainer, corpus())]);

export const GET: APIRoute = ({ params, site }) => {
	const explainer = recordOf(corpus().explainers, params['id'] ?? '');
	return answer(explainerMarkdown(explainer, textOf(explainer), corpus(), publishUnder(site)), 'text/markdown');
};

function textOf({ filing }: Filed<Explainer>): string {
	return bodyOf(readFileSync(join(contentFolder(), filing.file), 'utf8'));
}
