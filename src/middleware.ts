import { defineMiddleware } from 'astro:middleware';
import { withOwnPolicy } from './layouts/own-policy.ts';

/** What every page goes through when it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
	const response = await next();
	const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
	return isPage ? new Response(withOwnPolicy(await response.text()), response) : response;
});
