import { defineMiddleware } from 'astro:middleware';
import { withOwnPolicy } from './layouts/own-policy.ts';

/** What every page goes through when it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
	const response = await next();
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	// Each byte as a letter: to read and write 100 kB as UTF-8 takes longer than what is done with them.
	const html = Buffer.from(await response.arrayBuffer()).toString('latin1');
	return new Response(Buffer.from(withOwnPolicy(html), 'latin1'), response);
});
