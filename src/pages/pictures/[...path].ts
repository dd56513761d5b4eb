import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentFolder, corpus } from '../_corpus.ts';

export const getStaticPaths = () => [...corpus().pictures].map((path) => ({ params: { path } }));

/** A picture of the content folder, as it is. */
export const GET: APIRoute = ({ params }) => new Response(new Uint8Array(readFileSync(join(contentFolder(), params['path'] ?? ''))));
