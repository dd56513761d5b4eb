import { at } from '../components/at.ts';
import type { Publish } from '../view/files/api.ts';

/** Public addresses under the origin of the site; paths where it is not known. */
export function publishUnder(site: URL | undefined): Publish {
	return (path) => (site ? new URL(at(path), site).href : at(path));
}

/** An answer with a text and its type. */
export function answer(text: string, type: string): Response {
	return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

/** An answer with JSON. */
export function answerJson(data: object, type = 'application/json'): Response {
	return answer(`${JSON.stringify(data, null, '\t')}\n`, type);
}
