import type { APIRoute } from 'astro';
import { citedPaths, itemAt } from '../_cite.ts';
import { answerJson } from '../_publish.ts';

export const getStaticPaths = citedPaths;

export const GET: APIRoute = ({ params, site }) => answerJson([itemAt(params, site)], 'application/vnd.citationstyles.csl+json');
