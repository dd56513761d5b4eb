import type { APIRoute } from 'astro';
import { settingsFrom } from '../../../read/settings.ts';
import { claimEmbed } from '../../../view/embed.ts';
import { oEmbed } from '../../../view/files/oembed.ts';
import { corpus, pathsWithFormer, recordOf } from '../../_corpus.ts';
import { answerJson, publishUnder } from '../../_publish.ts';

/** oEmbed knows only absolute addresses: without an origin there is none. */
export const getStaticPaths = () => (settingsFrom(process.env).site === undefined ? [] : pathsWithFormer(corpus().claims, claimEmbed));

export const GET: APIRoute = ({ params, site }) => answerJson(oEmbed(claimEmbed(recordOf(corpus().claims, params['id'] ?? ''), corpus()).frame, corpus().site, publishUnder(site)));
