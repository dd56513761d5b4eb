import type { APIRoute } from 'astro';
import { corpus } from '../_corpus.ts';
import { answer, publishUnder } from '../_publish.ts';

/** `security.txt` (RFC 9116), if `site.yaml` says whom to write to and until when. */
export const getStaticPaths = () => (corpus().site.security ? [{ params: { file: 'security' } }] : []);

export const GET: APIRoute = ({ site }) => {
	const { security, language } = corpus().site;
	const lines = [
		`Contact: ${security?.contact ?? ''}`,
		`Expires: ${security?.expires ?? ''}T00:00:00Z`,
		`Preferred-Languages: ${language}`,
		...(site ? [`Canonical: ${publishUnder(site)('/.well-known/security.txt')}`] : []),
	];
	return answer(`${lines.join('\n')}\n`, 'text/plain');
};
