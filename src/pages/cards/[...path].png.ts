import type { APIRoute } from 'astro';
import { cardAt, cardsOf } from '../../view/card.ts';
import { cardSvg } from '../../view/card-svg.ts';
import { corpus } from '../_corpus.ts';
import { pngOf } from './_png.ts';

export const getStaticPaths = () => cardsOf(corpus()).map((card) => ({
	params: { path: card.href.slice('/cards/'.length, -'.png'.length) },
	cacheKey: JSON.stringify(card),
}));

export const GET: APIRoute = async ({ params }) => {
	const path = params['path'] ?? '';
	const card = cardAt(path === 'site' ? '/' : `/${path}/`, corpus());
	if (!card) throw new RangeError(`There is no card "${path}"`);
	return new Response(await pngOf(cardSvg(card)), { headers: { 'content-type': 'image/png' } });
};
