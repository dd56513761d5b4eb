import type { APIRoute } from 'astro';
import { settingsFrom } from '../../../read/settings.ts';
import { datasetEmbed } from '../../../view/embed.ts';
import { oEmbed } from '../../../view/files/oembed.ts';
import { corpus, pathsWithFormer, recordOf } from '../../_corpus.ts';
import { answerJson, publishUnder } from '../../_publish.ts';

const drawn = () => new Map([...corpus().datasets].filter(([, dataset]) => datasetEmbed(dataset, corpus())));

/** oEmbed knows only absolute addresses: without an origin there is none. */
export const getStaticPaths = () => (settingsFrom(process.env).site === undefined ? [] : pathsWithFormer(drawn(), datasetEmbed));

export const GET: APIRoute = ({ params, site }) => {
	const embed = datasetEmbed(recordOf(corpus().datasets, params['id'] ?? ''), corpus());
	return embed ? answerJson(oEmbed(embed.frame, corpus().site, publishUnder(site))) : new Response(null, { status: 404 });
};
